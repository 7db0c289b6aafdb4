package org.amparo.engine.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.amparo.policy.ir.Condition;

/**
 * Computes parts that several conditions have in common once: each becomes a column of a subquery,
 * over columns of subqueries further in. The database does not do so by itself for AND, OR and
 * CASE.
 */
final class SharedParts {

  private final Map<Condition, Integer> uses = new LinkedHashMap<>();

  /** Part to column, those of inner subqueries first. */
  private final Map<Condition, String> columns = new LinkedHashMap<>();

  private final CaseTerms terms;

  /**
   * @param conditions each of which is read more than once
   */
  SharedParts(List<Condition> conditions) {
    this.terms = CaseTerms.of(conditions);
    conditions.forEach(condition -> count(condition, 2));
    for (Condition condition : conditions) {
      name(condition);
    }
  }

  private void count(Condition condition, int times) {
    if (condition instanceof Condition.Not not) {
      count(not.condition(), times);
    } else if (composed(condition)) {
      Integer before = uses.put(condition, uses.getOrDefault(condition, 0) + times);
      if (before == null) {
        parts(condition).forEach(part -> count(part, 1));
      }
    }
  }

  private void name(Condition condition) {
    if (condition instanceof Condition.Not not) {
      name(not.condition());
    } else if (composed(condition) && !columns.containsKey(condition)) {
      parts(condition).forEach(this::name);
      if (uses.getOrDefault(condition, 0) > 1) {
        columns.put(condition, "shared_" + columns.size());
      }
    }
  }

  private static boolean composed(Condition condition) {
    return condition instanceof Condition.And
        || condition instanceof Condition.Or
        || condition instanceof Condition.Exists
        || condition instanceof Condition.ForAll;
  }

  private static List<Condition> parts(Condition condition) {
    return switch (condition) {
      case Condition.And and -> and.conditions();
      case Condition.Or or -> or.conditions();
      // An element's condition is of no use outside.
      default -> List.of();
    };
  }

  /**
   * The truth of one of the conditions, or of one that has some of them as parts, over the columns
   * of {@link #source}.
   */
  OutcomeCase.Truth truth(Condition condition) {
    ConditionSql writer = ConditionSql.with(columns, terms.columns());
    return new OutcomeCase.Truth(writer.sql(condition), writer.unknown(condition));
  }

  /** {@code case_record} with the shared parts as further columns. */
  String source() {
    String source = terms.source("", "");
    Map<Condition, String> known = new LinkedHashMap<>();
    List<Map.Entry<Condition, String>> left = new ArrayList<>(columns.entrySet());
    while (!left.isEmpty()) {
      List<String> level = new ArrayList<>();
      Map<Condition, String> added = new LinkedHashMap<>();
      for (Map.Entry<Condition, String> part : left) {
        if (parts(part.getKey()).stream().allMatch(inner -> ready(inner, known))) {
          level.add(
              ConditionSql.with(known, terms.columns()).sql(part.getKey())
                  + " AS "
                  + part.getValue());
          added.put(part.getKey(), part.getValue());
        }
      }
      known.putAll(added);
      left.removeIf(part -> added.containsKey(part.getKey()));
      source = "(SELECT *, " + String.join(", ", level) + "\nFROM " + source + ")";
    }
    return source;
  }

  /** Whether every shared part within a condition is a column already. */
  private boolean ready(Condition condition, Map<Condition, String> known) {
    if (columns.containsKey(condition)) {
      return known.containsKey(condition);
    }
    return condition instanceof Condition.Not not
        ? ready(not.condition(), known)
        : parts(condition).stream().allMatch(part -> ready(part, known));
  }
}
