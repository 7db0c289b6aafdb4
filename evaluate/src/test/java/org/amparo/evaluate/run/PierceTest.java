package org.amparo.evaluate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.evaluate.Caveat;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.Unit;
import org.amparo.evaluate.claim.Claim;
import org.amparo.evaluate.claim.Scenario;
import org.amparo.policy.library.PolicyLibrary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The published study of Pierce County, measured again from its own rows. */
class PierceTest {

  private static Optional<Figures> figures = Optional.empty();

  @BeforeAll
  static void importTheRows(@TempDir Path folder) {
    figures =
        PublishedRecords.evaluate(
            "pierce",
            folder,
            null,
            Stream.of("us-ca-sb-54", "us-fl-miami-dade-directive-2017", "us-fl-chapter-908")
                .map(PolicyLibrary.bundled()::find)
                .toList());
  }

  @BeforeEach
  void skipWithoutTheRows() {
    assumeTrue(figures.isPresent(), "Pierce County's rows are absent");
  }

  private static Figure figure(String id) {
    return figures.orElseThrow().figure(id);
  }

  private static BigDecimal value(String id) {
    return figures.orElseThrow().value(id);
  }

  @Test
  void twoHundredAndFourBookingsHaveAHoldAndOneHundredAndEightyEightAreAnalyzed() {
    assertThat(value("bookings.held")).isEqualByComparingTo("204");
    assertThat(value("bookings.held.analyzed")).isEqualByComparingTo("188");
    assertThat(value("bookings.held.set-aside")).isEqualByComparingTo("16");
  }

  @Test
  void the_period_is_the_22_months_of_releases_that_the_study_names_and_not_the_shifted_dates() {
    assertThat(figures.orElseThrow().evaluation().period()).isEqualTo("October 2016 to July 2018");
    assertThat(value("period.jail.months")).isEqualByComparingTo("22");
  }

  @Test
  void its_dates_are_moved_so_between_4_and_7_were_held_past_their_own_deadline() {
    assertThat(figure("time.deadline.past.bookings").low()).isEqualByComparingTo("4");
    assertThat(figure("time.deadline.past.bookings").high()).isEqualByComparingTo("7");
  }

  @Test
  void theMeanAndMedianStayAreThosePublished() {
    assertThat(value("stay.held.mean-days")).isEqualByComparingTo("73.618133");
    assertThat(value("stay.held.median-days")).isEqualByComparingTo("34.767361");
  }

  @Test
  void theStaysByGradeAreThosePublished() {
    assertThat(value("stay.held.felony.mean-days").setScale(2, RoundingMode.HALF_UP))
        .isEqualByComparingTo("86.87");
    assertThat(figure("stay.held.felony.mean-days").denominator()).isEqualByComparingTo("148");
    assertThat(value("stay.held.misdemeanor.mean-days").setScale(2, RoundingMode.HALF_UP))
        .isEqualByComparingTo("24.49");
    assertThat(figure("stay.held.misdemeanor.mean-days").denominator()).isEqualByComparingTo("39");
  }

  @Test
  void theDirectMeasureByJurisdictionIs43BookingsAnd24290DollarsAnd35Cents() {
    assertThat(value("time.direct.jurisdiction.bookings")).isEqualByComparingTo("43");
    assertThat(value("time.direct.jurisdiction.hours").setScale(2, RoundingMode.HALF_UP))
        .isEqualByComparingTo("4626.73");
    assertThat(value("cost.direct.average")).isEqualByComparingTo("2429035");
    assertThat(value("cost.direct.average.jurisdiction")).isEqualByComparingTo("2429035");
  }

  @Test
  void the_scenario_of_miami_dade_takes_its_fewest_days_from_these_rows() {
    Map<String, BigDecimal> inputs =
        Scenario.at("12086").orElseThrow().claim().inputs().stream()
            .collect(Collectors.toMap(Claim.Input::id, Claim.Input::value));

    assertThat(inputs.get("pierce_hours"))
        .isEqualByComparingTo(value("time.direct.jurisdiction.hours"));
    assertThat(inputs.get("pierce_bookings")).isEqualByComparingTo(value("bookings.held.analyzed"));
  }

  @Test
  void theDirectMeasureByJurisdictionOrDispositionIs47Bookings() {
    assertThat(value("time.direct.jurisdiction-or-disposition.bookings"))
        .isEqualByComparingTo("47");
    assertThat(
            value("time.direct.jurisdiction-or-disposition.hours")
                .setScale(2, RoundingMode.HALF_UP))
        .isEqualByComparingTo("7182.22");
  }

  @Test
  void theDirectMeasureByChargeIsTheStudysFortyFiveAnd24319Dollars() {
    assertThat(value("time.direct.charge.bookings")).isEqualByComparingTo("45");
    assertThat(value("time.direct.charge.median-hours")).isEqualByComparingTo("2.5");
    assertThat(value("time.direct.charge.over-48-hours")).isEqualByComparingTo("7");
    // 4,632 hours and 13 minutes, 193.009 days, at $126.
    assertThat(value("time.direct.charge.hours").setScale(2, RoundingMode.HALF_UP))
        .isEqualByComparingTo("4632.22");
    assertThat(value("cost.direct.average.charge")).isEqualByComparingTo("2431914");
    assertThat(value("claim.pierce-uwchr-2019.held-longer.ratio")).isEqualByComparingTo("1");
  }

