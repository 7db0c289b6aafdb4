package org.amparo.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Unit;
import org.amparo.model.disclosure.Precision;
import org.amparo.report.figure.PublishedFigures;
import org.amparo.report.language.Language;
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

/** The page in each language beside the English one. */
class LanguagesTest {

  private static final List<Language> ALL = List.of(Language.values());

  private final Path folder;

  LanguagesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  static Stream<Evaluation> evaluations() {
    return AnswerPageTest.evaluations();
  }

  private Map<Language, Document> pages(Evaluation evaluation) throws IOException {
    TestReport.write(evaluation, folder, new ReportSettings(false, ALL, Precision.BY_SOURCE));
    Map<Language, Document> pages = new HashMap<>();
    for (Language language : ALL) {
      pages.put(language, Jsoup.parse(Files.readString(folder.resolve(language.file("index")))));
    }
    return pages;
  }

  @ParameterizedTest
  @MethodSource("evaluations")
  void every_page_has_the_same_figures_with_the_same_values(Evaluation evaluation)
      throws IOException {
    Map<Language, Document> pages = pages(evaluation);
    List<String> english = figures(in(pages, Language.ENGLISH));
    pages.forEach(
        (language, page) ->
            assertThat(figures(page))
                .as("%s", language)
                .containsExactlyInAnyOrderElementsOf(english));
  }

  private static Document in(Map<Language, Document> pages, Language language) {
    return Objects.requireNonNull(pages.get(language));
  }

  /** Sentences of another language may name figures in another order. */
  private static List<String> figures(Document page) {
    return page.select("data").stream()
        .map(data -> data.attr("data-figure") + " " + data.attr("data-part") + " " + data.val())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("evaluations")
  void every_number_is_printed_in_the_way_of_the_pages_language(Evaluation evaluation)
      throws IOException {
    Map<String, Unit> units = new HashMap<>();
    PublishedFigures.of(evaluation).forEach(figure -> units.put(figure.id(), figure.unit()));
    pages(evaluation)
        .forEach(
            (language, page) -> {
              for (Element data : page.select("data:not(.absent, [data-style^=hundred])")) {
                assertThat(data.text()).isEqualTo(text(Messages.of(language), data, units));
              }
            });
  }

  private static String text(Messages messages, Element data, Map<String, Unit> units) {
    BigDecimal value = new BigDecimal(data.attr("value"));
    boolean inUnit = Stream.of("value", "low", "high").anyMatch(data.attr("data-part")::equals);
    Style style = Style.valueOf(data.attr("data-style").toUpperCase(Locale.ROOT));
    Unit unit = units.get(data.attr("data-figure"));
    return inUnit && unit != null
        ? Numbers.text(messages, value, unit, style)
        : Numbers.count(messages, value);
  }

  @Test
  void each_page_names_its_language_and_leads_to_the_others() throws IOException {
    pages(OtherPlaces.nothingRecorded())
        .forEach(
            (language, page) -> {
              assertThat(page.select("html").attr("lang")).isEqualTo(language.tag());
              assertThat(page.select(".languages [aria-current=page]").text())
                  .isEqualTo(language.ownName());
              for (Element link : page.select(".languages a")) {
                Language other = Language.of(link.attr("hreflang")).orElseThrow();
                assertThat(link.attr("lang")).isEqualTo(other.tag());
                assertThat(link.text()).isEqualTo(other.ownName());
                assertThat(folder.resolve(link.attr("href"))).exists();
              }
              assertThat(page.select(".languages li")).hasSameSizeAs(ALL);
            });
  }

  @Test
  void a_translation_says_that_nobody_reviewed_it_and_leads_to_the_english_page()
      throws IOException {
    Map<Language, Document> pages = pages(OtherPlaces.nothingRecorded());
    assertThat(in(pages, Language.ENGLISH).select("span > a[hreflang=en]")).isEmpty();
    for (Language language : List.of(Language.SPANISH, Language.HAITIAN_CREOLE)) {
      assertThat(in(pages, language).select(".status span > a[hreflang=en]").attr("href"))
          .isEqualTo("index.html");
    }
  }

  @Test
  void a_page_in_one_language_has_no_switch_and_an_earlier_translation_goes() throws IOException {
    pages(OtherPlaces.nothingRecorded());
    assertThat(folder.resolve("index.es.html")).exists();
    TestReport.write(OtherPlaces.nothingRecorded(), folder);
    assertThat(folder.resolve("index.es.html")).doesNotExist();
    assertThat(Jsoup.parse(Files.readString(folder.resolve("index.html"))).select(".languages"))
        .isEmpty();
  }

  @Test
  void the_english_page_is_written_whatever_is_asked_for() {
    Path page =
        TestReport.write(
            OtherPlaces.nothingRecorded(),
            folder,
            new ReportSettings(false, List.of(Language.HAITIAN_CREOLE), Precision.BY_SOURCE));
    assertThat(page.getFileName()).hasToString("index.ht.html");
    assertThat(folder.resolve("index.html")).exists();
    assertThat(folder.resolve("index.es.html")).doesNotExist();
  }

  @Test
  void the_english_page_is_the_same_words_whether_or_not_others_stand_beside_it()
      throws IOException {
    String beside =
        in(pages(SampleCounty.evaluation()), Language.ENGLISH).select("main").outerHtml();
    TestReport.write(SampleCounty.evaluation(), folder);
    assertThat(
            Jsoup.parse(Files.readString(folder.resolve("index.html"))).select("main").outerHtml())
        .isEqualTo(beside);
  }
}
