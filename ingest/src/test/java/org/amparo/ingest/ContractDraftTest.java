package org.amparo.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.amparo.ingest.draft.ContractDraft;
import org.amparo.model.place.County;
import org.amparo.model.place.Gazetteer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drafts for jails' own files, imported as they stand and held to counts made without Amparo. */
class ContractDraftTest {

  @TempDir private Path folder;

  private Path workspace() {
    return folder.resolve("draft.duckdb");
  }

  private String value(String sql) {
    return Imported.value(workspace(), sql);
  }

  private ContractDraft imported(String place, String... names) {
    List<Path> files = java.util.Arrays.stream(names).map(RealData::file).toList();
    ContractDraft draft =
        ContractDraft.of(files, (County) Gazetteer.bundled().find(place), "my-jail.yaml");
    Imported.all(draft.contract(), workspace(), files);
    return draft;
  }

  @Test
  void travissRowsAChargeNeedNoLineChanged() {
    ContractDraft draft = imported("Travis County, TX", "jails/travis-ice-detainers-flat.csv");
    assertThat(value(CountyLayoutsTest.TRAVIS))
        .isEqualTo("9533|2267|7157|109|6989|15160|2175|4885|377|984");
    assertThat(draft.summary())
        .contains(
            "9,602 rows say ICE DETAINER in charge_literal: counted as holds",
            "7,956 rows say RELEASED TO ICE in disposition_type: where ICE took the person",
            "9,533 bookings held for ICE",
            "amparo contract check my-jail.yaml");
  }

  @Test
  void travissReportAsPrintedNeedsNoLineChangedEither() {
    imported("Travis County, TX", "jails/travis-ice-detainers-banded.xlsx");
    assertThat(value(CountyLayoutsTest.TRAVIS))
        .isEqualTo("9533|2267|7157|109|6989|15160|2175|4885|377|984");
  }

  @Test
  void athenssRostersOfTwoDaysAreMergedWithNoLineChanged() {
    ContractDraft draft =
        imported(
            "Clarke County, GA",
            "jails/athens-clarke-roster-2017-11-11.csv",
            "jails/athens-clarke-roster-2017-11-12.csv");
    assertThat(
            value(
                "SELECT count(*) || ' ' || count(*) FILTER (seen_from < seen_until) || ' ' || count(gone_by) FROM booking_current"))
        .isEqualTo("485 466 13");
    assertThat(value("SELECT count(*) FROM charge_current")).isEqualTo("1557");
    assertThat(draft.summary()).contains("485, of which", "1 booking held for ICE");
  }

  @Test
  void miamiDadesChargesSideBySideNeedNoLineChanged() {
    ContractDraft draft = imported("Miami-Dade County, FL", "jails/miami-dade-bookings-2015.csv");
    assertThat(value("SELECT count(*) FROM booking")).isEqualTo("6340");
    assertThat(value("SELECT count(*) FROM charge")).isEqualTo("9638");
    assertThat(
            Imported.rows(
                workspace(),
                "SELECT count(DISTINCT booking_key), count(*), min(text), max(text), count(grade)"
                    + " FROM charge WHERE hold_by <> []"))
        .containsExactly("5|5|HOLD FOR IMMIGRATION|HOLD FOR IMMIGRATION|0");
    assertThat(draft.summary())
        .contains("43 rows say HOLD FOR AGENCY", "not counted as holds")
        .contains("naming a person, or saying where to find one: DOB, Defendant, Location 1");
    assertThat(draft.contract()).contains("# CHECK: 43 rows say HOLD FOR AGENCY");
  }

  @Test
  void yakimasLogOfHoldsNeedsNoLineChanged() {
    imported("Yakima County, WA", "jails/yakima-ice-log-2016.csv");
    assertThat(
            value(
                "SELECT count(released_at - booked_at) || ' ' || sum(date_diff('day', booked_at,"
                    + " released_at)) FROM booking WHERE booking_key IN (SELECT booking_key FROM"
                    + " charge WHERE hold_by <> [])"))
        .isEqualTo("1007 9193");
  }

  @Test
  void athenssBookingReportHasItsChargesAndSaysThatHoldsAreNotKnown() {
    ContractDraft draft =
        imported("Clarke County, GA", "jails/athens-clarke-bookings-2017-11-11.csv");
    assertThat(
            value(
                "SELECT (SELECT count(*) FROM booking) || ' ' || count(*) || ' ' || count(*) FILTER"
                    + " (grade = 'FELONY') || ' ' || count(*) FILTER (grade = 'MISDEMEANOR') FROM"
                    + " charge"))
        .isEqualTo("165 306 64 226");
    assertThat(draft.summary())
        .contains("holds     not known", "release_timestamp may be released_at");
  }

  @Test
  void athenssListsInACellNeedNoLineChanged() {
    imported("Clarke County, GA", "jails/athens-clarke-roster-2017-11-12.csv");
    assertThat(value("SELECT count(*) FROM booking")).isEqualTo("472");
    assertThat(
            value(
                "SELECT count(*) || ' ' || min(text) || ' ' || count(grade) FROM charge WHERE"
                    + " hold_by <> []"))
        .isEqualTo("1 OTHER AGENCY HOLD-ICE HOLD 0");
    assertThat(
            value(
                "SELECT count(*) FROM charge WHERE booking_key IN (SELECT booking_key FROM charge"
                    + " WHERE hold_by <> [])"))
        .isEqualTo("4");
  }
}
