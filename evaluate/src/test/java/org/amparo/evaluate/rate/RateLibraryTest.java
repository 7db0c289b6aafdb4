package org.amparo.evaluate.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.yaml.YamlNode;
import org.junit.jupiter.api.Test;

class RateLibraryTest {

  private static final RateLibrary BUNDLED = RateLibrary.bundled();

  private static Rate load(String text) {
    return RateLoader.load(YamlNode.parse(text, "test.yaml", ErrorCode.RATE_INVALID)).getFirst();
  }

  @Test
  void thePublishedRatesOfPierceAndMiamiDadeAreFound() {
    assertThat(BUNDLED.find(RateKind.AVERAGE, Set.of("53053")).orElseThrow().central())
        .isEqualTo(12_600);
    assertThat(BUNDLED.find(RateKind.AVERAGE, Set.of("12086")).orElseThrow().central())
        .isEqualTo(23_170);
    assertThat(BUNDLED.find(RateKind.CONTRACT, Set.of("12086")).orElseThrow().central())
        .isEqualTo(11_300);
  }

  @Test
  void aPlaceWithoutAContractRateIsGivenTheNationalOneAndNoOther() {
    assertThat(BUNDLED.find(RateKind.CONTRACT, Set.of("48201")).orElseThrow().central())
        .isEqualTo(7_367);
    assertThat(BUNDLED.find(RateKind.AVERAGE, Set.of("48201"))).isEmpty();
    assertThat(BUNDLED.find(RateKind.MARGINAL, Set.of("53053"))).isEmpty();
  }

  @Test
  void aRateOfOnePlaceIsNotUsedForRecordsOfTwo() {
    assertThat(BUNDLED.find(RateKind.AVERAGE, Set.of("53053", "12086"))).isEmpty();
    assertThat(BUNDLED.find(RateKind.AVERAGE, Set.of())).isEmpty();
  }

  @Test
  void onlyTheRatesOfTheSyntheticCountyAreInventedAndTheySaySo() {
    assertThat(BUNDLED.rates())
        .allSatisfy(
            rate -> {
              assertThat(rate.synthetic()).isEqualTo(rate.places().contains("sample"));
              assertThat(rate.url().isEmpty()).isEqualTo(rate.synthetic());
              assertThat(rate.source()).isNotBlank();
            });
    for (RateKind kind : RateKind.values()) {
      assertThat(BUNDLED.find(kind, Set.of("sample")).orElseThrow().synthetic()).isTrue();
    }
  }

  @Test
  void theLaterOfTwoRatesForAPlaceIsUsed() {
    Rate earlier = rate("earlier", 2018);
    Rate later = rate("later", 2020);

    assertThat(new RateLibrary(List.of(later, earlier)).find(RateKind.AVERAGE, Set.of("1")))
        .contains(later);
  }

  private static Rate rate(String id, int year) {
    return new Rate(id, RateKind.AVERAGE, 1, 1, 1, List.of("1"), year, "source", "", false, "");
  }

  @Test
  void aFractionOfACentIsRoundedHalfUpOnceAtTheEnd() {
    // One second at $864.00 a day is exactly one cent; half a second is half a cent.
    assertThat(Rate.cents(BigDecimal.ONE, 86_400)).isEqualByComparingTo("1");
    assertThat(Rate.cents(new BigDecimal("0.5"), 86_400)).isEqualByComparingTo("1");
    assertThat(Rate.cents(new BigDecimal("0.49"), 86_400)).isEqualByComparingTo("0");
  }

  @Test
  void aRateThatIsNotWhatItWasComputedFromIsRefused() {
    assertThatThrownBy(
            () ->
                load(
                    """
                    rates:
                      - id: x
                        kind: AVERAGE
                        places: any
                        year: 2018
                        cents_per_day: {central: 23171, of: {cents: 5004800, days: 216}}
                        source: {text: A source}
                    """))
        .hasMessageContaining("AMP-505")
        .hasMessageContaining("test.yaml:6")
        .hasMessageContaining("give 23170, not 23171");
  }

  @Test
  void aRangeOutOfOrderIsRefused() {
    assertThatThrownBy(
            () ->
                load(
                    """
                    rates:
                      - id: x
                        kind: AVERAGE
                        places: any
                        year: 2018
                        cents_per_day: {low: 3, central: 2, high: 4}
                        source: {text: A source}
                    """))
        .hasMessageContaining("AMP-505")
        .hasMessageContaining("out of order");
  }
}
