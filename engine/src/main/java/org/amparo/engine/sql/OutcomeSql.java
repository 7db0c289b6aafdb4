package org.amparo.engine.sql;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.policy.Policy;
import org.amparo.policy.Rule;
import org.amparo.policy.Ruling;

/**
 * One policy's bare outcomes, where nobody asks for the rule, the possible outcomes, missing facts
 * or truths: what {@link DecisionSql} says of them, at the cost of a CASE written by hand.
 */
public final class OutcomeSql {

  private OutcomeSql() {}

  /** A query over {@code case_record} with the columns detainer_id and outcome. */
  public static String of(Policy policy, Question question) {
    return query(policy, question, "detainer_id, ", Naming.WORDS);
  }

  /** A query with the columns outcome and cases, one row an outcome that some case has. */
  public static String counted(Policy policy, Question question) {
    String names =
        Stream.of(Outcome.values())
            .map(outcome -> "(" + Naming.NUMBERS.literal(outcome) + ", '" + outcome + "')")
            .collect(Collectors.joining(", "));
    return """
        SELECT name AS outcome, cases
        FROM (SELECT outcome, count(*) AS cases FROM (%s) GROUP BY outcome)
        JOIN (VALUES %s) outcomes(outcome, name) USING (outcome)"""
        .formatted(query(policy, question, "", Naming.NUMBERS), names);
  }

  /** How outcomes are written: numbers are counted sooner than words. */
  private enum Naming {
    WORDS,
    NUMBERS;

    String literal(Outcome outcome) {
      return this == WORDS ? "'" + outcome + "'" : "CAST(" + outcome.bit() + " AS TINYINT)";
    }
  }

  private static String query(Policy policy, Question question, String id, Naming naming) {
    Ruling ruling = policy.rulings().get(question);
    if (ruling == null) {
      return "SELECT " + id + naming.literal(Outcome.SILENT) + " AS outcome FROM case_record";
    }
    List<Rule> rules = ruling.rules();
    SharedParts parts =
        new SharedParts(rules.subList(0, rules.size() - 1).stream().map(Rule::condition).toList());
    List<OutcomeCase.Truth> truths =
        rules.subList(0, rules.size() - 1).stream()
            .map(rule -> parts.truth(rule.condition()))
            .toList();
    return "SELECT "
        + id
        + OutcomeCase.of(rules, truths, naming::literal)
        + " AS outcome\nFROM "
        + parts.source();
  }
}
