package org.amparo.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cell that no place can have costs its own row at most, never the import. */
class ImpossibleCellsTest {

  private static final String LEDGER =
      "county,report_month,data_month,num_of_inmates,num_of_inmate_days,cost_in_dollars,fips_code\n";
  private static final String AWARDS =
      "solicitation_year,state,applicant_name,final_award_amount,total_co_staff,total_co_salary,total_all_inmate_days\n";

  @TempDir Path folder = Path.of("");

  private Path workspace() {
    return folder.resolve("study.duckdb");
  }

  private ImportResult load(String text) throws IOException {
    ImportResult result =
        Imported.into(workspace(), Files.writeString(folder.resolve("rows.csv"), text))
            .results()
            .getFirst();
    assertThat(result.read()).isEqualTo(result.kept() + result.rejected());
    return result;
  }

  @Test
  void anImpossibleSumOfMoneyOrOfPeopleIsUnknownAndFlagged() throws IOException {
    load(
        LEDGER
            + "Harris,2014-02,2014-01,3,30,1800.00,48201\n"
            + "Harris,2014-03,2014-02,3,30,999999999999,48201\n"
            + "Harris,2014-04,2014-03,3,30,6000000000,48201\n"
            + "Harris,2014-05,2014-04,999999999999,99999999999999999999,1800.00,48201\n");
    assertThat(
            Imported.rows(
                workspace(),
                "SELECT people, cents, list_sort(list_filter(flags, lambda f: f <> 'cost-missing'))"
                    + " FROM ledger ORDER BY source_row"))
        .containsExactly(
            "3|180000|[]",
            "3|null|[unparsed:cost_in_dollars]",
            "3|null|[out-of-range:cents]",
            "null|180000|[out-of-range:people, unparsed:num_of_inmate_days]");
  }

  @Test
  void aRowThatWouldGiveARecordWithoutItsYearIsRejectedAndSaysSo() throws IOException {
    StringBuilder text = new StringBuilder(AWARDS);
    for (int row = 0; row < 150; row++) {
      text.append("2012,TX,County %d,1000.00,10,50000.00,900\n".formatted(row));
    }
    text.append("20x2,TX,Odd County,1000.00,10,50000.00,900\n").append(AWARDS);
    ImportResult result = load(text.toString());
    assertThat(result.rejected()).isEqualTo(2);
    assertThat(
            Imported.rows(
                workspace(), "SELECT line, code, detail, cells FROM rejected_row ORDER BY line"))
        .satisfiesExactly(
            row ->
                assertThat(row)
                    .startsWith(
                        "152|record-incomplete|award.year|Solicitation Year = 20x2; State = TX"),
            row -> assertThat(row).startsWith("153|record-incomplete|award.year|"));
    assertThat(Imported.value(workspace(), "SELECT count(*) FROM award")).isEqualTo("150");
  }
}
