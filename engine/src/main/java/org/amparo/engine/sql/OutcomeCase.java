package org.amparo.engine.sql;

import java.util.List;
import java.util.function.Function;
import org.amparo.model.decision.Outcome;
import org.amparo.policy.Rule;

/**
 * A ruling's outcome as one CASE over the truths of its rules, first to last. As soon as a rule's
 * condition is unknown, the outcome is that rule's where all that can still follow agrees with it,
 * else it needs information.
 */
final class OutcomeCase {

  private final List<Rule> rules;
  private final List<Truth> truths;
  private final Function<Outcome, String> literal;

  private OutcomeCase(List<Rule> rules, List<Truth> truths, Function<Outcome, String> literal) {
    this.rules = rules;
    this.truths = truths;
    this.literal = literal;
  }

  /**
   * A rule's truth in SQL.
   *
   * @param holds boolean: TRUE, FALSE or NULL
   * @param unknown boolean: whether that is NULL
   */
  record Truth(String holds, String unknown) {}

  /**
   * The expression.
   *
   * @param rules at least one, the last of which always applies
   * @param truths of each rule but the last, which nobody asks
   * @param literal how to write an outcome
   */
  static String of(List<Rule> rules, List<Truth> truths, Function<Outcome, String> literal) {
    return new OutcomeCase(rules, truths, literal).sql();
  }

  private String sql() {
    StringBuilder sql = new StringBuilder();
    int last = rules.size() - 1;
    for (int i = 0; i < last; i++) {
      String outcome = literal.apply(rules.get(i).outcome());
      String ifUnknown = after(i + 1, rules.get(i).outcome());
      // Unknown first: what is behind then reads only what is known.
      sql.append(" WHEN ").append(truths.get(i).unknown()).append(" THEN ").append(ifUnknown);
      sql.append(" WHEN ").append(truths.get(i).holds()).append(" THEN ").append(outcome);
    }
    String otherwise = literal.apply(rules.get(last).outcome());
    return sql.isEmpty() ? otherwise : "CASE" + sql + " ELSE " + otherwise + " END";
  }

  /** The outcome from a rule on, where only one outcome is possible by the rules before. */
  private String after(int from, Outcome only) {
    List<Rule> rest = rules.subList(from, rules.size());
    if (rest.stream().allMatch(rule -> rule.outcome() == only)) {
      return literal.apply(only);
    }
    String open = literal.apply(Outcome.NEEDS_INFORMATION);
    StringBuilder sql = new StringBuilder();
    for (int i = from; i < rules.size() - 1; i++) {
      Truth truth = truths.get(i);
      if (rules.subList(i, rules.size()).stream().noneMatch(rule -> rule.outcome() == only)) {
        break;
      }
      boolean agrees = rules.get(i).outcome() == only;
      String test = agrees ? truth.holds() : truth.unknown() + " OR " + truth.holds();
      sql.append(" WHEN ")
          .append(test)
          .append(" THEN ")
          .append(agrees ? literal.apply(only) : open);
    }
    String end = rest.getLast().outcome() == only ? literal.apply(only) : open;
    return sql.isEmpty() ? end : "(CASE" + sql + " ELSE " + end + " END)";
  }
}
