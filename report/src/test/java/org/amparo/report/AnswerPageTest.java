package org.amparo.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.amparo.evaluate.Caveat;
import org.amparo.evaluate.Caveat.Years;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.ResultTable;
import org.amparo.evaluate.ResultTable.Column;
import org.amparo.evaluate.Unit;
import org.amparo.model.Sha256;
import org.amparo.model.disclosure.Precision;
import org.amparo.report.answer.AnswerPage;
import org.amparo.report.answer.Section;
import org.amparo.report.language.Language;
import org.amparo.report.language.Messages;
import org.amparo.report.number.Numbers;
import org.amparo.report.number.Style;
import org.amparo.report.page.Edition;
import org.amparo.report.rounding.PublishedEdition;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    return Jsoup.parse(Files.readString(TestReport.write(evaluation, folder)));
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
      if (!style.isOfHundred()) {
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
  void its_heading_is_a_finding_no_section_is_empty_and_what_is_missing_stands_once_with_the_letter(
      Evaluation evaluation) throws IOException {
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

  @ParameterizedTest
  @MethodSource("evaluations")
  void each_chart_is_a_file_in_vectors_and_in_pixels_that_the_page_links_and_embeds(
      Evaluation evaluation) throws IOException {
    for (Element figure : page(evaluation).select("figure.chart")) {
      List<String> links = figure.select(".files a").eachAttr("href");
      assertThat(links).hasSize(3).last().isEqualTo("#" + figure.id());
      Document vectors =
          Jsoup.parse(Files.readString(folder.resolve(links.getFirst())), Parser.xmlParser());
      Element svg = Objects.requireNonNull(vectors.selectFirst("svg"));
      assertThat(svg.select("> title").text())
          .isEqualTo(figure.select(".wide title").text())
          .isNotEmpty();
      assertThat(svg.select("> desc").text()).isNotEmpty();
      assertThat(String.join(" ", svg.select("text").eachText()))
          .contains(
              evaluation.place(),
              Objects.requireNonNull(figure.selectFirst("figcaption > span")).text());
      BufferedImage pixels = ImageIO.read(folder.resolve(links.get(1)).toFile());
      assertThat(pixels.getWidth())
          .isGreaterThanOrEqualTo(Integer.parseInt(svg.attr("width")) * 3 / 2);
      assertThat(pixels.getHeight())
          .isGreaterThanOrEqualTo(Integer.parseInt(svg.attr("height")) * 3 / 2);
      assertThat(IntStream.range(0, pixels.getWidth()).map(x -> pixels.getRGB(x, 60)).distinct())
          .hasSizeGreaterThan(2);
      Element embedded =
          Objects.requireNonNull(
              Jsoup.parse(figure.select("details code").text()).selectFirst("img"));
      assertThat(embedded.attr("src")).isEqualTo(links.getFirst());
      assertThat(embedded.attr("alt")).startsWith(embedded.attr("title")).contains(". ");
    }
  }

  @Test
  void a_net_total_below_zero_reads_no_longer_than_others_wait_and_stays_in_the_files()
      throws IOException {
    EvaluationBuilder county = new EvaluationBuilder("Lee County", "2024");
    String days = "human.days-of-liberty";
    county.figure("bookings.held", "Held", Unit.BOOKINGS, f -> f.value(30));
    county.figure(days, "Days", Unit.DAYS, f -> f.value("-3.2"));
    county.figure("beds.net", "Beds", Unit.RATIO, f -> f.value("-0.01"));
    county.figure("time.center.net-hours", "Hours", Unit.HOURS, f -> f.value("-76.8"));

    String reads = "Lee County held people for ICE no longer than others wait for their release.";
    Document page = page(county.build());
    assertThat(heading(page)).isEqualTo(reads);
    assertThat(page.select("#people h2").text()).isEqualTo(reads);
    assertThat(page.text()).doesNotContain("3.2", "of a bed");
    assertThat(Files.readString(folder.resolve("figures.json"))).contains("-3.2");
    assertThat(Jsoup.parse(Files.readString(folder.resolve("details.html"))).text())
        .contains("no longer than others wait");
  }

  @ParameterizedTest
  @CsvSource({
    "must-some, 35300, Florida law does not allow it today.",
    "must-some, 489100, Florida law allows it today.",
    "must-all, , Florida law does not allow it today.",
    "never, , Florida law does not allow it today.",
    "may-all, 489100, Florida law allows it today.",
    "'', , Amparo carries no state law on holds here."
  })
  void the_saving_says_its_years_its_price_and_whether_the_law_allows_it(
      String holds, @Nullable String underLaw, String law) throws IOException {
    EvaluationBuilder county = new EvaluationBuilder("Lee County", "2022 to 2024");
    county.figure("bookings.held", "Held", Unit.BOOKINGS, f -> f.value(30));
    money(county, "policy.done.cost.marginal", "509000");
    money(county, "headline.saving", "489100");
    money(county, "policy.done.cost.average", "2543591");
    money(county, "saving.p.cost.marginal", "489100");
    county.figure("saving.p.holds", "Fewer", Unit.BOOKINGS, f -> f.value(29));
    money(county, "headline.saving.break-even", "1300");
    if (underLaw != null) {
      money(county, "headline.saving.under-law", underLaw);
    }
    county.table(
        table(
            "policies-on-holds",
            Map.of(
                "policy_id", "p", "policy", "The proposal", "strictness", 2L, "rank", "proposal")));
    county.table(
        table(
            "proposal",
            Map.of(
                "policy_id",
                "p",
                "from",
                LocalDate.of(2022, 1, 1),
                "until",
                LocalDate.of(2024, 12, 31),
                "rate_source",
                "County budget",
                "rate_year",
                2026L)));
    county.table(
        table(
            "law-today",
            Map.of("policy", "A law", "rank", "state", "place", "Florida", "holds", holds)));
    Document page = page(county.build());
    assertThat(page.select(".lead > p").text())
        .contains(
            "The proposal would have saved nearly all of it. That is $4,890 a year. It counts"
                + " avoidable costs, 2022–2024. "
                + law);
    assertThat(page.select(".lead dd").text())
        .contains("As a share of the whole jail budget: $25,400.");
    assertThat(page.select("#if > p").text())
        .contains("Price of a day: County budget, 2026.", "$13 a request uses up the saving.");
  }

  private static void money(EvaluationBuilder county, String id, String cents) {
    county.figure(id, id, Unit.CENTS, f -> f.value(cents));
  }

  private static ResultTable table(String name, Map<String, Object> row) {
    return new ResultTable(
        name,
        name,
        name,
        row.entrySet().stream()
            .map(cell -> new Column(cell.getKey(), type(cell.getValue()), cell.getKey()))
            .toList(),
        List.of(List.copyOf(row.values())));
  }

  private static String type(Object value) {
    return switch (value) {
      case Long _ -> "integer";
      case LocalDate _ -> "date";
      default -> "text";
    };
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
    ReportSettings rounded =
        new ReportSettings(false, List.of(Language.ENGLISH), Precision.ROUNDED);
    Document page =
        Jsoup.parse(Files.readString(TestReport.write(OtherPlaces.ledgerOnly(), folder, rounded)));
    assertThat(heading(page)).contains("people").doesNotContain("$");
    assertThat(page.select(".status .audience").text()).isEqualTo("Rounded to protect people");
  }

  @Test
  void a_missing_year_is_told_on_the_page_in_every_language_and_edition() throws IOException {
    Evaluation evaluation =
        new EvaluationBuilder("One County", "January 2022 to December 2024")
            .caveat(Caveat.onPage("years-missing", new Years("years", List.of(2023))))
            .build();
    for (Precision precision : Precision.values()) {
      for (Language language : Language.values()) {
        AnswerPage page =
            AnswerPage.of(
                PublishedEdition.of(evaluation, precision).evaluation(),
                List.of(),
                Edition.of(language, "index", List.of(Language.values())));
        assertThat(page.sections())
            .flatExtracting(Section::says)
            .extracting(sentence -> sentence.text(Messages.of(language)))
            .as("%s in %s", precision, language)
            .anyMatch(sentence -> sentence.contains("2023"));
      }
    }
  }
}
