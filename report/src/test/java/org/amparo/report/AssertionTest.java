package org.amparo.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.FigureValue;
import org.amparo.evaluate.Spread;
import org.amparo.evaluate.Unit;
import org.amparo.model.disclosure.Precision;
import org.amparo.report.assertion.Assertion;
import org.amparo.report.assertion.AssertionWords;
import org.amparo.report.assertion.AssertionWords.Form;
import org.amparo.report.assertion.Assertions;
import org.amparo.report.assertion.Kind;
import org.amparo.report.assertion.Scope;
import org.amparo.report.assertion.Values;
import org.amparo.report.language.Language;
import org.amparo.report.language.Messages;
import org.amparo.report.rounding.PublishedEdition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an assertion says of its figures, and how it is printed. */
class AssertionTest {

  private static final Assertions EXACT = new Assertions("2024", Scope.COUNTY, false);
  private static final Assertions ROUNDED = new Assertions("2024", Scope.COUNTY, true);
  private static final String HANDED = "human.handed-to-ice";
  private static final String COST = "policy.done.cost.marginal";

  private static Figure figure(
      String id, Unit unit, UnaryOperator<EvaluationBuilder.Draft> details) {
    return evaluation(id, unit, details).figure(id).orElseThrow();
  }

  private static Evaluation evaluation(
      String id, Unit unit, UnaryOperator<EvaluationBuilder.Draft> details) {
    return new EvaluationBuilder("Lee County", "2024")
        .source("bookings.csv", "Jail export", "none", 1, 0)
        .figure(id, id, unit, details)
        .build();
  }

  private static Figure count(UnaryOperator<EvaluationBuilder.Draft> details) {
    return figure(HANDED, Unit.BOOKINGS, details);
  }

