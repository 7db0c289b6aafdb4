package org.amparo.ingest.contract;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.amparo.ingest.database.LockedDatabase;
import org.amparo.ingest.database.LockedDatabase.Reach;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Problem;
import org.amparo.model.yaml.YamlNode;

/**
 * Holds a contract's expressions to {@link AllowedSql} before any of them becomes part of a
 * statement. The database parses them, as text handed to a function, and runs nothing.
 */
final class ExpressionCheck implements AutoCloseable {

  /** Longer than any that a person writes; the longest bundled one has under 500. */
  private static final int MOST_CHARACTERS = 4_000;

  private static final int MOST_NODES = 400;

  /** How the parser begins where it understands nothing; DuckDB says it so. */
  private static final String SYNTAX = "syntax error";

  private final Connection parser;
  private final PreparedStatement call;

  /** A query that does nothing but select. */
  private final String shape;

  private final List<Problem> problems = new ArrayList<>();

  private ExpressionCheck() throws SQLException {
    parser = LockedDatabase.inMemory(Reach.NOTHING);
    call = parser.prepareStatement("SELECT json_serialize_sql(CAST(? AS VARCHAR))");
    shape = rest(parsed(parse("1")).items("statements").getFirst().require("node"));
  }

  /** Checks every expression of contracts; AMP-119 for each that is not allowed. */
  static List<Contract> checked(List<Contract> contracts) {
    try (ExpressionCheck check = new ExpressionCheck()) {
      for (Contract contract : contracts) {
        check.contract(contract);
      }
      if (!check.problems.isEmpty()) {
        throw new AmparoException(check.problems);
      }
      return contracts;
    } catch (SQLException e) {
      throw new IllegalStateException("the database parses no SQL", e);
    }
  }

  @Override
  public void close() throws SQLException {
    call.close();
    parser.close();
  }

  private void contract(Contract contract) throws SQLException {
    for (Expression expression : contract.expressions()) {
      fault(expression, contract)
          .ifPresent(
              what ->
                  problems.add(
                      new Problem(
                          what.startsWith(SYNTAX)
                              ? ErrorCode.CONTRACT_INVALID
                              : ErrorCode.EXPRESSION_NOT_ALLOWED,
                          "the contract may not hold this expression: " + what,
                          expression.place(),
                          what.equals(AllowedTree.WINDOW_BESIDE)
                              ? "make the table with one_per and say last(...), first(...),"
                                  + " any(...), count(...) or sum(...)"
                              : "write one expression over the contract's columns, in the SQL that"
                                  + " docs/contracts.md lists")));
    }
  }

  private Optional<String> fault(Expression expression, Contract contract) throws SQLException {
    String sql = expression.sql();
    if (sql.length() > MOST_CHARACTERS) {
      return Optional.of("it is longer than " + MOST_CHARACTERS + " characters");
    }
    String json = parse(sql);
    if (json.split("\"class\":", -1).length > MOST_NODES) {
      return Optional.of("it has more than " + MOST_NODES + " parts");
    }
    YamlNode tree = parsed(json);
    if (tree.require("error").bool()) {
      return Optional.of(tree.text("error_message", SYNTAX));
    }
    // In brackets, as it will stand, it must not end in a comment.
    if (parsed(parse("(" + sql + ")")).require("error").bool()) {
      return Optional.of("it leaves a comment open");
    }
    List<YamlNode> statements = tree.items("statements");
    if (statements.size() != 1 || !rest(statements.getFirst().require("node")).equals(shape)) {
      return Optional.of("it is more than one expression");
    }
    List<YamlNode> selected = statements.getFirst().require("node").items("select_list");
    return selected.size() == 1 && selected.getFirst().text("alias", "").isEmpty()
        ? new AllowedTree(contract, expression.sight()).fault(selected.getFirst())
        : Optional.of("it is more than one expression");
  }

  private String parse(String expression) throws SQLException {
    call.setString(1, "SELECT " + expression);
    try (ResultSet row = call.executeQuery()) {
      row.next();
      return row.getString(1);
    }
  }

  private static YamlNode parsed(String json) {
    return YamlNode.parse(json, "expression", ErrorCode.EXPRESSION_NOT_ALLOWED);
  }

  /** All that a query has besides what it selects, without where that stood in the text. */
  private static String rest(YamlNode node) {
    if (node.isMapping()) {
      StringBuilder text = new StringBuilder();
      node.entries()
          .forEach(
              (key, value) -> {
                if (!key.equals("select_list") && !key.equals("query_location")) {
                  text.append(key).append('{').append(rest(value)).append('}');
                }
              });
      return text.toString();
    }
    if (node.isSequence()) {
      return node.items().stream().map(ExpressionCheck::rest).collect(Collectors.joining("|"));
    }
    return node.isNull() ? "" : node.text();
  }
}
