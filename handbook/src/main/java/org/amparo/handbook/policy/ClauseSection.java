package org.amparo.handbook.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.amparo.model.decision.Question;
import org.amparo.policy.Policy;
import org.amparo.policy.Rule;
import org.amparo.policy.citation.Citation;
import org.amparo.policy.citation.Clause;

/** The part of a policy's page with each rule beside the words of the clause it rests on. */
final class ClauseSection {

  private ClauseSection() {}

  static void append(Markdown page, Policy policy, List<Clause> clauses) {
    if (clauses.isEmpty()) {
      return;
    }
    page.heading(2, "Rule and clause");
    page.paragraph(
        "What the rules say, and the words of the law they say it of. The digest is that of the words"
            + " as read.");
    page.table(
        List.of("rules that rest on it", "the clause's words", "where and how read"),
        clauses.stream().map(clause -> row(policy, clause)).toList());
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
    List<String> rules = new ArrayList<>();
    Arrays.stream(Question.values())
        .filter(policy.rulings()::containsKey)
        .forEach(
            question -> {
              for (Rule rule : Objects.requireNonNull(policy.rulings().get(question)).stated()) {
                if (cites(rule.citations(), clause)) {
                  rules.add(
                      "%s %s: %s"
                          .formatted(
                              question,
                              Markdown.code(rule.outcome().name()),
                              Markdown.plain(rule.explanation())));
                }
              }
            });
    policy.duties().stream()
        .filter(duty -> cites(duty.citations(), clause))
        .forEach(duty -> rules.add("Duty: " + Markdown.plain(duty.text())));
    policy.consequences().stream()
        .filter(one -> cites(one.citations(), clause))
        .forEach(one -> rules.add("Consequence: " + Markdown.plain(one.text())));
    return String.join("<br>", rules);
  }

  private static boolean cites(List<Citation> citations, Clause clause) {
    return citations.stream().anyMatch(one -> one.id().equals(clause.id()));
  }
}
