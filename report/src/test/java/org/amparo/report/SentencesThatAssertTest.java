package org.amparo.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.evaluate.Caveat;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.ResultTable;
import org.amparo.evaluate.ResultTable.Column;
import org.amparo.evaluate.Spread;
import org.amparo.evaluate.Unit;
import org.amparo.model.disclosure.Precision;
import org.amparo.report.answer.AnswerPage;
import org.amparo.report.answer.Block;
import org.amparo.report.assertion.Assertion;
import org.amparo.report.assertion.AssertionWords;
import org.amparo.report.assertion.AssertionWords.Form;
import org.amparo.report.assertion.Assertions;
import org.amparo.report.assertion.Scope;
import org.amparo.report.assertion.Sentence;
import org.amparo.report.figure.PublishedFigures;
import org.amparo.report.language.Language;
import org.amparo.report.language.Messages;
import org.amparo.report.page.Edition;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the page says is true of the county, not of the file: the sentences of the audits. */
class SentencesThatAssertTest {

  private static final Pattern NUMBER = Pattern.compile("\\d[\\d,.]*");
  private static final String POLICY = "p";

  private final Path folder;

  SentencesThatAssertTest(@TempDir Path folder) {
    this.folder = folder;
  }

  static Stream<Evaluation> evaluations() {
    return AnswerPageTest.evaluations();
  }

  private static EvaluationBuilder county() {
    return new EvaluationBuilder("Tiny County, FL", "January 2023")
        .source("bookings.csv", "Jail export", "none", 1, 0);
  }

  private Document page(EvaluationBuilder county) throws IOException {
    return Jsoup.parse(Files.readString(TestReport.write(county.build(), folder)));
  }

  private Document rounded(EvaluationBuilder county) throws IOException {
    ReportSettings settings =
        new ReportSettings(false, List.of(Language.ENGLISH), Precision.ROUNDED);
    return Jsoup.parse(Files.readString(TestReport.write(county.build(), folder, settings)));
  }

  private static String heading(Document page) {
    return Objects.requireNonNull(page.selectFirst("h1")).text();
  }

  private static void held(EvaluationBuilder county, long marked, @Nullable Long past, long open) {
    county.figure("bookings.held", "Held", Unit.BOOKINGS, f -> f.value(marked));
    county.figure(
        "time.direct.jurisdiction.bookings",
        "Bookings held past release (Rows of the jurisdiction IMM)",
        Unit.BOOKINGS,
        f -> (past == null ? f : f.value(past)).of(marked).unknown(open));
  }

  @Test
  void no_heading_says_that_people_were_held_where_no_hold_surely_was() throws IOException {
    EvaluationBuilder county = county();
    held(county, 20, null, 20);
    Document page = page(county);
    assertThat(heading(page))
        .isEqualTo(
            "Tiny County, FL marked 20 bookings with a hold for ICE. Whether anyone was held past"
                + " release is not recorded.");
  }

  @Test
  void people_surely_held_are_at_least_so_many_where_some_are_not_recorded() throws IOException {
    EvaluationBuilder county = county();
    held(county, 20, 12L, 8);
    assertThat(heading(page(county)))
        .isEqualTo("Tiny County, FL held people for ICE past their release: at least 12 bookings.");
  }

  @Test
  void an_empty_list_of_requests_is_a_list() throws IOException {
    EvaluationBuilder county = county();
    held(county, 0, 0L, 0);
    county.figure("requests.total", "Requests", Unit.REQUESTS, f -> f.value(0));
    Document page = page(county);
    assertThat(page.select(".lead > p").text())
        .contains("list of requests is there, and no request is on it");
    assertThat(page.select(".lead").text()).doesNotContain("have no list");
  }

