package org.amparo.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TexasLedgerTest {

  static Path workspace = Path.of("");

  @BeforeAll
  static void importLedger(@TempDir Path folder) {
    workspace = folder.resolve("texas.duckdb");
    Imported.into(workspace, RealData.file("texas/detainer-cost-by-county-month.csv"));
  }

  @Test
  void everyCountyMonthIsKept() {
    assertThat(
            Imported.value(
                workspace, "SELECT rows_read, rows_kept, rows_rejected FROM source_file"))
        .isEqualTo("18640|18640|0");
    assertThat(Imported.value(workspace, "SELECT count(*) FROM ledger")).isEqualTo("18640");
  }

  @Test
  void theReportOfApril2017AddsUpToThePublishedTotals() {
    assertThat(
            Imported.value(
                workspace,
                """
                SELECT sum(people), sum(inmate_days), sum(cents), min(data_month)
                FROM ledger WHERE report_month = DATE '2017-04-01'
                """))
        .isEqualTo("5014|106452|607069993|2017-03-01");
  }

  @Test
  void rowsThatContradictThemselvesAreFlaggedAndKept() {
    assertThat(
            Imported.rows(
                workspace,
                """
                SELECT flag, count(*) FROM (SELECT unnest(flags) AS flag FROM ledger)
                GROUP BY flag ORDER BY flag
                """))
        .containsExactly(
            "cost-missing|4",
            "cost-per-day-implausible|1",
            "cost-per-day-too-low|65",
            "cost-without-inmates|53",
            "days-without-inmates|52");
    assertThat(
            Imported.value(
                workspace,
                """
                SELECT name, report_month FROM ledger JOIN place USING (place_id)
                WHERE list_contains(flags, 'cost-per-day-implausible')
                """))
        .isEqualTo("Wise County, TX|2012-11-01");
  }

  @Test
  void countiesAreNamedAsTheyAreWritten() {
    assertThat(
            Imported.rows(
                workspace,
                """
                SELECT place_id, name, state, timezone FROM place
                WHERE place_id IN ('48201', '48311', '48123', '48141', '48427') ORDER BY ALL
                """))
        .containsExactly(
            "48123|DeWitt County, TX|TX|America/Chicago",
            "48141|El Paso County, TX|TX|America/Denver",
            "48201|Harris County, TX|TX|America/Chicago",
            "48311|McMullen County, TX|TX|America/Chicago",
            "48427|Starr County, TX|TX|America/Chicago");
  }
}
