package org.amparo.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Figure;
import org.amparo.ingest.check.Requirements;
import org.amparo.model.disclosure.Precision;
import org.amparo.report.figure.PublishedFigures;
import org.amparo.report.language.Language;
import org.amparo.report.language.Messages;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page that proves a report, of made-up places. */
class DetailsTest {

  private final Path folder;

  DetailsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  static Stream<Evaluation> evaluations() {
    return Stream.of(
        SampleCounty.evaluation(),
        OtherPlaces.ledgerOnly(),
        OtherPlaces.agencyOnly(),
        OtherPlaces.rateFromElsewhere(),
        ChangedPlace.evaluation(),
        OtherPlaces.nothingRecorded());
  }

  private Document page(Evaluation evaluation) throws IOException {
    return page(evaluation, ReportSettings.USUAL);
  }

  private Document page(Evaluation evaluation, ReportSettings settings) throws IOException {
    TestReport.write(evaluation, folder, settings);
    return Jsoup.parse(Files.readString(folder.resolve("details.html")));
  }

  private static Element row(Document page, String figure) {
    return Objects.requireNonNull(page.getElementById("f-" + figure), figure);
  }

  @ParameterizedTest
  @MethodSource("evaluations")
  void every_figure_has_its_row_and_no_number_stands_outside_one(Evaluation evaluation)
      throws IOException {
    Document page = page(evaluation);
    assertThat(page.select("tr[id^=f-]").eachAttr("id"))
        .containsExactlyInAnyOrderElementsOf(
            PublishedFigures.of(evaluation).stream().map(Figure::id).map("f-"::concat).toList());
    Element body = page.body();
    body.select("data, time, .cite, [data-label]").remove();
    assertThat(body.text().replace("SHA-256", "")).doesNotContainPattern("\\d");
  }

  @ParameterizedTest
  @MethodSource("evaluations")
  void every_id_is_unique_and_every_link_within_it_leads_somewhere(Evaluation evaluation)
      throws IOException {
    Document page = page(evaluation);
    assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    for (Element link : page.select("a[href^=#]")) {
      assertThat(page.getElementById(link.attr("href").substring(1))).as(link.text()).isNotNull();
    }
  }

  @ParameterizedTest
  @MethodSource("evaluations")
  void every_table_has_a_caption_and_scoped_headings_and_its_cells_name_their_columns(
      Evaluation evaluation) throws IOException {
    for (Element table : page(evaluation).select("table:not(details.method table)")) {
      assertThat(table.select("caption").text()).isNotBlank();
      assertThat(table.select("th:not([scope])")).isEmpty();
      if (table.hasClass("stack")) {
        List<String> heads = table.select("thead th").eachText();
        for (Element row : table.select("tbody tr")) {
          assertThat(row.select("td").eachAttr("data-head"))
              .containsExactlyElementsOf(heads.subList(1, heads.size()));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("evaluations")
  void it_needs_no_other_file_and_no_script_and_no_section_is_empty(Evaluation evaluation)
      throws IOException {
    Document page = page(evaluation);
    assertThat(page.select("script, link, img, iframe, object, [src]")).isEmpty();
    for (Element section : page.select("main > section")) {
      assertThat(section.select("p, li, dd, td").eachText())
          .as(section.attr("aria-labelledby"))
          .isNotEmpty();
    }
    page.select("details.method").remove();
    assertThat(page.select("p").eachText()).noneMatch(text -> text.matches(".*\\s[.,;:?].*"));
  }

  @Test
  void a_range_says_why_it_is_one_and_what_nobody_recorded_is_no_zero() throws IOException {
    Document page = page(SampleCounty.evaluation());
    assertThat(row(page, "human.bond-posted-not-released").select("td").eachText().getFirst())
        .isEqualTo("not recorded");
    assertThat(row(page, "human.minor").select("td").eachText().getFirst()).isEqualTo("0 requests");
    assertThat(page.select("tr[id^=f-saving]:contains(facts the records lack)")).isNotEmpty();
    Document open = page(OtherPlaces.rateFromElsewhere());
    assertThat(open.select("tr[id^=f-spread]").eachText())
        .anyMatch(text -> text.contains("at least") && text.contains("no upper end"));
  }

  @Test
  void what_the_records_lack_is_asked_for_exactly_where_the_requirements_say_so()
      throws IOException {
    Evaluation evaluation = OtherPlaces.ledgerOnly();
    assertThat(page(evaluation).select("table.lacks tbody th").eachText())
        .hasSizeGreaterThan(15)
        .containsExactlyElementsOf(
            Requirements.bundled().answers(evaluation.filled()).stream()
                .filter(answer -> !answer.possible())
                .map(answer -> Messages.english().say("measured." + answer.measure().id()))
                .toList());
    assertThat(page(OtherPlaces.agencyOnly()).select("table.lacks").text())
        .contains("when each person could have gone home")
        .doesNotContain("threat level that ICE states");
  }

  @Test
  void every_measure_and_every_need_has_words() {
    for (Requirements.Measure measure : Requirements.bundled().measures()) {
      assertThat(Messages.english().has("measured." + measure.id())).as(measure.id()).isTrue();
      for (Requirements.Need need : measure.needs()) {
        assertThat(Messages.english().has("need." + need.id())).as(need.id()).isTrue();
      }
    }
  }

  @Test
  void a_policy_says_whether_it_is_law_and_a_citation_whether_it_was_read() throws IOException {
    Document page = page(SampleCounty.evaluation());
    assertThat(page.select(".policies article:contains(SB 54) .meta").text())
        .endsWith("In force since January 1, 2014.");
    assertThat(
            page.select(".policies article:contains(Cook County) li:contains(Cook) .unread").text())
        .isEqualTo("official text not read");
    Document other = page(OtherPlaces.agencyOnly());
    assertThat(other.select(".policies h3").text()).isEqualTo("Cook County <46-37> & others");
    assertThat(other.select(".policies a")).isEmpty();
  }

  @Test
  void a_published_figure_stands_with_what_it_follows_from_and_whether_the_two_agree()
      throws IOException {
    Element claim =
        Objects.requireNonNull(page(SampleCounty.evaluation()).selectFirst("article.claim"));
    assertThat(claim.select("thead th").eachText())
        .containsExactly("Figure", "Published", "Recomputed", "These records");
    assertThat(claim.select("tbody tr")).isNotEmpty();
    assertThat(claim.select("td[data-head=Recomputed]").text()).contains("differ, by $0.05");
  }

  @Test
  void a_rounded_edition_shows_no_exact_count_of_people() throws IOException {
    Document page =
        page(
            SampleCounty.evaluation(),
            new ReportSettings(false, List.of(Language.ENGLISH), Precision.ROUNDED));
    assertThat(page.select("aside.audience")).hasSize(1);
    for (String count : List.of("requests.received", "bookings.held")) {
      String value = row(page, count).select("data[data-part=value]").attr("value");
      assertThat(Integer.parseInt(value) % 10).as(count).isZero();
    }
    assertThat(page.text()).contains("withheld").doesNotContain("null", "NaN");
  }
}
