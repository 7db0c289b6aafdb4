package org.amparo.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Unit;
import org.amparo.report.number.Numbers;
import org.amparo.report.number.Style;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportPageTest {

  private final Path folder;

  ReportPageTest(@TempDir Path folder) {
    this.folder = folder;
  }

  static Stream<Evaluation> evaluations() {
    return Stream.of(
        SampleCounty.evaluation(),
        OtherPlaces.ledgerOnly(),
        OtherPlaces.agencyOnly(),
        ChangedPlace.evaluation(),
        OtherPlaces.nothingRecorded());
  }

  private Document page(Evaluation evaluation) throws IOException {
    return Jsoup.parse(Files.readString(ReportWriter.write(evaluation, folder)));
  }

  private Map<String, JsonNode> figures() throws IOException {
    Map<String, JsonNode> figures = new HashMap<>();
    JsonMapper.builder()
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .build()
        .readTree(Files.readAllBytes(folder.resolve("figures.json")))
        .forEach(figure -> figures.put(figure.path("id").asString(), figure));
    return figures;
  }

  @ParameterizedTest
  @MethodSource("evaluations")
  void every_number_on_the_page_is_one_of_the_figures_file_printed_by_its_unit(
      Evaluation evaluation) throws IOException {
    Document page = page(evaluation);
    Map<String, JsonNode> figures = figures();
    assertThat(page.select("data")).isNotEmpty();
    for (Element data : page.select("data")) {
      assertThat(figures).containsKey(data.attr("data-figure"));
      JsonNode figure = Objects.requireNonNull(figures.get(data.attr("data-figure")));
      JsonNode number = figure.path(data.attr("data-part"));
      if (data.hasClass("absent")) {
        assertThat(data.text()).isEqualTo("not recorded");
        assertThat(number.isNull()).as(data.outerHtml()).isTrue();
        continue;
      }
      BigDecimal value = number.decimalValue();
      assertThat(new BigDecimal(data.attr("value"))).isEqualByComparingTo(value);
      Style style = Style.valueOf(data.attr("data-style").toUpperCase(Locale.ROOT));
      boolean inUnit = Stream.of("value", "low", "high").anyMatch(data.attr("data-part")::equals);
      Unit unit = Unit.valueOf(figure.path("unit").asString());
      assertThat(data.text())
          .isEqualTo(inUnit ? Numbers.text(value, unit, style) : Numbers.count(value));
    }
  }

  @ParameterizedTest
  @MethodSource("evaluations")
  void labels_taken_from_figures_read_as_in_the_figures_file(Evaluation evaluation)
      throws IOException {
    Document page = page(evaluation);
    Map<String, JsonNode> figures = figures();
    for (Element label : page.select("[data-label]")) {
      JsonNode figure = Objects.requireNonNull(figures.get(label.attr("data-label")));
      assertThat(label.text()).isEqualTo(figure.path("label").asString());
    }
  }

  @ParameterizedTest
  @MethodSource("evaluations")
  void no_digit_stands_in_the_text_outside_figures_dates_charts_and_what_others_wrote(
      Evaluation evaluation) throws IOException {
    Element body = page(evaluation).body();
    body.select("data, time, svg, .cite, .coded, [data-label]").remove();
    assertThat(body.text()).doesNotContainPattern("\\d");
  }

  @ParameterizedTest
  @MethodSource("evaluations")
  void the_page_needs_no_other_file_and_no_script_to_be_read(Evaluation evaluation)
      throws IOException {
    Document page = page(evaluation);
    assertThat(page.select("script, link, img, iframe, object, [src]")).isEmpty();
    assertThat(page.select("style").html()).doesNotContain("@import").doesNotContain("url(");
  }

  @ParameterizedTest
  @MethodSource("evaluations")
  void every_id_is_unique_and_every_reference_has_its_target(Evaluation evaluation)
      throws IOException {
    Document page = page(evaluation);
    assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    for (Element element : page.select("[aria-labelledby]")) {
      for (String id : element.attr("aria-labelledby").split(" ", -1)) {
        assertThat(page.getElementById(id)).as(id).isNotNull();
      }
    }
    for (Element link : page.select("a[href^=#]")) {
      assertThat(page.getElementById(link.attr("href").substring(1))).as(link.text()).isNotNull();
    }
  }

  @ParameterizedTest
  @MethodSource("evaluations")
  void every_table_has_a_caption_and_scoped_headings_and_every_chart_is_named(Evaluation evaluation)
      throws IOException {
    Document page = page(evaluation);
    for (Element table : page.select("table")) {
      assertThat(table.select("caption").text()).isNotBlank();
      assertThat(table.select("th:not([scope])")).isEmpty();
      assertThat(table.parents().select(".scroll")).isNotEmpty();
    }
    for (Element chart : page.select("svg:not(.swatch)")) {
      assertThat(chart.attr("role")).isEqualTo("img");
      assertThat(chart.select("title").text()).isNotBlank();
      assertThat(chart.select("desc").text()).isNotBlank();
      assertThat(chart.attr("viewBox")).isNotBlank();
    }
  }

  @Test
  void synthetic_records_are_announced_before_the_finding() throws IOException {
    Document page = page(SampleCounty.evaluation());
    assertThat(page.select(".notice").text()).contains("Synthetic records", "no real person");
    String html = page.html();
    assertThat(html.indexOf("class=\"notice\"")).isLessThan(html.indexOf("class=\"story\""));
    assertThat(page(OtherPlaces.agencyOnly()).select(".notice:not(.audience)")).isEmpty();
  }

  @Test
  void the_story_says_requests_time_cost_by_two_measures_and_what_each_policy_changes()
      throws IOException {
    String story = page(SampleCounty.evaluation()).select(".story").text();
    assertThat(story)
        .contains("The jail received 1,200 requests from immigration agents.")
        .contains("file lists 1,143 requests.")
        .contains("In 702 of 1,200 requests to hold a person, the person had no conviction")
        .contains("In 587 of 1,020 bookings with a hold, the worst charge was a misdemeanor.")
        .contains("In 431 bookings, a person was held past the time they could have gone home.")
        .contains("That adds up to 11,406.3 hours. Half of these holds lasted 19.5 hours or less.")
        .contains("For 20 more, the records do not say.")
        .contains("the time past release cost $59,882.81.")
        .doesNotContain("beside the stays of other people")
        .contains("Counting each day of everyone held, it is $3.2 million.")
        .contains("That includes the time before they could have gone home.")
        .contains("Honor every request: the jail would honor 1,200 requests.")
        .contains("Who paid bond and was still held. Nobody wrote it down.");
  }

  @Test
  void records_that_support_no_finding_are_said_to_support_none() throws IOException {
    Elements story = page(OtherPlaces.nothingRecorded()).select(".story");
    assertThat(story.select("p").eachText())
        .containsExactly(
            "These records support no finding. The list below names what they lack.",
            "These records do not say what it cost. To know, we need the time each person could"
                + " have gone home, the time they left, and the price of a day.",
            "No policy can be put to these records. They hold no list of requests and no"
                + " mark of a hold.");
    assertThat(story.select("li").eachText())
        .contains("How long anyone was held. To know, we need the jail\u2019s own bookings.");
  }

  @Test
  void what_nobody_recorded_is_never_printed_as_zero() throws IOException {
    Document page = page(SampleCounty.evaluation());
    assertThat(page.select("tr:contains(although bond was posted) td").eachText())
        .first()
        .isEqualTo("not recorded");
    assertThat(page.select("tr:contains(Younger than eighteen) td").eachText())
        .first()
        .isEqualTo("0 requests");
  }

  @Test
  void a_cell_of_the_cost_table_that_is_empty_says_why() throws IOException {
    Document page = page(SampleCounty.evaluation());
    assertThat(page.select(".matrix tr:contains(Ceiling) td").eachText())
        .containsExactly(
            "8,640 hours",
            "does not apply",
            "$45,360.00 between $40,824.00 and $49,896.00",
            "$26,521.20 between $23,869.08 and $29,173.32",
            "no rate known");
  }

  @Test
  void readings_of_an_open_term_stand_apart_from_the_policies_themselves() throws IOException {
    Document page = page(SampleCounty.evaluation());
    assertThat(page.select("table:contains(How each policy answers) tbody th").eachText())
        .hasSize(6)
        .noneMatch(name -> name.contains("any felony"));
    assertThat(page.select("table:contains(Answers under another reading) tbody th").eachText())
        .singleElement()
        .asString()
        .contains("any felony");
  }

  @Test
  void a_citation_whose_official_text_was_not_read_is_marked() throws IOException {
    Document page = page(SampleCounty.evaluation());
    Elements cook = page.select(".policies article:contains(Cook County)");
    assertThat(cook.select("li:contains(Cook County) .unread").text())
        .isEqualTo("official text not read");
    assertThat(cook.select("li:contains(C.F.R.) .unread")).isEmpty();
  }

  @Test
  void a_workspace_of_reported_totals_has_a_page_about_totals() throws IOException {
    Document page = page(OtherPlaces.ledgerOnly());
    assertThat(page.select("main > section:not(.absent-section)").eachAttr("aria-labelledby"))
        .containsExactly(
            "finding", "glance", "ledger", "quality", "methods", "sources", "glossary");
    assertThat(page.select("tr:contains(cost without inmates) td").eachText())
        .containsExactly("53", "18,640");
    assertThat(page.select("#chart-ledger-counties-wide").text())
        .contains("Harris County, TX", "$91.2 million");
    assertThat(page.select("table:contains(latest reports) tbody tr")).hasSize(24);
  }

  @Test
  void an_agencys_file_alone_shows_the_share_decided_and_what_followed() throws IOException {
    Document page = page(OtherPlaces.agencyOnly());
    assertThat(page.select("main > section:not(.absent-section)").eachAttr("aria-labelledby"))
        .containsExactly(
            "finding",
            "glance",
            "who",
            "policies",
            "human",
            "links",
            "quality",
            "methods",
            "sources",
            "glossary");
    assertThat(page.select(".story").text())
        .contains("file lists 47 requests.")
        .contains("Of 47 requests that can be followed, 41 led to ICE custody.")
        .contains("the records settle 0% of the requests. The rest need facts");
    assertThat(page.select(".answers tbody td").eachText()).last().isEqualTo("0%");
    assertThat(page.select("tr:contains(followed by ICE custody) td").eachText())
        .containsExactly("41", "47");
  }

  @ParameterizedTest
  @MethodSource("evaluations")
  void each_cell_of_a_wide_table_names_its_column_for_a_narrow_screen(Evaluation evaluation)
      throws IOException {
    for (Element table : page(evaluation).select("table.stack")) {
      for (Element row : table.select("tbody tr")) {
        Elements heads = table.select("thead th").clone();
        heads.select("small").remove();
        Elements cells = row.select("th, td");
        assertThat(cells).hasSameSizeAs(heads);
        for (int column = 1; column < cells.size(); column++) {
          assertThat(heads.get(column).text()).isEqualTo(cells.get(column).attr("data-head"));
        }
      }
    }
    assertThat(page(evaluation).select("table:not(.stack, .short, .months)")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("evaluations")
  void no_space_stands_before_punctuation(Evaluation evaluation) throws IOException {
    assertThat(page(evaluation).select("p").eachText())
        .noneMatch(text -> text.matches(".*\\s[.,;:?].*"));
  }

  @Test
  void what_only_the_agency_says_of_convictions_is_said_to_be_its_word() throws IOException {
    Document page = page(OtherPlaces.agencyOnly());
    assertThat(page.select(".glance dt").eachText())
        .contains("No conviction, as the agency reports");
    assertThat(page.select(".story").text())
        .contains("In 26 of 47 requests to hold a person, the agency reports no conviction.")
        .doesNotContain("For 21");
    assertThat(page(SampleCounty.evaluation()).select(".glance dt").eachText())
        .contains("No conviction on record");
  }

  @Test
  void a_rate_of_another_place_is_said_to_be_one() throws IOException {
    Elements heads = page(OtherPlaces.rateFromElsewhere()).select(".matrix thead th");
    assertThat(heads.select(":contains(Contract)").text())
        .contains("of the United States, not local");
    assertThat(heads.select(":contains(Average)").text()).doesNotContain("not local");
    assertThat(page(SampleCounty.evaluation()).select("#cost ~ *:contains(not local)")).isEmpty();
  }

  @Test
  void a_rate_that_is_missing_is_not_priced_and_the_nearest_known_is_named() throws IOException {
    Document page = page(OtherPlaces.rateFromElsewhere());
    assertThat(page.select("#cost ~ *").select("li:contains(other-marginal-2015)").text())
        .startsWith("Not used: nearest known marginal rate")
        .contains("$21.50");
    assertThat(page.select(".matrix td[data-head=Marginal rate]").eachText())
        .allMatch(text -> text.equals("no rate known") || text.equals("no time measured"));
  }

  @Test
  void a_saving_is_a_year_s_against_what_the_jail_did_with_its_range() throws IOException {
    Elements rows = page(SampleCounty.evaluation()).select("table.savings tbody tr");
    assertThat(rows).hasSize(2);
    assertThat(rows.getFirst().select("td[data-head^=Saved a year]").text())
        .contains("$41,958.00", "$20,979.00", "$83,916.00");
    assertThat(rows.getFirst().select("td[data-head^=A request checked]").text())
        .isEqualTo("$35.52");
    assertThat(page(SampleCounty.evaluation()).text()).doesNotContain("robability");
    assertThat(page(OtherPlaces.agencyOnly()).select("table.savings")).isEmpty();
  }

  @Test
  void what_missing_facts_leave_open_in_a_cost_stands_under_it() throws IOException {
    assertThat(page(OtherPlaces.rateFromElsewhere()).select("table.openings tbody tr").eachText())
        .startsWith("Direct Contract rate $73.67 at least $73.67, no upper end");
  }

  @Test
  void what_has_no_upper_end_says_so_and_gets_none() throws IOException {
    Document page = page(OtherPlaces.rateFromElsewhere());
    assertThat(page.select("table.openings tbody tr").eachText())
        .endsWith("Gross Average rate $200.00 at least $200.00, no upper end");
    assertThat(page.select("table:contains(Facts the records lack) td").eachText())
        .contains("at least $73.67, no upper end");
  }

  @Test
  void lines_apart_stand_beside_the_cost_and_say_what_is_missing() throws IOException {
    Elements rows = page(OtherPlaces.rateFromElsewhere()).select("table.lines tbody tr");
    assertThat(rows.eachText())
        .containsExactly(
            "SCAAP award of 2018 $1,234.00 awards.csv",
            "Work on requests: no source gives minutes a request not recorded requests.csv",
            "Litigation exposure between $250.00 and $50,000.00 line los-angeles: a settlement");
  }

  @Test
  void a_long_list_of_kinds_is_charted_by_its_ten_largest_and_kept_whole_in_the_table()
      throws IOException {
    Document page = page(OtherPlaces.manyKinds());
    String chart = page.select("#chart-who-category-narrow desc").text();
    assertThat(chart).contains("Driving under the influence (DUI)", "Not recorded");
    assertThat(chart.split(";", -1)).hasSize(11);
    assertThat(
            page.select(
                "[aria-labelledby=who] table:contains(Kind of gravest local charge) tbody tr"))
        .hasSize(15);
    assertThat(page.text()).contains("The ten most frequent; the table has all.");
  }

  @Test
  void a_policy_says_whether_it_is_law_and_since_when() throws IOException {
    Elements policies = page(SampleCounty.evaluation()).select(".policies article");
    assertThat(policies.select(":contains(SB 54) .meta").text())
        .endsWith("In force since 1 January 2014.");
    assertThat(policies.select("article:contains(2013) .meta").eachText())
        .allMatch(text -> text.endsWith("Not law: a proposal or a yardstick."));
  }

  @Test
  void a_change_of_law_whose_every_month_is_hidden_is_told_without_a_picture() throws IOException {
    Element section =
        Objects.requireNonNull(
            page(ChangedPlace.hidden()).selectFirst("section[aria-labelledby=change]"));
    assertThat(section.text())
        .contains("The level fell by more than chance explains.")
        .contains("Every month is hidden, so nothing is drawn.");
    assertThat(section.select("svg")).isEmpty();
  }

  @Test
  void a_change_of_law_says_what_each_series_tells_and_what_cannot_tell() throws IOException {
    Document page = page(ChangedPlace.evaluation());
    assertThat(page.select("nav a[href=#change]").text()).isEqualTo("When the law changed");
    Elements section = page.select("section.change");
    assertThat(section.select("h3").eachText())
        .hasSize(2)
        .containsOnly("From January 26, 2017: A directive of 2017");
    assertThat(section.select(".finding").eachText())
        .containsExactly("The level fell by more than chance explains.");
    assertThat(section.select("dd").eachText())
        .containsExactly("It fell more than chance explains beside the others.");
    assertThat(section.select("tr:has(span:matchesOwn(^Change of level$)) td").eachText())
        .containsExactly("7.6 a month between \u221212.5 and 27.8");
    assertThat(section.select("tr:contains(Counties with) td").eachText())
        .containsExactly("45.0%", "9 of 20");
    assertThat(section.select("p:contains(There are) .figure").eachText())
        .containsExactly("3", "21");
    assertThat(section.select("p:contains(Used are)").text())
        .isEqualTo("Used are 15 months before and 8 months after.");
    assertThat(section.select("svg[id$=wide] desc").text()).contains("January 26, 2017");
  }

  @Test
  void text_from_records_is_escaped_and_an_address_that_is_no_web_address_is_no_link()
      throws IOException {
    Document page = page(OtherPlaces.agencyOnly());
    assertThat(page.select(".policies h4").text()).isEqualTo("Cook County <46-37> & others");
    assertThat(page.select(".policies a")).isEmpty();
  }
}
