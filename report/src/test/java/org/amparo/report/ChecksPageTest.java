package org.amparo.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.amparo.ingest.check.CheckLog.SourceChecks;
import org.amparo.ingest.check.CheckResult;
import org.amparo.ingest.check.CheckResult.Outcome;
import org.amparo.ingest.check.CheckResult.Sample;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChecksPageTest {

  private final Path folder;

  ChecksPageTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static CheckResult result(
      String id, long failed, Outcome outcome, @Nullable String reason, Sample... samples) {
    return new CheckResult(
        id, "What " + id + " says", "", 200, failed, 0.01, 0.05, outcome, reason, List.of(samples));
  }

  private Document page() throws IOException {
    SourceChecks source =
        new SourceChecks(
            "jail <1>.csv",
            null,
            "test",
            200,
            List.of(
                result("passes", 0, Outcome.PASS, null),
                result("warns", 3, Outcome.WARN, null, new Sample(7, List.of("a = 1", "b = 2"))),
                result("excused", 40, Outcome.EXCUSED, "The clock", new Sample(9, List.of()))));
    SourceChecks without = new SourceChecks("book.xlsx", "Data", "other", 5, List.of());
    Path file = folder.resolve("checks.html");
    ChecksWriter.write("study.duckdb", List.of(source, without), file);
    return Jsoup.parse(Files.readString(file));
  }

  @Test
  void checksThatAskForALookStandFirstAndSayWhy() throws IOException {
    Document page = page();
    assertThat(page.title()).isEqualTo("Checks: study.duckdb");
    assertThat(page.select("table.checks tbody tr").eachText())
        .containsExactly(
            "What excused says excused excused The clock 40 of 200 20 % warns above 1 %, stops"
                + " above 5 %",
            "What warns says warns warns 3 of 200 1.5 % warns above 1 %, stops above 5 %",
            "What passes says passes passed 0 of 200 0 % warns above 1 %, stops above 5 %");
    assertThat(page.select("h2").eachText()).contains("jail <1>.csv", "book.xlsx, sheet Data");
    assertThat(page.text()).contains("its contract has no checks");
  }

  @Test
  void failingRowsAreShownByLineWithTheirValuesOrSayThatThoseAreWithheld() throws IOException {
    assertThat(page().select("details tbody tr").eachText())
        .containsExactly("9 not shown: text may name a person", "7 a = 1; b = 2");
  }

  @Test
  void thePageReplacesAnEarlierOneAndLeavesNothingBeside() throws IOException {
    page();
    page();
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(folder.resolve("checks.html"));
    }
  }
}