  @Test
  void those_held_longer_than_almost_anyone_waits_lead_before_those_who_waited_at_all()
      throws IOException {
    EvaluationBuilder county = county();
    held(county, 43, 43L, 0);
    county.figure("time.beyond.bookings", "Beyond", Unit.BOOKINGS, f -> f.value(1).of(43));
    county.figure("time.beyond.expected", "Expected", Unit.BOOKINGS, f -> f.value(2).of(43));
    Element first = Objects.requireNonNull(page(county).selectFirst(".lead .facts > div"));
    assertThat(first.text())
        .isEqualTo("1 waited longer than almost anyone without a hold does; 2 would by chance.");
  }

  @Test
  void under_twelve_months_the_sentence_itself_says_so() throws IOException {
    EvaluationBuilder county = county();
    held(county, 1, 1L, 0);
    county.figure("policy.done.cost.marginal", "Cost", Unit.CENTS, f -> f.value(36_000));
    county.figure("period.jail.months", "Months", Unit.MONTHS, f -> f.value(1));
    assertThat(page(county).select(".lead .facts").text()).contains("Annualized from 1 month.");
  }

  @Test
  void a_negative_cost_is_income_and_never_a_negative_saving() throws IOException {
    EvaluationBuilder county = county();
    held(county, 30, 30L, 0);
    county.figure("policy.done.cost.marginal", "Cost", Unit.CENTS, f -> f.value("-3300000"));
    Document page = page(county);
    assertThat(heading(page)).contains("was paid", "more than it cost");
    assertThat(page.select(".lead").text()).contains("$33,000 a year gained").doesNotContain("−");
  }

  @Test
  void no_heading_names_a_cost_whose_sign_is_open() throws IOException {
    EvaluationBuilder county = county();
    held(county, 43, 43L, 0);
    county.figure(
        "policy.done.cost.marginal",
        "Cost",
        Unit.CENTS,
        f -> f.value(926).range("-270", "2180", Spread.COMBINED));
    assertThat(heading(page(county)))
        .isEqualTo(
            "Whether holding people for ICE cost Tiny County, FL anything, these records don’t"
                + " settle.");
  }

  @Test
  void with_a_marginal_price_nothing_says_that_no_record_states_one() throws IOException {
    EvaluationBuilder county = county();
    held(county, 40, 40L, 0);
    county.figure("policy.done.cost.marginal", "Cost", Unit.CENTS, f -> f.value(36_000));
    assertThat(page(county).select(".lead").text())
        .contains("in avoidable costs")
        .doesNotContain("no record here states");
  }

  @Test
  void where_many_holds_lack_a_time_the_cost_is_said_as_if_they_had_lasted_longer_or_shorter()
      throws IOException {
    EvaluationBuilder county = county();
    held(county, 100, 74L, 26);
    county.figure(
        "policy.done.cost.marginal",
        "Cost",
        Unit.CENTS,
        f -> f.value(500_000).range("450000", "550000", Spread.COMBINED));
    county.figure("policy.done.hours", "Hours", Unit.HOURS, f -> f.value(500).unknown(26));
    county.figure("dial.unknown", "Unknown", Unit.BOOKINGS, f -> f.value(26).of(100));
    county.figure("dial.done.twice.cost.marginal", "Cost", Unit.CENTS, f -> f.value(900_000));
    county.figure("dial.done.half.cost.marginal", "Cost", Unit.CENTS, f -> f.value(400_000));
    assertThat(page(county).select(".lead .facts").text())
        .contains(
            "This takes unrecorded holds to be like recorded ones.",
            "For 26 of 100 bookings",
            "twice as long as the timed ones like them, the cost would be",
            "$9,000 a year; if half as long,",
            "$4,000.");
  }

  @Test
  void what_the_records_allow_takes_no_hold_to_be_like_another() throws IOException {
    EvaluationBuilder county = county();
    held(county, 150, null, 150);
    county.figure(
        "policy.done.cost.marginal",
        "Cost",
        Unit.CENTS,
        f -> f.range("0", "1080000", Spread.MISSING_FACTS));
    county.figure("policy.done.hours", "Hours", Unit.HOURS, f -> f.unknown(150));
    assertThat(page(county).select(".lead").text())
        .contains("between $0 and $10,800")
        .doesNotContain("like recorded ones");
  }

