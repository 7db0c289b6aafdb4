package org.amparo.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.amparo.evaluate.Evaluation;
import org.amparo.report.browser.OpenPage;
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
      ReportWriter.write(evaluation, report, ReportSettings.USUAL.in(languages));
      languages.forEach(language -> pages.add(report.resolve(language.file("index"))));
      number++;
    }
  }

  @Override
  protected List<Path> pages() {
    return pages;
  }

  private static final List<String> PICTURES =
      List.of("chart-policies", "chart-time-held", "chart-balance", "chart-law");

  private Path first() {
    return folder.resolve("report-0").resolve("index.html");
  }

  @Test
  void each_picture_is_drawn_for_the_width_of_the_window_and_once() {
    try (OpenPage wide = open(first(), 1280);
        OpenPage narrow = open(first(), 390)) {
      for (String id : PICTURES) {
        String figure = "figure.chart:has(#" + id + "-wide) > ";
        assertThat(wide.boxes(figure + ".wide, " + figure + ".narrow")).as(id).hasSize(1);
        assertThat(wide.boxes(figure + ".wide svg").getFirst()).as(id).isBetween(700, 730);
        assertThat(narrow.boxes(figure + ".wide, " + figure + ".narrow")).as(id).hasSize(1);
        assertThat(narrow.boxes(figure + ".narrow svg").getFirst()).as(id).isBetween(320, 358);
      }
    }
  }

  @Test
  void the_switch_over_the_table_of_levels_shows_one_set_at_a_time_without_a_script() {
    try (OpenPage page = open(first(), 1280)) {
      List<String> before = page.visible(".switch .panel h3");
      assertThat(before).hasSize(1);
      page.follow(".switch > input:not(:checked) + label");
      assertThat(page.visible(".switch .panel h3")).hasSize(1).isNotEqualTo(before);
      page.print();
      assertThat(page.visible(".switch .panel h3")).hasSizeGreaterThan(1);
      assertThat(page.visible(".switch > label")).isEmpty();
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