  @Test
  void theStudysStatedFiguresOverThoseHeldAreThoseOfItsRows() {
    for (String row :
        List.of(
            "mean-held", "median-held", "bookings-before", "bookings", "set-aside", "added-days")) {
      assertThat(value("claim.pierce-uwchr-2019." + row + ".ratio"))
          .as(row)
          .isCloseTo(BigDecimal.ONE, within(new BigDecimal("0.000001")));
    }
  }

  @Test
  void theRatiosByGradeAreThosePublishedGivenTheRoundedMeansWithoutADetainer() {
    // Published to two decimals; the ratio of 251.47 % needs a mean without a detainer that rounds
    // so.
    BigDecimal felony =
        value("stay.held.felony.mean-days").divide(new BigDecimal("2.5147"), MathContext.DECIMAL64);
    BigDecimal misdemeanor =
        value("stay.held.misdemeanor.mean-days")
            .divide(new BigDecimal("2.4303"), MathContext.DECIMAL64);
    assertThat(felony.setScale(2, RoundingMode.HALF_UP)).isEqualByComparingTo("34.55");
    assertThat(misdemeanor.setScale(2, RoundingMode.HALF_UP)).isEqualByComparingTo("10.08");
  }

  @Test
  void theCounterfactualIsHeldAgainstThePublishedMean() {
    assertThat(value("time.counterfactual.added-days-each")).isEqualByComparingTo("46.764039");
    // 46.764039471378... days x $126 x 188, nothing dropped on the way; the study prints
    // $1,107,744.
    assertThat(value("cost.counterfactual.average")).isEqualByComparingTo("110774657");
    assertThat(value("stay.others.mean-days")).isEqualByComparingTo("26.854094");
    assertThat(figures.orElseThrow().evaluation().caveats())
        .extracting(Caveat::key)
        .contains("study-comparison");
  }

  @Test
  void theStudysTotalIsFortyFiveTimesTheDirectMeasure() {
    BigDecimal ratio = value("claim.pierce-uwchr-2019.against-direct.ratio");
    assertThat(ratio.setScale(1, RoundingMode.HALF_UP)).isEqualByComparingTo("45.6");
  }

  @Test
  void theStudysRegressionOnThePublishedRowsIsOfTheSampleAndIsNotPriced() {
    // exp(1.2213770), the formula on 188 bookings with a hold and 5,484 of those without.
    Figure factor = figure("time.counterfactual.ols.factor");
    assertThat(value("time.counterfactual.ols.factor")).isEqualByComparingTo("3.391855");
    assertThat(value("time.counterfactual.ols.held")).isEqualByComparingTo("188");
    assertThat(value("time.counterfactual.ols.others")).isEqualByComparingTo("5484");
    assertThat(factor.label()).endsWith("of the sample on record, not of the jail");
    assertThat(figures.orElseThrow().evaluation().figures().keySet())
        .noneMatch(id -> id.matches("cost\\.counterfactual\\..*(matching|ols|survival)"));
  }

  @Test
  void policies_answer_for_the_188_bookings_held_and_for_no_request() {
    assertThat(value("policy.us-ca-sb-54.must-not")).isEqualByComparingTo("188");
    assertThat(value("policy.us-fl-miami-dade-directive-2017.must")).isEqualByComparingTo("187");
    assertThat(value("policy.us-fl-miami-dade-directive-2017.needs-information"))
        .isEqualByComparingTo("1");
    // The form, the warrant and probable cause are facts of a request that nobody saw.
    assertThat(value("policy.us-fl-chapter-908.needs-information")).isEqualByComparingTo("188");
    assertThat(figure("policy.us-ca-sb-54.declined").unit()).isEqualTo(Unit.BOOKINGS);
    assertThat(figures.orElseThrow().evaluation().figures().keySet())
        .noneMatch(id -> id.startsWith("requests."));
  }

  @Test
  void declining_all_saves_what_was_spent_by_the_leading_definition_over_22_months() {
    // Four holds have no time on record: between what is, and the most that the records allow.
    Figure raw = figure("saving.us-ca-sb-54.raw-hours");
    assertThat(raw.low()).isEqualByComparingTo(figure("time.allowed.jurisdiction.hours").low());
    assertThat(raw.high()).isEqualByComparingTo(figure("time.allowed.jurisdiction.hours").high());
    // Four holds have no time on record and are taken to be like the others.
    assertThat(value("saving.us-ca-sb-54.hours").multiply(new BigDecimal("22")))
        .isCloseTo(
            value("time.center.hours").multiply(new BigDecimal("12")),
            within(new BigDecimal("0.001")));
  }
}
