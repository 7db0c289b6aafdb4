package org.amparo.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.amparo.evaluate.Evaluation;
import org.amparo.ingest.check.Requirements;
import org.amparo.report.language.Wording;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which sections the page has, in which order, and what those say that the records do not fill. */
class SectionsTest {

  private static final List<String> ORDER =
      List.of(
          "who",
          "levels",
          "duration",
          "like-people",
          "cost",
          "policies",
          "human",
          "links",
          "pipeline",
          "requests",
          "change",
          "places",
          "law",
          "claims",
          "quality",
          "methods",
          "sources",
          "glossary");

  /** What every report has, whatever the records. */
  private static final List<String> BACK = List.of("quality", "methods", "sources", "glossary");

  private final Path folder;

  SectionsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  static Stream<Evaluation> evaluations() {
    return ReportPageTest.evaluations();
  }

  private Document page(Evaluation evaluation) throws IOException {
    return Jsoup.parse(Files.readString(ReportWriter.write(evaluation, folder)));
  }

  @ParameterizedTest
  @MethodSource("evaluations")
  void
      sections_stand_in_their_order_those_that_the_records_fill_first_and_the_contents_lead_to_each(
          Evaluation evaluation) throws IOException {
    Document page = page(evaluation);
    List<String> sections = page.select("main > section").eachAttr("aria-labelledby");
    List<String> absent = page.select("main > .absent-section").eachAttr("aria-labelledby");
    assertThat(sections.getFirst()).isEqualTo("finding");
    assertThat(sections.stream().filter(ORDER::contains))
        .containsExactlyElementsOf(
            Stream.of(
                    ORDER.stream().filter(id -> !BACK.contains(id) && !absent.contains(id)),
                    absent.stream(),
                    BACK.stream())
                .flatMap(each -> each)
                .toList());
    assertThat(absent).isSubsetOf(ORDER).isSortedAccordingTo(Comparator.comparing(ORDER::indexOf));
    assertThat(page.select("nav.contents ol").get(0).select("a").eachAttr("href"))
        .containsExactlyElementsOf(
            sections.stream()
                .filter(id -> !absent.contains(id))
                .filter(id -> !id.equals("finding") && !id.equals("glance"))
                .map(id -> "#" + id)
                .toList());
    assertThat(page.select("nav.contents ol ~ ol a").eachAttr("href"))
        .containsExactlyElementsOf(absent.stream().map(id -> "#" + id).toList());
    for (Element link : page.select("nav.contents a")) {
      assertThat(Objects.requireNonNull(page.selectFirst(link.attr("href"))).text())
          .isEqualTo(link.text());
    }
  }

  @ParameterizedTest
  @MethodSource("evaluations")
  void no_section_is_an_empty_heading(Evaluation evaluation) throws IOException {
    for (Element section : page(evaluation).select("main > section")) {
      assertThat(section.select("p, li, dd, td").eachText())
          .as(section.attr("aria-labelledby"))
          .isNotEmpty();
    }
  }

  @Test
  void a_section_that_the_agencys_file_cannot_fill_names_the_records_that_would()
      throws IOException {
    Document page = page(OtherPlaces.agencyOnly());
    Element duration = section(page, "duration");
    assertThat(duration.select("p").text()).isEqualTo("These records cannot say this.");
    assertThat(duration.select("li").eachText())
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith("Time held past release: it would take")
                    .contains("the time at which each person could have gone home")
                    .contains("the jail\u2019s bookings"));
    assertThat(section(page, "who").select(".gaps li").text())
        .contains("the grade of each charge")
        .doesNotContain("threat level that ICE states");
  }

  @Test
  void what_the_records_do_fill_is_not_asked_for() throws IOException {
    Document page = page(SampleCounty.evaluation());
    assertThat(page.select("#duration ~ .gaps, #cost ~ .gaps, #policies ~ .gaps")).isEmpty();
    assertThat(section(page, "links").select("li").text())
        .contains("ICE\u2019s arrests with a day and the same id");
  }

  @Test
  void a_measure_is_asked_for_exactly_where_the_requirements_say_that_it_lacks_something()
      throws IOException {
    Evaluation evaluation = OtherPlaces.ledgerOnly();
    Set<String> lacking = new TreeSet<>();
    Requirements.bundled().answers(evaluation.filled()).stream()
        .filter(answer -> !answer.possible())
        .forEach(answer -> lacking.add(Wording.say("measured." + answer.measure().id())));
    List<String> asked =
        page(evaluation).select(".gaps li").eachText().stream()
            .map(line -> line.substring(0, line.indexOf(": it would take")))
            .toList();
    assertThat(asked).hasSizeGreaterThan(15).isSubsetOf(lacking);
  }

  @Test
  void every_measure_and_every_need_has_words() {
    for (Requirements.Measure measure : Requirements.bundled().measures()) {
      assertThat(Wording.has("measured." + measure.id())).as(measure.id()).isTrue();
      for (Requirements.Need need : measure.needs()) {
        assertThat(Wording.has("need." + need.id())).as(need.id()).isTrue();
      }
    }
  }

  private static Element section(Document page, String id) {
    return Objects.requireNonNull(page.selectFirst("section[aria-labelledby=" + id + "]"));
  }
}
