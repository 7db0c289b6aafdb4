package org.amparo.engine.sql;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.model.fact.Fact;
import org.amparo.policy.Policy;
import org.amparo.policy.Rule;
import org.amparo.policy.Ruling;
import org.amparo.policy.ir.Condition;
import org.amparo.policy.ir.Mentioned;

/**
 * One policy's answer to one question for every row of {@code case_record}, as a query with the
 * columns detainer_id, policy_id, question, outcome, rule, possible, missing and truths.
 */
public final class DecisionSql {

  private DecisionSql() {}

  /** The query. */
  public static String of(Policy policy, Question question) {
    Ruling ruling = policy.rulings().get(question);
    return ruling == null ? silent(policy, question) : decided(policy, question, ruling.rules());
  }

  private static String silent(Policy policy, Question question) {
    return "SELECT detainer_id, "
        + TermSql.quoted(policy.id())
        + " AS policy_id, '"
        + question
        + "' AS question, 'SILENT' AS outcome, CAST(NULL AS VARCHAR) AS rule, "
        + Outcome.SILENT.bit()
        + " AS possible, CAST([] AS VARCHAR[]) AS missing, '' AS truths\nFROM case_record";
  }

  private static String decided(Policy policy, Question question, List<Rule> rules) {
    Set<Condition> lists = new LinkedHashSet<>();
    rules.forEach(rule -> ofLists(rule.condition(), lists));
    // What is asked of a list is long, and a rule's parts would each repeat it.
    SharedParts shared = new SharedParts(List.copyOf(lists));
    MissingFacts missing = new MissingFacts(shared);
    List<String> truths = new ArrayList<>();
    String reached = "TRUE";
    for (Rule rule : rules) {
      String truth = missing.column(rule.condition());
      missing.add(rule.condition(), reached);
      truths.add(truth);
      reached += " AND " + truth + " IS NOT TRUE";
    }
    String parts =
        missing.columns().entrySet().stream()
            .map(part -> part.getKey() + " AS " + part.getValue())
            .collect(Collectors.joining(",\n    "));
    String facts =
        rules.stream()
            .flatMap(rule -> Mentioned.in(rule.condition()).facts().stream())
            .distinct()
            .sorted()
            .map(Fact::column)
            .map(column -> ", " + column)
            .collect(Collectors.joining());
    return """
        WITH parts AS (
          SELECT detainer_id%s,
            %s
          FROM %s
        ), answers AS (
          SELECT *, %s AS outcome, %s AS rule, %s AS possible, %s AS truths
          FROM parts
        )
        SELECT detainer_id, %s AS policy_id, '%s' AS question,
          outcome, rule, possible,
          CASE WHEN bit_count(possible) > 1 THEN %s ELSE [] END AS missing,
          truths
        FROM answers"""
        .formatted(
            facts,
            parts,
            shared.source(),
            outcome(rules, truths),
            rule(rules, truths),
            possible(rules, truths),
            truths(truths),
            TermSql.quoted(policy.id()),
            question,
            missing.sql());
  }

  private static void ofLists(Condition condition, Set<Condition> lists) {
    switch (condition) {
      case Condition.Not not -> ofLists(not.condition(), lists);
      case Condition.And and -> and.conditions().forEach(part -> ofLists(part, lists));
      case Condition.Or or -> or.conditions().forEach(part -> ofLists(part, lists));
      case Condition.Exists exists -> lists.add(exists);
      case Condition.ForAll all -> lists.add(all);
      default -> {}
    }
  }

  /** The one rule that can be the one; NULL as soon as a condition on the way is unknown. */
  private static String rule(List<Rule> rules, List<String> truths) {
    StringBuilder sql = new StringBuilder("CASE");
    for (int i = 0; i < rules.size(); i++) {
      sql.append(" WHEN ").append(truths.get(i)).append(" THEN ");
      sql.append(TermSql.quoted(rules.get(i).id()));
      sql.append(" WHEN ").append(truths.get(i)).append(" IS NULL THEN NULL");
    }
    return sql.append(" END").toString();
  }

  /**
   * The bits of every outcome still possible: those of rules not false, up to the first that is
   * true.
   */
  private static String possible(List<Rule> rules, List<String> truths) {
    String sql = "0";
    for (int i = rules.size() - 1; i >= 0; i--) {
      String truth = truths.get(i);
      sql =
          "(CASE WHEN %s IS FALSE THEN 0 ELSE %d END | CASE WHEN %s THEN 0 ELSE %s END)"
              .formatted(truth, rules.get(i).outcome().bit(), truth, sql);
    }
    return sql;
  }

  private static String outcome(List<Rule> rules, List<String> truths) {
    return OutcomeCase.of(
        rules,
        truths.stream().map(truth -> new OutcomeCase.Truth(truth, truth + " IS NULL")).toList(),
        outcome -> "'" + outcome + "'");
  }

  /** One letter a rule, T, F or U, in the rules' order. */
  private static String truths(List<String> truths) {
    return truths.stream()
        .map(truth -> "CASE " + truth + " WHEN TRUE THEN 'T' WHEN FALSE THEN 'F' ELSE 'U' END")
        .collect(Collectors.joining(" || "));
  }
}
