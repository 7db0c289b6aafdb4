package org.amparo.evaluate.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.junit.jupiter.api.Test;

class AgreesWithRTest {

  private static final Offset<Double> MILLIONTH = within(1e-6);

  private static double[] series(int months) {
    double[] values = Series.noise(new Random(7), months, 0.4);
    for (int month = 0; month < months; month++) {
      values[month] = 20 + 0.3 * month + 4 * values[month] + (month >= 16 ? 6 : 0);
    }
    return values;
  }

  private static double[] asDoubles(int[] months) {
    return Arrays.stream(months).asDoubleStream().toArray();
  }

  @Test
  void anInterruptedSeriesHasTheCoefficientsAndNeweyWestErrorsOfR() {
    int[] months = Series.months(40, -1);
    double[] outcome = series(40);
    InterruptedSeries ours = InterruptedSeries.of(months, outcome, 16);
    double[] theirs =
        Rscript.numbers(
            """
            t <- 0:39; y <- %s; d <- as.numeric(t >= 16); s <- t - 16
            fit <- lm(y ~ s + d + I(d * s))
            v <- sandwich::NeweyWest(fit, lag = %d, prewhite = FALSE, adjust = TRUE)
            out(coef(fit)); out(sqrt(diag(v)))
            """
                .formatted(Rscript.vector(outcome), NeweyWest.lag(40)));

    assertThat(ours.fit().coefficients().toArray())
        .containsExactly(Arrays.copyOf(theirs, 4), MILLIONTH);
    assertThat(ours.expected().standardError()).isCloseTo(theirs[4], MILLIONTH);
    assertThat(ours.slopeBefore().standardError()).isCloseTo(theirs[5], MILLIONTH);
    assertThat(ours.level().standardError()).isCloseTo(theirs[6], MILLIONTH);
    assertThat(ours.slope().standardError()).isCloseTo(theirs[7], MILLIONTH);
  }

  @Test
  void aMonthLeftOutCountsInTheLagsAsAScoreOfZero() {
    int[] months = Series.months(40, 15);
    double[] all = series(40);
    InterruptedSeries ours = InterruptedSeries.of(months, Series.at(months, all), 16);
    double[] theirs =
        Rscript.numbers(
            """
            t <- %s; y <- %s; d <- as.numeric(t >= 16); s <- t - 16
            fit <- lm(y ~ s + d + I(d * s))
            u <- matrix(0, 40, 4); u[t + 1, ] <- sandwich::estfun(fit)
            m <- crossprod(u)
            for (j in 1:%2$s) { g <- crossprod(u[(1 + j):40, ], u[1:(40 - j), ]); m <- m + (1 - j / (%2$s + 1)) * (g + t(g)) }
            b <- summary(fit)$cov.unscaled
            out(coef(fit)); out(sqrt(diag(b %%*%% m %%*%% b) * 39 / 35))
            """
                .replace("%s; y <- %s", "%1$s; y <- %3$s")
                .formatted(
                    Rscript.vector(asDoubles(months)),
                    NeweyWest.lag(39),
                    Rscript.vector(Series.at(months, all))));

    assertThat(ours.level().value()).isCloseTo(theirs[2], MILLIONTH);
    assertThat(ours.level().standardError()).isCloseTo(theirs[6], MILLIONTH);
    assertThat(ours.slope().standardError()).isCloseTo(theirs[7], MILLIONTH);
  }

  @Test
  void aDifferenceInDifferencesHasTheEffectAndTheErrorByPlaceOfR() {
    int places = 12;
    int months = 20;
    Random random = new Random(11);
    RealMatrix outcome = MatrixUtils.createRealMatrix(places, months);
    RealMatrix changed = MatrixUtils.createRealMatrix(places, months);
    StringBuilder values = new StringBuilder();
    for (int place = 0; place < places; place++) {
      double[] noise = Series.noise(random, months, 0.5);
      for (int month = 0; month < months; month++) {
        // Places change at different times, some never.
        double under = place < 5 && month >= 8 + place ? 1 : 0;
        outcome.setEntry(place, month, 3 * place + 0.2 * month + 2 * under + noise[month]);
        changed.setEntry(place, month, under);
        values.append(
            "%s%s,%s"
                .formatted(values.isEmpty() ? "" : ",", outcome.getEntry(place, month), under));
      }
    }
    TwoWay ours = TwoWay.of(outcome, changed);
    double[] theirs =
        Rscript.numbers(
            """
            m <- matrix(c(%s), ncol = 2, byrow = TRUE)
            p <- rep(1:12, each = 20); t <- rep(1:20, 12)
            fit <- lm(m[, 1] ~ m[, 2] + factor(p) + factor(t))
            out(coef(fit)[2]); out(sqrt(sandwich::vcovCL(fit, cluster = p)[2, 2]))
            """
                .formatted(values));

    assertThat(ours.effect()).isCloseTo(theirs[0], MILLIONTH);
    assertThat(ours.clusteredError()).isCloseTo(theirs[1], MILLIONTH);
  }
}
