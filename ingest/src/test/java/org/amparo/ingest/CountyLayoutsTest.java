package org.amparo.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jails' own files, held to counts made without Amparo. */
class CountyLayoutsTest {

  @TempDir private Path folder;

  private Path workspace() {
    return folder.resolve("county.duckdb");
  }

  private String value(String sql) {
    return Imported.value(workspace(), sql);
  }

  @Test
  void miamiDadesChargesSideBySideHoldFiveBookingsForImmigrationAndOnlyThoseCharges() {
    ImportResult result =
        Imported.into(workspace(), RealData.file("jails/miami-dade-bookings-2015.csv"))
            .results()
            .getFirst();
    assertThat(result.contract()).isEqualTo("miami-dade-bookings");
    assertThat(result.read()).isEqualTo(result.kept()).isEqualTo(6340);
    assertThat(value("SELECT count(*) FROM booking")).isEqualTo("6340");
    assertThat(value("SELECT count(*) FROM charge")).isEqualTo("9638");
    assertThat(
            Imported.rows(
                workspace(),
                "SELECT count(DISTINCT booking_key), count(*), min(text), max(text) FROM charge"
                    + " WHERE hold_by <> []"))
        .containsExactly("5|5|HOLD FOR IMMIGRATION|HOLD FOR IMMIGRATION");
  }

  private static final String YAKIMA =
      """
      id: yakima-ice-log
      title: People held for ICE, Yakima County
      publisher: Yakima County Department of Corrections
      license: Public record
      citation: UWCHR/ice-air
      recognize: [Booking ID, Date of Booking, Date of Release, Charge]
      layout: {dates: ["%m/%d/%Y", "%m/%d/%y"]}
      columns:
        Date of Booking: {type: date, as: booked}
        Date of Release: {type: date, as: released}
        Booking ID: text
        Charge: text
      unused: [{columns: [Length of Detention, Country of Origin, Notes, Count], reason: Not needed}]
      place: {id: "'53077'", name: "'Yakima County, WA'", kind: "'county'", state: "'WA'", timezone: "'America/Los_Angeles'"}
      hold_definitions:
        - {id: log, name: Rows of the log, description: The charge names immigration, when: "charge ILIKE '%immig%'"}
      tables:
        - into: booking
          set: {booking_key: row_id, place_id: place_id, booked_at: booked, released_at: released, hold_reported: "charge ILIKE '%immig%'"}
        - into: charge
          where: charge IS NOT NULL AND charge <> 'N/A'
          set: {booking_key: row_id, text: charge}
      """;

  @Test
  void yakimasLogHasYearsOfTwoAndFourDigitsAndGivesItsDaysOfStaysWithBothDates() {
    ImportResult result =
        Imported.by(YAKIMA, workspace(), RealData.file("jails/yakima-ice-log-2016.csv"))
            .results()
            .getFirst();
    assertThat(result.kept()).isEqualTo(1105);
    assertThat(
            value(
                "SELECT count(released_at - booked_at) || ' ' || sum(date_diff('day', booked_at,"
                    + " released_at)) FROM booking WHERE hold_reported"))
        .isEqualTo("1007 9193");
  }

  @Test
  void yakimasLogStopsWhereItsYearsOfTwoDigitsWouldBeReadAsTheYearSixteen() {
    // Asked for outside: that a record is absent skips the test, and is no failure to import one.
    Path log = RealData.file("jails/yakima-ice-log-2016.csv");
    Problem problem =
        Problems.of(
            ErrorCode.YEAR_OF_TWO_DIGITS,
            () -> Imported.by(YAKIMA.replace(", \"%m/%d/%y\"", ""), workspace(), log));
    assertThat(problem.message()).contains("two digits");
  }

  private static final String ATHENS =
      """
      id: athens-clarke-rosters
      title: Who is in jail, Athens-Clarke County
      publisher: Athens-Clarke County Sheriff
      license: Public record
      citation: lahoffm/aclu-bail-reform
      coverage: {frame: CENSUS}
      recognize: [timestamp, inmate_id, booking_timestamp, charges]
      layout: {timestamps: ["%Y-%m-%d %H:%M:%S %Z"]}
      columns:
        timestamp: {type: timestamp, as: taken}
        inmate_id: text
        booking_timestamp: timestamp
        inmate_sex: text
        inmate_race: text
        charges: text
        severity: text
      unused:
        - {columns: [inmate_lastname, inmate_firstname, inmate_middlename, inmate_dob, inmate_age, inmate_address], reason: They name a person}
        - {columns: [county_name, url, release_timestamp, processing_numbers, agency, facility, bond_amount, current_status, court_dates, days_jailed, other, notes], reason: Not needed}
      snapshots: {at: taken, same: [inmate_id, booking_timestamp]}
      repeats:
        charge: {split: {charge_text: charges, severity_of_it: severity}, by: ' | '}
      place: {id: "'13059'", name: "'Clarke County, GA'", kind: "'county'", state: "'GA'", timezone: "'America/New_York'"}
      codes: {grade: {felony: FELONY, misdemeanor: MISDEMEANOR}}
      hold_definitions:
        - {id: charge, name: Charges that name ICE or immigration, description: The charge names a hold for ICE, when: "charge_text LIKE '%ICE HOLD%' OR charge_text LIKE '%IMMIGRATION%'"}
      tables:
        - into: booking
          set: {booking_key: "inmate_id || '/' || CAST(booking_timestamp AS VARCHAR)", place_id: place_id, booked_at: booking_timestamp, gender: inmate_sex, race: inmate_race}
        - into: charge
          each: charge
          set: {booking_key: "inmate_id || '/' || CAST(booking_timestamp AS VARCHAR)", sequence: part, text: charge_text, grade: {code: grade, of: severity_of_it}}
      """;

