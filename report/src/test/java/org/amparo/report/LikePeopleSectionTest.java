package org.amparo.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Unit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LikePeopleSectionTest {

  private final Path folder;

  LikePeopleSectionTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Element section(Evaluation evaluation) throws IOException {
    return Objects.requireNonNull(
        Jsoup.parse(Files.readString(ReportWriter.write(evaluation, folder)))
            .select("section[aria-labelledby=like-people]")
            .first());
  }

  private static Evaluation sampled() {
    EvaluationBuilder made = new EvaluationBuilder("One County, TX", "2026");
    made.source("bookings.csv", "Bookings", "Public", 10, 0);
    SampleEstimates.addTo(made, true);
    return made.build();
  }

  @Test
  void eachEstimatorHasItsDaysWhomItIsOfAndHowSensitiveItIs() throws IOException {
    assertThat(
            section(SampleCounty.evaluation()).select("tr:contains(Exact matching) td").eachText())
        .startsWith("6.1 between 4.9 and 7.3");
  }

  @Test
  void the_column_of_e_values_holds_no_share() throws IOException {
    EvaluationBuilder made = new EvaluationBuilder("One County, TX", "2026");
    made.source("bookings.csv", "Bookings", "Public", 10, 0);
    SampleEstimates.addTo(made, false);
    made.figure(
        "time.counterfactual.matching.sensitivity",
        "Robustness value",
        Unit.SHARE,
        f -> f.value("0.11"));
    Element section = section(made.build());

    assertThat(section.select("th:contains(E-value)")).isNotEmpty();
    assertThat(section.select("tr:contains(Exact matching) td").eachText())
        .noneMatch(cell -> cell.contains("11"));
    assertThat(section.select("li").eachText()).anyMatch(line -> line.contains("Robustness value"));
  }

  @Test
  void anEstimatorThatTheRecordsDoNotSupportSaysWhyAndHasNoNumber() throws IOException {
    Element section = section(SampleCounty.evaluation());

    assertThat(section.select("tr:contains(Regression) td").eachText())
        .first()
        .isEqualTo("no estimate");
    assertThat(section.text()).contains("No estimate: No group is left where every control");
  }

  @Test
  void whatNobodyWasLeftOutForHasNoLine() throws IOException {
    Element section = section(SampleCounty.evaluation());

    assertThat(section.select("li").eachText())
        .contains(
            "Bookings left out, with a hold: nobody of the other group in the cell: 130 bookings")
        .noneMatch(line -> line.contains("a column not recorded"));
  }

  @Test
  void columnsThatTheRecordsLackAreNamed() throws IOException {
    assertThat(section(SampleCounty.evaluation()).text())
        .contains("Not used, because the records lack it: race.");
  }

  @Test
  void estimatesOfAnUnevenSampleAreSaidToBeOfTheSample() throws IOException {
    assertThat(section(sampled()).text()).contains("Of the sample, not of the jail.");
    assertThat(section(SampleCounty.evaluation()).text()).doesNotContain("Of the sample");
  }

  @Test
  void theBalanceChartNamesBothDifferencesOfARow() throws IOException {
    assertThat(section(SampleCounty.evaluation()).select("#chart-balance-wide desc").text())
        .contains("Sex: Male: 0.41 before, 0 after", "Number of charges: 0.22 before, 0.12 after")
        .doesNotContain("Age");
  }

  @Test
  void similar_people_are_an_association_and_have_no_cost() throws IOException {
    Element section = section(SampleCounty.evaluation());

    assertThat(section.text()).contains("an association, not a saving").doesNotContain("$");
  }
}
