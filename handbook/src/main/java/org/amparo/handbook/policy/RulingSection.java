package org.amparo.handbook.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.amparo.model.decision.Question;
import org.amparo.policy.Policy;
import org.amparo.policy.Rule;
import org.amparo.policy.Ruling;
import org.amparo.policy.explain.ClockText;
import org.amparo.policy.library.PolicySource;

/** The part of a policy's page with its answers: clock and rules of each question. */
final class RulingSection {

  private RulingSection() {}

  static void append(Markdown page, PolicySource source, Policy policy) {
    for (Question question : Question.values()) {
      Ruling ruling = policy.rulings().get(question);
      if (ruling != null) {
        page.heading(2, question.name());
        page.paragraph("Whether to " + Words.question(question) + "." + order(ruling));
        clock(page, question, ruling, policy);
        page.table(
            List.of("", "outcome", "rule", "condition", "rests on", "verified"),
            rows(question, ruling, source, policy));
      }
    }
    List<String> silent =
        Arrays.stream(Question.values())
            .filter(question -> !policy.rulings().containsKey(question))
            .map(question -> "**" + question.name() + "** (" + Words.question(question) + ")")
            .toList();
    if (!silent.isEmpty()) {
      page.heading(2, "What it does not speak to");
      page.paragraph(
          silent.stream().collect(Collectors.joining("; ")) + ": `SILENT`, other law governs.");
    }
  }

  private static String order(Ruling ruling) {
    String order =
        ruling.rules().size() == 1
            ? ""
            : " The rules are tried from the top; the first whose condition holds decides.";
    return order + (ruling.complete() ? "" : " They cover every case.");
  }

  private static void clock(Markdown page, Question question, Ruling ruling, Policy policy) {
    if (question == Question.HOLD && !ruling.clock().citations().isEmpty()) {
      page.paragraph(
          "**How long:** "
              + Markdown.plain(ClockText.of(ruling.clock()))
              + ". Rests on "
              + Words.numbers(ruling.clock().citations(), policy.citations())
              + "; verified: "
              + Words.verified(ruling.clock().citations())
              + ".");
    }
  }

  private static List<List<String>> rows(
      Question question, Ruling ruling, PolicySource source, Policy policy) {
    List<List<String>> rows = new ArrayList<>();
    for (Rule rule : ruling.rules()) {
      boolean last = rows.size() + 1 == ruling.rules().size();
      if (last && !ruling.complete()) {
        break;
      }
      rows.add(
          List.of(
              String.valueOf(rows.size() + 1),
              Markdown.code(rule.outcome().name()),
              "**" + Markdown.plain(rule.id()) + "**: " + Markdown.plain(rule.explanation()),
              last ? "otherwise" : Markdown.code(source.written(question, rule.id()).orElse("")),
              Words.numbers(rule.citations(), policy.citations()),
              Words.verified(rule.citations())));
    }
    return rows;
  }
}
