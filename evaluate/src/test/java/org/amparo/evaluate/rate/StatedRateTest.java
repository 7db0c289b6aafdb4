package org.amparo.evaluate.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatedRateTest {

  @Test
  void aRateIsStatedInDollarsWithOrWithoutItsEnds() {
    Rate plain = StatedRate.parse("average=131.50", 2026);
    assertThat(plain.central()).isEqualByComparingTo("13150");
    assertThat(plain.isRange()).isFalse();
    assertThat(plain.evidence()).isEqualTo(Evidence.STATED);

    Rate range = StatedRate.parse("marginal=20/31/45.5", 2026);
    assertThat(range.kind()).isEqualTo(RateKind.MARGINAL);
    assertThat(range.low()).isEqualByComparingTo("2000");
    assertThat(range.central()).isEqualByComparingTo("3100");
    assertThat(range.high()).isEqualByComparingTo("4550");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "average=",
        "average=-5",
        "mean=5",
        "average=1/2",
        "average=3/2/1",
        "average=1.234"
      })
  void whatCannotBeReadIsRefused(String text) {
    assertThatThrownBy(() -> StatedRate.parse(text, 2026))
        .hasMessageContaining("AMP-507")
        .hasMessageContaining(text);
  }
}
