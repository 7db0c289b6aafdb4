package org.amparo.report.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.amparo.evaluate.Status;
import org.amparo.evaluate.Unit;
import org.amparo.evaluate.atlas.Atlas;
import org.amparo.evaluate.atlas.AtlasPlace;
import org.amparo.evaluate.atlas.Breakdown;
import org.amparo.evaluate.atlas.Subject;
import org.amparo.model.disclosure.Precision;
import org.amparo.report.answer.Block;
import org.amparo.report.answer.Lead;
import org.amparo.report.assertion.Assertion;
import org.amparo.report.assertion.AssertionWords;
import org.amparo.report.assertion.AssertionWords.Form;
import org.amparo.report.assertion.Kind;
import org.amparo.report.assertion.Scope;
import org.amparo.report.assertion.Sentence;
import org.amparo.report.language.Language;
import org.amparo.report.language.Messages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an atlas says of a place is asserted of it, as on the page of a report. */
class AtlasAssertionsTest {

  private static final Pattern NUMBER = Pattern.compile("\\d[\\d,.]*");
  private static final String MIAMI = "12086";
  private static final String HARRIS = "48201";
  private static final List<String> MONTHS = List.of("2019-01", "2019-02", "2019-04");

  private static final AtlasPlace COUNTY =
      new AtlasPlace(MIAMI, "Miami-Dade County, FL", "FL", true);

  private static final Atlas ATLAS =
      new Atlas(
          null,
          false,
          "2019",
          List.of(
              COUNTY,
              new AtlasPlace(HARRIS, "Harris County, TX", "TX", true),
              new AtlasPlace("elsewhere:FL", "", "FL", false)),
          List.of(
              subject("requests.issued", "request", Unit.REQUESTS),
              subject("ledger", "ledger", Unit.PEOPLE),
              subject("ledger.cents", "ledger.cents", Unit.CENTS)),
          List.of(),
          List.of(),
          Map.of(),
          Map.of("2019-02", "2019-01"),
          List.of(),
          Set.of());

  private static Subject subject(String id, String kind, Unit unit) {
    Map<String, long[]> months =
        Map.of(
            MIAMI,
            new long[] {40, 50, 60},
            HARRIS,
            new long[] {20, 20, 80},
            "elsewhere:FL",
            new long[] {0, 30, 0});
    return new Subject(
        id,
        kind,
        "R",
        Status.CARRIED_OUT,
        new Breakdown(
            "year",
            List.of("2019"),
            Map.of(
                MIAMI,
                new long[] {150},
                HARRIS,
                new long[] {120},
                "elsewhere:FL",
                new long[] {30})),
        new Breakdown("month", MONTHS, months),
        Map.of(Subject.EVERYWHERE, Set.copyOf(MONTHS)),
        List.of(),
        unit,
        "digest",
        List.of(kind + ".csv"));
  }

  private static Edition edition(Precision precision) {
    return Edition.of(ATLAS, precision);
  }

  private static AtlasPages pages(Language language, Precision precision) {
    return new AtlasPages(language, edition(precision), List.of(language));
  }

  private static String trimmed(MatchResult number) {
    return number.group().replaceAll("[.,]+$", "");
  }

  private static Set<String> numbers(Messages messages, Stream<Assertion> assertions) {
    AssertionWords words = new AssertionWords(messages);
    Set<String> numbers = new HashSet<>();
    assertions
        .flatMap(one -> Stream.of(Form.values()).map(form -> words.text(one, form)))
        .flatMap(text -> NUMBER.matcher(text).results())
        .map(AtlasAssertionsTest::trimmed)
        .forEach(numbers::add);
    return numbers;
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void heading_facts_picture_and_alternative_text_rest_on_the_same_assertions(Language language) {
    Messages messages = Messages.of(language);
    for (Precision precision : Precision.values()) {
      Lead lead = pages(language, precision).county(COUNTY).lead();
      List<Assertion> heading = lead.heading().assertions();
      assertThat(heading).isNotEmpty();
      Set<String> numbers = numbers(messages, heading.stream());
      // How many residents, and of which year, are no numbers of the county.
      numbers.addAll(Set.of("100,000", "2019"));
      assertThat(
              NUMBER
                  .matcher(lead.heading().text(messages))
                  .results()
                  .map(AtlasAssertionsTest::trimmed))
          .as(lead.heading().text(messages))
          .allMatch(numbers::contains);
      assertThat(lead.numbers())
          .isNotEmpty()
          .allSatisfy(fact -> assertThat(fact.number().assertions()).hasSize(1));
      assertThat(lead.numbers().getFirst().number().assertions().getFirst())
          .isEqualTo(heading.getFirst());
      if (precision != Precision.ROUNDED) {
        Block.Picture picture = Objects.requireNonNull(lead.picture());
        assertThat(picture.drawn()).hasSize(1 + MONTHS.size()).contains(heading.getFirst());
        assertThat(picture.chart().alternative()).startsWith(picture.title().text(messages));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void a_number_of_which_some_is_placed_in_no_county_is_a_least_number(Language language) {
    Lead lead = pages(language, Precision.EXACT).county(COUNTY).lead();
    Assertion said = lead.heading().assertions().getFirst();
    assertThat(said.kind()).isInstanceOf(Kind.AtLeast.class);
    assertThat(said.ground().base()).isEqualTo(MIAMI);
    assertThat(said.period()).isEqualTo("2019");
    Messages messages = Messages.of(language);
    String least = new AssertionWords(messages).text(said, Form.PLAIN);
    assertThat(least).isNotEqualTo("150").contains("150");
    assertThat(lead.heading().text(messages)).contains(least);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void totals_of_which_a_report_is_anothers_again_are_of_these_records(Language language) {
    Edition edition = edition(Precision.EXACT);
    assertThat(
            edition.subjects().stream().map(one -> new SubjectAssertions(one, edition).of(HARRIS)))
        .extracting(Assertion::scope)
        .containsExactly(Scope.COUNTY, Scope.THESE_RECORDS, Scope.THESE_RECORDS);
    // A month between the others is not recorded.
    assertThat(
            edition.subjects().stream().map(one -> new SubjectAssertions(one, edition).of(HARRIS)))
        .allSatisfy(said -> assertThat(said.kind()).isInstanceOf(Kind.AtLeast.class));
    assertThat(pages(language, Precision.EXACT).index().lead().heading().assertions()).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void headings_of_tables_and_rows_of_neighbors_are_asserted(Language language) {
    AtlasPage page = pages(language, Precision.EXACT).county(COUNTY);
    assertThat(page.tables())
        .isNotEmpty()
        .allSatisfy(table -> assertThat(table.heading().assertions()).hasSize(1));
    assertThat(pages(language, Precision.EXACT).index().sections())
        .flatExtracting(section -> section.blocks())
        .flatExtracting(
            block -> block.sentences().flatMap(one -> one.assertions().stream()).toList())
        .isNotEmpty();
    assertThat(page.lead().says().stream().map(Sentence::assertions))
        .anyMatch(one -> one.size() == 3);
  }
}
