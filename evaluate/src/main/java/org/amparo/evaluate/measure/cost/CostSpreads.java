package org.amparo.evaluate.measure.cost;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.amparo.evaluate.Reckoning;
import org.amparo.evaluate.Status;
import org.amparo.evaluate.Unit;
import org.amparo.evaluate.measure.sheet.Draft;
import org.amparo.evaluate.measure.sheet.FigureSheet;
import org.amparo.evaluate.measure.spread.Bootstrap.Interval;
import org.amparo.evaluate.measure.spread.Spreads;
import org.amparo.evaluate.measure.time.AddedTime;
import org.amparo.evaluate.measure.time.MeasuredTime;
import org.amparo.evaluate.rate.TimeMeasure;
import org.amparo.evaluate.sql.Row;

/**
 * What missing facts and the rate leave open in the direct and the gross cost, and besides what
 * sampling does in the counterfactual one, apart and together. All holds of the period are on
 * record, so sampling leaves nothing open in what was spent. A time that is not on record lies
 * between none and the most that the records allow.
 */
public final class CostSpreads {

  private static final Reckoning RECKONING =
      new Reckoning(
          CostSpreads.class,
          "Bounds what missing facts leave open, and draws the rate a thousand times.",
          "Spreads");

  private static final String QUERY = "figure/time_bounds";

  private static final String FACTS = "missing-facts";
  private static final String COMBINED = "combined";
  private static final Set<String> KINDS = Set.of("sampling", "rates", COMBINED);
  private static final Set<String> BOUNDED = Set.of(FACTS, "sampling", "rates", COMBINED);

  /** What other people could have changed, which were not those of the period. */
  private static final Set<String> SAMPLED = Set.of("sampling", COMBINED);

  /** Of what missing facts are a part: all there is to say where no time at all is on record. */
  private static final Set<String> WITH_FACTS = Set.of(FACTS, COMBINED);

  private final FigureSheet sheet;
  private final SpreadPrices prices;

  private CostSpreads(FigureSheet sheet, SpreadPrices prices) {
    this.sheet = sheet;
    this.prices = prices;
  }

  /**
   * Adds them, as {@code spread.<measure>.<hours or rate>.<kind>}, those of an estimator as {@code
   * spread.counterfactual.<hours or rate>.<estimator>.<kind>}.
   *
   * @param seed what resamples are drawn from
   * @param added the counterfactual times
   */
  public static void add(FigureSheet sheet, Rates rates, String seed, List<AddedTime> added) {
    CostSpreads spreads = new CostSpreads(sheet, new SpreadPrices(rates, seed));
    sheet.plan().scan(QUERY, spreads::add);
    added.forEach(spreads::add);
  }

  private void add(Row row) {
    BigDecimal seconds = row.decimal("seconds");
    long known = seconds == null ? 0 : seconds.longValueExact();
    long most = row.count("most");
    MeasuredTime time =
        new MeasuredTime(
            TimeMeasure.valueOf(row.required("measure").toUpperCase(Locale.ROOT)),
            null,
            "",
            seconds,
            row.count("untimed"),
            Status.CARRIED_OUT,
            sheet.plan().digest(QUERY),
            sheet.sources(QUERY));
    Spreads spreads =
        new Spreads(known, new Interval(known, most), new double[0], new double[0], new double[0]);
    add(new AddedTime(time, spreads, true), row.count("endless") > 0);
  }

  private void add(AddedTime added) {
    add(added, false);
  }

  /**
   * The figures of one time.
   *
   * @param endless whether missing facts leave no upper end
   */
  private void add(AddedTime added, boolean endless) {
    MeasuredTime time = added.time();
    String by = time.holdId() == null ? "" : "." + time.holdId();
    Set<String> kinds = time.seconds() == null ? WITH_FACTS : added.bounded() ? BOUNDED : KINDS;
    boolean done = time.measure() != TimeMeasure.COUNTERFACTUAL;
    for (SpreadPrices.Priced priced : prices.of(added.spreads())) {
      String word = priced.rate() == null ? "hours" : priced.rate();
      for (SpreadPrices.Named named : priced.spreads()) {
        if (kinds.contains(named.word()) && !(done && SAMPLED.contains(named.word()))) {
          BigDecimal low = priced.scaled(named.interval().low());
          boolean open = endless && WITH_FACTS.contains(named.word());
          BigDecimal high = open ? null : priced.scaled(named.interval().high());
          sheet.add(
              RECKONING,
              new Draft(
                      "spread." + time.word() + "." + word + by + "." + named.word(),
                      label(time, priced) + ", " + named.words(),
                      priced.rate() == null ? Unit.HOURS : Unit.CENTS)
                  .value(time.seconds() == null ? null : priced.value())
                  .bounds(low, high, named.spread())
                  .unknown(time.unknown())
                  .measure(time.word())
                  .rate(priced.rate())
                  .status(time.status())
                  .from(time.digest(), sources(time, priced)));
        }
      }
    }
  }

  private static List<String> sources(MeasuredTime time, SpreadPrices.Priced priced) {
    return Stream.concat(time.sources().stream(), Stream.ofNullable(priced.source()))
        .distinct()
        .toList();
  }

  private static String label(MeasuredTime time, SpreadPrices.Priced priced) {
    String by = time.holdId() == null ? "" : " (" + time.holdName() + ")";
    return priced.rate() == null
        ? "Hours, " + time.word() + by
        : "Cost, " + time.word() + " × " + priced.rate() + by;
  }
}
