package org.amparo.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.amparo.evaluate.Evaluation;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table of local seriousness, disposition and ICE level, and its switch. */
class LevelsPageTest {

  private final Path folder;

  LevelsPageTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Document page(Evaluation evaluation) throws IOException {
    return Jsoup.parse(Files.readString(ReportWriter.write(evaluation, folder)));
  }

  @Test
  void the_story_names_both_sets_and_says_where_the_second_is_not_known() throws IOException {
    String finding = page(SampleCounty.evaluation()).select(".story").text();
    assertThat(finding)
        .contains(
            "Of 1,020 bookings with an immigration hold, between 567 and 659 had only low-level"
                + " charges or no finding of guilt. Of 310 removals in ICE\u2019s file, the records do"
                + " not say how many did.");
  }

  @Test
  void each_set_has_a_choice_and_a_panel_and_one_is_chosen() throws IOException {
    Document page = page(SampleCounty.evaluation());
    assertThat(page.select(".switch > input[type=radio]")).hasSize(2);
    assertThat(page.select(".switch > input[checked]").eachAttr("id"))
        .containsExactly("levels-set-held");
    assertThat(page.select(".switch .panel")).hasSize(2);
    for (Element input : page.select(".switch > input")) {
      assertThat(page.select("label[for=" + input.id() + "]").text()).isNotBlank();
    }
  }

  @Test
  void the_switch_needs_no_script_and_no_inline_style() throws IOException {
    Document page = page(SampleCounty.evaluation());
    assertThat(page.select("#levels ~ * [style], #levels ~ * [onclick], #levels ~ * script"))
        .isEmpty();
    String style = page.select("style").html();
    for (int panel = 1; panel <= 9; panel++) {
      assertThat(style)
          .contains("input:nth-of-type(" + panel + "):checked ~ .panels > .panel:nth-of-type");
    }
  }

  @Test
  void unknown_rows_and_columns_are_shown_and_what_is_missing_is_named_with_its_record()
      throws IOException {
    Document page = page(SampleCounty.evaluation());
    Elements held = page.select(".panel:first-child");
    assertThat(held.select("tbody tr:contains(Charge not known) td").eachText())
        .containsExactly("none", "none", "12", "80", "92");
    assertThat(held.select("tr.all td").eachText())
        .containsExactly("40", "69", "432", "479", "1,020");
    assertThat(held.select("li").eachText())
        .anyMatch(
            text -> text.startsWith("For 92 of these the records do not say the seriousness"));
    assertThat(page.select(".panel:last-child li").eachText())
        .anyMatch(text -> text.contains("Amparo never matches the two"));
  }

  @Test
  void the_darkest_cell_is_the_largest_and_every_shade_keeps_its_text_readable()
      throws IOException {
    Document page = page(SampleCounty.evaluation());
    assertThat(page.select(".panel:first-child td.shade-5").eachText()).contains("300");
    String style = page.select("style").html();
    for (int shade = 1; shade <= 5; shade++) {
      Matcher rule =
          Pattern.compile("\\.shade-" + shade + " \\{ background: (#\\w{6});( color: #fff;)?")
              .matcher(style);
      assertThat(rule.find()).isTrue();
      double fill = luminance(rule.group(1));
      double text = rule.group(2) == null ? luminance("#1d1d1b") : 1;
      double contrast = (Math.max(fill, text) + 0.05) / (Math.min(fill, text) + 0.05);
      // WCAG 2.2, success criterion 1.4.3.
      assertThat(contrast).as("shade " + shade).isGreaterThanOrEqualTo(4.5);
    }
  }

  @Test
  void a_rate_stands_with_its_interval_and_a_ratio_only_where_it_was_computed() throws IOException {
    Document page = page(SampleCounty.evaluation());
    Elements rows = page.select("table:contains(Race, as the records state it) tbody tr");
    assertThat(rows.select(":contains(Hispanic) td").eachText())
        .containsExactly(
            "816", "10,332", "78.98 between 73.80 and 84.50", "43.2 between 32.9 and 56.7");
    assertThat(rows.select(":contains(White) td").eachText()).last().isEqualTo("not compared");
  }

  @Test
  void bail_and_clocks_stand_below_the_human_cost_and_what_is_not_recorded_is_said_so()
      throws IOException {
    Document page = page(SampleCounty.evaluation());
    assertThat(page.select("tr:contains(bail was posted) td").eachText())
        .containsExactly("12.2%", "124", "1,020");
    assertThat(page.select("tr:contains(own recognizance, with) td").eachText())
        .first()
        .isEqualTo("not recorded");
    assertThat(page.select("tr:contains(New York City 2014) td").eachText())
        .contains("37", "1,020", "20");
  }

  private static double luminance(String color) {
    double[] weights = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      double part = Integer.parseInt(color.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
      sum += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
    }
    return sum;
  }
}
