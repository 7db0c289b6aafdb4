package org.amparo.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.amparo.evaluate.Evaluation;
import org.amparo.model.disclosure.Precision;
import org.amparo.report.browser.Chromium;
import org.amparo.report.browser.OpenPage;
import org.amparo.report.browser.PageMeasures;
import org.amparo.report.browser.PageTests;
import org.amparo.report.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Reports on places of which much, little and nothing is recorded, in a real browser: each in
 * English, those of which most is recorded in every language.
 */
class ReportInBrowserTest extends PageTests {

  private final Path folder;
  private final List<Path> pages = new ArrayList<>();

  ReportInBrowserTest(@TempDir Path folder) {
    this.folder = folder;
    int number = 0;
    for (Evaluation evaluation : AnswerPageTest.evaluations().toList()) {
      Path report = folder.resolve("report-" + number);
      List<Language> languages =
          number < 3 ? List.of(Language.values()) : List.of(Language.ENGLISH);
      TestReport.write(
          evaluation, report, new ReportSettings(false, languages, Precision.BY_SOURCE));
      languages.forEach(language -> pages.add(report.resolve(language.file("index"))));
      number++;
    }
  }

  @Override
  protected List<Path> pages() {
    return pages;
  }

  private Path first() {
    return folder.resolve("report-0").resolve("index.html");
  }

  @Test
  void no_page_in_english_asks_more_of_its_reader_than_it_may() throws IOException {
    List<PageMeasures> measured = new ArrayList<>();
    try (Chromium chromium = Chromium.start()) {
      for (Path page : pages) {
        if (page.endsWith("index.html")) {
          measured.add(
              PageMeasures.of(String.valueOf(folder.relativize(page).getParent()), page, chromium));
        }
      }
    }
    System.out.println(PageMeasures.table(measured));
    assertThat(measured).hasSize(5).flatExtracting(PageMeasures::breaches).isEmpty();
  }

  @Test
  void each_picture_is_drawn_for_the_width_of_the_window_and_once() {
    try (OpenPage wide = open(first(), 1280);
        OpenPage narrow = open(first(), 390)) {
      int pictures = wide.boxes("figure.chart").size();
      assertThat(pictures).isPositive();
      String each = "figure.chart > .wide, figure.chart > .narrow";
      assertThat(wide.boxes(each)).hasSize(pictures);
      assertThat(narrow.boxes(each)).hasSize(pictures);
      assertThat(narrow.boxes("figure.chart > .wide")).isEmpty();
      assertThat(narrow.boxes("figure.chart > .narrow svg"))
          .allSatisfy(width -> assertThat(width).isBetween(320, 358));
    }
  }

  @Test
  void the_language_is_switched_from_each_page_to_each_other_without_a_script() {
    for (Language from : Language.values()) {
      for (Language to : Language.values()) {
        Path start = folder.resolve("report-0").resolve(from.file("index"));
        try (OpenPage page = open(start, 390)) {
          if (from != to) {
            page.follow(".languages a[hreflang=" + to.tag() + "]");
          }
          assertThat(page.language()).isEqualTo(to.tag());
          assertThat(page.file()).endsWith(to.file("index"));
          assertThat(page.complaints()).isEmpty();
        }
      }
    }
  }
}
