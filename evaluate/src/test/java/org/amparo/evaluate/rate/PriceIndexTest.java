package org.amparo.evaluate.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;

class PriceIndexTest {

  private static final PriceIndex INDEX = PriceIndex.bundled();

  private static Rate rate(int year) {
    return TestRates.of(
        "x",
        RateKind.AVERAGE,
        10_000,
        14_000,
        20_000,
        List.of("1"),
        year,
        "A study",
        "",
        false,
        "");
  }

  @Test
  void aRateIsPutInAnotherYearsMoneyByTheRatioOfTheTwoAverages() {
    Rate adjusted = INDEX.adjust(rate(2013), 2024);

    // $140 × 313.689 / 232.957 = $188.5174...
    assertThat(adjusted.central().setScale(2, RoundingMode.HALF_UP))
        .isEqualByComparingTo("18851.75");
    assertThat(adjusted.low().setScale(2, RoundingMode.HALF_UP)).isEqualByComparingTo("13465.53");
    assertThat(adjusted.year()).isEqualTo(2013);
    assertThat(adjusted.moneyYear()).isEqualTo(2024);
    assertThat(adjusted.source()).isEqualTo("A study; in money of 2024 by CPI-U");
  }

  @Test
  void aRateOfTheYearItselfStaysAsItIs() {
    Rate rate = rate(2013);
    assertThat(INDEX.adjust(rate, 2013)).isSameAs(rate);
  }

  @Test
  void thereAndBackGivesTheSameMoney() {
    BigDecimal back = INDEX.adjust(INDEX.adjust(rate(2011), 2023), 2011).central();
    assertThat(back.setScale(20, RoundingMode.HALF_UP)).isEqualByComparingTo("14000");
  }

  @Test
  void aYearWithoutAnAverageIsRefusedAndThoseThereAreAreNamed() {
    assertThatThrownBy(() -> INDEX.adjust(rate(2013), 2031))
        .hasMessageContaining("AMP-508")
        .hasMessageContaining("2031")
        .hasMessageContaining("from 2005 to 2025");
  }

  @Test
  void everyYearFromTheFirstToTheLastHasAnAverageAndWhatWasNotReadSaysSo() {
    int first = INDEX.averages().firstKey();
    assertThat(INDEX.averages()).hasSize(INDEX.averages().lastKey() - first + 1);
    assertThat(INDEX.unverified()).containsExactly(2025);
  }
}
