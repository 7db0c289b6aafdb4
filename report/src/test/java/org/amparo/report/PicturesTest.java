package org.amparo.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.amparo.evaluate.Evaluation;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pictures of a report: each says what it found, and the same numbers stand under it. */
class PicturesTest {

  private final Path folder;

  PicturesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  static Stream<Evaluation> evaluations() {
    return ReportPageTest.evaluations();
  }

  private Document page(Evaluation evaluation) throws IOException {
    return Jsoup.parse(Files.readString(ReportWriter.write(evaluation, folder)));
  }

  private static Element picture(Document page, String id) {
    Element drawing = page.getElementById(id + "-wide");
    assertThat(drawing).as(id).isNotNull();
    return Objects.requireNonNull(Objects.requireNonNull(drawing).closest("figure"));
  }

  @Test
  void each_picture_states_its_finding_and_how_to_read_it() throws IOException {
    Document page = page(SampleCounty.evaluation());
    for (String id : List.of("chart-policies", "chart-time-held")) {
      Element picture = picture(page, id);
      assertThat(picture.select("figcaption .finding").text()).as(id).endsWith(".");
      assertThat(picture.select("figcaption .what").text()).as(id).endsWith(".");
    }
    assertThat(picture(page, "chart-policies").select(".finding").text())
        .isEqualTo(
            "Of 1,200 requests, Honor every request would honor 1,200;"
                + " Miami-Dade County, Resolution R-1008-13 would honor 0.");
    assertThat(picture(page(OtherPlaces.agencyOnly()), "chart-flow").select(".finding").text())
        .isEqualTo("Of 47 requests that can be followed, 41 led to ICE custody.");
  }

  @ParameterizedTest
  @MethodSource("evaluations")
  void every_picture_has_its_numbers_in_a_table_of_the_same_section(Evaluation evaluation)
      throws IOException {
    for (Element picture : page(evaluation).select("figure.chart")) {
      Element section = Objects.requireNonNull(picture.closest("section"));
      assertThat(section.select("table")).as(picture.select("svg").attr("id")).isNotEmpty();
    }
  }

  @Test
  void the_bars_of_time_past_release_stand_under_them_as_figures() throws IOException {
    Document page = page(SampleCounty.evaluation());
    List<String> cells = page.select("data[data-figure^=time.held.]").eachText();
    String description = picture(page, "chart-time-held").select("svg[id$=wide] desc").text();
    assertThat(cells).isNotEmpty();
    assertThat(cells).allMatch(description::contains);
  }

  @Test
  void what_is_not_known_is_hatched_in_the_picture_and_in_its_legend() throws IOException {
    Element picture = picture(page(SampleCounty.evaluation()), "chart-policies");
    Element unknown = picture.select(".legend li:contains(needs information)").first();
    assertThat(Objects.requireNonNull(unknown).select("path")).hasSize(2);
    assertThat(
            Objects.requireNonNull(picture.select(".legend li:contains(must honor)").first())
                .select("path"))
        .hasSize(1);
  }
}
