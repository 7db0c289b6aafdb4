package org.amparo.evaluate.measure.policy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.amparo.evaluate.measure.cost.Rates;
import org.amparo.evaluate.measure.policy.SavedTime.Time;
import org.amparo.evaluate.measure.policy.SavingLine.Cost;
import org.amparo.evaluate.measure.sheet.FigureSheet;
import org.amparo.evaluate.rate.Rate;
import org.amparo.evaluate.rate.YearlyTime;
import org.amparo.evaluate.sql.Plan;
import org.jspecify.annotations.Nullable;

/** What each way to answer the same requests takes in a mean year of the records, and costs. */
record MeanYear(
    SavedTime saved, Period period, Rates rates, List<Contrast> contrasts, SavingDrafts drafts) {

  private static final BigDecimal SECONDS_AN_HOUR = BigDecimal.valueOf(3_600);

  /** Reads it; empty where the records have no period. */
  static Optional<MeanYear> of(FigureSheet sheet, SavingChoices choices) {
    Plan plan = sheet.plan();
    return Period.of(plan)
        .map(
            period -> {
              SavedTime saved = SavedTime.of(plan);
              Rates rates = choices.rates().apply(plan);
              return new MeanYear(
                  saved,
                  period,
                  rates,
                  choices.contrasts(period),
                  new SavingDrafts(sheet, saved, rates, period));
            });
  }

  /** Whether a time of the contrast is known at all. */
  boolean knows(Contrast contrast) {
    return !drafts.absent() && hours(contrast).known();
  }

  /** A contrast's hours. */
  Time hours(Contrast contrast) {
    return saved.time(contrast.key()).divided(period.years()).divided(SECONDS_AN_HOUR);
  }

  /** At each rate but that of repayment, which is not what a day costs; none of no known time. */
  List<Cost> costs(Contrast contrast) {
    if (!knows(contrast)) {
      return List.of();
    }
    String key = contrast.key();
    Time seconds = saved.time(key).divided(period.years());
    if (saved.knowsReceived(key)) {
      BigDecimal less = received(key);
      return priced().map(rate -> Cost.of(rates, rate, lived(contrast), seconds, less)).toList();
    }
    // Without a center, of it or of all, no record says which part of what was received is for it.
    BigDecimal most = received(Contrast.DONE);
    BigDecimal least = key.equals(Contrast.DONE) ? most : BigDecimal.ZERO;
    return priced()
        .map(
            rate ->
                Cost.between(
                    rates,
                    rate,
                    end(key, seconds.low(), Time::low),
                    end(key, seconds.high(), Time::high),
                    most,
                    least))
        .toList();
  }

  /** The middle of a contrast's time. */
  YearlyTime lived(Contrast contrast) {
    return saved.lived(contrast.key()).divided(period.years());
  }

  /** Cents that were received for a contrast's time. */
  BigDecimal received(String key) {
    BigDecimal paid = saved.paid(key, "received");
    return paid == null ? BigDecimal.ZERO : paid.divide(period.years(), 0, RoundingMode.HALF_UP);
  }

  /** An end of a contrast's time, by years; null where it has none. */
  private @Nullable YearlyTime end(
      String key, @Nullable BigDecimal seconds, Function<Time, @Nullable BigDecimal> end) {
    return seconds == null
        ? null
        : new YearlyTime(seconds, saved.end(key, seconds, end).divided(period.years()).byYear());
  }

  /** The rates that costs are told at, that which leads first. */
  Stream<Rate> priced() {
    return SavingLine.LEADING.stream().flatMap(kind -> Stream.ofNullable(rates.byKind().get(kind)));
  }

  /** Of an amount of the whole period, that of a year. */
  BigDecimal aYear(BigDecimal amount) {
    return amount.divide(period.years(), MathContext.DECIMAL128);
  }
}
