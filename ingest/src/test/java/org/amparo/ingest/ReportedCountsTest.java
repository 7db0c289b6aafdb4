package org.amparo.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures that others counted, which are no records of people. */
class ReportedCountsTest {

  static Path workspace = Path.of("");

  @BeforeAll
  static void importFiles(@TempDir Path folder) {
    workspace = folder.resolve("study.duckdb");
    Imported.into(
        workspace,
        RealData.file("minnesota/mn_detainers_by_month.csv"),
        RealData.file("minnesota/mn_detainers_over_time.csv"),
        RealData.file("minnesota/surge_detainers_by_liftreason.csv"),
        RealData.file("pierce/release_dispositions.csv"),
        RealData.file("texas/counties.csv"));
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
                "SELECT code, message FROM import_note WHERE code NOT IN ('records', 'sheet-unused')"))
        .isEmpty();
  }

  @Test
  void minnesotasDetainersAreTheSameByMonthAndByDay() {
    assertThat(
            Imported.rows(
                workspace,
                """
                SELECT contract, count(*), sum(number), min(period_from), max(period_until)
                FROM reported_count JOIN source_file USING (source_id)
                WHERE contract LIKE 'minnesota-detainers%' GROUP BY contract ORDER BY contract
                """))
        .containsExactly(
            "minnesota-detainers-by-day|1227|6232|2022-10-01|2026-03-11",
            "minnesota-detainers-by-month|42|6232|2022-10-01|2026-04-01");
  }

  private static final String SURGE =
      " FROM reported_count JOIN source_file USING (source_id)"
          + " WHERE contract = 'minnesota-surge-lift-reasons'";

  @Test
  void aTallyStandsForEachLiftReason() {
    assertThat(
            Imported.rows(
                workspace,
                "SELECT outcome, sum(number)" + SURGE + " GROUP BY outcome ORDER BY outcome"))
        .containsExactly(
            "Booked into Detention|152",
            "Detainer Declined by LEA|292",
            "No longer in State, Local, or Federal Custody|58",
            "not stated|310",
            "other|70");
    assertThat(
            Imported.value(workspace, "SELECT sum(number), count(DISTINCT facility_name)" + SURGE))
        .isEqualTo("882|75");
  }

  @Test
  void theDaysTakenForTheSurgeAreThoseOnWhichTheCountsByDayAddUpToIt() {
    assertThat(
            Imported.value(
                workspace,
                """
                WITH surge AS (SELECT DISTINCT period_from AS since, period_until AS until
                  FROM reported_count WHERE facility_name IS NOT NULL)
                SELECT sum(number) FROM reported_count JOIN source_file USING (source_id), surge
                WHERE contract = 'minnesota-detainers-by-day'
                  AND period_from >= since AND period_until <= until
                """))
        .isEqualTo("882");
  }

  @Test
  void aWordForAReleaseIsNoMoreThanAWord() {
    assertThat(
            Imported.value(
                workspace,
                """
                SELECT count(*), count(meaning) FROM code_meaning
                WHERE list = 'pierce-release-disposition'
                """))
        .isEqualTo("57|0");
    assertThat(
            Imported.value(
                workspace, "SELECT number FROM reported_count WHERE outcome = 'Immigration'"))
        .isEqualTo("130");
  }

  @Test
  void texasHasItsCounties() {
    assertThat(
            Imported.value(
                workspace, "SELECT count(*), min(geoid), max(geoid), any_value(state) FROM county"))
        .isEqualTo("254|48001|48507|TX");
    assertThat(
            Imported.value(workspace, "SELECT name, population FROM county WHERE geoid = '48001'"))
        .isEqualTo("Anderson County|57922");
  }
}
