package org.amparo.evaluate.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.amparo.evaluate.change.Rscript;
import org.amparo.evaluate.estimate.Covariate.Category;
import org.amparo.evaluate.estimate.ExactMatching.Matched;
import org.amparo.evaluate.estimate.LogDays.Coefficient;
import org.amparo.evaluate.estimate.LogDays.Fitted;
import org.assertj.core.data.Offset;

/** Holds each estimator against R's own: lm, sandwich, survival and aggregate. */
public final class AgreementWithR {

  private static final String READ = "d <- read.csv('%s', na.strings = ''); ";

  private AgreementWithR() {}

  /** To a millionth of the size of the number. */
  private static Offset<Double> millionth(double number) {
    return within(1e-6 * Math.max(1, Math.abs(number)));
  }

  private static void same(double ours, double theirs, String what) {
    assertThat(ours).as(what).isCloseTo(theirs, millionth(theirs));
  }

  private static String names(List<? extends Covariate> covariates, String between) {
    return covariates.stream().map(Covariate::name).collect(Collectors.joining(between));
  }

  /** The regression: coefficient and three kinds of errors. */
  public static void regression(Sample sample, List<Covariate> controls, Path file) {
    Fitted ours = LogDays.of(sample, controls).orElseThrow();
    Coefficient hold = ours.coefficients().get(Design.HOLD);
    double[] theirs =
        Rscript.numbers(
            READ.formatted(SampleFile.write(sample, file))
                + """
                o <- d[d$over == 1 & d$days > 0, ]
                o <- o[complete.cases(o[, strsplit('%1$s', ' ')[[1]], drop = FALSE]), ]
                fit <- lm(reformulate(c('held', strsplit('%1$s', ' ')[[1]]), 'log(days)'), o)
                out(coef(fit)['held']); out(summary(fit)$coefficients['held', 2])
                h <- hatvalues(fit); B <- summary(fit)$cov.unscaled; X <- model.matrix(fit)[, colnames(B)]
                w <- ifelse(h > 1 - 1e-10, 0, resid(fit) / (1 - h))
                out(sqrt((B %%*%% crossprod(X * w) %%*%% B)['held', 'held']))
                out(sqrt(sandwich::vcovCL(fit, cluster = o$person, type = 'HC1')['held', 'held']))
                out(summary(fit)$adj.r.squared)
                out(nrow(o))
                """
                    .formatted(names(controls, " ")));
    same(hold.value(), theirs[0], "coefficient");
    same(hold.classical(), theirs[1], "classical error");
    same(hold.heteroskedastic(), theirs[2], "HC3");
    if (ours.errors() == LogDays.Errors.CLUSTERED) {
      same(hold.clustered(), theirs[3], "clustered by person");
    }
    same(ours.adjustedRSquared(), theirs[4], "adjusted R squared");
    assertThat(ours.used().held() + ours.used().others()).isEqualTo((long) theirs[5]);
  }

