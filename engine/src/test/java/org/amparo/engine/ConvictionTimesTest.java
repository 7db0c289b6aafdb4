package org.amparo.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amparo.ingest.Workspace;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.ConvictionTimes;
import org.amparo.model.fact.ListFact;
import org.amparo.model.fact.ListValue;
import org.amparo.policy.Policy;
import org.amparo.policy.library.PolicyLibrary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Requests with every order of the days of booking, request, eligibility, release and conviction,
 * each day known or not, and every way in which a charge can end.
 */
class ConvictionTimesTest {

  private static final String LISTED = "LISTED";

  @TempDir private Path folder;
  private Workspace workspace;

  @BeforeEach
  void fill() throws SQLException {
    workspace = Workspace.write(folder.resolve("study.duckdb"));
    execute(
        """
        CREATE TEMP TABLE grid AS SELECT row_number() OVER () AS n, *
        FROM (SELECT unnest([NULL, TIMESTAMP '2020-01-02 08:00:00']) AS booked)
        CROSS JOIN (SELECT unnest([NULL, TIMESTAMP '2020-01-03 08:00:00', TIMESTAMP '2020-01-05 08:00:00']) AS received)
        CROSS JOIN (SELECT unnest([NULL, TIMESTAMP '2020-01-04 08:00:00']) AS eligible)
        CROSS JOIN (SELECT unnest([NULL, TIMESTAMP '2020-01-06 08:00:00']) AS released)
        CROSS JOIN (SELECT unnest(['SERVED', 'BOND_OR_RECOGNIZANCE', NULL]) AS reason)
        CROSS JOIN (SELECT unnest([NULL, DATE '2020-01-01', DATE '2020-01-02', DATE '2020-01-03', DATE '2020-01-04',
          DATE '2020-01-05', DATE '2020-01-06', DATE '2020-01-07']) AS convicted)
        CROSS JOIN (SELECT unnest([NULL, 'OPEN', 'DISMISSED', 'CONVICTED', 'REDUCED']) AS status)""",
        """
        INSERT INTO detainer BY NAME SELECT 1 AS source_id, n AS source_row, [] AS flags, 'r' || n AS detainer_id,
          'received' AS status, 'B' || n AS booking_key, 'x' AS place_id, received AS received_at,
          'HOLD' AS request_kind, FALSE AS duplicate_likely, TRUE AS convictions_complete FROM grid""",
        """
        INSERT INTO booking BY NAME SELECT 2 AS source_id, n AS source_row, [] AS flags, 'B' || n AS booking_key,
          'x' AS place_id, TRUE AS charges_complete, reason AS release_eligible_reason, booked AS booked_at,
          eligible AS release_eligible_at, released AS released_at FROM grid""",
        """
        INSERT INTO charge BY NAME SELECT 2 AS source_id, n AS source_row, [] AS flags, 'B' || n AS booking_key,
          status, 'FL' AS court, 'FELONY' AS grade, 'ROBBERY' AS category, [] AS hold_by FROM grid""",
        """
        INSERT INTO conviction BY NAME SELECT 3 AS source_id, n AS source_row, [] AS flags, 'x' AS place_id,
          'B' || n AS booking_key, 'LISTED' AS statute, 'FELONY' AS grade, convicted AS convicted_on,
          ['FINAL', 'WITHHELD', 'ON_APPEAL', NULL, 'Pending'][n % 5 + 1] AS standing FROM grid""");
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  @Test
  void a_case_of_the_records_and_one_that_is_typed_in_know_the_same_of_each_conviction()
      throws SQLException {
    for (CaseRecord recorded : cases()) {
      CaseRecord typed = ConvictionTimes.known(asTyped(recorded));
      assertThat(elements(typed)).as("%s", recorded).isEqualTo(elements(recorded));
    }
  }

  @Test
  void no_conviction_after_release_changes_a_decision() throws SQLException {
    List<Policy> policies = PolicyLibrary.bundled().policies();
    Set<String> before = decisions(policies);
    execute(
        """
        INSERT INTO conviction BY NAME SELECT 4 AS source_id, n AS source_row, [] AS flags, 'x' AS place_id,
          'B' || n AS booking_key, 'FL' AS court, 'FELONY' AS grade, 'HOMICIDE' AS category,
          CAST(released AS DATE) + 1 AS convicted_on, FALSE AS in_custody_for_it
        FROM grid WHERE released IS NOT NULL AND (received IS NULL OR received < released)""");
    assertThat(decisions(policies)).isEqualTo(before);
  }

  @Test
  void a_charge_that_ended_in_a_conviction_by_release_is_a_conviction() throws SQLException {
    Policy recommended = PolicyLibrary.bundled().find("us-fl-miami-dade-recommendation-2013");
    execute("DELETE FROM conviction", "UPDATE detainer SET victim_or_witness = FALSE");
    Decider.decideHolds(workspace, List.of(recommended), null);
    assertThat(outcomes("SERVED", "CONVICTED")).isEqualTo("MAY");
    assertThat(outcomes("BOND_OR_RECOGNIZANCE", "CONVICTED")).isEqualTo("NEEDS_INFORMATION");
    assertThat(outcomes("SERVED", "REDUCED")).isEqualTo("NEEDS_INFORMATION");
    assertThat(outcomes("BOND_OR_RECOGNIZANCE", "REDUCED")).isEqualTo("MUST_NOT");
    assertThat(outcomes("SERVED", "OPEN")).isEqualTo("MUST_NOT");
  }

  @Test
  void a_booking_whose_charges_may_not_all_be_listed_may_have_ended_in_a_conviction()
      throws SQLException {
    Policy recommended = PolicyLibrary.bundled().find("us-fl-miami-dade-recommendation-2013");
    execute(
        "DELETE FROM conviction",
        "UPDATE detainer SET victim_or_witness = FALSE",
        "UPDATE booking SET charges_complete = NULL");
    Decider.decideHolds(workspace, List.of(recommended), null);
    assertThat(outcomes("SERVED", "OPEN")).isEqualTo("NEEDS_INFORMATION");
  }

  @Test
  void what_a_conviction_short_of_a_final_one_is_worth_depends_on_the_policy() throws SQLException {
    execute(
        "UPDATE detainer SET victim_or_witness = FALSE",
        "UPDATE booking SET released_at = NULL",
        "UPDATE charge SET status = 'OPEN'",
        "UPDATE conviction SET category = 'ROBBERY', convicted_on = DATE '2001-01-01'");
    Policy recommended = PolicyLibrary.bundled().find("us-fl-miami-dade-recommendation-2013");
    assertThat(outcomesOf(recommended, "'FINAL'")).isEqualTo("MAY");
    for (String standing : List.of("'WITHHELD'", "'VACATED'", "'ON_APPEAL'")) {
      assertThat(outcomesOf(recommended, standing)).as(standing).isEqualTo("NEEDS_INFORMATION");
    }
    assertThat(outcomesOf(recommended, "'JUVENILE'")).isEqualTo("MUST_NOT");
    Policy connecticut = PolicyLibrary.bundled().find("us-ct-54-192h-2014");
    execute("UPDATE conviction SET court = 'CT'");
    assertThat(outcomesOf(connecticut, "'ON_APPEAL'")).isEqualTo("MAY");
    assertThat(outcomesOf(connecticut, "'JUVENILE'")).isNotEqualTo("MAY");
    // A source with such a column that leaves it blank, and one that has none.
    String some = "CASE WHEN booking_key = 'B1' THEN 'FINAL' END";
    assertThat(outcomesOf(recommended, some)).contains("NEEDS_INFORMATION");
    assertThat(outcomesOf(recommended, "NULL")).isEqualTo("MAY");
  }

  private @Nullable String outcomesOf(Policy policy, String standing) throws SQLException {
    execute("UPDATE conviction SET standing = " + standing);
    Decider.decideHolds(workspace, List.of(policy), null);
    return outcomes("SERVED", "OPEN");
  }

  private List<CaseRecord> cases() throws SQLException {
    Decider.decideHolds(workspace, List.of(), null);
    List<Long> rows = new ArrayList<>();
    try (Statement statement = workspace.connection().createStatement();
        ResultSet found = statement.executeQuery("SELECT rowid FROM case_record")) {
      while (found.next()) {
        rows.add(found.getLong(1));
      }
    }
    assertThat(rows).isNotEmpty();
    return CaseRows.read(workspace.connection(), rows);
  }

  /**
   * Without what the records' view adds: the readings, and the convictions of charges. The view
   * does not tell of a charge what may have become of it after release; the grid does.
   */
  private CaseRecord asTyped(CaseRecord recorded) throws SQLException {
    List<Map<String, Object>> listed = new ArrayList<>();
    for (Map<String, Object> element : recorded.list(ListFact.CONVICTIONS).elements()) {
      if (LISTED.equals(element.get("statute"))) {
        Map<String, Object> plain = new HashMap<>(element);
        plain.keySet().removeAll(ConvictionTimes.READINGS);
        plain.remove(ConvictionTimes.IS_FINAL);
        listed.add(plain);
      }
    }
    Map<ListFact, ListValue> lists = new EnumMap<>(ListFact.class);
    lists.putAll(recorded.lists());
    lists.put(ListFact.CONVICTIONS, new ListValue(listed, true));
    String status = text("SELECT status FROM grid WHERE 'r' || n = '" + recorded.id() + "'");
    if (status != null) {
      lists.computeIfPresent(ListFact.CHARGES, (_, charges) -> charges.with(0, "status", status));
    }
    return new CaseRecord(recorded.id(), recorded.facts(), lists);
  }

  private static Set<Map<String, Object>> elements(CaseRecord record) {
    return new HashSet<>(record.list(ListFact.CONVICTIONS).elements());
  }

  private Set<String> decisions(List<Policy> policies) throws SQLException {
    Decider.decideHolds(workspace, policies, null);
    Set<String> decisions = new HashSet<>();
    try (Statement statement = workspace.connection().createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT concat_ws(' ', detainer_id, policy_id, outcome, rule, possible) FROM"
                    + " decision")) {
      while (rows.next()) {
        decisions.add(rows.getString(1));
      }
    }
    assertThat(decisions).isNotEmpty();
    return decisions;
  }

  private @Nullable String outcomes(String reason, String status) throws SQLException {
    return text(
        "SELECT string_agg(DISTINCT outcome ORDER BY outcome) FROM decision JOIN grid ON detainer_id = 'r'"
            + " || n WHERE reason = '%s' AND status = '%s'".formatted(reason, status));
  }

  private @Nullable String text(String sql) throws SQLException {
    try (Statement statement = workspace.connection().createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private void execute(String... sql) throws SQLException {
    try (Statement statement = workspace.connection().createStatement()) {
      for (String one : sql) {
        statement.execute(one);
      }
    }
  }
}
