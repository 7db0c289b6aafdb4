package org.amparo.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.amparo.ingest.Workspace;
import org.amparo.model.decision.Decision;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.model.fact.CaseReader;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.ConvictionTimes;
import org.amparo.model.fact.StatuteCodes;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.yaml.YamlNode;
import org.amparo.policy.Interpreter;
import org.amparo.policy.Policy;
import org.amparo.policy.library.PolicyLibrary;
import org.amparo.policy.offense.OffenseLists;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * An offense whose recorded kind or grade is another than its section's, in records and in a case.
 */
class OffenseReadingTest {

  @TempDir private Path folder;
  private Workspace workspace;

  @BeforeEach
  void openWorkspace() throws SQLException {
    workspace = Workspace.write(folder.resolve("study.duckdb"));
  }

  @AfterEach
  void closeWorkspace() {
    workspace.close();
  }

  @ParameterizedTest(name = "{0}: {1} {2} recorded as {3}, {4}")
  @CsvSource({
    "us-fl-miami-dade-r-1008-13, FL, FS 812.014, ROBBERY, FELONY, NEEDS_REVIEW",
    "us-fl-miami-dade-r-1008-13, FL, FS 812.13, THEFT, FELONY, NEEDS_REVIEW",
    "us-fl-miami-dade-r-1008-13, FL, FS 812.13, ROBBERY, FELONY, ",
    "us-fl-miami-dade-r-1008-13, FL, FS 812.13, OTHER, FELONY, ",
    "us-fl-miami-dade-r-1008-13, FL, FS 812.13, , FELONY, ",
    "us-ny-new-york-9-131-2014, NY, PL 160.15, THEFT, FELONY, ",
    "us-ny-new-york-9-131-2014, NY, PL 160.15, ROBBERY, FELONY, ",
    "us-ny-new-york-9-131-2014, NY, PL 110-160.10, ROBBERY, FELONY, ",
    "us-ny-new-york-9-131-2014, NY, 110/160.10, , FELONY, ",
    "us-ny-new-york-9-131-2014, NY, PL 155.25, ROBBERY, MISDEMEANOR, ",
    "us-wi-milwaukee-res-12-135, WI, Wis. Stat. 943.20, THEFT, FELONY, MAY",
    "us-ca-sb-54, CA, PC 211, PUBLIC_ORDER, FELONY, ",
    "us-ca-sb-54, CA, PC 664/211, , FELONY, ",
    "us-ct-54-192h-2019, CT, CGS 53a-999, ROBBERY, FELONY, ",
    "us-wa-king-ord-17706, WA, RCW 9A.36.999, AGGRAVATED_ASSAULT, FELONY, ",
    "us-court-galarza, PA, 18 3701, THEFT, FELONY, ",
  })
  void records_and_a_case_in_a_file_are_answered_alike(
      String id, String court, String statute, String category, String grade, Outcome outcome)
      throws SQLException {
    Policy policy = PolicyLibrary.bundled().find(id);
    Decision decision =
        Interpreter.decide(policy, Question.HOLD, written(court, statute, category, grade));
    if (outcome != null) {
      assertThat(decision.outcome()).isEqualTo(outcome);
    }
    record(court, statute, category, grade);

    Decider.decideHolds(workspace, List.of(policy), null);

    assertThat(
            value(
                "SELECT outcome || ' by ' || coalesce(rule, 'none') || ' of ' || possible FROM decision"))
        .isEqualTo(
            decision.outcome()
                + " by "
                + (decision.rule() == null ? "none" : decision.rule())
                + " of "
                + decision.possible().stream().mapToInt(Outcome::bit).sum());
    assertThat(value("SELECT count(*) FROM case_record")).isEqualTo("1");
  }

  @ParameterizedTest(name = "{0}: {1} {2} recorded as {3}")
  @CsvSource({
    "us-fl-miami-dade-r-1008-13, FL, FS 812.014, ROBBERY, NEEDS_REVIEW",
    "us-fl-miami-dade-r-1008-13, FL, FS 812.13, THEFT, NEEDS_REVIEW",
    "us-fl-miami-dade-r-1008-13, FL, FS 812.13, ROBBERY, "
  })
  void counts_of_places_and_comparisons_are_answered_like_each_request(
      String id, String court, String statute, String category, Outcome expected)
      throws SQLException {
    Policy policy = PolicyLibrary.bundled().find(id);
    Outcome outcome =
        Interpreter.decide(policy, Question.HOLD, written(court, statute, category, "FELONY"))
            .outcome();
    if (expected != null) {
      assertThat(outcome).isEqualTo(expected);
    }
    record(court, statute, category, "FELONY");

    PlaceAnswers.decideHolds(workspace, List.of(policy));
    assertThat(value("SELECT outcome || ' ' || requests FROM place_answer"))
        .isEqualTo(outcome + " 1");

    CaseComparison comparison =
        CaseComparison.of(
            workspace, policy, PolicyLibrary.bundled().find("us-honor-none"), Question.HOLD);
    assertThat(comparison.cells())
        .containsExactly(new CaseComparison.Cell(outcome, Outcome.MUST_NOT, 1));
    assertThat(comparison.examples())
        .first()
        .satisfies(one -> assertThat(one.before()).isEqualTo(outcome))
        .satisfies(
            one ->
                assertThat(one.ruleBefore())
                    .isEqualTo(
                        Interpreter.decide(
                                policy, Question.HOLD, written(court, statute, category, "FELONY"))
                            .rule()));
    assertThat(value("SELECT count(*) FROM case_record")).isEqualTo("1");
  }

  private static CaseRecord written(String court, String statute, String category, String grade) {
    String text =
        """
        {request: {kind: HOLD, received_on: 2015-03-02}, custody: {local_charge: false},
         jurisdiction: {reimbursement: ALL_COSTS},
         convictions: [{court: %s, statute: %s, %s grade: %s, convicted_on: 2012-04-02}], convictions_complete: true,
         charges: [], charges_complete: true}"""
            .formatted(
                court, statute, category == null ? "" : "category: " + category + ",", grade);
    StatuteCodes.Written read =
        CaseReader.readFile(YamlNode.parse(text, "case", ErrorCode.CASE_INVALID), "case");
    return OffenseLists.bundled().withKinds(ConvictionTimes.known(read.record()));
  }

  private void record(String court, String statute, String category, String grade)
      throws SQLException {
    execute(
        """
        INSERT INTO detainer BY NAME SELECT 1 AS source_id, 1 AS source_row, [] AS flags,
          '1:1' AS detainer_id, 'received' AS status, 'B1' AS booking_key, 'x' AS place_id,
          TIMESTAMP '2015-03-02 08:30:00' AS received_at, 'HOLD' AS request_kind,
          FALSE AS duplicate_likely, TRUE AS convictions_complete""",
        """
        INSERT INTO booking BY NAME SELECT 2 AS source_id, 1 AS source_row, [] AS flags,
          'B1' AS booking_key, 'x' AS place_id, TRUE AS charges_complete""",
        """
        INSERT INTO jurisdiction_fact VALUES
          (4, 1, [], 'x', 'jurisdiction.reimbursement', 'ALL_COSTS', '2014-01-01', '2016-01-01', '')""",
        """
        INSERT INTO conviction BY NAME SELECT 3 AS source_id, 1 AS source_row, [] AS flags, 'x' AS place_id,
          'B1' AS booking_key, '%s' AS court, '%s' AS statute, %s AS category, '%s' AS grade,
          DATE '2012-04-02' AS convicted_on"""
            .formatted(
                court, statute, category == null ? "NULL::VARCHAR" : "'" + category + "'", grade));
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
