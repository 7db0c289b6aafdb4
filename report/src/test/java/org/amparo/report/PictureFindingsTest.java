package org.amparo.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.amparo.evaluate.Evaluation;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Above each picture stands what it shows, in a sentence. */
class PictureFindingsTest {

  private final Path folder;

  PictureFindingsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Elements pictures(Evaluation evaluation) throws IOException {
    return Jsoup.parse(Files.readString(ReportWriter.write(evaluation, folder)))
        .select("figure.chart");
  }

  @ParameterizedTest
  @MethodSource("org.amparo.report.ReportPageTest#evaluations")
  void everyPictureOpensWithWhatItShows(Evaluation evaluation) throws IOException {
    List<Element> silent =
        pictures(evaluation).stream()
            .filter(picture -> picture.selectFirst("figcaption .finding") == null)
            .toList();

    assertThat(silent).extracting(picture -> picture.text()).isEmpty();
  }

  @Test
  void theLargestGroupIsNamedWithWhatItIsOf() throws IOException {
    assertThat(pictures(SampleCounty.evaluation()).select(".finding").eachText())
        .contains(
            "Most often on record: Charges pending, no conviction, 421 of 1,143.",
            "Most often on record: Misdemeanor, 587 of 1,020.",
            "Most often on record: Male, 894.");
  }

  @Test
  void aPictureUnderItsOwnHeadingDoesNotSayTheHeadingAgain() throws IOException {
    Document page =
        Jsoup.parse(Files.readString(ReportWriter.write(SampleCounty.evaluation(), folder)));

    for (Element part : page.select("section[aria-labelledby=who] .pair > div")) {
      assertThat(part.select("figcaption").text()).doesNotContain(part.expectFirst("h3").text());
    }
    assertThat(page.select("section[aria-labelledby=who] .pair > div figcaption")).isNotEmpty();
  }
}
