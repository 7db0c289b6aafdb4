package org.amparo.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.amparo.ingest.check.Excuse;
import org.amparo.ingest.contract.ContractLibrary;
import org.amparo.ingest.read.ProgressListener;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChecksTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

  private static final String CHECKED =
      TestContracts.BOOKINGS
          + """
          checked_columns:
            Cell: {type: text, as: cell}
          checks:
            - id: released-after-booked
              sentence: No one is released before being booked
              fails: released < booked
              warn: 0.01
              stop: 0.05
            - id: cell-named
              sentence: A cell is a letter
              fails: NOT regexp_full_match(cell, '[A-Z]')
            - id: no-repeats
              sentence: A booking stands once
              on: booking
              fails: row_number() OVER (PARTITION BY booking_key ORDER BY source_row) > 1
              warn: 0.5
          """;

  @TempDir private Path folder = Path.of("");

  private Path workspace() {
    return folder.resolve("study.duckdb");
  }

  /** So many rows, the first few of them released before they are booked. */
  private Path rows(int rows, int wrong, String cell) throws IOException {
    StringBuilder text = new StringBuilder("Booking,Booked,Released,Cell\n");
    for (int row = 0; row < rows; row++) {
      String released = row < wrong ? "2020-01-01" : "2020-03-01";
      text.append("B").append(row).append(",2020-02-01 08:00:00,").append(released);
      text.append(" 08:00:00,").append(cell).append('\n');
    }
    return Files.writeString(folder.resolve("rows.csv"), text);
  }

  private void run(Path file, Excuse... excuses) {
    new Importer()
        .run(
            new ImportRequest(
                List.of(file),
                workspace(),
                List.of(ContractLibrary.parse(CHECKED, "test.yaml")),
                null,
                false,
                List.of(excuses),
                null,
                false),
            ProgressListener.NONE);
  }

  private List<String> results() {
    return Imported.rows(
        workspace(), "SELECT check_id, rows, failed, result FROM check_result ORDER BY sequence");
  }

  @Test
  void aCheckThatFewRowsFailPassesAndOneThatMoreFailWarns() throws IOException {
    run(rows(200, 2, "A"));
    assertThat(results())
        .containsExactly(
            "released-after-booked|200|2|PASS", "cell-named|200|0|PASS", "no-repeats|200|0|PASS");
    Files.delete(workspace());
    run(rows(200, 4, "A"));
    assertThat(results()).contains("released-after-booked|200|4|WARN");
    assertThat(
            Imported.rows(
                workspace(), "SELECT message, rows FROM import_note WHERE code = 'check'"))
        .containsExactly(
            "released-after-booked: No one is released before being booked; 2 % of the rows asked"
                + " fail|4");
  }

  @Test
  void aCheckThatTooManyRowsFailStopsTheImportAndNamesTheFirstLine() throws IOException {
    Path file = rows(200, 40, "A");
    Problem problem = Problems.of(ErrorCode.CHECK_STOPPED, () -> run(file));
    assertThat(problem.message())
        .contains("released-after-booked", "40 of 200 rows (20 %)", "more than the 5 % allowed");
    assertThat(problem.place()).hasToString(file + ":2");
    assertThat(workspace()).doesNotExist();
  }

  @Test
  void fewerThanTenFailingRowsWarnAndDoNotStopUnlessNotOneIsAllowed() throws IOException {
    run(rows(50, 9, "A"));
    assertThat(results()).contains("released-after-booked|50|9|WARN");
    Files.delete(workspace());
    Path ten = rows(50, 10, "A");
    Problems.of(ErrorCode.CHECK_STOPPED, () -> run(ten));
    Path one = rows(50, 1, "A");
    String strict = CHECKED.replace("warn: 0.01", "warn: 0").replace("stop: 0.05", "stop: 0");
    Problems.of(ErrorCode.CHECK_STOPPED, () -> Imported.by(strict, workspace(), one));
  }

  @Test
  void aWrittenExceptionLetsTheImportGoOnAndIsRecordedWithItsReason() throws IOException {
    Path file = rows(200, 40, "A");
    Excuse other = new Excuse("released-after-booked", "other.csv", "Not this", TODAY);
    Problems.of(ErrorCode.CHECK_STOPPED, () -> run(file, other));
    run(file, new Excuse("released-after-booked", "rows.csv", "The clock was wrong", TODAY));
    assertThat(
            Imported.rows(
                workspace(), "SELECT result, reason FROM check_result WHERE reason IS NOT NULL"))
        .containsExactly("EXCUSED|The clock was wrong (until 2026-01-01)");
    assertThat(Imported.value(workspace(), "SELECT count(*) FROM booking")).isEqualTo("200");
  }

  @Test
  void anExceptionMayNameTheSourceByItsDigest() throws IOException {
    run(rows(99, 0, "A"));
    String digest = Imported.value(workspace(), "SELECT sha256 FROM source_file");
    Files.delete(workspace());
    Excuse excuse = new Excuse("cell-named", digest, "Cells are numbered here", TODAY);
    run(rows(99, 0, "A"), excuse);
    assertThat(results()).contains("cell-named|99|0|PASS");
  }

  @Test
  void aSampleHasTenLinesWithTheDatesTheCheckIsAboutAndNeverText() throws IOException {
    run(rows(99, 9, "12"));
    assertThat(
            Imported.rows(
                workspace(),
                "SELECT line, place, shown FROM check_sample WHERE check_id ="
                    + " 'released-after-booked' ORDER BY line, place"))
        .hasSize(18)
        .startsWith("2|1|booked = 2020-02-01 08:00:00", "2|2|released = 2020-01-01 08:00:00");
    assertThat(
            Imported.rows(
                workspace(), "SELECT shown FROM check_sample WHERE check_id = 'cell-named'"))
        .hasSize(10)
        .containsOnly("null");
  }

  @Test
  void aCheckOfAColumnThatTheFileLacksIsNotRunRatherThanPassed() throws IOException {
    run(Files.writeString(folder.resolve("short.csv"), "Booking,Booked\nB1,2020-02-01 08:00:00\n"));
    assertThat(results())
        .containsExactly(
            "released-after-booked|0|0|NOT_RUN", "cell-named|0|0|NOT_RUN", "no-repeats|1|0|PASS");
  }

  @Test
  void aCheckThatAsksByAColumnThatTheFileLacksIsNotRunEither() throws IOException {
    String asked =
        CHECKED.replace("fails: released < booked", "of: cell = 'A'\n    fails: booked IS NULL");
    Path file =
        Files.writeString(folder.resolve("short.csv"), "Booking,Booked\nB1,2020-02-01 08:00:00\n");
    Imported.by(asked, workspace(), file);
    assertThat(results()).contains("released-after-booked|0|0|NOT_RUN");
  }

  @Test
  void duplicatesAreFlaggedAndNeverDeleted() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("log.csv"),
            """
            place_id,detainer_no,booking_id,received_at,request_kind
            p,1,B1,2024-01-01 08:00:00,HOLD
            p,1,B1,2024-01-01 08:00:00,HOLD
            """);
    Imported.into(workspace(), file);
    assertThat(Imported.rows(workspace(), "SELECT source_row, duplicate_likely FROM detainer"))
        .containsExactly("2|false", "3|true");
    assertThat(
            Imported.rows(
                workspace(), "SELECT failed, result FROM check_result WHERE check_id = 'repeats'"))
        .containsExactly("1|WARN");
  }

  /** Whichever stands first in the file, and in whatever order their lines are read. */
  @Test
  void of_two_rows_alike_the_same_one_counts_wherever_they_stand() throws IOException {
    String header = "place_id,detainer_no,booking_id,received_at,request_kind,action\n";
    String honored = "p,1,B1,2024-01-01 08:00:00,HOLD,HONORED\n";
    String declined = "p,1,B1,2024-01-01 08:00:00,HOLD,DECLINED\n";
    for (String rows : List.of(honored + declined, declined + honored)) {
      Path file =
          Files.writeString(folder.resolve("log" + rows.hashCode() + ".csv"), header + rows);
      Imported.into(folder.resolve(rows.hashCode() + ".duckdb"), file);
    }
    String counted = "SELECT action FROM detainer WHERE NOT duplicate_likely";
    assertThat(Imported.rows(folder.resolve((honored + declined).hashCode() + ".duckdb"), counted))
        .hasSize(1)
        .isEqualTo(
            Imported.rows(folder.resolve((declined + honored).hashCode() + ".duckdb"), counted));
  }

  @Test
  void aMistakeInACheckIsAnErrorAtItsPlace() {
    String[][] mistakes = {
      {"fails: released < booked", "fails: released < bookd", "bookd"},
      {"stop: 0.05", "stop: 5", "between 0 and 1"},
      {"stop: 0.05", "stop: 0.001", "before it warns"},
      {"id: cell-named", "id: released-after-booked", "two checks"},
      {"on: booking", "on: bookings", "bookings"},
      {"sentence: A cell is a letter", "says: A cell is a letter", "unknown key 'says'"},
    };
    for (String[] mistake : mistakes) {
      assertThat(CHECKED).contains(mistake[0]);
      Problem problem =
          Problems.of(
              ErrorCode.CONTRACT_INVALID,
              () ->
                  Imported.by(
                      CHECKED.replace(mistake[0], mistake[1]), workspace(), rows(2, 0, "A")));
      assertThat(problem.message()).contains(mistake[2]);
      assertThat(String.valueOf(problem.place())).matches("test.yaml:\\d+:\\d+");
    }
  }

  @Test
  void exceptionsNeedAReasonAndADayAndAnExpiredOneIsAnError() throws IOException {
    String valid =
        """
        exceptions:
          - check: released-after-booked
            source: rows.csv
            reason: The clock was wrong in May
            until: 2027-01-01
        """;
    Path file = Files.writeString(folder.resolve("exceptions.yaml"), valid);
    assertThat(Excuse.read(file, TODAY))
        .containsExactly(
            new Excuse(
                "released-after-booked",
                "rows.csv",
                "The clock was wrong in May",
                LocalDate.of(2027, 1, 1)));
    Files.writeString(file, valid.replace("2027", "2026"));
    Problem expired = Problems.of(ErrorCode.EXCEPTION_INVALID, () -> Excuse.read(file, TODAY));
    assertThat(expired.message()).contains("expired on 2026-01-01");
    assertThat(expired.place()).hasToString(file + ":5:12");
    Files.writeString(file, valid.replace("    reason: The clock was wrong in May\n", ""));
    Problems.of(ErrorCode.EXCEPTION_INVALID, () -> Excuse.read(file, TODAY));
    Files.writeString(file, valid.replace("    until: 2027-01-01\n", ""));
    Problems.of(ErrorCode.EXCEPTION_INVALID, () -> Excuse.read(file, TODAY));
  }

  @Test
  void aDateAfterTheDayOfImportIsFlaggedUnlessItMayLieAhead() throws IOException {
    LocalDate tomorrow = LocalDate.now(java.time.Clock.systemUTC()).plusDays(1);
    Path log =
        Files.writeString(
            folder.resolve("log.csv"),
            """
            place_id,detainer_no,booking_id,received_at,request_kind,lifted_on
            p,1,B1,2024-01-01 08:00:00,HOLD,%s
            p,2,B2,2024-01-01 08:00:00,HOLD,1899-12-31
            p,3,B3,2024-01-01 08:00:00,HOLD,2024-01-02
            """
                .formatted(tomorrow));
    Path convictions =
        Files.writeString(
            folder.resolve("convictions.csv"),
            """
            place_id,booking_id,convicted_on,sentence_days,sentence_released_on,in_custody_for_it
            p,B1,2020-01-01,9,%s,
            p,B2,2020-01-01,9,8017-01-01,
            """
                .formatted(tomorrow.plusYears(20)));
    Imported.into(workspace(), log, convictions);
    assertThat(Imported.rows(workspace(), "SELECT source_row, flags FROM detainer ORDER BY 1"))
        .containsExactly("2|[implausible:lifted_on]", "3|[implausible:lifted_on]", "4|[]");
    assertThat(Imported.rows(workspace(), "SELECT flags FROM conviction ORDER BY source_row"))
        .containsExactly("[]", "[implausible:sentence_released_on]");
  }

  @Test
  void theProjectsChecksRunOnItsTableAndFindWhatIsWrong() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("detainers.csv"),
            """
            detainer_prepare_date,detainer_prepared_criminality,detention_facility_code,\
            detainer_prep_threat_level,unique_identifier,gender,case_status,departed_date,\
            departure_country,entry_date,final_order_yes_no
            2025-03-01,1 Convicted Criminal,CLARKWA,1,abc,Male,ACTIVE,NA,NA,2001-01-01,YES
            2025-03-02,4 Something New,CLARKWA,1,abd,male,SETTLED,2025-01-01,NA,0199-01-01,MAYBE
            """);
    Imported.into(workspace(), file);
    assertThat(
            Imported.rows(
                workspace(), "SELECT check_id FROM check_result WHERE result = 'WARN' ORDER BY 1"))
        .containsExactly(
            "case-status-known",
            "criminality-known",
            "entered-plausible",
            "final-order-yes-or-no",
            "left-for-somewhere",
            "prepared-before-left",
            "sex-known");
    assertThat(
            Imported.rows(
                workspace(), "SELECT line, shown FROM check_sample WHERE check_id = 'sex-known'"))
        .containsExactly("3|sex = male");
  }
}
