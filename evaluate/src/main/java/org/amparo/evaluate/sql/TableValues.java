package org.amparo.evaluate.sql;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.amparo.evaluate.ResultTable.Column;
import org.jspecify.annotations.Nullable;

/** The database's types as those of a published table. */
final class TableValues {

  private TableValues() {}

  static String type(String databaseType) {
    String name = databaseType.toUpperCase(Locale.ROOT);
    if (name.startsWith("DECIMAL")) {
      return "decimal";
    }
    return switch (name) {
      case "VARCHAR" -> "text";
      case "TINYINT", "SMALLINT", "INTEGER", "BIGINT" -> "integer";
      case "BOOLEAN" -> "boolean";
      case "DATE" -> "date";
      // A sum of BIGINT is a HUGEINT and an average a DOUBLE: the query must say what they become.
      default -> throw new IllegalStateException("a table cannot hold " + databaseType);
    };
  }

  static List<@Nullable Object> of(ResultSet result, List<Column> columns) throws SQLException {
    List<@Nullable Object> values = new ArrayList<>();
    for (int i = 1; i <= columns.size(); i++) {
      Object value = result.getObject(i);
      values.add(
          switch (columns.get(i - 1).type()) {
            case "integer" -> value == null ? null : Long.valueOf(((Number) value).longValue());
            case "decimal" -> value == null ? null : plain((BigDecimal) value);
            default -> value;
          });
    }
    return values;
  }

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
