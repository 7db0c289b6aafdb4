package org.amparo.evaluate.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import org.amparo.evaluate.claim.Claim;
import org.amparo.evaluate.claim.Claims;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.yaml.YamlNode;
import org.junit.jupiter.api.Test;

class RateLibraryTest {

  private static final RateLibrary BUNDLED = RateLibrary.bundled();

  private static Rate load(String text) {
    return RateLoader.load(YamlNode.parse(text, "test.yaml", ErrorCode.RATE_INVALID)).getFirst();
  }

  private static BigDecimal central(RateKind kind, String place, int year) {
    return BUNDLED
        .find(kind, Set.of(place), year)
        .orElseThrow()
        .central()
        .setScale(0, RoundingMode.HALF_UP);
  }

  @Test
  void thePublishedRatesOfAPlaceAreFoundByTheYearNearestToTheRecords() {
    assertThat(central(RateKind.AVERAGE, "53053", 2018)).isEqualByComparingTo("12600");
    assertThat(central(RateKind.AVERAGE, "12086", 2013)).isEqualByComparingTo("14000");
    assertThat(central(RateKind.AVERAGE, "12086", 2015)).isEqualByComparingTo("14000");
    assertThat(central(RateKind.AVERAGE, "12086", 2016)).isEqualByComparingTo("23170");
    assertThat(central(RateKind.CONTRACT, "12086", 2025)).isEqualByComparingTo("11300");
  }

  @Test
  void whatWasPublishedComesOutToTheCent() {
    // Miami-Dade 2013: 91,560 added days at $140. 2018: 216 days billed at $113, and what they
    // cost.
    assertThat(cost("miami-dade-average-2013", 91_560)).isEqualByComparingTo("1281840000");
    assertThat(cost("miami-dade-contract-2018", 216)).isEqualByComparingTo("2440800");
    assertThat(cost("miami-dade-average-2018", 216)).isEqualByComparingTo("5004800");
    // Orleans 2012: 227 days at an implied $22.39, in all $5,082.52; the rounded rate gives a cent
    // more.
    assertThat(cost("orleans-contract-2012", 227)).isEqualByComparingTo("508252");
    assertThat(central(RateKind.CONTRACT, "22071", 2012)).isEqualByComparingTo("2239");
  }

  private static BigDecimal cost(String id, long days) {
    return Rate.cents(days(days), BUNDLED.named(id).central());
  }

  private static BigDecimal days(long days) {
    return BigDecimal.valueOf(days * 86_400);
  }

  @Test
  void aPlaceWithoutARateIsGivenNoneAndOfferedTheNearestByName() {
    assertThat(BUNDLED.find(RateKind.CONTRACT, Set.of("48201"), Integer.MAX_VALUE)).isEmpty();
    // No county of Texas has a contract rate here, so the country's comes before another state's.
    assertThat(nearest(RateKind.CONTRACT, "48201", 2018)).isEqualTo("us-contract-2017");
    assertThat(nearest(RateKind.AVERAGE, "08031", 2018)).isEqualTo("colorado-average-2012");
    assertThat(BUNDLED.find(RateKind.AVERAGE, Set.of("08031"), Integer.MAX_VALUE)).isEmpty();
    // All that is known of a marginal cost is for a year: it is named, and never prices a day.
    assertThat(nearest(RateKind.MARGINAL, "48201", 2018)).isEqualTo("frederick-program-2020");
    assertThat(BUNDLED.find(RateKind.MARGINAL, Set.of("24021"), Integer.MAX_VALUE)).isEmpty();
    assertThatThrownBy(() -> BUNDLED.named("frederick-program-2020"))
        .hasMessageContaining("AMP-507")
        .hasMessageContaining("a year in all");
  }

  @Test
  void a_cost_of_a_day_whose_kind_nobody_states_is_used_as_no_kind() {
    Claim travis = Claims.bundled().find("travis-2014-grassroots");

    assertThat(travis.row("rate-low").cellWords()).isEqualTo("measure and rate not stated");
    for (RateKind kind : RateKind.values()) {
      assertThat(BUNDLED.find(kind, Set.of("48453"), 2014)).isEmpty();
    }
  }

  private static String nearest(RateKind kind, String place, int year) {
    return BUNDLED.nearest(kind, Set.of(place), year).orElseThrow().id();
  }

  @Test
  void theTwoTotalsOfFredericksAuditAreKeptAsItsEnds() {
    Rate frederick = BUNDLED.nearest(RateKind.MARGINAL, Set.of("24021"), 2020).orElseThrow();
    assertThat(frederick.low()).isEqualByComparingTo("899500");
    assertThat(frederick.high()).isEqualByComparingTo("2142100");
    assertThat(frederick.per()).isEqualTo(Per.YEAR);
    assertThat(frederick.marginal()).isEqualTo(MarginalKind.STEP_FIXED);
  }

  @Test
  void anInventedRateIsOfferedToNobody() {
    for (RateKind kind : RateKind.values()) {
      assertThat(BUNDLED.nearest(kind, Set.of("48201"), 2026))
          .hasValueSatisfying(rate -> assertThat(rate.synthetic()).isFalse());
    }
  }

  @Test
  void aRateThatNobodyKnowsIsRefusedWithThoseThatAreNear() {
    assertThatThrownBy(() -> BUNDLED.named("us-contract-2016"))
        .hasMessageContaining("AMP-507")
        .hasMessageContaining("us-contract-2017");
  }

  @Test
  void aRateOfOnePlaceIsNotUsedForRecordsOfTwo() {
    assertThat(BUNDLED.find(RateKind.AVERAGE, Set.of("53053", "12086"), Integer.MAX_VALUE))
        .isEmpty();
    assertThat(BUNDLED.find(RateKind.AVERAGE, Set.of(), Integer.MAX_VALUE)).isEmpty();
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
      assertThat(BUNDLED.find(kind, Set.of("sample"), Integer.MAX_VALUE).orElseThrow().synthetic())
          .isTrue();
    }
  }

  @Test
  void theLaterOfTwoRatesForAPlaceIsUsed() {
    Rate earlier = rate("earlier", 2018);
    Rate later = rate("later", 2020);

    assertThat(
            new RateLibrary(List.of(later, earlier))
                .find(RateKind.AVERAGE, Set.of("1"), Integer.MAX_VALUE))
        .contains(later);
  }

  private static Rate rate(String id, int year) {
    return TestRates.of(id, RateKind.AVERAGE, 1, 1, 1, List.of("1"), year, "source", "", false, "");
  }

  @Test
  void aFractionOfACentIsRoundedHalfUpOnceAtTheEnd() {
    // One second at $864.00 a day is exactly one cent; half a second is half a cent.
    assertThat(Rate.cents(BigDecimal.ONE, BigDecimal.valueOf(86_400))).isEqualByComparingTo("1");
    assertThat(Rate.cents(new BigDecimal("0.5"), BigDecimal.valueOf(86_400)))
        .isEqualByComparingTo("1");
    assertThat(Rate.cents(new BigDecimal("0.49"), BigDecimal.valueOf(86_400)))
        .isEqualByComparingTo("0");
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
                        verified: READ
                        cents: {central: 23171, of: {cents: 5004800, days: 216}}
                        source: {text: A source}
                    """))
        .hasMessageContaining("AMP-505")
        .hasMessageContaining("test.yaml:7")
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
                        verified: READ
                        cents: {low: 3, central: 2, high: 4}
                        source: {text: A source}
                    """))
        .hasMessageContaining("AMP-505")
        .hasMessageContaining("out of order");
  }
}
