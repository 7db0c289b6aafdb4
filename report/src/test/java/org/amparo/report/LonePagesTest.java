package org.amparo.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.amparo.ingest.check.CheckLog.SourceChecks;
import org.amparo.ingest.check.CheckResult;
import org.amparo.ingest.check.CheckResult.Outcome;
import org.amparo.ingest.check.CheckResult.Sample;
import org.amparo.ingest.contract.ContractLibrary;
import org.amparo.report.export.Codebook;
import org.amparo.report.export.ExportedTable;
import org.amparo.report.language.Language;
import org.amparo.report.page.ChecksPage;
import org.amparo.report.page.Edition;
import org.amparo.report.page.PageFiles;
import org.amparo.report.page.RecordsRequest;
import org.amparo.report.page.RecordsRequestPage;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages that stand by themselves, in each language beside the English one. */
class LonePagesTest {

  private static final PageFiles FILES = new PageFiles("page.html", List.of(Language.values()));

  /** What reads the same in every language: names of files, a workspace and its tables. */
  private static final List<String> NAMES =
      List.of("jail of may.csv", "my study.duckdb", "check_result", "check_sample");

  /**
   * A page.
   *
   * @param template lays it out
   * @param content of the page
   */
  private record Lone(String template, Function<Edition, Object> content) {

    Document in(Language language) {
      Map<String, String> pages = FILES.pages(template, content);
      return Jsoup.parse(Objects.requireNonNull(pages.get(FILES.in(language))));
    }

    @Override
    public String toString() {
      return template;
    }
  }

  static Stream<Lone> pages() {
    return Stream.of(
        new Lone("checks.jte", edition -> ChecksPage.of("my study.duckdb", checks(), edition)),
        new Lone("codebook.jte", edition -> new Codebook(tables(), edition)),
        letter(letter(List.of(), Set.of())),
        letter(letter(List.of("A list at hand"), Set.of("detainer.detainer_id"))),
        letter(new RecordsRequest(null, null, null, List.of(), List.of(), List.of(), List.of())));
  }

  private static Lone letter(RecordsRequest letter) {
    return new Lone("records-request.jte", edition -> new RecordsRequestPage(letter, edition));
  }

  private static RecordsRequest letter(List<String> atHand, Set<String> filled) {
    ContractLibrary library = ContractLibrary.bundled();
    return RecordsRequest.of(
        RecordsRequest.LAYOUT.keySet().stream().flatMap(id -> library.find(id).stream()).toList(),
        atHand,
        filled,
        null,
        "2022-01-01",
        null);
  }

  private static List<SourceChecks> checks() {
    List<CheckResult> results =
        Stream.of(Outcome.values())
            .map(
                outcome ->
                    new CheckResult(
                        "check-of-" + outcome,
                        "A sentence of a contract",
                        "What goes wrong otherwise",
                        3000,
                        20,
                        outcome == Outcome.WARN ? 0 : 0.01,
                        outcome == Outcome.WARN ? 1 : outcome == Outcome.STOP ? 0 : 0.05,
                        outcome,
                        outcome == Outcome.NOT_RUN ? "the file has no column 'left at'" : null,
                        List.of(
                            new Sample(7, List.of("some words = more words")),
                            new Sample(8, List.of()))))
            .toList();
    return List.of(
        new SourceChecks("jail of may.csv", null, "test", 3000, results),
        new SourceChecks("jail of may.csv", "Data", "test", 1, List.of()));
  }

