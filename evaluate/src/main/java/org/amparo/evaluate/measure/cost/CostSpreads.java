package org.amparo.evaluate.measure.cost;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.amparo.evaluate.Reckoning;
import org.amparo.evaluate.Status;
import org.amparo.evaluate.Unit;
import org.amparo.evaluate.measure.sheet.Draft;
import org.amparo.evaluate.measure.sheet.FigureSheet;
import org.amparo.evaluate.measure.spread.HeldTime;
import org.amparo.evaluate.measure.time.AddedTime;
import org.amparo.evaluate.measure.time.MeasuredTime;
import org.amparo.evaluate.rate.TimeMeasure;

/**
 * What missing facts, sampling and the rate leave open in the direct, the gross and the
 * counterfactual cost, apart and together. A time that is not on record lies between none and the
 * most that the records allow. What was done left nothing to choose, so discretion leaves none of these open.
 */
public final class CostSpreads {

  private static final Reckoning RECKONING =
      new Reckoning(
          CostSpreads.class,
          "Resamples people a thousand times, and draws the rate as often.",
          "Spreads");

  private static final String QUERY = "figure/held_person";

  private static final String FACTS = "missing-facts";
  private static final String COMBINED = "combined";
  private static final Set<String> KINDS = Set.of("sampling", "rates", COMBINED);
  private static final Set<String> BOUNDED = Set.of(FACTS, "sampling", "rates", COMBINED);

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
    Map<TimeMeasure, HeldTime> done = new EnumMap<>(TimeMeasure.class);
    sheet
        .plan()
        .scan(
            QUERY,
            row ->
                done.computeIfAbsent(
                        TimeMeasure.valueOf(row.required("measure").toUpperCase(Locale.ROOT)),
                        _ -> new HeldTime(seed))
                    .add(row));
    done.forEach(spreads::add);
    added.forEach(spreads::add);
  }

  private void add(TimeMeasure measure, HeldTime held) {
    MeasuredTime time =
        new MeasuredTime(
            measure,
            null,
            "",
            held.seconds(),
            held.untimed(),
            Status.CARRIED_OUT,
            sheet.plan().digest(QUERY),
            sheet.sources(QUERY));
    add(new AddedTime(time, held.spreads(), true), held.endless() > 0);
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
    for (SpreadPrices.Priced priced : prices.of(added.spreads())) {
      String word = priced.rate() == null ? "hours" : priced.rate();
      for (SpreadPrices.Named named : priced.spreads()) {
        if (kinds.contains(named.word())) {
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
