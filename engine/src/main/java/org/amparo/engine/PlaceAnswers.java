package org.amparo.engine;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.amparo.engine.classes.Ask;
import org.amparo.engine.classes.CaseClasses;
import org.amparo.engine.classes.CountsByBreakdown;
import org.amparo.engine.classes.Grouping;
import org.amparo.ingest.DatabaseFailure;
import org.amparo.ingest.Workspace;
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
 * that repeat an earlier row are not counted.
 */
public final class PlaceAnswers {

  private PlaceAnswers() {}

  /** Counts whether the requests may be honored with a hold. */
  public static void decideHolds(Workspace workspace, List<Policy> policies) {
    List<Ask> asks = policies.stream().map(policy -> new Ask(policy, Question.HOLD)).toList();
    try (Statement statement = workspace.connection().createStatement()) {
      statement.execute(
          "CREATE OR REPLACE TEMP TABLE case_record AS\nSELECT * FROM ("
              + CaseView.sql(Question.HOLD, null)
              + ") WHERE NOT duplicate_likely");
      statement.execute(
          """
          CREATE OR REPLACE TEMP TABLE place_answer (
            status VARCHAR, place_id VARCHAR, policy_id VARCHAR, outcome VARCHAR, requests BIGINT)""");
      CaseClasses classes =
          CaseClasses.scan(
              workspace.connection(),
              asks,
              new Grouping(List.of("status", "place_id"), List.of(), false));
      statement.execute("DROP TABLE case_record");
      CountsByBreakdown counts = CountsByBreakdown.of(classes);
      try (DuckDBAppender rows =
          workspace
              .connection()
              .unwrap(DuckDBConnection.class)
              .createAppender("temp", "main", "place_answer")) {
        for (Ask ask : asks) {
          append(rows, ask.policy().id(), counts.values(), counts.byOutcome(ask));
        }
      }
    } catch (SQLException e) {
      throw DatabaseFailure.of(workspace.file(), e);
    }
  }

  private static void append(
      DuckDBAppender rows,
      String policy,
      List<List<@Nullable String>> places,
      Map<Outcome, long[]> counts)
      throws SQLException {
    for (Map.Entry<Outcome, long[]> outcome : counts.entrySet()) {
      for (int i = 0; i < outcome.getValue().length; i++) {
        if (outcome.getValue()[i] > 0) {
          rows.beginRow();
          rows.append(places.get(i).get(0));
          rows.append(places.get(i).get(1));
          rows.append(policy);
          rows.append(outcome.getKey().name());
          rows.append(outcome.getValue()[i]);
          rows.endRow();
        }
      }
    }
  }
}