  private static List<ExportedTable> tables() {
    ExportedTable.Column words =
        new ExportedTable.Column(
            "some_words",
            "VARCHAR",
            "string",
            "What somebody said",
            Map.of("A", "An answer"),
            false,
            1,
            1234,
            null,
            null,
            List.of("an example", "another one"));
    ExportedTable.Column day =
        new ExportedTable.Column(
            "some_day",
            "DATE",
            "date",
            "When it was",
            Map.of(),
            false,
            12345,
            2,
            "2020-01-01",
            "2021-01-01",
            List.of());
    return List.of(
        new ExportedTable("big", "One of many", 2_000_000, false, List.of(), List.of(words, day)),
        new ExportedTable("small", "One of few", 1, true, List.of(), List.of()));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void nothing_unmarked_on_a_translated_page_reads_as_on_the_english_one(Lone page) {
    for (Language language : List.of(Language.SPANISH, Language.HAITIAN_CREOLE)) {
      assertThat(EnglishLeft.unmarked(page.in(language), page.in(Language.ENGLISH), NAMES))
          .as("%s", language)
          .isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void each_names_its_language_leads_to_the_others_and_says_whether_it_is_reviewed(Lone page) {
    for (Language language : Language.values()) {
      Document document = page.in(language);
      assertThat(document.select("html").attr("lang")).isEqualTo(language.tag());
      assertThat(document.select(".languages [aria-current=page]").text())
          .isEqualTo(language.ownName());
      assertThat(document.select(".languages a").eachAttr("href"))
          .containsExactlyElementsOf(
              Stream.of(Language.values())
                  .filter(other -> other != language)
                  .map(FILES::in)
                  .toList());
      assertThat(document.select(".notice a[hreflang=en]").eachAttr("href"))
          .hasSize(language == Language.ENGLISH ? 0 : 1)
          .allMatch("page.html"::equals);
    }
  }

  @Test
  void a_page_in_english_alone_has_no_switch() {
    Map<String, String> pages =
        new PageFiles("page.html", List.of(Language.ENGLISH))
            .pages("codebook.jte", edition -> new Codebook(tables(), edition));
    assertThat(pages).containsOnlyKeys("page.html");
    assertThat(pages.get("page.html")).doesNotContain("class=\"languages\"");
  }

  @Test
  void files_stand_beside_the_english_one_whatever_it_is_called() {
    assertThat(FILES.in(Language.SPANISH)).isEqualTo("page.es.html");
    assertThat(new PageFiles("my.page.htm", FILES.asked()).in(Language.SPANISH))
        .isEqualTo("my.page.es.htm");
    assertThat(new PageFiles("page", FILES.asked()).in(Language.HAITIAN_CREOLE))
        .isEqualTo("page.ht");
    assertThat(new PageFiles("page.html", List.of(Language.HAITIAN_CREOLE)).first())
        .isEqualTo("page.ht.html");
    assertThat(new PageFiles("page.html", List.of(Language.HAITIAN_CREOLE)).languages())
        .containsExactly(Language.ENGLISH, Language.HAITIAN_CREOLE);
  }

  @Test
  void the_letter_is_the_same_english_on_every_page_and_marked_so() {
    Lone page = letter(letter(List.of(), Set.of()));
    Element english = letterOn(page.in(Language.ENGLISH));
    assertThat(english.attr("lang")).isEqualTo("en");
    assertThat(english.text()).contains("I ask for the records below", "No names.");
    for (Language language : Language.values()) {
      // A browser prints the title over the letter.
      assertThat(page.in(language).title()).isEqualTo(english.select("h2").text());
      assertThat(letterOn(page.in(language)).outerHtml()).isEqualTo(english.outerHtml());
    }
  }

  private static Element letterOn(Document page) {
    return Objects.requireNonNull(page.selectFirst(".letter"));
  }

  @Test
  void the_places_to_fill_in_are_those_marked_in_the_letter() {
    for (String agency : new String[] {null, "The jail"}) {
      RecordsRequest letter =
          new RecordsRequest(agency, null, agency, List.of(), List.of(), List.of(), List.of());
      Document page = letter(letter).in(Language.SPANISH);
      assertThat(page.select("#before ~ dl dt").eachText())
          .isNotEmpty()
          .containsExactlyElementsOf(page.select(".letter .blank").eachText());
    }
  }

  @Test
  void all_that_stands_around_the_letter_stays_off_the_paper() {
    Document page = letter(letter(List.of(), Set.of())).in(Language.HAITIAN_CREOLE);
    page.select(".off-paper, .skip, .letter").remove();
    assertThat(page.body().text()).isEmpty();
  }

  @Test
  void a_translated_page_tells_each_kind_of_record_and_measure_of_the_letter() {
    RecordsRequest letter = letter(List.of(), Set.of());
    Document page = letter(letter).in(Language.SPANISH);
    assertThat(page.select("#says ~ ul").get(1).select("li")).hasSameSizeAs(letter.groups());
    assertThat(page.select("#says ~ ul").get(2).select("li")).hasSameSizeAs(letter.measures());
    assertThat(letter(letter).in(Language.ENGLISH).select("#says")).isEmpty();
  }

  @Test
  void shares_and_counts_of_the_codebook_never_read_as_none_where_there_is_one() {
    Document page =
        new Lone("codebook.jte", edition -> new Codebook(tables(), edition)).in(Language.SPANISH);
    assertThat(page.select("#big ~ .scroll tbody tr").eachText())
        .containsExactly(
            "some_words string What somebody said A An answer menos de 0.01% 1,234 an example;"
                + " another one",
            "some_day date When it was 0.62% 2 de 2020-01-01 a 2021-01-01");
    assertThat(page.select("section > p").eachText())
        .containsExactly(
            "One of many. 2,000,000 filas, en CSV y en Parquet.",
            "One of few. 1 fila, en CSV, en Parquet y en una hoja de c\u00e1lculo.");
    assertThat(page.select("section a").eachAttr("href"))
        .startsWith("data/big.csv", "data/big.parquet")
        .endsWith("data/small.xlsx");
  }
}
