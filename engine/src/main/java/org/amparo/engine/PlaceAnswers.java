package org.amparo.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.amparo.engine.classes.Ask;
import org.amparo.engine.classes.CaseClasses;
import org.amparo.engine.classes.ClassScan;
import org.amparo.ingest.DatabaseFailure;
import org.amparo.ingest.Workspace;
import org.amparo.ingest.database.Statements;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.policy.Policy;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * What policies answer to the requests of every place at once, counted. One scan groups the cases
 * by all that the policies ask and by place; each policy is decided once a group.
 *
 * <p>Leaves the temporary table {@code place_answer} on the workspace's connection: status,
 * place_id (that of the request, NULL where it names none), policy_id, outcome, requests. Requests
 * that repeat an earlier row are not counted, nor are implied ones.
 */
public final class PlaceAnswers {

  private PlaceAnswers() {}

  /** Counts whether the requests may be honored with a hold. */
  public static void decideHolds(Workspace workspace, List<Policy> policies) {
    makeCases(workspace);
    decide(workspace, policies, null);
  }

  /** The same of classes found elsewhere: rows of {@link #query} over cases made there. */
  public static void decideHolds(
      Workspace workspace, List<Policy> policies, Iterable<@Nullable Object[]> classes) {
    decide(workspace, policies, classes);
  }

  /** The query that groups cases by all that the policies ask, and by stage and place. */
  public static String query(List<Policy> policies) {
    return scan(asks(policies)).query();
  }

  /** Makes {@code case_record}, the cases that {@link #query} groups. */
  public static void makeCases(Workspace workspace) {
    try {
      CaseView.prepare(workspace.connection());
      Statements.execute(
          workspace.connection(),
          "CREATE OR REPLACE TEMP TABLE case_record AS\nSELECT * FROM ("
              + CaseView.sql(Question.HOLD, null)
              + ") WHERE NOT duplicate_likely AND status <> 'implied'");
    } catch (SQLException e) {
      throw DatabaseFailure.of(workspace.file(), e);
    }
  }

  private static List<Ask> asks(List<Policy> policies) {
    return policies.stream().map(policy -> new Ask(policy, Question.HOLD)).toList();
  }

  private static ClassScan scan(List<Ask> asks) {
    return ClassScan.of(asks, List.of("status", "place_id"));
  }

  private static void decide(
      Workspace workspace, List<Policy> policies, @Nullable Iterable<@Nullable Object[]> classes) {
    List<Ask> asks = asks(policies);
    // Requests by status and place; of each, for every ask by outcome.
    Map<List<@Nullable String>, List<Map<Outcome, Long>>> counts = new HashMap<>();
    Connection connection = workspace.connection();
    try {
      if (classes == null) {
        scan(asks).run(connection, found -> count(found, asks, counts));
      } else {
        count(scan(asks).of(classes), asks, counts);
      }
      Statements.execute(
          connection,
          "DROP TABLE IF EXISTS case_record",
          """
          CREATE OR REPLACE TEMP TABLE place_answer (
            status VARCHAR, place_id VARCHAR, policy_id VARCHAR, outcome VARCHAR, requests BIGINT)\
          """);
      append(connection, policies, counts);
    } catch (SQLException e) {
      throw DatabaseFailure.of(workspace.file(), e);
    }
  }

  private static void count(
      CaseClasses classes,
      List<Ask> asks,
      Map<List<@Nullable String>, List<Map<Outcome, Long>>> counts) {
    List<CaseClasses.Answers> answers = asks.stream().map(classes::answers).toList();
    for (int i = 0; i < classes.size(); i++) {
      List<Map<Outcome, Long>> place =
          counts.computeIfAbsent(classes.split(i), _ -> empty(asks.size()));
      for (int ask = 0; ask < asks.size(); ask++) {
        place.get(ask).merge(answers.get(ask).of(i).outcome(), classes.cases(i), Long::sum);
      }
    }
  }

  private static List<Map<Outcome, Long>> empty(int asks) {
    return Stream.<Map<Outcome, Long>>generate(() -> new EnumMap<>(Outcome.class))
        .limit(asks)
        .toList();
  }

  private static void append(
      Connection connection,
      List<Policy> policies,
      Map<List<@Nullable String>, List<Map<Outcome, Long>>> counts)
      throws SQLException {
    try (DuckDBAppender rows =
        connection.unwrap(DuckDBConnection.class).createAppender("temp", "main", "place_answer")) {
      for (Map.Entry<List<@Nullable String>, List<Map<Outcome, Long>>> place : counts.entrySet()) {
        for (int policy = 0; policy < policies.size(); policy++) {
          for (Map.Entry<Outcome, Long> outcome : place.getValue().get(policy).entrySet()) {
            rows.beginRow();
            rows.append(place.getKey().get(0));
            rows.append(place.getKey().get(1));
            rows.append(policies.get(policy).id());
            rows.append(outcome.getKey().name());
            rows.append(outcome.getValue().longValue());
            rows.endRow();
          }
        }
      }
    }
  }
}
