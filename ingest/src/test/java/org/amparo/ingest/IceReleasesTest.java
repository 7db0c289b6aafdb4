package org.amparo.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What ICE released of fiscal years 2017 to 2019, and what was counted from it. */
class IceReleasesTest {

  static Path workspace = Path.of("");

  @BeforeAll
  static void importFiles(@TempDir Path folder) {
    workspace = folder.resolve("study.duckdb");
    Imported.into(
        workspace,
        RealData.file("ice-foia/EROArrests_FY2017.csv.gz"),
        RealData.file("ice-foia/EROArrests_FY2018.csv.gz"),
        RealData.file("ice-foia/EROArrests_FY2019.csv.gz"),
        RealData.file("ice-foia/EROEncounters_FY2019.csv.gz"),
        RealData.file("ice-foia/ICERemovals_FY2019.csv.gz"),
        RealData.file("ice-foia/derived_detainer_encounters_by_landmark_month_FY2016_17_19.csv"),
        RealData.file("ice-foia/county_aor.csv"),
        RealData.file("ice-foia/processing_disp.csv"));
  }

  @Test
  void noRowIsRejectedAndNothingUnexpectedIsNoted() {
    assertThat(
            Imported.rows(
                workspace,
                "SELECT name, rows_read - rows_kept FROM source_file WHERE rows_read <> rows_kept"))
        .isEmpty();
    assertThat(
            Imported.rows(
                workspace,
                "SELECT code, message FROM import_note WHERE code NOT IN ('records', 'sheet-unused', 'key-none', 'last-line-open')"))
        .isEmpty();
  }

  @Test
  void eventsAreAsManyAsPublishedOfOneRelease() {
    assertThat(
            Imported.rows(
                workspace,
                """
                SELECT kind, release, count(*), count(person_key), min(occurred_at)::DATE,
                  max(occurred_at)::DATE
                FROM ice_event JOIN source_file USING (source_id) GROUP BY ALL ORDER BY kind
                """))
        .containsExactly(
            "arrest|2019-ICFO-53623|433955|0|2016-10-01|2019-09-01",
            "encounter|2019-ICFO-53623|396384|0|2018-10-01|2019-09-01",
            "removal|2019-ICFO-53623|241513|0|2017-10-01|2019-08-31");
  }

  @Test
  void anEncounterThatLedToADetainerStaysAnEncounter() {
    assertThat(
            Imported.value(
                workspace,
                "SELECT count(*) FROM ice_event WHERE kind = 'encounter' AND disposition = 'Detainer'"))
        .isEqualTo("95182");
    assertThat(Imported.value(workspace, "SELECT count(*) FROM detainer")).isEqualTo("0");
  }

  @Test
  void whatIsBlackedOutIsUnknown() {
    assertThat(
            Imported.value(
                workspace,
                """
                SELECT count(*) FROM ice_event
                WHERE contains(concat(area, landmark, method, program, disposition, gender,
                  citizenship_country), '(B)') OR program IS NOT NULL OR threat_level IS NOT NULL
                """))
        .isEqualTo("0");
  }

  @Test
  void anArrestKeepsItsPlaceInTheAgencysWords() {
    assertThat(
            Imported.value(
                workspace,
                """
                SELECT area, occurred_at::DATE, landmark, method, disposition, gender,
                  citizenship_country
                FROM ice_event WHERE kind = 'arrest' ORDER BY source_id, source_row LIMIT 1
                """))
        .isEqualTo(
            "Los Angeles Area of Responsibility|2016-10-01|VENTURA COUNTY JAIL, VENTURA CA|Located"
                + "|Warrant of Arrest/Notice to Appear|Male|MEXICO");
  }

  @Test
  void detainerEncountersAreCountedByMonthsHalfOpen() {
    assertThat(
            Imported.value(
                workspace,
                """
                SELECT count(*), sum(number), min(period_from), max(period_until),
                  bool_and(period_until = period_from + INTERVAL 1 MONTH), count(area), count(landmark)
                FROM reported_count WHERE what = 'detainer-encounters'
                """))
        .isEqualTo("25396|157501|2015-10-01|2019-10-01|true|25396|25396");
    assertThat(
            Imported.rows(
                workspace,
                """
                SELECT sum(number) FROM reported_count WHERE period_from >= DATE '2018-10-01'
                UNION ALL SELECT count(*) FROM ice_event WHERE kind = 'encounter'
                  AND disposition = 'Detainer' AND landmark IS NOT NULL AND area IS NOT NULL
                """))
        .containsExactly("70724", "70724");
  }

  @Test
  void aCountyHasItsStateAndArea() {
    assertThat(
            Imported.value(
                workspace,
                "SELECT count(*), count(state), count(area), count(DISTINCT geoid) FROM county"))
        .isEqualTo("3223|3223|3223|3223");
    assertThat(
            Imported.rows(
                workspace,
                "SELECT name, state, area FROM county WHERE geoid IN ('01001', '35013') ORDER BY 1"))
        .containsExactly("autauga county|AL|NOL", "doña ana county|NM|ELP");
  }

  @Test
  void aDispositionsCodeIsSpelledOut() {
    assertThat(
            Imported.rows(
                workspace,
                """
                SELECT meaning FROM code_meaning
                WHERE list = 'processing-disposition' AND code IN ('ADMDPT', 'BAG AND BAGGAGE')
                ORDER BY code
                """))
        .containsExactly("ADMINISTRATIVE DEPORTATION", "BAG AND BAGGAGE");
  }
}
