package org.amparo.evaluate.measure.policy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.amparo.evaluate.measure.cost.Rates;
import org.amparo.evaluate.measure.policy.SavingLine.Cost;
import org.amparo.evaluate.measure.sheet.Draft;
import org.amparo.evaluate.measure.sheet.FigureSheet;
import org.amparo.evaluate.measure.time.DirectTime;
import org.amparo.evaluate.rate.Rate;
import org.amparo.evaluate.rate.YearlyTime;
import org.amparo.evaluate.sql.Row;

/**
 * The dial of the unknown: what a year comes to if the holds that nobody timed had lasted half as
 * long, or up to five times as long, as the timed ones like them, and where its sign changes.
 */
public final class Dial {

  private static final String QUERY = "figure/dial";
  private static final BigDecimal ONE = BigDecimal.ONE;

  /** What figures show, by the word of their ids. */
  private static final SortedMap<BigDecimal, String> SHOWN =
      new TreeMap<>(
          Map.of(
              new BigDecimal("0.5"),
              "half",
              new BigDecimal(2),
              "twice",
              new BigDecimal(3),
              "three-times",
              new BigDecimal(5),
              "five-times"));

  private final FigureSheet sheet;
  private final MeanYear mean;
  private final Rates rates;
  private final Map<String, SortedMap<BigDecimal, Map<Integer, BigDecimal>>> more = new HashMap<>();

  private Dial(FigureSheet sheet, MeanYear mean) {
    this.sheet = sheet;
    this.mean = mean;
    this.rates = mean.rates();
  }

  /** Adds the figures of each contrast that has a center and some unknown holds. */
  public static void add(FigureSheet sheet, SavingChoices choices) {
    MeanYear.of(sheet, choices).ifPresent(mean -> new Dial(sheet, mean).add());
  }

  private void add() {
    List<Row> rows = sheet.plan().rows(QUERY);
    for (Row row : rows) {
      Long year = row.integer("year");
      BigDecimal seconds = row.decimal("seconds");
      if (seconds != null) {
        more.computeIfAbsent(row.required("contrast"), _ -> new TreeMap<>())
            .computeIfAbsent(times(row), _ -> new TreeMap<>())
            .put(year == null ? SavedTime.NO_YEAR : Math.toIntExact(year), seconds);
      }
    }
    rows.stream().findFirst().ifPresent(this::addUnknown);
    mean.contrasts().stream()
        .filter(contrast -> contrast.minuend().equals(Contrast.DONE) && mean.knows(contrast))
        .filter(contrast -> mean.saved().hasCenter(contrast.key()))
        .forEach(this::add);
  }

  private static BigDecimal times(Row row) {
    BigDecimal times = row.decimal("times");
    if (times == null) {
      throw new IllegalStateException(QUERY + " gives a row without a factor");
    }
    return times.stripTrailingZeros();
  }

  private void addUnknown(Row row) {
    sheet.add(
        from(sheet.draft("dial", "unknown"))
            .value(row.decimal("unknown"))
            .of(null, row.decimal("holds")));
  }

  private void add(Contrast contrast) {
    YearlyTime lived = mean.lived(contrast);
    BigDecimal received = mean.received(contrast.key());
    Optional<Rate> leading = SavingLine.leading(mean.costs(contrast)).map(Cost::rate);
    SortedMap<BigDecimal, Map<Integer, BigDecimal>> turned =
        more.getOrDefault(contrast.key(), new TreeMap<>());
    if (turned.values().stream().allMatch(Dial::isNothing)) {
      return;
    }
    SHOWN.forEach(
        (times, word) -> {
          YearlyTime at = plus(lived, turned.getOrDefault(times, Map.of()));
          UnaryOperator<Draft> named =
              draft -> draft(draft, contrast).with("times", word).qualified(mean.drafts().waits());
          sheet.add(
              named.apply(sheet.draft("dial", "hours")).value(DirectTime.hours(at.seconds())));
          leading.ifPresent(
              rate ->
                  sheet.add(
                      named
                          .apply(sheet.draft("dial", "cost"))
                          .with("rate", rate.kind().word())
                          .value(cents(rate, at, received))
                          .from(
                              sheet.plan().digest(QUERY),
                              sheet.sources(QUERY, rates.sources(rate)))));
        });
    SortedMap<BigDecimal, BigDecimal> amounts = new TreeMap<>();
    turned.forEach(
        (times, seconds) -> {
          YearlyTime at = plus(lived, seconds);
          amounts.put(times, leading.map(rate -> cents(rate, at, received)).orElse(at.seconds()));
        });
    tipping(amounts)
        .ifPresent(
            times -> sheet.add(draft(sheet.draft("dial", "tipping"), contrast).value(times)));
  }

  private static boolean isNothing(Map<Integer, BigDecimal> seconds) {
    return seconds.values().stream().allMatch(one -> one.signum() == 0);
  }

  private BigDecimal cents(Rate rate, YearlyTime time, BigDecimal received) {
    return rates.cents(rate, time, Rate::central).subtract(received);
  }

  private Draft draft(Draft draft, Contrast contrast) {
    return mean.period()
        .annualized(from(draft).with("contrast", contrast.word()).with("name", contrast.name()));
  }

  private Draft from(Draft draft) {
    return draft.from(sheet.plan().digest(QUERY), sheet.sources(QUERY));
  }

  /** A mean year with what the dial adds to the whole period. */
  private YearlyTime plus(YearlyTime lived, Map<Integer, BigDecimal> added) {
    Map<Integer, BigDecimal> years = new HashMap<>(lived.byYear());
    BigDecimal all = lived.seconds();
    for (Map.Entry<Integer, BigDecimal> year : added.entrySet()) {
      BigDecimal aYear = mean.aYear(year.getValue());
      years.merge(year.getKey(), aYear, BigDecimal::add);
      all = all.add(aYear);
    }
    return new YearlyTime(all, years);
  }

  /**
   * The turn of the dial nearest to one at which an amount, a line between the turns computed, has
   * another sign than at one; empty where it keeps its sign.
   */
  static Optional<BigDecimal> tipping(SortedMap<BigDecimal, BigDecimal> amounts) {
    Optional<BigDecimal> found = Optional.empty();
    BigDecimal before = null;
    for (BigDecimal times : amounts.keySet()) {
      if (before != null && sign(amounts, before) != sign(amounts, times)) {
        BigDecimal crossed = crossing(amounts, before, times);
        if (found.isEmpty() || distance(crossed).compareTo(distance(found.get())) < 0) {
          found = Optional.of(crossed);
        }
      }
      before = times;
    }
    return found;
  }

  /** Nothing is saved, or spent, at zero and below. */
  private static boolean sign(SortedMap<BigDecimal, BigDecimal> amounts, BigDecimal times) {
    return amounts.getOrDefault(times, BigDecimal.ZERO).signum() > 0;
  }

  private static BigDecimal crossing(
      SortedMap<BigDecimal, BigDecimal> amounts, BigDecimal before, BigDecimal after) {
    BigDecimal from = amounts.getOrDefault(before, BigDecimal.ZERO);
    BigDecimal until = amounts.getOrDefault(after, BigDecimal.ZERO);
    BigDecimal part = from.divide(from.subtract(until), MathContext.DECIMAL64);
    return before.add(part.multiply(after.subtract(before))).setScale(2, RoundingMode.HALF_UP);
  }

  private static BigDecimal distance(BigDecimal times) {
    return times.subtract(ONE).abs();
  }
}
