package org.amparo.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.engine.classes.Ask;
import org.amparo.engine.classes.CaseClasses;
import org.amparo.engine.classes.ClassScan;
import org.amparo.ingest.DatabaseFailure;
import org.amparo.ingest.Workspace;
import org.amparo.ingest.database.Sql;
import org.amparo.ingest.database.Statements;
import org.amparo.model.decision.Decision;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.policy.Policy;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * Decides every request of a workspace under any number of policies: one scan groups the requests
 * into classes, the interpreter decides each class, and each request joins its class.
 *
 * <p>Leaves two temporary tables on the workspace's connection: {@code case_record}, one row a
 * request in the vocabulary's columns, and {@code decision}, one row a request and policy:
 * detainer_id, policy_id, outcome, rule, possible (bits of {@link Outcome#bit()}), by_rules (the
 * same before any safeguard) and missing (paths of facts).
 */
public final class Decider {

  private final Connection connection;
  private final List<Ask> asks;
  private final ClassScan scan;

  /** Answers that some class has, as rows without a number, to their numbers. */
  private final Map<String, Integer> answers = new LinkedHashMap<>();

  private final IdentityHashMap<Decision, Integer> numbers = new IdentityHashMap<>();

  private Decider(Connection connection, List<Policy> policies) {
    this.connection = connection;
    this.asks = asks(policies);
    this.scan = ClassScan.of(asks);
  }

  private static List<Ask> asks(List<Policy> policies) {
    return policies.stream().map(policy -> new Ask(policy, Question.HOLD)).toList();
  }

  /** Decides whether each request of a place, null for all, may be honored with a hold. */
  public static void decideHolds(
      Workspace workspace, List<Policy> policies, @Nullable String placeId) {
    try {
      CaseView.prepare(workspace.connection());
      Statements.execute(
          workspace.connection(),
          "CREATE OR REPLACE TEMP TABLE case_record AS\n" + CaseView.sql(Question.HOLD, placeId));
      decideHolds(workspace.connection(), policies);
      for (OffenseReading other : OffenseReading.OTHERS) {
        if (other.occurs(workspace.connection())) {
          review(workspace.connection(), policies, placeId, other);
        }
      }
    } catch (SQLException e) {
      throw DatabaseFailure.of(workspace.file(), e);
    }
  }

  /** Leaves to a person what another reading of the offenses on record answers otherwise. */
  private static void review(
      Connection connection,
      List<Policy> policies,
      @Nullable String placeId,
      OffenseReading reading)
      throws SQLException {
    reading.view(connection);
    Statements.execute(
        connection,
        "ALTER TABLE case_record RENAME TO case_by_section",
        "ALTER TABLE decision RENAME TO decision_by_section",
        // Only of those cases whose offenses this reading has otherwise.
        "CREATE TEMP TABLE case_record AS SELECT o.* FROM ("
            + CaseView.sql(Question.HOLD, placeId)
            + ") o JOIN case_by_section s USING (detainer_id)"
            + " WHERE (o.convictions, o.charges) IS DISTINCT FROM (s.convictions, s.charges)");
    OffenseReading.BY_SECTION.view(connection);
    decideHolds(connection, policies);
    Statements.execute(
        connection,
        """
        UPDATE decision_by_section d
        SET outcome = '%1$s', rule = %2$s, possible = %3$d, by_rules = d.by_rules | o.by_rules, missing = []
        FROM decision o
        WHERE o.detainer_id = d.detainer_id AND o.policy_id = d.policy_id
          AND o.possible <> d.possible AND d.rule IS DISTINCT FROM %4$s\
        """
            .formatted(
                Outcome.NEEDS_REVIEW,
                Sql.text(reading.why().id()),
                Outcome.NEEDS_REVIEW.bit(),
                Sql.text(OffenseReading.AS_RECORDED.why().id())),
        "DROP TABLE decision",
        "DROP TABLE case_record",
        "ALTER TABLE decision_by_section RENAME TO decision",
        "ALTER TABLE case_by_section RENAME TO case_record");
  }

  /** Decides the cases of a table {@code case_record} that is there. */
  public static void decideHolds(Connection connection, List<Policy> policies) throws SQLException {
    new Decider(connection, policies).decide();
  }

  /** SHA-256 of what the scan asks of every request for these policies, in hexadecimal. */
  public static String scanDigest(List<Policy> policies) {
    return ClassScan.of(asks(policies)).digest();
  }

  private void decide() throws SQLException {
    String words = scan.words();
    Statements.execute(
        connection,
        "CREATE OR REPLACE TEMP TABLE case_key AS\n" + scan.keys("detainer_id"),
        "CREATE OR REPLACE TEMP TABLE class_key (class INTEGER, "
            + words.replace(",", " BIGINT,")
            + " BIGINT)",
        "CREATE OR REPLACE TEMP TABLE class_answer (class INTEGER, answer INTEGER)");
    append(scan.of(connection, "case_key"));
    Statements.execute(
        connection,
        """
        CREATE OR REPLACE TEMP TABLE decision AS
        SELECT c.detainer_id, a.policy_id, a.outcome, a.rule, a.possible, a.by_rules, a.missing
        FROM case_key c
        JOIN class_key USING (%s)
        JOIN class_answer USING (class)
        JOIN (%s) a USING (answer)\
        """
            .formatted(words, answers()),
        "DROP TABLE case_key",
        "DROP TABLE class_key",
        "DROP TABLE class_answer");
  }

  /** Writes the classes' keys and the numbers of their answers. */
  private void append(CaseClasses classes) throws SQLException {
    try (DuckDBAppender keys = appender("class_key")) {
      for (int i = 0; i < classes.size(); i++) {
        keys.beginRow();
        keys.append(i);
        for (int word = 0; word < scan.width(); word++) {
          keys.append(classes.word(i, word));
        }
        keys.endRow();
      }
    }
    try (DuckDBAppender rows = appender("class_answer")) {
      for (Ask ask : asks) {
        CaseClasses.Answers answered = classes.answers(ask);
        for (int i = 0; i < classes.size(); i++) {
          rows.beginRow();
          rows.append(i);
          rows.append(number(ask, answered.of(i)));
          rows.endRow();
        }
      }
    }
  }

  private int number(Ask ask, Decision decision) {
    return numbers.computeIfAbsent(
        decision, one -> answers.computeIfAbsent(row(ask, one), _ -> answers.size()));
  }

  private DuckDBAppender appender(String table) throws SQLException {
    return connection.unwrap(DuckDBConnection.class).createAppender("temp", "main", table);
  }

  /** The answers with their numbers, as a query. */
  private String answers() {
    String columns = "(answer, policy_id, outcome, rule, possible, by_rules, missing)";
    return answers.isEmpty()
        ? "SELECT * FROM (VALUES (0, '', '', '', 0, 0, CAST([] AS VARCHAR[]))) none%s WHERE FALSE"
            .formatted(columns)
        : answers.entrySet().stream()
            .map(answer -> "(" + answer.getValue() + ", " + answer.getKey() + ")")
            .collect(Collectors.joining(",\n", "FROM (VALUES ", ") answers" + columns));
  }

  private static String row(Ask ask, Decision decision) {
    String rule = decision.rule();
    return "%s, '%s', %s, %s, %s, %s"
        .formatted(
            Sql.text(decision.policyId()),
            decision.outcome(),
            rule == null ? "CAST(NULL AS VARCHAR)" : Sql.text(rule),
            bits(decision.possible()),
            bits(ask.byItsRules(decision)),
            "CAST([" + Sql.texts(decision.missing()) + "] AS VARCHAR[])");
  }

  private static int bits(Set<Outcome> outcomes) {
    return outcomes.stream().mapToInt(Outcome::bit).sum();
  }
}
