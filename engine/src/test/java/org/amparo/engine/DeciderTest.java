package org.amparo.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.amparo.ingest.Workspace;
import org.amparo.policy.Policy;
import org.amparo.policy.library.PolicyLibrary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeciderTest {

  @TempDir private Path folder;
  private Workspace workspace;

  @BeforeEach
  void openWorkspace() throws SQLException {
    workspace = Workspace.write(folder.resolve("study.duckdb"));
    execute(
        """
        INSERT INTO detainer BY NAME SELECT 1 AS source_id, 1 AS source_row, [] AS flags,
          '1:1' AS detainer_id, 'received' AS status, 'B1' AS booking_key, 'x' AS place_id,
          TIMESTAMP '2014-06-01 23:30:00' AS received_at, 'HOLD' AS request_kind,
          FALSE AS duplicate_likely""",
        """
        INSERT INTO booking BY NAME SELECT 2 AS source_id, 1 AS source_row, [] AS flags,
          'B1' AS booking_key, 'x' AS place_id, TRUE AS charges_complete,
          'DISMISSED' AS release_eligible_reason""",
        """
        INSERT INTO conviction BY NAME SELECT 3 AS source_id, 1 AS source_row,
          ['implausible:convicted_on'] AS flags, 'x' AS place_id, 'B1' AS booking_key, 'FELONY' AS grade,
          'a word of its own' AS category, DATE '0199-01-01' AS convicted_on""");
  }

  @AfterEach
  void closeWorkspace() {
    workspace.close();
  }

  @Test
  void a_case_takes_its_facts_from_request_booking_and_convictions() throws SQLException {
    assertThat(
            caseValue(
                "request_received_on || ' ' || custody_release_reason || ' '"
                    + " || convictions[1].grade"))
        .isEqualTo("2014-06-01 DISMISSED FELONY");
  }

  @Test
  void an_implausible_date_and_a_word_outside_the_vocabulary_are_unknown() throws SQLException {
    assertThat(caseValue("convictions[1].convicted_on IS NULL AND convictions[1].category IS NULL"))
        .isEqualTo("true");
  }

  @Test
  void a_statute_of_records_is_written_as_that_of_a_case_file() throws SQLException {
    assertThat(statute("NY", "Penal Law § 125.25-1")).isEqualTo("PL 125.25(1) of PL 125.25");
    assertThat(statute("NY", "125.25")).isEqualTo("PL 125.25 of PL 125.25");
    assertThat(statute("NY", "999.99-Q")).isNull();
    assertThat(statute("IL", "720 ILCS 5/9-1")).isEqualTo("720 ILCS 5/9-1 of 720 ILCS 5/9-1");
    assertThat(statute(null, "125.25")).isEqualTo("125.25 of 125.25");
  }

  @Test
  void an_offense_recorded_by_its_class_alone_is_of_no_section_where_classes_settle_the_lists()
      throws SQLException {
    execute("UPDATE conviction SET court = 'CT', offense_class = 'D'");
    assertThat(caseValue("convictions[1].section")).isEqualTo("recorded by its class");
    execute("UPDATE conviction SET court = 'NY'");
    assertThat(caseValue("convictions[1].section")).isNull();
  }

  private @Nullable String statute(@Nullable String court, String text) throws SQLException {
    execute(
        "UPDATE conviction SET statute = '%s', court = %s"
            .formatted(text, court == null ? "NULL" : "'" + court + "'"));
    return caseValue(
        "convictions[1].statute || ' of ' || coalesce(convictions[1].section, 'nothing')");
  }

  @Test
  void a_hold_row_is_no_local_charge() throws SQLException {
    charge("['jurisdiction']");
    assertThat(caseValue("custody_local_charge")).isEqualTo("false");
    charge("[]");
    assertThat(caseValue("custody_local_charge")).isEqualTo("true");
  }

  @Test
  void the_jurisdiction_fact_in_force_on_the_day_applies_and_a_conflict_is_unknown()
      throws SQLException {
    reimbursement("NONE", "2014-01-01", "2014-06-01");
    assertThat(caseValue("jurisdiction_reimbursement")).isNull();
    reimbursement("ALL_COSTS", "2014-06-01", "2015-01-01");
    assertThat(caseValue("jurisdiction_reimbursement")).isEqualTo("ALL_COSTS");
    reimbursement("PARTIAL", "2014-05-01", "2014-07-01");
    assertThat(caseValue("jurisdiction_reimbursement")).isNull();
  }

  @Test
  void a_year_of_birth_stands_for_the_age_only_of_who_is_under_18_at_both_ages()
      throws SQLException {
    execute("UPDATE booking SET birth_year = 1996");
    assertThat(caseValue("person_age")).isNull();
    execute("UPDATE booking SET birth_year = 1997");
    assertThat(caseValue("person_age < 18")).isEqualTo("true");
    execute("UPDATE detainer SET birth_year = 1980");
    assertThat(caseValue("person_age")).isNull();
    execute("UPDATE detainer SET age = 17");
    assertThat(caseValue("person_age")).isEqualTo("17");
  }

  @Test
  void a_person_under_18_by_the_year_of_birth_alone_is_left_to_a_person() throws SQLException {
    Policy all = PolicyLibrary.bundled().find("us-honor-all");
    execute("UPDATE booking SET birth_year = 1996");
    Decider.decideHolds(workspace, List.of(all), "x");
    assertThat(value("SELECT outcome FROM decision")).isEqualTo("MUST");
    execute("UPDATE booking SET birth_year = 1997");
    Decider.decideHolds(workspace, List.of(all), "x");
    assertThat(value("SELECT outcome FROM decision")).isEqualTo("NEEDS_REVIEW");
  }

  @Test
  void a_minor_whose_age_is_forgotten_is_decided_as_the_rules_say() throws SQLException {
    Policy all = PolicyLibrary.bundled().find("us-honor-all");
    String answers = "SELECT outcome || ' ' || possible || ' ' || by_rules FROM decision";
    execute("UPDATE detainer SET age = 17");
    Decider.decideHolds(workspace, List.of(all), "x");
    assertThat(value(answers)).isEqualTo("NEEDS_REVIEW 16 1");
    execute("UPDATE detainer SET age = NULL");
    Decider.decideHolds(workspace, List.of(all), "x");
    assertThat(value(answers)).isEqualTo("MUST 1 1");
  }

  @Test
  void a_place_without_requests_gives_no_case() throws SQLException {
    Decider.decideHolds(workspace, List.of(), "elsewhere");
    assertThat(value("SELECT count(*) FROM case_record")).isEqualTo("0");
  }

  @Test
  void a_request_to_a_facility_that_two_places_share_is_one_case() throws SQLException {
    execute(
        "UPDATE detainer SET place_id = 'facility:REGION'",
        """
        INSERT INTO jurisdiction_fact VALUES (4, 1, [], 'x', 'place.facility_code', 'REGION', NULL, NULL, ''),
          (4, 2, [], 'y', 'place.facility_code', 'REGION', NULL, NULL, '')""");
    reimbursement("NONE", "2014-01-01", "2015-01-01");

    // Asked for one of the two, it is that place's; asked for all, it is neither's.
    assertThat(caseValue("count(*) || ' ' || any_value(jurisdiction_reimbursement)"))
        .isEqualTo("1 NONE");
    Decider.decideHolds(workspace, List.of(), null);
    assertThat(
            value("SELECT count(*) || ' ' || count(jurisdiction_reimbursement) FROM case_record"))
        .isEqualTo("1 0");
  }

  @Test
  void a_threat_level_that_ice_does_not_have_is_unknown() throws SQLException {
    execute("UPDATE detainer SET threat_level = 1");
    assertThat(caseValue("request_ice_threat_level")).isEqualTo("1");
    execute("UPDATE detainer SET threat_level = 9");
    assertThat(caseValue("request_ice_threat_level")).isNull();
  }

  private void charge(String holdBy) throws SQLException {
    execute(
        "INSERT INTO charge BY NAME SELECT 2 AS source_id, 1 AS source_row, [] AS flags,"
            + " 'B1' AS booking_key, "
            + holdBy
            + " AS hold_by");
  }

  private void reimbursement(String value, String from, String until) throws SQLException {
    execute(
        "INSERT INTO jurisdiction_fact VALUES (4, 1, [], 'x', 'jurisdiction.reimbursement', '%s',"
                .formatted(value)
            + " '%s', '%s', '')".formatted(from, until));
  }

  private String caseValue(String expression) throws SQLException {
    Decider.decideHolds(workspace, List.of(), "x");
    return value("SELECT CAST(" + expression + " AS VARCHAR) FROM case_record");
  }

  private String value(String query) throws SQLException {
    try (Statement statement = workspace.connection().createStatement();
        ResultSet rows = statement.executeQuery(query)) {
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
