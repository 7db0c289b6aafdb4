package org.amparo.handbook.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.amparo.model.decision.Question;
import org.amparo.policy.Policy;
import org.amparo.policy.Rule;
import org.amparo.policy.citation.Citation;
import org.amparo.policy.citation.Clause;

/** The part of a policy's page with each rule beside the words of the clause it rests on. */
final class ClauseSection {

  private ClauseSection() {}

  static void append(Markdown page, Policy policy, List<Clause> clauses) {
    List<List<String>> rows = new ArrayList<>(clauses.stream().map(c -> row(policy, c)).toList());
    rows.addAll(withoutWords(policy, clauses));
    if (rows.isEmpty()) {
      return;
    }
    page.heading(2, "Rule and clause");
    page.paragraph(
        "What the rules say, and the words of the law they say it of. The digest is that of the words"
            + " as read. Where none of what a rule rests on is kept here in its words, it says so.");
    page.table(List.of("rules that rest on it", "the clause's words", "where and how read"), rows);
  }

  private static List<List<String>> withoutWords(Policy policy, List<Clause> clauses) {
    List<List<String>> rows = new ArrayList<>();
    resting(policy, citations -> Clause.noneAtHand(citations, clauses))
        .forEach(
            (text, citations) ->
                rows.add(
                    List.of(
                        text,
                        "**no words at hand**",
                        "rests on " + Words.numbers(citations, policy.citations()))));
    return rows;
  }

  private static List<String> row(Policy policy, Clause clause) {
    String opened = clause.opened() ? "" : " *not opened*";
    String in = clause.readIn().isEmpty() ? "" : "; read in " + Markdown.plain(clause.readIn());
    return List.of(
        rules(policy, clause),
        Markdown.plain(clause.words()),
        "%s of [%s](#citations), <%s>%s%s, %s. Digest %s"
            .formatted(
                Markdown.plain(clause.part()),
                number(policy, clause),
                clause.official(),
                opened,
                in,
                clause.readOn(),
                Markdown.code(clause.sha256())));
  }

  private static int number(Policy policy, Clause clause) {
    return policy.citations().stream().map(Citation::id).toList().indexOf(clause.id()) + 1;
  }

  private static String rules(Policy policy, Clause clause) {
    return String.join("<br>", resting(policy, citations -> cites(citations, clause)).keySet());
  }

  /** The rules, duties and consequences that rest on such citations, in words. */
  private static Map<String, List<Citation>> resting(
      Policy policy, Predicate<List<Citation>> these) {
    Map<String, List<Citation>> texts = new LinkedHashMap<>();
    Arrays.stream(Question.values())
        .filter(policy.rulings()::containsKey)
        .forEach(
            question -> {
              for (Rule rule : Objects.requireNonNull(policy.rulings().get(question)).stated()) {
                if (these.test(rule.citations())) {
                  texts.put(
                      "%s %s: %s"
                          .formatted(
                              question,
                              Markdown.code(rule.outcome().name()),
                              Markdown.plain(rule.explanation())),
                      rule.citations());
                }
              }
            });
    policy.duties().stream()
        .filter(duty -> these.test(duty.citations()))
        .forEach(duty -> texts.put("Duty: " + Markdown.plain(duty.text()), duty.citations()));
    policy.consequences().stream()
        .filter(one -> these.test(one.citations()))
        .forEach(one -> texts.put("Consequence: " + Markdown.plain(one.text()), one.citations()));
    return texts;
  }

  private static boolean cites(List<Citation> citations, Clause clause) {
    return citations.stream().anyMatch(one -> one.id().equals(clause.id()));
  }
}
