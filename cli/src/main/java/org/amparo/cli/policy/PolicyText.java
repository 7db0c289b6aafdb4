package org.amparo.cli.policy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.amparo.model.decision.Question;
import org.amparo.policy.Consequence;
import org.amparo.policy.Duty;
import org.amparo.policy.Policy;
import org.amparo.policy.Rule;
import org.amparo.policy.Ruling;
import org.amparo.policy.citation.Citation;
import org.amparo.policy.citation.Clause;
import org.amparo.policy.explain.ClockText;
import org.amparo.policy.explain.Explanation;
import org.amparo.policy.explain.RankText;
import org.amparo.policy.trace.ConditionText;

/** A whole policy as plain text. */
final class PolicyText {

  private final Policy policy;
  private final List<Clause> clauses;
  private final StringBuilder out = new StringBuilder();

  private PolicyText(Policy policy, List<Clause> clauses) {
    this.policy = policy;
    this.clauses = clauses;
  }

  /**
   * With how many cases the policy comes, and ids of the other versions of the instrument.
   *
   * @param clauses those of its clauses whose words are kept
   */
  static String of(Policy policy, int cases, List<String> versions, List<Clause> clauses) {
    PolicyText text = new PolicyText(policy, clauses);
    text.header(cases, versions);
    for (Question question : Question.values()) {
      Ruling ruling = policy.rulings().get(question);
      if (ruling != null) {
        text.ruling(question, ruling);
      }
    }
    text.rest();
    return text.out.toString();
  }

  private void header(int cases, List<String> versions) {
    line(policy.name() + " (" + policy.id() + ")");
    line(policy.placeName() + "; " + RankText.of(policy) + "; " + PolicyCommand.inForce(policy));
    line("binds " + String.join(", ", policy.binds().stream().map(Enum::name).sorted().toList()));
    if (!versions.isEmpty()) {
      line("other versions: " + String.join(", ", versions));
    }
    line(policy.summary());
    line(policy.legalBasis());
    line(
        policy.verified()
            ? "Every clause was read in its official text."
            : "NOT VERIFIED: not every clause was read in its official text; see the citations.");
    line("It comes with " + cases + (cases == 1 ? " case." : " cases."));
    for (Policy.Parameter parameter : policy.parameters()) {
      line("");
      line("parameter " + parameter.name() + ": " + parameter.description());
      for (Map.Entry<String, String> choice : parameter.choices().entrySet()) {
        String used = choice.getKey().equals(parameter.chosen()) ? " (in use)" : "";
        line("  %s: %s%s".formatted(choice.getKey(), choice.getValue(), used));
      }
    }
  }

  private void ruling(Question question, Ruling ruling) {
    line("");
    line(question.name());
    if (question == Question.HOLD) {
      line(
          "  a hold lasts at most "
              + ClockText.of(ruling.clock())
              + cites(ruling.clock().citations()));
    }
    if (ruling.rules().size() > 2) {
      line(ruling.ordered() ? "  the first rule that holds decides" : "  rules do not overlap");
    }
    int implied = ruling.complete() ? 0 : 1;
    for (Rule rule : ruling.rules().subList(0, ruling.rules().size() - implied)) {
      line("  " + rule.outcome() + "  " + rule.id() + cites(rule.citations()));
      line("    " + rule.explanation());
      noWords(rule.citations());
      if (!rule.isOtherwise()) {
        line("    where " + ConditionText.of(rule.condition()));
      }
    }
  }

  private void rest() {
    if (!policy.duties().isEmpty()) {
      line("");
      line("Duties");
      for (Duty duty : policy.duties()) {
        line("  " + duty.id() + ", " + duty.due().words() + cites(duty.citations()));
        line("    " + duty.text());
        noWords(duty.citations());
      }
    }
    if (!policy.consequences().isEmpty()) {
      line("");
      line("Consequences");
      for (Consequence one : policy.consequences()) {
        line("  " + one.id() + ", " + one.kind().word() + cites(one.citations()));
        line("    " + one.sentence());
        noWords(one.citations());
      }
    }
    line("");
    line("Citations");
    for (Citation citation : policy.citations()) {
      line("  " + citation.id() + ": " + Explanation.cited(citation));
    }
  }

  private static String cites(List<Citation> citations) {
    return citations.stream().map(Citation::id).collect(Collectors.joining(", ", "  [", "]"));
  }

  private void noWords(List<Citation> citations) {
    if (Clause.noneAtHand(citations, clauses)) {
      line("    no words at hand of what this rests on");
    }
  }

  private void line(String text) {
    out.append(text.stripTrailing()).append('\n');
  }
}