  private static Figure rounded(
      String id, Unit unit, UnaryOperator<EvaluationBuilder.Draft> details) {
    return PublishedEdition.of(evaluation(id, unit, details), Precision.ROUNDED).figures().stream()
        .filter(figure -> figure.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static String english(Assertion assertion, Form form) {
    return new AssertionWords(Messages.english()).text(assertion, form);
  }

  @Test
  void a_count_of_which_some_is_unknown_is_at_least_and_never_exactly() {
    assertThat(EXACT.of(count(f -> f.value(771).of(825).unknown(1))).kind())
        .isInstanceOf(Kind.AtLeast.class);
    assertThat(EXACT.of(count(f -> f.value(771).of(825).unknown(0))).kind())
        .isInstanceOf(Kind.Exactly.class);
    assertThat(EXACT.of(count(f -> f.value(771).of(825))).kind()).isInstanceOf(Kind.Exactly.class);
  }

  @Test
  void none_of_which_some_is_unknown_is_a_range_and_of_which_all_is_unknown_is_not_recorded() {
    Assertion some = EXACT.of(count(f -> f.value(0).of(825).unknown(18)));
    assertThat(english(some, Form.PLAIN)).isEqualTo("between 0 and 18");
    assertThat(english(EXACT.of(count(f -> f.value(0).of(20).unknown(20))), Form.PLAIN))
        .isEqualTo("not recorded");
    assertThat(EXACT.of(count(f -> f.value(0).of(20).unknown(0))).isNone()).isTrue();
    assertThat(english(EXACT.of(count(f -> f.of(20).unknown(20))), Form.PLAIN))
        .isEqualTo("not recorded");
  }

  @Test
  void each_way_to_have_no_number_reads_in_words_of_its_own() {
    assertThat(
            List.of(FigureValue.Absent.values()).stream()
                .map(why -> EXACT.of(count(f -> f.absent(why))))
                .map(assertion -> english(assertion, Form.PLAIN)))
        .containsExactly("not recorded", "not due yet", "not over yet", "not asked");
  }

  @Test
  void facts_that_are_missing_leave_a_range_and_what_is_estimated_is_about() {
    assertThat(
            EXACT.of(figure(COST, Unit.CENTS, f -> f.range("1", "9", Spread.MISSING_FACTS))).kind())
        .isInstanceOf(Kind.Between.class);
    Assertion about =
        EXACT.of(
            figure(
                COST, Unit.CENTS, f -> f.value(489128).range("337631", "608680", Spread.COMBINED)));
    assertThat(about.isLogical()).isFalse();
    assertThat(about.values().contain(new BigDecimal("337631"))).isTrue();
    assertThat(EXACT.of(count(f -> f.atLeast("7", Spread.MISSING_FACTS))).kind())
        .isInstanceOf(Kind.AtLeast.class);
  }

  @Test
  void a_net_total_is_an_estimate_for_what_is_unknown_of_it_may_be_below_zero() {
    Figure days = figure("human.days-of-liberty", Unit.DAYS, f -> f.value("479.02").unknown(48));
    assertThat(EXACT.of(days).kind()).isInstanceOf(Kind.About.class);
  }

  @Test
  void a_few_people_of_a_rounded_edition_are_fewer_than_eleven_and_more_is_withheld() {
    Assertion few = ROUNDED.of(rounded(HANDED, Unit.BOOKINGS, f -> f.value(3).of(90)));
    assertThat(english(few, Form.COUNTED)).isEqualTo("fewer than 11 bookings");
    assertThat(few.values()).isEqualTo(new Values(BigDecimal.ZERO, BigDecimal.TEN));
    Assertion part = ROUNDED.of(rounded(HANDED, Unit.BOOKINGS, f -> f.value(14).of(20)));
    assertThat(english(part, Form.COUNTED)).isEqualTo("withheld");
  }

  @Test
  void a_few_people_of_a_rounded_edition_are_not_surely_few_where_many_are_not_recorded() {
    Assertion open = ROUNDED.of(rounded(HANDED, Unit.BOOKINGS, f -> f.value(1).of(40).unknown(39)));
    assertThat(english(open, Form.COUNTED)).isEqualTo("withheld");
    assertThat(open.values().contain(BigDecimal.valueOf(21))).isTrue();
  }

  @Property
  void a_rounded_count_asserts_every_count_that_rounds_to_it(
      @ForAll @LongRange(min = 0, max = 40_000) long count) {
    Assertion said = ROUNDED.of(rounded(HANDED, Unit.BOOKINGS, f -> f.value(count)));
    assertThat(said.values().contain(BigDecimal.valueOf(count))).isTrue();
  }

  @Test
  void a_bar_of_a_rounded_number_reaches_to_the_number_that_is_printed() {
    Assertion said = ROUNDED.of(rounded(HANDED, Unit.BOOKINGS, f -> f.value(43)));

    assertThat(english(said, Form.BARE)).isEqualTo("40");
    assertThat(said.drawn()).isEqualByComparingTo("40");
  }

  @Property
  void a_rounded_share_of_a_hundred_asserts_the_true_one(
      @ForAll @LongRange(min = 30, max = 5_000) long whole,
      @ForAll @LongRange(min = 0, max = 100) long percent) {
    long part = whole * percent / 100;
    Figure shown = rounded("who.grade.felony", Unit.SHARE, f -> f.share(part, whole));
    Assertion said = ROUNDED.ofHundred(shown);
    BigDecimal truth = BigDecimal.valueOf(part * 100.0 / whole);
    assertThat(said.values().contain(truth)).as("%s of %s: %s", part, whole, said).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "487815|508718|over half",
        "508718|508718|all",
        "457847|508718|nearly all",
        "0|508718|none",
        "20000|508718|hardly any",
        "200000|508718|less than half"
      })
  void a_part_is_the_narrowest_word_that_is_true_of_its_whole_range(
      String least, String whole, String word) {
    Figure cost = figure("cost.direct.marginal", Unit.CENTS, f -> f.value(whole));
    String most = "487815".equals(least) ? "508718" : least;
    String from = "487815".equals(least) ? "337631" : least;
    Figure saving =
        figure(COST, Unit.CENTS, f -> f.value(least).range(from, most, Spread.COMBINED));
    assertThat(english(EXACT.partOf(EXACT.of(saving), EXACT.of(cost)), Form.PLAIN)).isEqualTo(word);
  }

  @Test
  void numbers_are_compared_and_put_in_order_only_where_what_is_open_settles_it() {
    Assertion low = EXACT.of(count(f -> f.range("1", "4", Spread.MISSING_FACTS)));
    Assertion high = EXACT.of(count(f -> f.range("5", "9", Spread.MISSING_FACTS)));
    Assertion wide = EXACT.of(count(f -> f.range("2", "7", Spread.MISSING_FACTS)));
    assertThat(english(EXACT.compared(high, low), Form.PLAIN)).isEqualTo("more than");
    assertThat(english(EXACT.compared(low, high), Form.PLAIN)).isEqualTo("less than");
    assertThat(EXACT.compared(wide, low).isKnown()).isFalse();
    assertThat(EXACT.ordered(List.of(high, low)).kind()).isInstanceOf(Kind.Order.class);
    assertThat(EXACT.ordered(List.of(high, wide, low)).isKnown()).isFalse();
    assertThat(EXACT.greatest(high, List.of(low)).isKnown()).isTrue();
    assertThat(EXACT.greatest(wide, List.of(low)).isKnown()).isFalse();
    assertThat(EXACT.trend(List.of(low, high)).isLogical()).isFalse();
  }

  @Test
  void ends_of_a_range_are_rounded_outward_when_they_are_read() {
    Figure cost = figure(COST, Unit.CENTS, f -> f.range("491834", "615133", Spread.MISSING_FACTS));
    assertThat(english(EXACT.of(cost), Form.PLAIN)).isEqualTo("between $4,910 and $6,160");
    Figure held = count(f -> f.range("20", "436", Spread.MISSING_FACTS).of(1152));
    assertThat(english(EXACT.ofHundred(held), Form.PLAIN)).isEqualTo("between 1 and 38 of 100");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ENGLISH|at least 771 bookings|about $4,890 ($3,370 to $6,090)|no bookings|nearly all",
        "SPANISH|al menos 771 ingresos|alrededor de $4,890 ($3,370 a $6,090)"
            + "|ningún caso de ingresos|casi todo",
        "HAITIAN_CREOLE|omwen 771 anrejistreman|anviwon $4,890 ($3,370 a $6,090)|okenn anrejistreman|prèske tout"
      })
  void every_language_has_its_own_words_for_each_kind(
      Language language, String least, String about, String none, String part) {
    AssertionWords words = new AssertionWords(Messages.of(language));
    Figure saving =
        figure(COST, Unit.CENTS, f -> f.value(489128).range("337631", "608680", Spread.COMBINED));
    Figure whole = figure("cost.direct.marginal", Unit.CENTS, f -> f.value("340000"));
    assertThat(words.text(EXACT.of(count(f -> f.value(771).of(825).unknown(1))), Form.COUNTED))
        .isEqualTo(least);
    assertThat(words.text(EXACT.of(saving), Form.WITH_RANGE)).isEqualTo(about);
    assertThat(words.text(EXACT.of(count(f -> f.value(0))), Form.COUNTED)).isEqualTo(none);
    Figure some = figure(COST, Unit.CENTS, f -> f.value("330000"));
    assertThat(words.text(EXACT.partOf(EXACT.of(some), EXACT.of(whole)), Form.PLAIN))
        .isEqualTo(part);
  }

  @Test
  void figures_of_other_bases_and_stages_stand_on_other_ground() {
    Assertion held = EXACT.of(count(f -> f.value(771).of(825)));
    Assertion same = EXACT.of(count(f -> f.value(53).of(825)));
    Assertion asked = EXACT.of(figure("requests.received.hold", Unit.REQUESTS, f -> f.value(1152)));
    assertThat(held.ground()).isEqualTo(same.ground()).isNotEqualTo(asked.ground());
  }
}
