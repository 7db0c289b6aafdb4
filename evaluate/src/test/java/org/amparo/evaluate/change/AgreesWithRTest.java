package org.amparo.evaluate.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.assertj.core.data.Offset;
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
    for (int i = 0; i < 4; i++) {
      assertThat(ours.estimate(i).error()).isCloseTo(theirs[4 + i], MILLIONTH);
    }
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
    assertThat(ours.level().error()).isCloseTo(theirs[6], MILLIONTH);
    assertThat(ours.estimate(3).error()).isCloseTo(theirs[7], MILLIONTH);
  }
}
