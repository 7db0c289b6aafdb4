package org.amparo.engine.classes;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.amparo.engine.sql.DecisionSql;
import org.amparo.engine.sql.TermSql;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * Brings the classes' answers back to single cases: rows of the temporary table {@code decision},
 * for those cases alone that are asked for.
 */
public final class DecisionTable {

  private final Connection connection;
  private final CaseClasses classes;

  private DecisionTable(Connection connection, CaseClasses classes) {
    this.connection = connection;
    this.classes = classes;
  }

  /** Makes the empty temporary table {@code decision}, in place of any that there is. */
  public static void create(Connection connection) throws SQLException {
    execute(
        connection,
        """
        CREATE OR REPLACE TEMP TABLE decision (
          detainer_id VARCHAR, policy_id VARCHAR, question VARCHAR, outcome VARCHAR, rule VARCHAR,
          possible INTEGER, missing VARCHAR[], truths VARCHAR)""");
  }

  /**
   * Adds the answers to {@code decision}.
   *
   * @param classes of a scan that was asked for missing facts
   * @param asks of that scan's
   * @param rows a condition in SQL over {@code case_record} that says which cases, or null for all
   */
  public static void add(
      Connection connection, CaseClasses classes, List<Ask> asks, @Nullable String rows)
      throws SQLException {
    DecisionTable table = new DecisionTable(connection, classes);
    List<Ask> byClass = new ArrayList<>(asks);
    byClass.removeAll(classes.byTheirOwnExpressions());
    if (!byClass.isEmpty()) {
      table.keys(rows == null ? "TRUE" : rows);
      for (Ask ask : byClass) {
        table.add(ask);
      }
      execute(connection, "DROP TABLE case_class; DROP TABLE class_answer");
    }
    for (Ask ask : asks) {
      if (classes.byTheirOwnExpressions().contains(ask)) {
        execute(
            connection,
            "INSERT INTO decision SELECT d.* FROM (%s) d SEMI JOIN (SELECT detainer_id FROM case_record WHERE %s) USING (detainer_id)"
                .formatted(
                    DecisionSql.of(ask.policy(), ask.question()), rows == null ? "TRUE" : rows));
      }
    }
  }

  /** The class of each case that is asked for, as table {@code case_class}. */
  private void keys(String rows) throws SQLException {
    ClassTable table = classes.table();
    List<String> types = classes.plan().words();
    String words =
        IntStream.range(0, types.size())
            .mapToObj(i -> "word_" + i)
            .collect(Collectors.joining(", "));
    execute(
        connection,
        "CREATE OR REPLACE TEMP TABLE class_key (class INTEGER, "
            + IntStream.range(0, types.size())
                .mapToObj(i -> "word_" + i + " BIGINT")
                .collect(Collectors.joining(", "))
            + ")");
    try (DuckDBAppender appender = appender("class_key")) {
      for (int i = 0; i < table.size(); i++) {
        appender.beginRow();
        appender.append(i);
        for (int word = 0; word < types.size(); word++) {
          appender.append(table.word(i, word));
        }
        appender.endRow();
      }
    }
    List<String> sql = classes.plan().sql();
    execute(
        connection,
        """
        CREATE OR REPLACE TEMP TABLE case_class AS
        SELECT c.detainer_id, k.class
        FROM (SELECT detainer_id, %s FROM %s WHERE %s) c
        JOIN (SELECT min(class) AS class, %s FROM class_key GROUP BY %s) k USING (%s)"""
            .formatted(
                IntStream.range(0, sql.size())
                    .mapToObj(i -> "CAST(" + sql.get(i) + " AS BIGINT) AS word_" + i)
                    .collect(Collectors.joining(",\n")),
                classes.plan().source(),
                rows,
                words,
                words,
                words));
    execute(connection, "DROP TABLE class_key");
  }

  private void add(Ask ask) throws SQLException {
    ClassDecisions decisions = classes.decide(ask);
    Map<String, BitSet> missing = decisions.missing();
    Map<String, Integer> answers = new LinkedHashMap<>();
    execute(
        connection, "CREATE OR REPLACE TEMP TABLE class_answer (class INTEGER, answer INTEGER)");
    try (DuckDBAppender appender = appender("class_answer")) {
      for (int i = 0; i < classes.size(); i++) {
        String answer = sql(decisions, missing, i);
        Integer number = answers.get(answer);
        if (number == null) {
          number = answers.size();
          answers.put(answer, number);
        }
        appender.beginRow();
        appender.append(i);
        appender.append(number.intValue());
        appender.endRow();
      }
    }
    if (answers.isEmpty()) {
      return;
    }
    execute(
        connection,
        """
        INSERT INTO decision
        SELECT c.detainer_id, %s, '%s', a.outcome, a.rule, a.possible, a.missing, a.truths
        FROM case_class c JOIN class_answer USING (class)
        JOIN (VALUES %s) a(answer, outcome, rule, possible, missing, truths) USING (answer)"""
            .formatted(
                TermSql.quoted(ask.policy().id()),
                ask.question(),
                answers.entrySet().stream()
                    .map(answer -> "(" + answer.getValue() + ", " + answer.getKey() + ")")
                    .collect(Collectors.joining(",\n"))));
  }

  /** A class's answer as literals: outcome, rule, possible outcomes, missing facts, truths. */
  private static String sql(ClassDecisions decisions, Map<String, BitSet> missing, int index) {
    String rule = decisions.rule(index);
    String paths =
        missing.entrySet().stream()
            .filter(path -> path.getValue().get(index))
            .map(path -> TermSql.quoted(path.getKey()))
            .collect(Collectors.joining(", ", "CAST([", "] AS VARCHAR[])"));
    return String.join(
        ", ",
        TermSql.quoted(decisions.outcome(index).name()),
        rule == null ? "CAST(NULL AS VARCHAR)" : TermSql.quoted(rule),
        String.valueOf(decisions.possible(index)),
        paths,
        TermSql.quoted(decisions.truths(index)));
  }

  private DuckDBAppender appender(String table) throws SQLException {
    return connection.unwrap(DuckDBConnection.class).createAppender("temp", "main", table);
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
