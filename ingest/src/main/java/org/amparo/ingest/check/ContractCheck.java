package org.amparo.ingest.check;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.amparo.ingest.contract.Check;
import org.amparo.ingest.contract.Contract;
import org.amparo.ingest.contract.Contract.PlaceMapping;
import org.amparo.ingest.contract.Expression;
import org.amparo.ingest.contract.TableMapping;
import org.amparo.ingest.database.DatabaseMessage;
import org.amparo.ingest.database.Sql;
import org.amparo.ingest.map.Parts;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Place;
import org.amparo.model.problem.Problem;

/**
 * Has the database check each of a contract's expressions by itself, so that errors have a place.
 */
public final class ContractCheck {

  private static final Pattern NOT_ACCEPTED =
      Pattern.compile(
          "(Binder|Parser|Catalog|Conversion|Constraint|Invalid Input|Not implemented|Out of Range) Error");

  private final Contract contract;
  private final Connection connection;
  private final List<Problem> problems = new ArrayList<>();

  /** A contract's, checked over the connection. */
  public ContractCheck(Contract contract, Connection connection) {
    this.contract = contract;
    this.connection = connection;
  }

  /**
   * Checks them against the table {@code typed}; AMP-111 for each that the database does not
   * accept.
   */
  public void run() throws SQLException {
    String row = "(SELECT *, '' AS row_id, CAST(0 AS HUGEINT) AS content%s FROM %s)";
    String place = "";
    if (contract.place().isPresent()) {
      PlaceMapping given = contract.place().get();
      for (Expression part : given.parts()) {
        check(part, "typed");
      }
      stopIfAny();
      place = ", " + given.id().sql() + " AS place_id";
    }
    Set<String> held = new LinkedHashSet<>();
    for (TableMapping mapping : contract.tables()) {
      String from = row.formatted(place, new Parts(mapping.each()).rows());
      if (mapping.table().equals("charge")) {
        held.add(from);
      }
      if (mapping.where().isPresent()) {
        check(mapping.where().get(), from);
      }
      for (Expression key : mapping.distinctOn()) {
        check(key, from);
      }
      for (Expression key : mapping.onePer()) {
        check(key, from);
      }
      for (TableMapping.Value value : mapping.set().values()) {
        Expression expression = value.expression();
        check(expression, expression.aggregates() ? from + mapping.together() : from);
      }
    }
    if (held.isEmpty()) {
      held.add(row.formatted(place, "typed"));
    }
    if (contract.snapshots().isPresent()) {
      check(contract.snapshots().get().at(), "typed");
      for (Expression same : contract.snapshots().get().same()) {
        check(same, "typed");
      }
    }
    for (Contract.HoldDefinition hold : contract.holds()) {
      for (String from : held) {
        check(hold.condition(), from);
      }
    }
    for (Check check : contract.checks()) {
      String rows = rows(check);
      check(check.fails(), rows);
      if (check.of().isPresent()) {
        check(check.of().get(), rows);
      }
      for (String column : check.show()) {
        check(check.fails().with(Sql.name(column)), rows);
      }
    }
    stopIfAny();
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

  private void check(Expression expression, String from) throws SQLException {
    String sql = "SELECT (" + expression.sql() + ") FROM " + from;
    try (PreparedStatement prepared = connection.prepareStatement(sql)) {
      prepared.getMetaData();
    } catch (SQLException e) {
      problems.addAll(rejected(expression.place(), e).problems());
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
