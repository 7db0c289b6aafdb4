package org.amparo.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists of facilities and what ICE paid them. */
class FacilitiesTest {

  static Path workspace = Path.of("");

  @BeforeAll
  static void importFiles(@TempDir Path folder) {
    workspace = folder.resolve("study.duckdb");
    Imported.into(
        workspace,
        RealData.file("facilities/uwchr_facilities.csv.gz"),
        RealData.file("facilities/detloc_aor.csv"),
        RealData.file("facilities/derived_ice_facility_perdiem_2017.csv"),
        RealData.file("ice-statistics/FY26_detentionStats_04092026.xlsx"));
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
                "SELECT code, message FROM import_note WHERE code NOT IN ('records', 'sheet-unused', 'cell-merged')"))
        .isEmpty();
  }

  private static String of(String contract) {
    return " FROM facility JOIN source_file USING (source_id) WHERE contract = '" + contract + "'";
  }

  @Test
  void everyListedFacilityIsARecordExceptThoseWhoseNameIsBlackedOut() {
    assertThat(
            Imported.rows(
                workspace,
                """
                SELECT contract, any_value(rows_read), count(*), count(DISTINCT facility_code),
                  any_value(listed_on)
                FROM facility JOIN source_file USING (source_id) GROUP BY contract ORDER BY contract
                """))
        .containsExactly(
            "ice-detention-statistics|203|203|0|2026-04-02",
            "uwchr-facilities|1532|1532|1532|2017-11-06",
            "uwchr-facility-areas|1147|1147|1147|null",
            "uwchr-facility-rates|1685|1478|1478|2017-11-06");
  }

  @Test
  void aFacilityKeepsItsAddressAndTheDaysOfItsUse() {
    assertThat(
            Imported.value(
                workspace,
                "SELECT f.name, city, county, state, zip, area, kind, capacity, first_used_on,"
                    + " last_used_on"
                    + of("uwchr-facilities").replace("FROM facility", "FROM facility f")
                    + " AND facility_code = 'ABRDNWA'"))
        .isEqualTo(
            "ABERDEEN CITY JAIL|ABERDEEN|GRAYS HARBOR|WA|98520|SEA|IGSA|null|2007-09-14|2007-09-20");
  }

  @Test
  void onlyAnAmountIsAnAmountAndOtherEntriesKeepTheirWords() {
    assertThat(
            Imported.value(
                workspace,
                """
                SELECT count(*), count(cents_per_day), round(avg(cents_per_day) / 100, 2),
                  min(valid_from), max(valid_until)
                FROM reported_rate WHERE kind = 'contract'
                """))
        .isEqualTo("588|390|73.67|2016-10-01|2017-10-01");
    assertThat(
            Imported.rows(
                workspace,
                """
                SELECT as_reported, count(*) FROM reported_rate WHERE cents_per_day IS NULL
                GROUP BY ALL HAVING count(*) > 2 ORDER BY 1
                """))
        .containsExactly("Not ICE Funded|89", "b)(4)|99");
  }

  @Test
  void aDaysPopulationIsTheSumOfTheLevels() {
    assertThat(
            Imported.value(
                workspace,
                "SELECT round(sum(daily_population), 2), count(average_stay_days)"
                    + of("ice-detention-statistics")))
        .isEqualTo("66161.70|203");
    assertThat(
            Imported.value(
                workspace,
                "SELECT f.name, zip, area, kind_detail, daily_population, round(average_stay_days, 2)"
                    + of("ice-detention-statistics").replace("FROM facility", "FROM facility f")
                    + " AND f.name = 'WYATT DETENTION CENTER'"))
        .isEqualTo("WYATT DETENTION CENTER|02863|BOS|USMS IGA|109.759563|38.46");
  }

  @Test
  void theSheetsThatAreKnowinglyNotReadAreNamedWithTheReason() {
    assertThat(
            Imported.rows(
                workspace,
                "SELECT message FROM import_note WHERE code = 'sheet-unused' ORDER BY 1 LIMIT 1"))
        .first()
        .asString()
        .contains("' ICLOS and Detainees' was not read: Several tables");
    assertThat(
            Imported.value(
                workspace, "SELECT count(*) FROM import_note WHERE code = 'sheet-unused'"))
        .isEqualTo("9");
  }
}
