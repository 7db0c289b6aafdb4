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
import org.amparo.report.page.ChecksPage;
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
    LonePage.checks("study.duckdb", sources(), folder.resolve("checks.html"));
    return Jsoup.parse(Files.readString(folder.resolve("checks.html")));
  }

  private static List<SourceChecks> sources() {
    SourceChecks source =
        new SourceChecks(
            "jail <1>.csv",
            null,
            "test",
            1200,
            List.of(
                result("passes", 0, Outcome.PASS, null),
                result("warns", 3, Outcome.WARN, null, new Sample(7, List.of("a = 1", "b = 2"))),
                result("excused", 40, Outcome.EXCUSED, "The clock", new Sample(9, List.of())),
                result("absent", 0, Outcome.NOT_RUN, "the file has no column 'left'")));
    SourceChecks without = new SourceChecks("book.xlsx", "Data", "other", 5, List.of());
    return List.of(source, without);
  }

  @Test
  void checksThatAskForALookStandFirstAndSayWhy() throws IOException {
    Document page = page();
    assertThat(page.title()).isEqualTo("Checks: study.duckdb");
    assertThat(page.select("table.checks tbody tr").eachText())
        .containsExactly(
            "What excused says excused excused The clock 40 of 200 20% warns above 1%, stops"
                + " above 5%",
            "What warns says warns warns 3 of 200 1.5% warns above 1%, stops above 5%",
            "What absent says absent not run the file has no column 'left' warns above 1%, stops"
                + " above 5%",
            "What passes says passes passed 0 of 200 0% warns above 1%, stops above 5%");
    assertThat(page.select("h2").eachText()).contains("jail <1>.csv", "book.xlsx, sheet Data");
    assertThat(page.text()).contains("its contract has no checks");
  }

  @Test
  void failingRowsAreShownByLineWithTheirValuesOrSayThatThoseAreWithheld() throws IOException {
    assertThat(page().select("details tbody tr").eachText())
        .containsExactly("9 not shown: text may name a person", "7 a = 1; b = 2");
  }

  @Test
  void words_on_the_screen_are_english() {
    assertThat(ChecksPage.summary(sources().getFirst()))
        .isEqualTo("4 checks on 1,200 rows: 1 passed, 1 warns, 1 excused, 1 not run");
    assertThat(ChecksPage.word(Outcome.NOT_RUN)).isEqualTo("not run");
    assertThat(CheckResult.percent(0.015)).isEqualTo("1.5 %");
    assertThat(CheckResult.percent(0.000001)).isEqualTo("less than 0.001 %");
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