  /** Matching: effect, error, and who has a counterpart. */
  public static void matching(Sample sample, List<Category> cells, Path file) {
    Sample valued = valued(sample);
    double[] days = IntStream.range(0, valued.size()).mapToDouble(valued::days).toArray();
    Matched ours = ExactMatching.of(valued, days, cells).orElseThrow();
    double[] theirs =
        Rscript.numbers(
            READ.formatted(SampleFile.write(valued, file))
                + """
                by <- strsplit('%s', ' ')[[1]]
                o <- d[d$over == 1, ]; o <- o[complete.cases(o[, by, drop = FALSE]), ]
                cell <- function(x, s) { a <- aggregate(x$days, x[, by, drop = FALSE], function(v) c(length(v), mean(v),
                  sum((v - mean(v))^2))); setNames(data.frame(a[, by, drop = FALSE], a$x), c(by, paste0(s, 1:3))) }
                m <- merge(cell(o[o$held == 1, ], 't'), cell(o[o$held == 0, ], 'c'), by = by)
                w <- m$t1 / sum(m$t1)
                out(sum(w * (m$t2 - m$c2)))
                o <- merge(o, m, by = by); t <- o$held == 1; n <- ifelse(t, o$t1, o$c1); w <- o$t1 / sum(m$t1)
                own <- ave(rep(1, nrow(o)), interaction(o[, c(by, 'held', 'person')], drop = TRUE), FUN = sum)
                u <- ifelse(own < n, w / n * (o$days - ifelse(t, o$t2, o$c2)) / sqrt(1 - own / n), 0)
                g <- sapply(c(1, 0), function(k) tapply(ifelse(o$held == k, u, 0), o$person, sum))
                one <- function(k, s, n) sum((w^2 / own)[o$held == k & own == o[[n]]]) * sum(m[[s]]) / sum(m[[n]] - 1)
                alone <- c(one(1, 't3', 't1'), one(0, 'c3', 'c1')); w <- m$t1 / sum(m$t1)
                out(sqrt(sum((g[, 1] - g[, 2])^2) + sum(alone)))
                out(sum(m$t1)); out(sum(m$c1)); out(sum(w * m$t2) / sum(w * m$c2))
                a <- c(sum(w * m$t2), sum(w * m$c2))
                out(sqrt(sum((g[, 1] / a[1] - g[, 2] / a[2])^2) + sum(alone / a^2)))
                """
                    .formatted(names(cells, " ")));
    same(ours.added().value(), theirs[0], "added days");
    same(ours.added().standardError(), theirs[1], "standard error");
    assertThat(ours.used()).isEqualTo(new Groups((long) theirs[2], (long) theirs[3]));
    same(ours.ratio().value(), theirs[4], "quotient of means");
    same(ours.ratio().standardError(), theirs[4] * theirs[5], "error of the quotient");
  }

  /** The sample with what each booking counts for as its length, every stay over. */
  private static Sample valued(Sample sample) {
    double[] days = Survival.of(sample, 365).orElseThrow().values(sample);
    boolean[] held = new boolean[days.length];
    boolean[] over = new boolean[days.length];
    int[] person = new int[days.length];
    for (int i = 0; i < days.length; i++) {
      held[i] = sample.held(i);
      over[i] = !Double.isNaN(days[i]);
      person[i] = sample.person(i);
    }
    return Sample.of(held, days, over, person, sample.covariates());
  }

  /** Survival: restricted means with their errors by person, and medians. */
  public static void survival(Sample sample, double horizon, Path file) {
    Survival ours = Survival.of(sample, horizon).orElseThrow();
    double[] theirs =
        Rscript.numbers(
            READ.formatted(SampleFile.write(sample, file))
                + """
                d <- d[!is.na(d$days), ]
                fit <- survival::survfit(survival::Surv(days, over) ~ held, d)
                t <- summary(fit, rmean = %1$s)$table
                out(t['held=1', c('rmean', 'median', 'records')])
                out(t['held=0', c('rmean', 'median', 'records')])
                people <- factor(d$person)
                by <- function(v) sapply(c(1, 0), function(k) {
                  g <- tapply(d$held == k, people, sum); u <- tapply(ifelse(d$held == k, v, 0), people, sum)
                  u / sqrt(1 - g / sum(g)) })
                u <- by(residuals(fit, times = %1$s, type = 'auc')[, 1])
                out(sqrt(colSums(u^2))); out(sqrt(sum((u[, 1] - u[, 2])^2)))
                m <- t[c('held=1', 'held=0'), 'rmean']
                out(m[1] / m[2] * sqrt(sum((u[, 1] / m[1] - u[, 2] / m[2])^2)))
                """
                    .formatted(ours.horizon()));
    same(ours.heldMean().value(), theirs[0], "restricted mean of those held");
    same(ours.held().median(), theirs[1], "median of those held");
    same(ours.othersMean().value(), theirs[3], "restricted mean of the others");
    same(ours.others().median(), theirs[4], "median of the others");
    assertThat(ours.used()).isEqualTo(new Groups((long) theirs[2], (long) theirs[5]));
    same(ours.added().value(), theirs[0] - theirs[3], "added days");
    same(ours.heldMean().standardError(), theirs[6], "error of the mean of those held");
    same(ours.othersMean().standardError(), theirs[7], "error of the mean of the others");
    same(ours.added().standardError(), theirs[8], "error of added days");
    same(ours.ratio().standardError(), theirs[9], "error of the quotient");
  }
}