  @Test
  void where_few_holds_lack_a_time_the_cost_hangs_on_none_of_them() throws IOException {
    EvaluationBuilder county = county();
    held(county, 100, 98L, 2);
    county.figure("policy.done.cost.marginal", "Cost", Unit.CENTS, f -> f.value(500_000));
    county.figure("dial.unknown", "Unknown", Unit.BOOKINGS, f -> f.value(2).of(100));
    county.figure("dial.done.twice.cost.marginal", "Cost", Unit.CENTS, f -> f.value(900_000));
    county.figure("dial.done.half.cost.marginal", "Cost", Unit.CENTS, f -> f.value(400_000));
    assertThat(page(county).select(".lead").text()).doesNotContain("twice as long");
  }

  @Test
  void what_is_withheld_is_not_what_the_records_do_not_say() throws IOException {
    EvaluationBuilder county = county();
    held(county, 3, 3L, 0);
    county.figure(
        "policy.done.cost.marginal",
        "What the jail did: cost a year × marginal",
        Unit.CENTS,
        f -> f.value(36_000));
    Document page = rounded(county);
    assertThat(heading(page)).contains("withheld").doesNotContain("don’t say");
    assertThat(page.select("main").text()).doesNotContain("360", "3 bookings");
  }

  private static void priced(EvaluationBuilder county) {
    held(county, 100, 100L, 0);
    county.figure("policy.done.cost.marginal", "Cost", Unit.CENTS, f -> f.value(100_000));
    money(county, "saving.p.cost.marginal", 90_000, 95_000);
    holds(county, "saving.p.holds", 90, 95);
    beds(county, "policy.p.beds", "0.42");
    beds(county, "policy.p.may-never.beds", "0");
    money(county, "saving.p.may-never.cost.marginal", 100_000, 100_000);
    holds(county, "saving.p.may-never.holds", 100, 100);
    money(county, "saving.p.under-law.cost.marginal", -20_000, 10_000);
    holds(county, "saving.p.under-law.holds", -20, 10);
    county.table(
        new ResultTable(
            "policies-on-holds",
            "",
            "",
            List.of(
                new Column("policy_id", "text", ""),
                new Column("policy", "text", ""),
                new Column("strictness", "integer", "")),
            List.of(List.of(POLICY, "The ordinance", 2L))));
  }

  private static void money(EvaluationBuilder county, String id, long low, long high) {
    county.figure(
        id,
        id,
        Unit.CENTS,
        f ->
            f.value((low + high) / 2)
                .range(String.valueOf(low), String.valueOf(high), Spread.COMBINED));
  }

  private static void beds(EvaluationBuilder county, String id, String filled) {
    county.figure(id, id, Unit.RATIO, f -> f.value(filled));
  }

  private static void holds(EvaluationBuilder county, String id, long low, long high) {
    county.figure(
        id,
        id,
        Unit.BOOKINGS,
        f -> f.range(String.valueOf(low), String.valueOf(high), Spread.MISSING_FACTS));
  }

  @Test
  void an_option_of_the_what_if_changes_people_beds_and_money_together() throws IOException {
    EvaluationBuilder county = county();
    priced(county);
    Document page = page(county);
    String alone = page.select("[data-choice=p/alone/marginal]").text();
    String never = page.select("[data-choice=p/may-never/marginal]").text();
    String law = page.select("[data-choice=p/under-law/marginal]").text();
    assertThat(alone)
        .contains("90 and 95 fewer holds", "Beds filled a day: about 0.42.", "$900", "$950");
    assertThat(never).contains("100 fewer holds", "Beds filled a day: ", "$1,000");
    assertThat(law)
        .contains("at most 10 fewer holds", "at most 20 more", "$100 a year", "$200 more")
        .doesNotContain("−");
  }

