package org.amparo.ingest.check;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.amparo.ingest.contract.Check;
import org.amparo.ingest.contract.CodeList;
import org.amparo.ingest.contract.Contract;
import org.amparo.ingest.contract.Contract.PlaceMapping;
import org.amparo.ingest.contract.Expression;
import org.amparo.ingest.contract.Repeat;
import org.amparo.ingest.contract.TableMapping;
import org.amparo.ingest.database.DatabaseMessage;
import org.amparo.ingest.database.Sql;
import org.amparo.ingest.database.Statements;
import org.amparo.ingest.map.CanonicalTable;
import org.amparo.ingest.map.Parts;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Place;
import org.amparo.model.problem.Problem;

/** Checks each of a contract's expressions by itself, so that errors have a place. */
public final class ContractCheck {

  private static final Pattern NOT_ACCEPTED =
      Pattern.compile(
          "(Binder|Parser|Catalog|Conversion|Constraint|Invalid Input|Not implemented|Out of Range) Error");

  /** What an import sets in every record by itself. */
  private static final Set<String> GIVEN = Set.of("source_id", "source_row", "flags", "hold_by");

  /** One row of a table in which nothing is known, so that what an expression holds runs. */
  private static final String UNKNOWN_ROW =
      """
      (SELECT * EXCLUDE "only row" FROM (SELECT line AS "only row" FROM staged_cells)
        LEFT JOIN %s AS unknown_row ON "only row" IS NULL)
      """;

  /** Columns that every row has besides those of its file. */
  private static final Set<String> ALWAYS =
      Set.of("line", "row_id", "content", "place_id", "release", "unparsed", Repeat.PART);

  private final Contract contract;
  private final Connection connection;
  private final List<Problem> problems = new ArrayList<>();

  /** A contract's, checked over the connection. */
  public ContractCheck(Contract contract, Connection connection) {
    this.contract = contract;
    this.connection = connection;
  }

  /** Checks them against the table {@code typed}; AMP-111 for each that the database refuses. */
  public void run() throws SQLException {
    String row = "(SELECT *, '' AS row_id, CAST(0 AS HUGEINT) AS content%s FROM %s)";
    String place = "";
    if (contract.place().isPresent()) {
      PlaceMapping given = contract.place().get();
      checkAll(given.parts(), "typed");
      known("the id of a place", given.id());
      known("the kind of a place", given.kind());
      stopIfAny();
      place = ", " + given.id().sql() + " AS place_id";
    }
    Set<String> held = new LinkedHashSet<>();
    for (TableMapping mapping : contract.tables()) {
      String from = row.formatted(place, parts(mapping));
      if (mapping.table().equals("charge")) {
        held.add(from);
      }
      if (mapping.where().isPresent()) {
        condition(mapping.where().get(), from);
      }
      checkAll(mapping.distinctOn(), from);
      checkAll(mapping.onePer(), from);
      values(mapping, from);
      for (Expression when : mapping.flags().values()) {
        condition(when, UNKNOWN_ROW.formatted(mapping.table()));
      }
    }
    if (held.isEmpty()) {
      held.add(row.formatted(place, "typed"));
    }
    if (contract.snapshots().isPresent()) {
      check(contract.snapshots().get().at(), "typed", "");
      checkAll(contract.snapshots().get().same(), "typed");
    }
    for (Contract.HoldDefinition hold : contract.holds()) {
      for (String from : held) {
        condition(hold.condition(), from);
      }
    }
    for (Check check : contract.checks()) {
      String rows = check.table().map(UNKNOWN_ROW::formatted).orElse("typed");
      condition(check.fails(), rows);
      if (check.of().isPresent()) {
        condition(check.of().get(), rows);
      }
      if (check.table().isPresent()) {
        check(check.fails().with("source_row"), rows, "");
      }
      for (String column : check.show()) {
        check(check.fails().with(Sql.name(column)), rows, "");
      }
    }
    stopIfAny();
  }

  private static String parts(TableMapping mapping) {
    String rows = new Parts(mapping.each()).rows();
    return mapping.each().isPresent() ? UNKNOWN_ROW.formatted(rows) : rows;
  }

  private void stopIfAny() {
    if (!problems.isEmpty()) {
      throw new AmparoException(problems);
    }
  }

  /** The table a check is about. */
  static String rows(Check check) {
    return check.table().orElse("typed");
  }

