package org.amparo.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.amparo.engine.classes.Ask;
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
    return scan(policies).query();
  }

  /** Makes {@code case_record}, the cases that {@link #query} groups. */
  public static void makeCases(Workspace workspace) {
    try {
      CaseView.prepare(workspace.connection());
      ReadClasses.make(
          workspace.connection(),
          "SELECT * FROM ("
              + CaseView.sql(Question.HOLD, null)
              + ") WHERE NOT duplicate_likely AND status <> 'implied'");
    } catch (SQLException e) {
      throw DatabaseFailure.of(workspace.file(), e);
    }
  }

  private static ReadClasses scan(List<Policy> policies) {
    return new ReadClasses(
        policies.stream().map(policy -> new Ask(policy, Question.HOLD)).toList(),
        List.of("status", "place_id"));
  }

  private static void decide(
      Workspace workspace, List<Policy> policies, @Nullable Iterable<@Nullable Object[]> classes) {
    // Requests by status and place; of each, for every policy by outcome.
    Map<List<@Nullable String>, List<Map<Outcome, Long>>> counts = new HashMap<>();
    Connection connection = workspace.connection();
    try {
      if (classes == null) {
        scan(policies).run(connection, one -> count(one, counts));
      } else {
        scan(policies).of(classes, one -> count(one, counts));
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
      ReadClasses.Group found, Map<List<@Nullable String>, List<Map<Outcome, Long>>> counts) {
    List<Map<Outcome, Long>> place =
        counts.computeIfAbsent(found.split(), _ -> empty(found.answers().size()));
    for (int i = 0; i < found.answers().size(); i++) {
      place.get(i).merge(found.answers().get(i).outcome(), found.cases(), Long::sum);
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