  @Test
  void a_reading_of_which_people_are_not_known_is_no_option() throws IOException {
    EvaluationBuilder county = county();
    held(county, 100, 100L, 0);
    county.figure("policy.done.cost.marginal", "Cost", Unit.CENTS, f -> f.value(100_000));
    money(county, "saving.p.cost.marginal", 90_000, 95_000);
    assertThat(page(county).select("[data-choice]")).isEmpty();
  }

  @Test
  void governments_are_counted_by_their_answer_to_the_ordinary_request_with_their_base()
      throws IOException {
    EvaluationBuilder county = county();
    county.table(
        new ResultTable(
            "governments",
            "",
            "",
            Stream.of("place", "ordinary_hold", "ordinary_notice", "official_text_read", "here")
                .map(name -> new Column(name, "text", name))
                .collect(
                    Collectors.collectingAndThen(
                        Collectors.toList(),
                        columns -> {
                          List<Column> all = new ArrayList<>(columns);
                          all.add(new Column("on", "date", "on"));
                          return all;
                        })),
            List.of(
                government("California", "forbids"),
                government("Fairfax County, VA", "forbids"),
                government("Rhode Island", "open"),
                government("Texas", "requires"))));
    assertThat(Objects.requireNonNull(page(county).selectFirst("#law h2")).text())
        .isEqualTo(
            "Of 4 governments whose text we carry, 2 forbid a hold on ICE’s own warrant"
                + " alone; 1 require it");
  }

  private static List<@Nullable Object> government(String place, String answer) {
    return List.of(place, answer, "nothing", "true", "false", LocalDate.of(2026, 11, 30));
  }

  @Test
  void of_a_sample_of_bookings_no_share_of_all_is_printed() throws IOException {
    EvaluationBuilder county = county();
    county.figure("bookings.total", "Bookings", Unit.BOOKINGS, f -> f.value(9_126));
    county.figure(
        "human.handed-to-ice", "Handed over", Unit.BOOKINGS, f -> f.value(119).of(188).unknown(0));
    county.caveat(
        Caveat.inDetails("study-comparison", new Caveat.Quoted("why", "An uneven sample.")));
    assertThat(Objects.requireNonNull(page(county).selectFirst("#who h2")).text())
        .startsWith("Of these 9,126 bookings, a sample, 188 had a hold for ICE");
  }

