package org.amparo.report.export;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.amparo.ingest.DataDictionary;
import org.amparo.ingest.DataDictionary.Meaning;
import org.amparo.ingest.database.Sql;
import org.amparo.ingest.database.Statements;
import org.amparo.report.export.ExportedTable.Column;

/** Looks up what the tables of a workspace hold. */
final class Description {

  /** Values that fewer rows have might point to one person. */
  private static final int FEWEST_ROWS = 10;

  private static final int EXAMPLES = 3;

  private final Connection connection;
  private final DataDictionary dictionary = DataDictionary.bundled();

  Description(Connection connection) {
    this.connection = connection;
  }

  /** The tables that have rows, in the order in which the workspace declares them. */
  List<ExportedTable> tables() throws SQLException {
    List<ExportedTable> tables = new ArrayList<>();
    for (String name :
        texts("SELECT table_name FROM duckdb_tables() WHERE NOT temporary ORDER BY table_oid")) {
      long rows = number("SELECT count(*) FROM " + Sql.name(name));
      // How the workspace is laid out concerns Amparo alone.
      if (rows > 0 && !name.equals("workspace")) {
        tables.add(
            new ExportedTable(
                name,
                dictionary.table(name),
                rows,
                fits(name, rows),
                primaryKey(name),
                columns(name)));
      }
    }
    return tables;
  }

  /** Whether a spreadsheet has room: rows below the header, characters in a cell. */
  private boolean fits(String table, long rows) throws SQLException {
    List<String> words =
        texts(
            "SELECT column_name FROM duckdb_columns() WHERE data_type = 'VARCHAR'"
                + " AND table_name = '%s'".formatted(table));
    if (rows > Spreadsheet.MOST_ROWS || words.isEmpty()) {
      return rows <= Spreadsheet.MOST_ROWS;
    }
    String lengths =
        words.stream()
            .map(word -> "coalesce(max(length(" + Sql.name(word) + ")), 0)")
            .collect(Collectors.joining(", "));
    return number("SELECT greatest(" + lengths + ", 0) FROM " + Sql.name(table))
        <= Spreadsheet.MOST_CHARACTERS;
  }

  private List<String> primaryKey(String table) throws SQLException {
    return texts(
        "SELECT unnest(constraint_column_names) FROM duckdb_constraints()"
            + " WHERE table_name = '%s' AND constraint_type = 'PRIMARY KEY'".formatted(table));
  }

  private List<Column> columns(String table) throws SQLException {
    return Statements.rows(
        connection,
        "SELECT column_name, data_type, is_nullable FROM duckdb_columns() WHERE table_name = ?"
            + " ORDER BY column_index",
        row -> column(table, row.getString(1), row.getString(2), row.getBoolean(3)),
        table);
  }

  private Column column(String table, String name, String sqlType, boolean nullable)
      throws SQLException {
    Meaning meaning = dictionary.column(table, name);
    String type = type(sqlType);
    String from = " FROM " + Sql.name(table);
    String column = Sql.name(name);
    boolean ordered =
        !meaning.withheld() && List.of("integer", "number", "date", "datetime").contains(type);
    boolean words = !meaning.withheld() && List.of("string", "boolean").contains(type);
    String ends =
        "SELECT CAST(min(" + column + ") AS VARCHAR), CAST(max(" + column + ") AS VARCHAR)";
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(ends + from)) {
      rows.next();
      return new Column(
          name,
          type,
          meaning.text(),
          categories(meaning, column, from),
          !nullable,
          number("SELECT count(*) - count(" + column + ")" + from),
          number("SELECT count(DISTINCT " + column + ")" + from),
          ordered ? rows.getString(1) : null,
          ordered ? rows.getString(2) : null,
          words ? examples(column, from) : List.of());
    }
  }

  private static String type(String sqlType) {
    return switch (sqlType) {
      case "VARCHAR" -> "string";
      case "VARCHAR[]" -> "list";
      case "INTEGER", "BIGINT" -> "integer";
      case "DOUBLE" -> "number";
      case "BOOLEAN" -> "boolean";
      case "DATE" -> "date";
      case "TIMESTAMP" -> "datetime";
      default -> {
        if (sqlType.startsWith("DECIMAL")) {
          yield "number";
        }
        throw new IllegalStateException("no type of Data Package for " + sqlType);
      }
    };
  }

  /** The closed list, unless the records hold a value outside it. */
  private Map<String, String> categories(Meaning meaning, String column, String from)
      throws SQLException {
    if (meaning.values().isEmpty()) {
      return Map.of();
    }
    List<String> present =
        texts("SELECT DISTINCT " + column + from + " WHERE " + column + " IS NOT NULL");
    return meaning.values().keySet().containsAll(present) ? meaning.values() : Map.of();
  }

  private List<String> examples(String column, String from) throws SQLException {
    return texts(
        """
        SELECT CAST(%1$s AS VARCHAR)%2$s WHERE %1$s IS NOT NULL
        GROUP BY %1$s HAVING count(*) >= %3$s ORDER BY count(*) DESC, %1$s LIMIT %4$s
        """
            .formatted(column, from, FEWEST_ROWS, EXAMPLES));
  }

  private List<String> texts(String sql) throws SQLException {
    return Statements.rows(connection, sql, row -> row.getString(1));
  }

  private long number(String sql) throws SQLException {
    return Statements.number(connection, sql);
  }
}
