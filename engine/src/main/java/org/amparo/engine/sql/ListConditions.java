package org.amparo.engine.sql;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.amparo.policy.ir.Condition;

/**
 * Computes what conditions ask of lists once, each as a column of a subquery: it is long, the
 * database reads and plans it anew wherever it stands, and a rule's parts would repeat it.
 */
final class ListConditions {

  private final Map<Condition, String> columns = new LinkedHashMap<>();

  ListConditions(List<Condition> conditions) {
    conditions.forEach(this::name);
  }

  private void name(Condition condition) {
    switch (condition) {
      case Condition.Not not -> name(not.condition());
      case Condition.And and -> and.conditions().forEach(this::name);
      case Condition.Or or -> or.conditions().forEach(this::name);
      case Condition.Exists exists -> columns.putIfAbsent(exists, "list_" + columns.size());
      case Condition.ForAll all -> columns.putIfAbsent(all, "list_" + columns.size());
      default -> {}
    }
  }

  /** Each condition on a list to the column that holds its truth. */
  Map<Condition, String> columns() {
    return columns;
  }

  /** {@code case_record} with those columns as further ones. */
  String source() {
    if (columns.isEmpty()) {
      return "case_record";
    }
    return columns.entrySet().stream()
        .map(list -> ConditionSql.of(list.getKey()) + " AS " + list.getValue())
        .collect(
            Collectors.joining(
                ",\n      ", "(\n    SELECT *,\n      ", "\n    FROM case_record\n  )"));
  }
}
