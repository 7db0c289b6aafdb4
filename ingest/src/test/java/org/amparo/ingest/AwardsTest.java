package org.amparo.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Federal awards, agreements under section 287(g) and offense codes. */
class AwardsTest {

  static Path workspace = Path.of("");

  @BeforeAll
  static void importFiles(@TempDir Path folder) {
    workspace = folder.resolve("study.duckdb");
    Imported.into(
        workspace,
        RealData.file("scaap/awards-2006-2014.csv"),
        RealData.file("scaap/FY13_SCAAP_Awards.xlsx"),
        RealData.file("agreements/participatingAgencies05182026am.xlsx"),
        RealData.file("offences/ncic_uniform_offense_codes_niem5.csv"),
        RealData.file("offences/icots_ncic_codes_violent_drug.csv"));
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
                "SELECT code, message FROM import_note WHERE code NOT IN ('records', 'sheet-unused', 'cell-error', 'check-not-run')"))
        .isEmpty();
  }

  @Test
  void theAwardsOfAYearAddUpToThePublishedTotal() {
    assertThat(
            Imported.value(
                workspace,
                "SELECT count(*) FROM award JOIN source_file USING (source_id) WHERE format = 'csv'"))
        .isEqualTo("7792");
    assertThat(Imported.value(workspace, "SELECT sum(award_cents) FROM award WHERE year = 2012"))
        .isEqualTo("21391842100");
  }

  @Test
  void aYearsOwnWorkbookHoldsTheSameAwardsAsTheTableAndItsTotalIsNoAward() {
    assertThat(
            Imported.rows(
                    workspace,
                    """
                SELECT format, release, rows_read, count(*), sum(award_cents), sum(salaries_cents),
                  sum(eligible_days)
                FROM award JOIN source_file USING (source_id) WHERE year = 2013 GROUP BY ALL
                ORDER BY format
                """)
                .stream()
                .map(row -> row.replaceFirst("^csv\\|null\\|7792", "csv|13|895")))
        .satisfiesExactly(
            row -> assertThat(row).startsWith("csv|13|895|894|21325989200|"),
            row -> assertThat(row).startsWith("xlsx|13|895|894|21325989200|"));
    assertThat(
            Imported.value(
                workspace,
                """
                SELECT count(*) FROM (
                  SELECT state, applicant, award_cents, salaries_cents, eligible_people, eligible_days
                  FROM award JOIN source_file USING (source_id) WHERE year = 2013 AND format = 'csv'
                  EXCEPT
                  SELECT state, applicant, award_cents, salaries_cents, eligible_people, eligible_days
                  FROM award JOIN source_file USING (source_id) WHERE format = 'xlsx')
                """))
        .isEqualTo("0");
  }

  @Test
  void anAgreementHasItsModelAndTheDayOfTheList() {
    assertThat(
            Imported.value(
                workspace,
                "SELECT count(*), count(signed_on), min(listed_on), max(listed_on), count(county)"
                    + " FROM agreement"))
        .startsWith("1843|1843|2026-05-18|2026-05-18|");
    assertThat(
            Imported.rows(
                workspace, "SELECT model, count(*) FROM agreement GROUP BY model ORDER BY model"))
        .containsExactly(
            "Jail Enforcement Model|182", "Task Force Model|1162", "Warrant Service Officer|499");
    assertThat(
            Imported.value(
                workspace,
                """
                SELECT agency, agency_kind, state, county, model, signed_on, addendum, status
                FROM agreement ORDER BY source_row LIMIT 1
                """))
        .isEqualTo(
            "Autauga County Sheriff's Office|County|ALABAMA|Autauga County|Task Force Model"
                + "|2025-09-22|null|link");
  }

  @Test
  void offenseCodesKeepTheirLeadingZeroAndTheCompactsMarks() {
    assertThat(
            Imported.rows(
                workspace,
                """
                SELECT contract, count(*), count(mark) FROM code_meaning
                JOIN source_file USING (source_id) WHERE list = 'ncic' GROUP BY ALL ORDER BY 1
                """))
        .containsExactly("icaos-ncic-codes|455|124", "niem-ncic-codes|464|0");
    assertThat(
            Imported.rows(
                workspace, "SELECT meaning FROM code_meaning WHERE code = '0101' ORDER BY 1"))
        .containsExactly("TREASON", "Treason");
    assertThat(
            Imported.rows(
                workspace,
                "SELECT mark, count(*) FROM code_meaning WHERE mark IS NOT NULL GROUP BY 1 ORDER BY 1"))
        .containsExactly("drug|36", "violent|88");
  }
}
