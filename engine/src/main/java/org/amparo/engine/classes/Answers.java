package org.amparo.engine.classes;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.amparo.model.decision.Outcome;
import org.amparo.policy.Rule;
import org.jspecify.annotations.Nullable;

/** What policies answer to all cases of a scan: counts, sums and examples, without a row a case. */
public final class Answers {

  private Answers() {}

  /**
   * The cases with one outcome.
   *
   * @param outcome of the ask
   * @param breakdown the values of the grouping's breakdown, null where unknown
   */
  public record OfOutcome(Outcome outcome, List<@Nullable String> breakdown, Tally tally) {}

  /** The cases that answer one way under one ask and another (or the same) under another. */
  public record Compared(
      Outcome before, Outcome after, List<@Nullable String> breakdown, Tally tally) {}

  /**
   * How often one rule matters.
   *
   * @param rule its id
   * @param decides the cases it decides, no other rule being able to
   * @param mayDecide these, and the cases in which it may be the one or another may; no case at all
   *     means that the rule never mattered
   */
  public record OfRule(String rule, Tally decides, Tally mayDecide) {}

  /** The cases by outcome, in the order of {@link Outcome}; outcomes without cases are left out. */
  public static List<OfOutcome> byOutcome(CaseClasses classes, Ask ask) {
    ClassDecisions decisions = classes.decide(ask);
    List<OfOutcome> answers = new ArrayList<>();
    for (Outcome outcome : Outcome.values()) {
      Tally.byBreakdown(classes.table(), decisions.with(outcome))
          .forEach((breakdown, tally) -> answers.add(new OfOutcome(outcome, breakdown, tally)));
    }
    return answers;
  }

  /** The cases by their two outcomes: who is treated differently is where these differ. */
  public static List<Compared> compare(CaseClasses classes, Ask before, Ask after) {
    ClassDecisions first = classes.decide(before);
    ClassDecisions second = classes.decide(after);
    List<Compared> cells = new ArrayList<>();
    for (Outcome from : Outcome.values()) {
      for (Outcome to : Outcome.values()) {
        BitSet both = Truths.both(first.with(from), second.with(to));
        Tally.byBreakdown(classes.table(), both)
            .forEach((breakdown, tally) -> cells.add(new Compared(from, to, breakdown, tally)));
      }
    }
    return cells;
  }

  /** How often each rule of an ask matters, in the rules' order. */
  public static List<OfRule> byRule(CaseClasses classes, Ask ask) {
    ClassDecisions decisions = classes.decide(ask);
    List<OfRule> rules = new ArrayList<>();
    for (Rule rule : ask.rules()) {
      int number = rules.size();
      rules.add(
          new OfRule(
              rule.id(),
              Tally.of(classes.table(), decisions.decidedBy(number)),
              Tally.of(classes.table(), decisions.mayBeDecidedBy(number))));
    }
    return rules;
  }
}
