package org.amparo.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.amparo.report.export.Codebook;
import org.amparo.report.export.ExportedTable;
import org.amparo.report.output.Template;
import org.amparo.report.page.RecordsRequest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The codebook and the letter: pages that stand by themselves. */
class LonePagesTest {

  private static Document codebook() {
    return Jsoup.parse(Template.html("codebook.jte", new Codebook(tables())));
  }

  private static Document page(RecordsRequest letter) {
    return Jsoup.parse(Template.html("records-request.jte", letter));
  }

  private static RecordsRequest letter(List<String> atHand, Set<String> filled) {
    return RecordsRequest.of(atHand, filled, null, null, null, "2022-01-01", null);
  }

  private static List<ExportedTable> tables() {
    ExportedTable.Column words =
        new ExportedTable.Column(
            "some_words",
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

  @Test
  void the_letter_is_the_title_of_its_page_and_asks_for_no_name() {
    Document page = page(letter(List.of(), Set.of()));
    Element letter = Objects.requireNonNull(page.selectFirst(".letter"));
    // A browser prints the title over the letter.
    assertThat(page.title()).isEqualTo(letter.select("h2").text());
    assertThat(letter.text()).contains("I ask for the records below", "No names.");
  }

  @Test
  void what_is_at_hand_is_not_asked_for_again() {
    Document all = page(letter(List.of(), Set.of()));
    Document page = page(letter(List.of("A list at hand"), Set.of("detainer.detainer_id")));
    assertThat(page.text()).contains("not asked for again: A list at hand.");
    assertThat(page.select(".letter tbody tr").size())
        .isLessThanOrEqualTo(all.select(".letter tbody tr").size());
  }

  @Test
  void the_places_to_fill_in_are_those_marked_in_the_letter() {
    for (String agency : new String[] {null, "The jail"}) {
      RecordsRequest letter =
          new RecordsRequest(
              agency, null, null, null, agency, List.of(), List.of(), List.of(), List.of());
      Document page = page(letter);
      assertThat(page.select("#before ~ dl dt").eachText())
          .isNotEmpty()
          .containsExactlyElementsOf(page.select(".letter .blank").eachText());
    }
  }

  @Test
  void all_that_stands_around_the_letter_stays_off_the_paper() {
    Document page = page(letter(List.of(), Set.of()));
    page.select(".off-paper, .skip, .letter").remove();
    assertThat(page.body().text()).isEmpty();
  }

  @Test
  void shares_and_counts_of_the_codebook_never_read_as_none_where_there_is_one() {
    Document page = codebook();
    assertThat(page.select("#big ~ .scroll tbody tr").eachText())
        .containsExactly(
            "some_words string What somebody said A An answer under 0.01% 1,234 an example;"
                + " another one",
            "some_day date When it was 0.62% 2 2020-01-01 to 2021-01-01");
    assertThat(page.select("section > p").eachText())
        .containsExactly(
            "One of many. 2,000,000 rows, as CSV and Parquet.",
            "One of few. 1 row, as CSV, Parquet and a workbook.");
    assertThat(page.select("section a").eachAttr("href"))
        .startsWith("data/big.csv", "data/big.parquet")
        .endsWith("data/small.xlsx");
  }
}
