package org.amparo.model.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class RoundingTest {

  private static final long WIDTH = 4;

  @Property
  void a_count_of_1_to_10_is_not_shown_and_none_is(@ForAll @LongRange(min = 0, max = 40) long n) {
    assertThat(Rounding.count(n).isEmpty()).isEqualTo(n >= 1 && n <= 10);
    assertThat(Rounding.few(BigDecimal.valueOf(n))).isEqualTo(n >= 1 && n <= 10);
  }

  @Property
  void any_other_count_is_the_nearest_10(@ForAll @LongRange(min = 11, max = 1_000_000_000) long n) {
    long shown = Rounding.count(n).orElseThrow();
    assertThat(shown % 10).isZero();
    assertThat(Math.abs(shown - n)).isLessThanOrEqualTo(5);
  }

  @Property
  void a_rounded_range_holds_the_exact_one(@ForAll @LongRange(min = 0, max = 1_000_000) long n) {
    BigDecimal exact = BigDecimal.valueOf(n);
    assertThat(Rounding.low(exact)).isLessThanOrEqualTo(exact);
    assertThat(Rounding.high(exact)).isGreaterThanOrEqualTo(exact);
    assertThat(Rounding.low(exact).remainder(BigDecimal.TEN)).isEqualByComparingTo("0");
    assertThat(Rounding.high(exact).remainder(BigDecimal.TEN)).isEqualByComparingTo("0");
  }

  /** The count and one end of the same number, told together. */
  @Property
  void a_count_that_is_an_end_of_a_range_too_stays_open(
      @ForAll @LongRange(min = 1, max = 100_000) long n) {
    for (boolean low : new boolean[] {true, false}) {
      long alike = 0;
      for (long other = Math.max(0, n - 20); other <= n + 20; other++) {
        if (Rounding.count(other).equals(Rounding.count(n)) && end(other, low) == end(n, low)) {
          alike++;
        }
      }
      assertThat(alike).isGreaterThanOrEqualTo(WIDTH);
    }
  }

  private static long end(long n, boolean low) {
    BigDecimal exact = BigDecimal.valueOf(n);
    return (low ? Rounding.low(exact) : Rounding.high(exact)).longValueExact();
  }

  @Test
  void a_whole_of_1_to_29_people_is_too_small_to_be_broken_down() {
    assertThat(Rounding.tooSmall(BigDecimal.ZERO)).isFalse();
    assertThat(Rounding.tooSmall(BigDecimal.ONE)).isTrue();
    assertThat(Rounding.tooSmall(BigDecimal.valueOf(29))).isTrue();
    assertThat(Rounding.tooSmall(BigDecimal.valueOf(30))).isFalse();
  }

  @Test
  void a_difference_of_few_people_is_not_shown_either() {
    assertThat(Rounding.count(-4)).isEmpty();
    assertThat(Rounding.count(-14)).contains(-10L);
  }

  @Property
  void an_amount_keeps_two_digits_and_never_more_than_the_largest_contribution_leaves_open(
      @ForAll @LongRange(min = 1, max = 1_000_000_000) long thousandths,
      @ForAll @LongRange(min = 0, max = 1_000_000) long most) {
    BigDecimal amount = BigDecimal.valueOf(thousandths, 3);
    BigDecimal largest = BigDecimal.valueOf(most, 2);
    BigDecimal step = Rounding.step(amount, largest);
    assertThat(step).isGreaterThanOrEqualTo(largest);
    assertThat(step.stripTrailingZeros().unscaledValue().longValue()).isIn(1L, 2L, 5L);
    BigDecimal low = Rounding.low(amount, largest);
    BigDecimal high = Rounding.high(amount, largest);
    assertThat(amount).isBetween(low, high);
    for (BigDecimal shown :
        List.of(low, high, Rounding.amount(amount, largest).orElse(BigDecimal.ZERO))) {
      assertThat(shown.remainder(step)).isEqualByComparingTo("0");
      assertThat(shown.subtract(amount).abs()).isLessThan(step);
      assertThat(shown.stripTrailingZeros().precision()).isLessThanOrEqualTo(2);
    }
    assertThat(Rounding.amount(amount, largest).isEmpty())
        .isEqualTo(amount.multiply(BigDecimal.TWO).compareTo(step) < 0);
  }

  @Property
  void two_sums_that_differ_by_one_person_are_shown_alike_or_one_step_apart(
      @ForAll @LongRange(min = 0, max = 1_000_000) long others,
      @ForAll @LongRange(min = 1, max = 10_000) long one) {
    BigDecimal largest = BigDecimal.valueOf(10_000);
    BigDecimal without = BigDecimal.valueOf(others);
    BigDecimal with = without.add(BigDecimal.valueOf(one));
    BigDecimal step = Rounding.step(with, largest);
    BigDecimal apart =
        Rounding.amount(with, largest)
            .orElse(BigDecimal.ZERO)
            .subtract(Rounding.amount(without, largest).orElse(BigDecimal.ZERO));
    assertThat(apart).isBetween(BigDecimal.ZERO, step);
  }

  @Property
  void a_sum_of_1_to_10_people_is_not_shown(@ForAll @LongRange(min = 0, max = 40) long people) {
    assertThat(Rounding.shows(new Contributions(people, BigDecimal.ONE)))
        .isEqualTo(people == 0 || people >= 11);
  }
}
