package org.amparo.evaluate.measure;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.amparo.evaluate.Status;
import org.amparo.evaluate.Unit;
import org.amparo.evaluate.measure.ClassTable.Answers;
import org.amparo.evaluate.rate.TimeMeasure;
import org.jspecify.annotations.Nullable;

/**
 * What sampling and the rate leave open in the direct and the gross cost, apart and together. A
 * time that no record gives has no upper end here, as what was done had no clock: {@code unknown}
 * counts it.
 */
final class CostSpreads {

  private static final String QUERY = "figure/held_person";

  /** What was done leaves no answer and no choice open. */
  private static final Answers DONE = new Answers(1, 1, 1);

  private static final Set<String> KINDS = Set.of("sampling", "rates", "combined");

  private final FigureSheet sheet;
  private final SpreadPrices prices;

  private CostSpreads(FigureSheet sheet, SpreadPrices prices) {
    this.sheet = sheet;
    this.prices = prices;
  }

  /**
   * Adds them, as {@code spread.<measure>.<hours or rate>.<kind>}.
   *
   * @param seed what resamples are drawn from
   */
  static void add(FigureSheet sheet, Rates rates, String seed) {
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
    tables.forEach((measure, table) -> spreads.add(measure, table.build(), unknown.get(measure)));
  }

  private void add(TimeMeasure measure, ClassTable table, @Nullable Long unknown) {
    Spreads spreads = Spreads.of(table, List.of(Contrast.of(0, 0))).getFirst();
    for (SpreadPrices.Priced priced : prices.of(spreads)) {
      String word = priced.rate() == null ? "hours" : priced.rate();
      for (SpreadPrices.Named named : priced.spreads()) {
        if (KINDS.contains(named.word())) {
          BigDecimal low = priced.scaled(named.interval().low());
          BigDecimal high = priced.scaled(named.interval().high());
          sheet.add(
              new Draft(
                      "spread." + measure.word() + "." + word + "." + named.word(),
                      label(measure, priced) + ", " + named.words(),
                      priced.rate() == null ? Unit.HOURS : Unit.CENTS)
                  .value(priced.value())
                  .bounds(low, high, named.spread())
                  .unknown(unknown)
                  .measure(measure.word())
                  .rate(priced.rate())
                  .status(Status.CARRIED_OUT)
                  .from(sheet.plan().digest(QUERY), sources(priced)));
        }
      }
    }
  }

  private List<String> sources(SpreadPrices.Priced priced) {
    String rate = priced.source();
    return rate == null ? sheet.sources(QUERY) : sheet.sources(QUERY, rate);
  }

  private static String label(TimeMeasure measure, SpreadPrices.Priced priced) {
    return priced.rate() == null
        ? "Hours, " + measure.word()
        : "Cost, " + measure.word() + " × " + priced.rate();
  }
}
