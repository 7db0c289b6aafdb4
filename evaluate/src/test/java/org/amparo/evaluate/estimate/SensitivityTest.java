package org.amparo.evaluate.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SensitivityTest {

  @Test
  void theEValueOfAQuotientOf39Is726AsPublished() {
    // VanderWeele and Ding (2017): quotient 3.9, interval from 1.8; E-values 7.26 and 3.00.
    assertThat(Sensitivity.eValue(3.9)).isCloseTo(7.26, within(0.005));
    assertThat(Sensitivity.eValueOfInterval(new Estimate(3.9, Double.NaN, 1.8, 8.7)))
        .isCloseTo(3.00, within(0.005));
  }

  @Test
  void aQuotientBelowOneHasTheEValueOfItsInverse() {
    assertThat(Sensitivity.eValue(0.5)).isEqualTo(Sensitivity.eValue(2));
    assertThat(Sensitivity.eValueOfInterval(new Estimate(0.5, Double.NaN, 0.4, 0.8)))
        .isEqualTo(Sensitivity.eValue(0.8));
  }

  @Test
  void anIntervalThatHoldsOneNeedsNothingToExplainIt() {
    assertThat(Sensitivity.eValueOfInterval(new Estimate(1.2, Double.NaN, 0.9, 1.6))).isEqualTo(1);
  }

  @Test
  void theRobustnessValuesOfTheDarfurExampleAre139And76Percent() {
    // Cinelli and Hazlett (2020), table 1: t = 4.18, 783 degrees of freedom.
    assertThat(Sensitivity.robustness(4.18, 783)).isCloseTo(0.139, within(0.0005));
    assertThat(Sensitivity.robustnessOfInterval(4.18, 783)).isCloseTo(0.076, within(0.0005));
  }

  @Test
  void aCoefficientWhoseIntervalHoldsZeroHasNoRobustness() {
    assertThat(Sensitivity.robustnessOfInterval(1.5, 783)).isZero();
  }
}
