package org.amparo.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Unit;
import org.amparo.model.Sha256;
import org.amparo.model.disclosure.Precision;
import org.amparo.report.language.Messages;
import org.amparo.report.number.Numbers;
import org.amparo.report.number.Style;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page to open, of records of every kind. */
class AnswerPageTest {

  private final Path folder;

  AnswerPageTest(@TempDir Path folder) {
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

  private static String heading(Document page) {
    return Objects.requireNonNull(page.selectFirst("h1")).text();
  }

  @ParameterizedTest
  @MethodSource("evaluations")
  void every_number_is_a_figure_of_the_file_printed_by_its_unit(Evaluation evaluation)
      throws IOException {
    Document page = page(evaluation);
    Map<String, JsonNode> figures = new HashMap<>();
    JsonMapper.builder()
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .build()
        .readTree(Files.readAllBytes(folder.resolve("figures.json")))
        .path("figures")
        .forEach(figure -> figures.put(figure.path("id").asString(), figure));
    for (Element data : page.select("data:not(.absent)")) {
      JsonNode figure = Objects.requireNonNull(figures.get(data.attr("data-figure")));
      BigDecimal value = figure.path(data.attr("data-part")).decimalValue();
      assertThat(new BigDecimal(data.attr("value"))).isEqualByComparingTo(value);
      Style style = Style.valueOf(data.attr("data-style").toUpperCase(Locale.ROOT));
      boolean inUnit = Stream.of("value", "low", "high").anyMatch(data.attr("data-part")::equals);
      Unit unit = Unit.valueOf(figure.path("unit").asString());
      if (style != Style.HUNDRED) {
        assertThat(data.text())
            .isEqualTo(
                inUnit
                    ? Numbers.text(Messages.english(), value, unit, style)
                    : Numbers.count(Messages.english(), value));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("evaluations")
  void its_heading_is_a_finding_no_section_is_empty_and_what_is_missing_stands_once_with_the_letter(Evaluation evaluation)
      throws IOException {
    Document page = page(evaluation);
    assertThat(heading(page)).contains(evaluation.place()).endsWith(".");
    for (Element section : page.select("main > section:not(.lead)")) {
      assertThat(section.select("p, dd, td, svg")).as(section.id()).isNotEmpty();
    }
    assertThat(page.select(".jump a").eachAttr("href"))
        .containsExactlyElementsOf(
            page.select("main > section[id]").eachAttr("id").stream().map(id -> "#" + id).toList());
    assertThat(page.select("#gap a[href=letter.html]")).hasSize(1);
    assertThat(folder.resolve("letter.html")).isNotEmptyFile();
  }

  @Test
  void its_script_is_the_one_that_its_policy_names() throws IOException {
    Document page = page(OtherPlaces.nothingRecorded());
    String allowed = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
    assertThat(allowed).contains("default-src 'none'");
    for (Element script : page(SampleCounty.evaluation()).select("script")) {
      byte[] digest = Sha256.start().digest(script.data().getBytes(StandardCharsets.UTF_8));
      assertThat(allowed).contains("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'");
    }
  }

  @Test
  void each_kind_of_records_has_a_heading_of_its_own() throws IOException {
    assertThat(heading(page(OtherPlaces.ledgerOnly()))).contains("reported");
    assertThat(heading(page(OtherPlaces.agencyOnly()))).contains("ICE’s files count");
    assertThat(heading(page(OtherPlaces.nothingRecorded()))).contains("don’t say");
    List<String> says = page(OtherPlaces.ledgerOnly()).select(".stand").eachText();
    assertThat(says).first().asString().contains("whatever kept them in jail");
  }

  @Test
  void a_rounded_edition_of_totals_tells_its_people_and_leaves_out_what_they_cost()
      throws IOException {
    ReportSettings rounded = ReportSettings.USUAL.with(Precision.ROUNDED);
    Document page =
        Jsoup.parse(
            Files.readString(ReportWriter.write(OtherPlaces.ledgerOnly(), folder, rounded)));
    assertThat(heading(page)).contains("people").doesNotContain("$");
    assertThat(page.select(".status .audience").text()).isEqualTo("Rounded to protect people");
  }
}
