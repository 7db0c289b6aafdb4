package org.amparo.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.amparo.engine.Decider;
import org.amparo.engine.classes.Ask;
import org.amparo.model.decision.Question;
import org.amparo.policy.Policy;
import org.amparo.policy.library.PolicyLibrary;

/**
 * One policy over millions of generated cases: by classes, counted and as a report decides, against
 * the CASE that one would write by hand for the outcome alone. Both must count the same.
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
      compare(connection, statement, "us-il-cook-46-37", COOK);
      compare(connection, statement, "us-fl-chapter-908", CHAPTER_908);
    }
  }

  private static final String COOK =
      """
      SELECT CASE
        WHEN jurisdiction_reimbursement = 'ALL_COSTS' THEN 'MAY'
        WHEN jurisdiction_reimbursement IS NULL THEN 'NEEDS_INFORMATION'
        ELSE 'MUST_NOT' END AS outcome
      FROM case_record\
      """;

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
        FROM case_record)\
      """;

  private static String cases(long count) {
    return """
    CREATE TABLE case_record AS
    SELECT 'c' || i AS detainer_id,
      -- What safeguards ask of every hold: of these cases none is under one.
      'HOLD' AS request_kind, NULL::VARCHAR AS request_form, NULL::BOOLEAN AS person_us_citizen_claim, NULL::BIGINT AS person_age,
      CASE WHEN h %% 3 = 0 THEN NULL ELSE (h // 7) %% 2 = 0 END AS request_form_complete,
      CASE WHEN h %% 5 = 0 THEN NULL ELSE (h // 11) %% 4 > 0 END AS request_probable_cause_shown,
      CASE WHEN h %% 7 < 3 THEN NULL ELSE (h // 13) %% 5 = 0 END AS request_supporting_document,
      CASE WHEN h %% 11 < 2 THEN NULL ELSE (h // 17) %% 3 > 0 END AS request_administrative_warrant,
      CASE WHEN h %% 13 < 2 THEN NULL ELSE (h // 19) %% 50 = 0 END AS request_judicial_warrant,
      CASE WHEN h %% 17 < 9 THEN NULL ELSE (h // 23) %% 40 = 0 END AS person_victim_or_witness,
      CASE WHEN h %% 19 = 0 THEN NULL ELSE (h // 29) %% 30 > 0 END AS custody_local_charge,
      CASE (h // 31) %% 4 WHEN 0 THEN 'NONE' WHEN 1 THEN 'PARTIAL' WHEN 2 THEN 'ALL_COSTS' END
        AS jurisdiction_reimbursement
    FROM (SELECT i, hash(i) %% 1000000007 AS h FROM range(%d) r(i))\
    """
        .formatted(count);
  }

  private static void compare(
      Connection connection, Statement statement, String policyId, String byHand) throws Exception {
    Policy policy = PolicyLibrary.bundled().find(policyId);
    String hand = counted(byHand);
    List<Ask> asks = List.of(new Ask(policy, Question.HOLD));
    Map<String, Long> answer = answer(statement, hand);
    require(policyId, answer, byClass(connection, asks));
    require(policyId, answer, byRow(connection, statement, policy));
    Turns.of(policyId + ", classes, counted", Cost.here(() -> byClass(connection, asks)))
        .against("the outcome by a CASE by hand", Cost.here(() -> answer(statement, hand)))
        .run(ROUNDS);
    Turns.of(
            policyId + ", a row for each request",
            Cost.here(() -> byRow(connection, statement, policy)))
        .against(
            "the same CASE, a row for each request",
            Cost.here(() -> statement.execute("CREATE OR REPLACE TEMP TABLE by_hand AS " + byHand)))
        .run(ROUNDS);
  }

  private static void require(String policyId, Map<String, Long> hand, Map<String, Long> ours) {
    if (!hand.equals(ours)) {
      throw new IllegalStateException(policyId + ": " + ours + " by the engine, by hand " + hand);
    }
  }

  private static Map<String, Long> byClass(Connection connection, List<Ask> asks)
      throws SQLException {
    Map<String, Long> answer = new TreeMap<>();
    ClassesBenchmark.counts(connection, asks)
        .forEach((name, cases) -> answer.put(name.substring(name.indexOf(' ') + 1), cases));
    return answer;
  }

  private static Map<String, Long> byRow(Connection connection, Statement statement, Policy policy)
      throws SQLException {
    Decider.decideHolds(connection, List.of(policy));
    return answer(statement, counted("FROM decision"));
  }

  private static String counted(String query) {
    return "SELECT outcome, count(*) FROM (" + query + ") GROUP BY outcome";
  }

  private static Map<String, Long> answer(Statement statement, String query) throws SQLException {
    Map<String, Long> answer = new TreeMap<>();
    try (ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        answer.put(rows.getString(1), rows.getLong(2));
      }
    }
    return answer;
  }
}
