package org.amparo.engine;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.amparo.engine.sql.DecisionSql;
import org.amparo.ingest.DatabaseFailure;
import org.amparo.ingest.Workspace;
import org.amparo.model.decision.Question;
import org.amparo.policy.Policy;
import org.jspecify.annotations.Nullable;

/**
 * Decides every request of a workspace under any number of policies.
 *
 * <p>Leaves two temporary tables on the workspace's connection: {@code case_record}, one row a
 * request in the vocabulary's columns, and {@code decision}, one row a request and policy:
 * detainer_id, policy_id, question, outcome, rule, possible (bits of {@link
 * org.amparo.model.decision.Outcome#bit()}), missing (paths of facts) and truths (one letter a
 * rule).
 */
public final class Decider {

  private Decider() {}

  /**
   * Decides whether each request may be honored with a hold.
   *
   * @param placeId the place whose requests to decide, or null for all
   */
  public static void decideHolds(
      Workspace workspace, List<Policy> policies, @Nullable String placeId) {
    try (Statement statement = workspace.connection().createStatement()) {
      statement.execute(
          "CREATE OR REPLACE TEMP TABLE case_record AS\n" + CaseView.sql(Question.HOLD, placeId));
      statement.execute(
          """
          CREATE OR REPLACE TEMP TABLE decision (
            detainer_id VARCHAR, policy_id VARCHAR, question VARCHAR, outcome VARCHAR, rule VARCHAR,
            possible INTEGER, missing VARCHAR[], truths VARCHAR)""");
      for (Policy policy : policies) {
        statement.execute("INSERT INTO decision\n" + sql(policy));
      }
    } catch (SQLException e) {
      throw DatabaseFailure.of(workspace.file(), e);
    }
  }

  /** The query that decides a policy's holds, as published with the figures that rest on it. */
  public static String sql(Policy policy) {
    return DecisionSql.of(policy, Question.HOLD);
  }
}
