package org.amparo.report.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Objects;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Unit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LikeEditionTest {

  private static final String PREFIX = "time.counterfactual.";

  /** Bookings with a hold: stays over and known, and others; the same of those without. */
  private static Sheet county(long held, long known) {
    Sheet sheet = new Sheet();
    sheet.count("bookings.total", 60_000, Unit.BOOKINGS);
    sheet.count("bookings.held", held, Unit.BOOKINGS);
    stay(sheet, "held", known, held);
    stay(sheet, "others", 50_000, 60_000 - held);
    sheet.range(PREFIX + "added-days-each", 40, 30, 50, Unit.DAYS);
    used(sheet, "means", "held", known, held, held - known, 0);
    used(sheet, "means", "others", 50_000, 60_000 - held, 10_000 - held, 0);
    return sheet;
  }

  private static void stay(Sheet sheet, String group, long known, long all) {
    sheet.of("stay." + group + ".mean-days", 60, Unit.DAYS, known, all - known);
  }

  private static void used(
      Sheet sheet,
      String estimator,
      String group,
      long used,
      long all,
      long untimed,
      long unknown) {
    String id = PREFIX + estimator + "." + group;
    sheet.of(id, used, Unit.BOOKINGS, all, null);
    sheet.count(id + "-left-out.no-stay", untimed, Unit.BOOKINGS);
    if (!estimator.equals("means")) {
      sheet.count(id + "-left-out.unknown", unknown, Unit.BOOKINGS);
    }
  }

  private static void regression(Sheet sheet, long held, long known, long unknown) {
    used(sheet, "ols", "held", known - unknown, held, held - known, unknown);
    used(sheet, "ols", "others", 49_000, 60_000 - held, 10_000 - held, 1_000);
    sheet.range(PREFIX + "ols.added-days-each", 45, 35, 55, Unit.DAYS);
    sheet.range(PREFIX + "ols.days", 45_000, 35_000, 55_000, Unit.DAYS);
    sheet.range("cost.counterfactual.average.ols", 4e8, 3e8, 5e8, Unit.CENTS);
    sheet.range("spread.counterfactual.average.ols.sampling", 4e8, 3e8, 5e8, Unit.CENTS);
  }

  private static @Nullable BigDecimal shown(Evaluation open, String id) {
    return Objects.requireNonNull(open.figures().get(id), id).value();
  }

  @Test
  void an_estimate_that_leaves_out_enough_is_shown_with_its_cost_and_what_leaves_it_open() {
    Sheet sheet = county(1_200, 1_050);
    regression(sheet, 1_200, 1_050, 18);
    Evaluation open = sheet.publicly();
    assertThat(shown(open, PREFIX + "ols.held")).isEqualByComparingTo("1032");
    assertThat(shown(open, PREFIX + "ols.added-days-each")).isEqualByComparingTo("45");
    assertThat(shown(open, PREFIX + "ols.days")).isEqualByComparingTo("45000");
    assertThat(shown(open, "cost.counterfactual.average.ols")).isNotNull();
    assertThat(shown(open, "spread.counterfactual.average.ols.sampling")).isNotNull();
  }

  @Test
  void what_leaves_the_means_open_is_shown_where_others_are_a_published_mean() {
    Sheet sheet = new Sheet();
    sheet.count("bookings.held", 188, Unit.BOOKINGS);
    stay(sheet, "held", 188, 188);
    sheet.range("spread.counterfactual.hours.sampling", 2e5, 1e5, 3e5, Unit.HOURS);
    assertThat(shown(sheet.publicly(), "spread.counterfactual.hours.sampling")).isNotNull();
  }

  @Test
  void who_was_left_out_of_a_sample_cannot_be_subtracted_from_how_many_it_is_of() {
    // A sample: others compared are out of fewer than all bookings without a hold.
    Sheet sheet = county(1_200, 1_050);
    String others = PREFIX + "matching.others";
    sheet.of(PREFIX + "matching.held", 1_050, Unit.BOOKINGS, 1_200L, null);
    sheet.count(PREFIX + "matching.held-left-out.no-stay", 150, Unit.BOOKINGS);
    sheet.of(others, 3_534, Unit.BOOKINGS, 5_484L, null);
    sheet.count(others + "-left-out.no-counterpart", 1_949, Unit.BOOKINGS);
    sheet.count(others + "-left-out.unknown", 1, Unit.BOOKINGS);
    Evaluation open = sheet.publicly();
    assertThat(shown(open, others + "-left-out.unknown")).isNull();
    boolean whole = Objects.requireNonNull(open.figures().get(others)).denominator() != null;
    assertThat(
            whole
                && shown(open, others) != null
                && shown(open, others + "-left-out.no-counterpart") != null)
        .isFalse();
  }

  @Test
  void two_estimates_between_which_few_are_left_out_are_not_both_shown() {
    Sheet sheet = county(1_200, 1_050);
    regression(sheet, 1_200, 1_050, 5);
    Evaluation open = sheet.publicly();
    assertThat(shown(open, PREFIX + "ols.held-left-out.unknown")).isNull();
    boolean means = shown(open, PREFIX + "added-days-each") != null;
    boolean regression = shown(open, PREFIX + "ols.added-days-each") != null;
    assertThat(means && regression).as("a sum over five would be their difference").isFalse();
    assertThat(regression)
        .isEqualTo(shown(open, "cost.counterfactual.average.ols") != null)
        .isEqualTo(shown(open, PREFIX + "ols.days") != null);
  }

  @Test
  void who_has_no_length_is_hidden_with_every_sum_that_says_how_many_are_followed() {
    Sheet sheet = county(1_200, 1_050);
    survival(sheet, 149);
    Evaluation open = sheet.publicly();
    assertThat(shown(open, PREFIX + "survival.added-days-each")).isEqualByComparingTo("62");
    assertThat(shown(open, PREFIX + "survival.held-left-out.no-stay")).isNull();
    assertThat(shown(open, PREFIX + "survival.held")).isNull();
    assertThat(shown(open, PREFIX + "survival.held.open")).isNull();
    // Days in all by days of each is how many there are.
    assertThat(shown(open, PREFIX + "survival.days")).isNull();
    assertThat(shown(open, "cost.counterfactual.average.survival")).isNull();
  }

  @Test
  void where_few_are_still_in_jail_what_following_them_adds_is_hidden() {
    Sheet sheet = county(1_200, 1_050);
    survival(sheet, 4);
    Evaluation open = sheet.publicly();
    assertThat(shown(open, PREFIX + "survival.held.open")).isNull();
    assertThat(shown(open, PREFIX + "survival.added-days-each")).isNull();
    assertThat(shown(open, PREFIX + "survival.held.restricted-mean-days")).isNull();
  }

  /** Followed until the records end: so many of those held still in jail, and one of no length. */
  private static void survival(Sheet sheet, long inJail) {
    String id = PREFIX + "survival.";
    sheet.of(id + "held", 1_050 + inJail, Unit.BOOKINGS, 1_200L, null);
    sheet.count(id + "held-left-out.no-stay", 150 - inJail, Unit.BOOKINGS);
    sheet.of(id + "held.open", inJail, Unit.BOOKINGS, 1_050 + inJail, null);
    sheet.of(id + "others", 58_000, Unit.BOOKINGS, 58_800L, null);
    sheet.count(id + "others-left-out.no-stay", 800, Unit.BOOKINGS);
    sheet.of(id + "others.open", 8_000, Unit.BOOKINGS, 58_000L, null);
    sheet.range(id + "added-days-each", 62, 55, 69, Unit.DAYS);
    sheet.range(id + "held.restricted-mean-days", 90, 83, 97, Unit.DAYS);
    sheet.range(id + "days", 74_000, 66_000, 83_000, Unit.DAYS);
    sheet.range("cost.counterfactual.average.survival", 1e9, 9e8, 1.1e9, Unit.CENTS);
  }
}