  @Test
  void numbers_of_different_bases_stand_in_one_sentence_only_where_it_declares_them() {
    EvaluationBuilder county = county();
    held(county, 20, 12L, 8);
    county.figure("requests.received.hold", "Asked", Unit.REQUESTS, f -> f.value(30));
    Evaluation evaluation = county.build();
    Assertions assertions = new Assertions("2023", Scope.COUNTY, false);
    Assertion held = assertions.of(evaluation.figure("bookings.held").orElseThrow());
    Assertion asked = assertions.of(evaluation.figure("requests.received.hold").orElseThrow());
    assertThatThrownBy(
            () ->
                Sentence.of(
                    "answer.asked", Sentence.counts("n", asked), Sentence.says("held", held)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("answer.asked sets numbers side by side that it does not declare");
    assertThat(
            Sentence.across(
                    "answer.asked", Sentence.counts("n", asked), Sentence.says("held", held))
                .text(Messages.english()))
        .isEqualTo("The jail got 30 requests to hold a person. It honored 20.");
  }

  private static AnswerPage answer(Evaluation evaluation, Language language) {
    return AnswerPage.of(
        evaluation,
        PublishedFigures.of(evaluation),
        Edition.of(language, "index", List.of(language)));
  }

  private static List<Block.Picture> pictures(AnswerPage page) {
    return Stream.concat(
            Stream.ofNullable(page.lead().picture()),
            page.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .flatMap(
                    block ->
                        block instanceof Block.Pictures several
                            ? several.pictures().stream()
                            : Stream.of()))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("evaluations")
  void a_title_its_picture_its_alternative_text_and_its_file_rest_on_the_same_assertions(
      Evaluation evaluation) {
    for (Language language : Language.values()) {
      Messages messages = Messages.of(language);
      AnswerPage page = answer(evaluation, language);
      for (Block.Picture picture : pictures(page)) {
        String title = picture.title().text(messages);
        assertThat(picture.chart().title()).isEqualTo(title);
        assertThat(picture.chart().alternative()).startsWith(title);
        assertThat(page.embedding(picture)).contains(picture.chart().id());
        Set<String> numbers = numbers(messages, picture);
        if (MONTHS.contains(picture.chart().id())) {
          // A bar each month, and the sum of them in the title.
          assertThat(picture.drawn()).hasSizeGreaterThan(2);
        }
        if (!picture.drawn().isEmpty() && !DRAWN_OF_ROWS.contains(picture.chart().id())) {
          assertThat(
                  NUMBER
                      .matcher(named(evaluation, picture, title))
                      .results()
                      .map(one -> one.group()))
              .as("%s in %s", title, language)
              .allMatch(number -> numbers.contains(trimmed(number)));
        }
      }
    }
  }

  /** Charts of months. */
  private static final Set<String> MONTHS = Set.of("chart-agency", "chart-reported");

  /** The curves of a table's rows, whose title holds days. */
  private static final Set<String> DRAWN_OF_ROWS = Set.of("chart-still-in-jail");

  /** The title without its months, and the names of policies, which have numbers of their own. */
  private static String named(Evaluation evaluation, Block.Picture picture, String title) {
    String rest = title.replace(picture.basis().period(), "");
    for (Evaluation.PolicyNote policy : evaluation.policies()) {
      rest = rest.replace(policy.name(), "");
    }
    return rest;
  }

  private static String trimmed(String number) {
    return number.replaceAll("[.,]+$", "");
  }

  /** Every number that the picture's assertions may be printed with. */
  private static Set<String> numbers(Messages messages, Block.Picture picture) {
    AssertionWords words = new AssertionWords(messages);
    Set<String> numbers = new HashSet<>(Set.of("48"));
    Stream.concat(picture.drawn().stream(), picture.title().assertions().stream())
        .flatMap(one -> Stream.of(Form.values()).map(form -> words.text(one, form)))
        .flatMap(text -> NUMBER.matcher(text).results().map(found -> found.group()))
        .map(SentencesThatAssertTest::trimmed)
        .forEach(numbers::add);
    return numbers;
  }

  @ParameterizedTest
  @MethodSource("evaluations")
  void each_assertion_of_a_page_is_of_a_figure_of_its_edition(Evaluation evaluation) {
    AnswerPage page = answer(evaluation, Language.ENGLISH);
    Set<String> ids =
        PublishedFigures.of(evaluation).stream().map(Figure::id).collect(Collectors.toSet());
    assertThat(page.assertions())
        .allSatisfy(
            assertion ->
                assertThat(assertion.figures()).allMatch(figure -> ids.contains(figure.id())));
    if (evaluation.figures().containsKey("bookings.held")) {
      assertThat(page.assertions()).hasSizeGreaterThan(3);
    }
  }

  @Test
  void a_range_on_the_page_holds_what_the_figure_holds() throws IOException {
    EvaluationBuilder county = county();
    held(county, 40, 40L, 0);
    county.figure(
        "policy.done.cost.marginal",
        "Cost",
        Unit.CENTS,
        f -> f.range("4138001", "12243999", Spread.MISSING_FACTS));
    String said = heading(page(county));
    assertThat(said).contains("between $41,300 and $123,000 a year");
    assertThat(new BigDecimal("41380.01")).isGreaterThan(new BigDecimal("41300"));
  }
}