  /** The values of a table's columns: those it needs, and each of a type that goes into it. */
  private void values(TableMapping mapping, String from) throws SQLException {
    String table = mapping.table();
    Map<String, String> types = CanonicalTable.columns(connection, table);
    Set<String> required = CanonicalTable.required(connection, table);
    required.removeAll(GIVEN);
    Set<String> lacking = new LinkedHashSet<>(required);
    lacking.removeAll(mapping.set().keySet());
    if (!lacking.isEmpty() && mapping.fills().isEmpty()) {
      fault(
          "every record of %s needs %s".formatted(table, String.join(", ", lacking)),
          mapping.place(),
          "add it under set; docs/tables.md says what each column means");
    }
    for (Map.Entry<String, TableMapping.Value> set : mapping.set().entrySet()) {
      Expression expression = set.getValue().expression();
      String type = types.getOrDefault(set.getKey(), "VARCHAR");
      String found = check(expression, from, expression.aggregates() ? mapping.together() : "");
      if (set.getValue().codes().isPresent()) {
        codes(requireNonNull(contract.codes().get(set.getValue().codes().get())), type, expression);
      } else if (reads(expression) && !fits(found, type)) {
        fault(
            "the value is %s, and %s.%s is %s".formatted(found, table, set.getKey(), type),
            expression.place(),
            "give the column of the file that type under columns, or CAST it");
      }
      if (required.contains(set.getKey())) {
        known(table + "." + set.getKey(), expression);
      }
    }
  }

  /** Whether a value of one type, such as this one, can be cast to another. */
  private boolean fits(String found, String type) throws SQLException {
    String sample =
        switch (found) {
          case "VARCHAR" -> "text";
          case "DATE", "TIMESTAMP" -> "2000-01-01";
          case "BOOLEAN" -> "true";
          case "BIGINT", "INTEGER", "DOUBLE" -> "1";
          default -> "";
        };
    String sql = "SELECT count(*) WHERE TRY_CAST(CAST('%s' AS %s) AS %s) IS NOT NULL";
    return sample.isEmpty()
        || found.equals(type)
        || Statements.number(connection, sql.formatted(sample, found, type)) > 0;
  }

  private void codes(CodeList list, String type, Expression expression) throws SQLException {
    for (String value : list.values().values()) {
      String number = "SELECT count(*) WHERE TRY_CAST(%s AS %s) IS NULL";
      if (value != null
          && Statements.number(connection, number.formatted(Sql.text(value), type)) > 0) {
        fault(
            "the code list %s gives '%s', which is no %s".formatted(list.name(), value, type),
            expression.place(),
            "write what the column can hold");
      }
    }
  }

  /** A value that reads nothing of the file is the same in every record, so it must not be NULL. */
  private void known(String column, Expression expression) throws SQLException {
    if (reads(expression)) {
      return;
    }
    try {
      if (Statements.number(
              connection, "SELECT CAST((" + expression.sql() + ") IS NULL AS INTEGER)")
          > 0) {
        fault(column + " may not be unknown", expression.place(), "say what it is in this file");
      }
    } catch (SQLException e) {
      problems.addAll(rejected(expression.place(), e).problems());
    }
  }

  private boolean reads(Expression expression) {
    Set<String> names = contract.reads(expression);
    return !Collections.disjoint(names, ALWAYS)
        || contract.typedColumns().stream().anyMatch(one -> names.contains(one.alias()));
  }

  private void condition(Expression expression, String from) throws SQLException {
    String type = check(expression, from, "");
    if (!type.isEmpty() && !type.equals("BOOLEAN")) {
      fault(
          "a condition is true or false, and this is " + type,
          expression.place(),
          "compare it with something, such as: status = 'OPEN'");
    }
  }

  private void fault(String message, Place place, String remedy) {
    problems.add(new Problem(ErrorCode.CONTRACT_INVALID, message, place, remedy));
  }

  private void checkAll(Collection<Expression> expressions, String from) throws SQLException {
    for (Expression expression : expressions) {
      check(expression, from, "");
    }
  }

  /** The type of an expression; empty where the database does not accept it. */
  private String check(Expression expression, String from, String together) throws SQLException {
    String sql = "SELECT (" + expression.sql() + ") FROM " + from + together;
    try (PreparedStatement prepared = connection.prepareStatement(sql);
        ResultSet rows = prepared.executeQuery()) {
      return rows.getMetaData().getColumnTypeName(1);
    } catch (SQLException e) {
      problems.addAll(rejected(expression.place(), e).problems());
      return "";
    }
  }

  /** AMP-111 for SQL that the database does not accept; any other failure is thrown on. */
  public static AmparoException rejected(Place place, SQLException failure) throws SQLException {
    String message = DatabaseMessage.of(failure);
    if (!NOT_ACCEPTED.matcher(message).find()) {
      throw failure;
    }
    return ErrorCode.CONTRACT_INVALID.error(
        "the database does not accept this: " + message,
        place,
        "use the contract's columns under their aliases, and DuckDB's SQL",
        DatabaseMessage.withoutValues(failure));
  }
}
