package org.amparo.evaluate.measure;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.amparo.evaluate.Status;
import org.amparo.evaluate.Unit;
import org.amparo.evaluate.measure.ClassTable.Answers;
import org.amparo.evaluate.rate.TimeMeasure;

/**
 * What sampling and the rate leave open in the direct, the gross and the counterfactual cost, apart
 * and together. A time that no record gives has no upper end here, as what was done had no clock:
 * {@code unknown} counts it; but where days after a horizon are not counted it has one. What was
 * done left nothing to choose, so discretion leaves none of these open.
 */
final class CostSpreads {

  private static final String QUERY = "figure/held_person";

  /** What was done leaves no answer and no choice open. */
  private static final Answers DONE = new Answers(1, 1, 1);

  private static final Set<String> KINDS = Set.of("sampling", "rates", "combined");
  private static final Set<String> BOUNDED =
      Set.of("missing-facts", "sampling", "rates", "combined");

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
  static void add(FigureSheet sheet, Rates rates, String seed, List<Added> added) {
    CostSpreads spreads = new CostSpreads(sheet, new SpreadPrices(rates, seed));
    Map<TimeMeasure, ClassTable.Builder> tables = new EnumMap<>(TimeMeasure.class);
    Map<TimeMeasure, Long> unknown = new EnumMap<>(TimeMeasure.class);
    sheet
        .plan()
        .scan(
            QUERY,
            row -> {
              TimeMeasure measure =
                  TimeMeasure.valueOf(row.required("measure").toUpperCase(Locale.ROOT));
              unknown.merge(measure, row.count("untimed"), Long::sum);
              tables
                  .computeIfAbsent(measure, _ -> new ClassTable.Builder())
                  .add(
                      DONE,
                      ClassTable.person(seed, row.required("person")),
                      row.count("seconds"),
                      Math.toIntExact(row.count("untimed")),
                      Math.toIntExact(row.count("stays")));
            });
    tables.forEach(
        (measure, table) -> {
          Measured time =
              new Measured(
                  measure,
                  null,
                  "",
                  null,
                  Objects.requireNonNull(unknown.get(measure)),
                  Status.CARRIED_OUT,
                  sheet.plan().digest(QUERY),
                  sheet.sources(QUERY));
          Spreads found = Spreads.of(table.build(), List.of(Contrast.of(0, 0))).getFirst();
          spreads.add(new Added(time, found, false));
        });
    added.forEach(spreads::add);
  }

  private void add(Added added) {
    Measured time = added.time();
    String by = time.holdId() == null ? "" : "." + time.holdId();
    Set<String> kinds = added.bounded() ? BOUNDED : KINDS;
    for (SpreadPrices.Priced priced : prices.of(added.spreads())) {
      String word = priced.rate() == null ? "hours" : priced.rate();
      for (SpreadPrices.Named named : priced.spreads()) {
        if (kinds.contains(named.word())) {
          BigDecimal low = priced.scaled(named.interval().low());
          BigDecimal high = priced.scaled(named.interval().high());
          sheet.add(
              new Draft(
                      "spread." + time.word() + "." + word + by + "." + named.word(),
                      label(time, priced) + ", " + named.words(),
                      priced.rate() == null ? Unit.HOURS : Unit.CENTS)
                  .value(priced.value())
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

  private static List<String> sources(Measured time, SpreadPrices.Priced priced) {
    return Stream.concat(time.sources().stream(), Stream.ofNullable(priced.source()))
        .distinct()
        .toList();
  }

  private static String label(Measured time, SpreadPrices.Priced priced) {
    String by = time.holdId() == null ? "" : " (" + time.holdName() + ")";
    return priced.rate() == null
        ? "Hours, " + time.word() + by
        : "Cost, " + time.word() + " × " + priced.rate() + by;
  }
}