  @Test
  void athensClarkesRostersOfTwoDaysAreMergedAndWhoIsGoneWasReleasedBetween() {
    Imported.by(
        ATHENS,
        workspace(),
        RealData.file("jails/athens-clarke-roster-2017-11-11.csv"),
        RealData.file("jails/athens-clarke-roster-2017-11-12.csv"));
    assertThat(
            value(
                "SELECT count(*) || ' ' || count(*) FILTER (seen_from < seen_until) || ' '"
                    + " || count(*) FILTER (gone_by IS NOT NULL) || ' ' || count(*) FILTER (seen_from > TIMESTAMP '2017-11-12') FROM booking_current"))
        .isEqualTo("485 466 13 6");
    assertThat(
            Imported.rows(
                workspace(),
                "SELECT DISTINCT released_at, gone_by, flags FROM booking_current WHERE gone_by IS NOT NULL"))
        .containsExactly("2017-11-11 19:50:40.0|2017-11-12 19:50:47.0|[inferred:released_at]");
    assertThat(
            Imported.rows(
                workspace(), "SELECT booking_key, text FROM charge_current WHERE hold_by <> []"))
        .containsExactly("36214/2017-11-12 07:38:08|OTHER AGENCY HOLD-ICE HOLD");
    assertThat(value("SELECT count(*) FROM charge_current")).isEqualTo("1557");
    assertThat(
            value(
                "SELECT count(*) FROM (SELECT CAST(COLUMNS(*) AS VARCHAR) FROM booking) b WHERE CAST(b AS VARCHAR) LIKE '%MADEUP%'"))
        .isEqualTo("0");
  }

  static final String TRAVIS =
      """
      WITH b AS (
        SELECT booking_key, booked_at,
          max(c.released_at) FILTER (hold_by <> []) AS held_until, max(c.released_at) FILTER (hold_by = []) AS local_until,
          bool_and(c.released_at IS NOT NULL) AS dated, bool_and(coalesce(status IN ('DISMISSED', 'ACQUITTED'), FALSE)) FILTER (hold_by = []) AS dropped,
          bool_or(grade = 'FELONY') FILTER (hold_by = []) AS felony, bool_or(grade = 'MISDEMEANOR') FILTER (hold_by = []) AS misdemeanor
        FROM booking JOIN charge c USING (booking_key) GROUP BY ALL
      ), d AS (SELECT *, date_diff('day', local_until, held_until) AS days FROM b WHERE dated)
      SELECT (SELECT count(*) FROM b), (SELECT count(*) FROM b WHERE felony), (SELECT count(*) FROM b WHERE felony IS NOT TRUE AND misdemeanor),
        (SELECT count(*) FROM b WHERE felony IS NOT TRUE AND misdemeanor IS NOT TRUE),
        count(*) FILTER (days > 0), sum(days) FILTER (days > 0), count(*) FILTER (days >= 3), count(*) FILTER (days >= 2),
        count(*) FILTER (dropped AND days > 0), sum(days) FILTER (dropped AND days > 0)
      FROM d
      """;

  @Test
  void travissRowsAChargeGiveItsBookingsGradesAndDaysPastLocalRelease() {
    ImportResult result =
        Imported.into(workspace(), RealData.file("jails/travis-ice-detainers-flat.csv"))
            .results()
            .getFirst();
    assertThat(result.contract()).isEqualTo("travis-ice-detainers");
    // Of the file's 24,841 rows two are lines of text at the report's end.
    assertThat(value("SELECT count(*) FROM charge")).isEqualTo("24839");
    assertThat(value("SELECT count(*) FROM charge WHERE hold_by <> []")).isEqualTo("9602");
    // 2,267, 7,157 and 109 where another authority's detainer, which is no charge, counts by its
    // level.
    assertThat(value(TRAVIS)).isEqualTo("9533|2212|7186|135|6989|15160|2175|4885|377|984");
    // The two of which a report says that their time is not recorded: one of their dates is wrong.
    assertThat(
            Imported.rows(
                workspace(),
                "SELECT booking_key, date_diff('day', c.released_at, booked_at) FROM booking b JOIN"
                    + " charge c USING (booking_key) WHERE hold_by = [] AND c.released_at < booked_at"
                    + " ORDER BY ALL"))
        .containsExactly("T01347|1", "T02689|1");
    assertThat(
            value(
                "SELECT count(*) FROM booking b WHERE released_at = (SELECT max(released_at) FROM"
                    + " charge c WHERE c.booking_key = b.booking_key HAVING bool_and(released_at IS"
                    + " NOT NULL))"))
        .isEqualTo(value("SELECT count(released_at) FROM booking"));
  }

  @Test
  void travissReportAsPrintedGivesTheRecordsOfItsRowsACharge() {
    Path banded = folder.resolve("banded.duckdb");
    ImportResult printed =
        Imported.into(banded, RealData.file("jails/travis-ice-detainers-banded.xlsx"))
            .results()
            .getFirst();
    Imported.into(workspace(), RealData.file("jails/travis-ice-detainers-flat.csv"));
    assertThat(printed.kept()).isEqualTo(24839);
    assertThat(Imported.rows(banded, "SELECT line, code FROM rejected_row ORDER BY line"))
        .containsExactly("53444|outside-bands", "53445|outside-bands");
    for (String table : new String[] {"booking", "charge"}) {
      String records = "SELECT * EXCLUDE (source_row) FROM " + table + " ORDER BY source_row";
      assertThat(Imported.rows(banded, records)).isEqualTo(Imported.rows(workspace(), records));
    }
  }
}
