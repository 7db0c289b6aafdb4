package org.amparo.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.amparo.engine.Decider;
import org.amparo.policy.Policy;
import org.amparo.policy.PolicyLibrary;

/**
 * One policy over millions of generated cases: the engine's SQL against what one would write by
 * hand for the same answer. Both count the requests by outcome, and must count the same.
 */
public final class BulkDecisions {

  private static final int ROUNDS = 7;

  private BulkDecisions() {}

  /** Takes the number of cases in millions, 10 where none is given. */
  public static void main(String[] arguments) throws Exception {
    long millions = arguments.length > 0 ? Long.parseLong(arguments[0]) : 10;
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(cases(millions * 1_000_000));
      compare(statement, "us-il-cook-46-37", COOK);
      compare(statement, "us-fl-chapter-908", CHAPTER_908);
    }
  }

  private static final String COOK =
      """
      SELECT CASE
        WHEN jurisdiction_reimbursement = 'ALL_COSTS' THEN 'MAY'
        WHEN jurisdiction_reimbursement IS NULL THEN 'NEEDS_INFORMATION'
        ELSE 'MUST_NOT' END AS outcome
      FROM case_record""";

  private static final String CHAPTER_908 =
      """
      SELECT CASE
        WHEN sufficient AND person_victim_or_witness AND NOT custody_local_charge THEN 'NEEDS_REVIEW'
        WHEN sufficient AND (NOT person_victim_or_witness OR custody_local_charge) THEN 'MUST'
        WHEN NOT sufficient THEN 'SILENT'
        ELSE 'NEEDS_INFORMATION' END AS outcome
      FROM (SELECT *,
          ((request_form_complete AND request_probable_cause_shown) OR request_supporting_document)
          AND (request_administrative_warrant OR request_judicial_warrant) AS sufficient
        FROM case_record)""";

  private static String cases(long count) {
    return """
        CREATE TABLE case_record AS
        SELECT 'c' || i AS detainer_id,
          CASE WHEN h %% 3 = 0 THEN NULL ELSE (h // 7) %% 2 = 0 END AS request_form_complete,
          CASE WHEN h %% 5 = 0 THEN NULL ELSE (h // 11) %% 4 > 0 END AS request_probable_cause_shown,
          CASE WHEN h %% 7 < 3 THEN NULL ELSE (h // 13) %% 5 = 0 END AS request_supporting_document,
          CASE WHEN h %% 11 < 2 THEN NULL ELSE (h // 17) %% 3 > 0 END AS request_administrative_warrant,
          CASE WHEN h %% 13 < 2 THEN NULL ELSE (h // 19) %% 50 = 0 END AS request_judicial_warrant,
          CASE WHEN h %% 17 < 9 THEN NULL ELSE (h // 23) %% 40 = 0 END AS person_victim_or_witness,
          CASE WHEN h %% 19 = 0 THEN NULL ELSE (h // 29) %% 30 > 0 END AS custody_local_charge,
          CASE (h // 31) %% 4 WHEN 0 THEN 'NONE' WHEN 1 THEN 'PARTIAL' WHEN 2 THEN 'ALL_COSTS' END
            AS jurisdiction_reimbursement
        FROM (SELECT i, hash(i) %% 1000000007 AS h FROM range(%d) r(i))"""
        .formatted(count);
  }

  private static void compare(Statement statement, String policyId, String byHand)
      throws Exception {
    Policy policy = PolicyLibrary.bundled().find(policyId);
    String ours = counted("SELECT outcome FROM (" + Decider.sql(policy) + ")");
    String whole =
        "SELECT outcome, count(rule), sum(possible), sum(len(missing)), max(truths) FROM ("
            + Decider.sql(policy)
            + ") GROUP BY outcome ORDER BY outcome";
    String hand = counted(byHand);
    if (!answer(statement, ours).equals(answer(statement, hand))) {
      throw new IllegalStateException(
          policyId
              + ": "
              + answer(statement, ours)
              + " by the engine, by hand "
              + answer(statement, hand));
    }
    Timing.print(
        policyId + ", outcome only",
        "the same CASE by hand",
        Timing.compare(ROUNDS, () -> answer(statement, ours), () -> answer(statement, hand)));
    Timing.print(
        policyId + ", with rule, possible outcomes, missing facts, truths",
        "outcome only, by hand",
        Timing.compare(ROUNDS, () -> answer(statement, whole), () -> answer(statement, hand)));
  }

  private static String counted(String query) {
    return "SELECT outcome, count(*) FROM (" + query + ") GROUP BY outcome ORDER BY outcome";
  }

  private static String answer(Statement statement, String query) throws SQLException {
    StringBuilder answer = new StringBuilder();
    try (ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        answer.append(rows.getString(1)).append('=').append(rows.getString(2)).append(' ');
      }
    }
    return answer.toString();
  }
}
