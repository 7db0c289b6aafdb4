package org.amparo.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.amparo.engine.classes.TermSql;
import org.amparo.ingest.database.Sql;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.Fact;
import org.amparo.model.fact.Field;
import org.amparo.model.fact.ListFact;
import org.amparo.model.fact.ListValue;
import org.jspecify.annotations.Nullable;

/** Writes cases as the table {@code case_record}, so that SQL decides them. */
public final class CaseTable {

  private CaseTable() {}

  /** Makes the temporary table {@code case_record}, in place of any that there is. */
  public static void create(Connection connection, List<CaseRecord> cases) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE OR REPLACE TEMP TABLE case_record (" + columns() + ")");
      if (!cases.isEmpty()) {
        statement.execute(
            "INSERT INTO case_record VALUES "
                + cases.stream().map(CaseTable::row).collect(Collectors.joining(",\n")));
      }
    }
  }

  private static String columns() {
    StringBuilder sql = new StringBuilder("detainer_id VARCHAR");
    for (Fact fact : Fact.values()) {
      sql.append(", ").append(fact.column()).append(' ').append(TermSql.type(fact.type()));
    }
    for (ListFact list : ListFact.values()) {
      sql.append(", ").append(list.path()).append(' ').append(struct(list)).append("[], ");
      sql.append(list.completePath()).append(" BOOLEAN");
    }
    return sql.toString();
  }

  private static String struct(ListFact list) {
    return list.fields().stream()
        .map(field -> field.name() + " " + TermSql.type(field.type()))
        .collect(Collectors.joining(", ", "STRUCT(", ")"));
  }

  private static String row(CaseRecord record) {
    StringBuilder sql = new StringBuilder("(" + literal(record.id()));
    for (Fact fact : Fact.values()) {
      sql.append(", ").append(literal(record.value(fact)));
    }
    for (ListFact list : ListFact.values()) {
      ListValue value = record.list(list);
      sql.append(", CAST([")
          .append(
              value.elements().stream()
                  .map(element -> element(list, element))
                  .collect(Collectors.joining(", ")))
          .append("] AS ")
          .append(struct(list))
          .append("[]), ")
          .append(value.complete() ? "TRUE" : "NULL");
    }
    return sql.append(")").toString();
  }

  private static String element(ListFact list, Map<String, Object> element) {
    return list.fields().stream()
        .map(field -> "'" + field.name() + "': " + fieldLiteral(element, field))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String fieldLiteral(Map<String, Object> element, Field field) {
    return "CAST("
        + literal(ListValue.value(element, field))
        + " AS "
        + TermSql.type(field.type())
        + ")";
  }

  private static String literal(@Nullable Object value) {
    return value == null ? "NULL" : Sql.text(value.toString());
  }
}
