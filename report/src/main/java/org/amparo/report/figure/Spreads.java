package org.amparo.report.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.amparo.report.chart.Chart;
import org.amparo.report.chart.Palette;
import org.amparo.report.chart.SpreadBars;
import org.amparo.report.language.Wording;
import org.amparo.report.number.Amount;
import org.jspecify.annotations.Nullable;

/**
 * Costs with what leaves each open, every reason apart, as a picture and as a table.
 *
 * @param chart a bar for each reason of each cost
 * @param widest the reason that leaves most of the costs open the widest, in words; null where no
 *     one reason does
 * @param reasons in words, in the order of the ends
 * @param rows the same as numbers
 */
public record Spreads(Chart chart, @Nullable String widest, List<String> reasons, List<Row> rows) {

  private static final double CENTS = 100;

  /**
   * A cost.
   *
   * @param label what it is of
   * @param named whether the label is a name in English
   * @param cost the cost
   * @param ends one for each reason; null where nothing is known of it
   */
  public record Row(String label, boolean named, Amount cost, List<@Nullable Ends> ends) {}

  /**
   * A reason why a cost is open.
   *
   * @param key of its words
   * @param suffix of the ids of its figures
   * @param color of its bars
   */
  public record Reason(String key, String suffix, Palette color) {

    public static final Reason MISSING =
        new Reason("spread.missing", "missing-facts", Palette.UNKNOWN);
    public static final Reason SAMPLING = new Reason("spread.sampling", "sampling", Palette.MIDDLE);
    public static final Reason RATE = new Reason("spread.rate", "rates", Palette.WARM);
  }

  /**
   * A cost to show.
   *
   * @param label what it is of
   * @param named whether the label is a name in English
   * @param id of the cost's figure
   * @param spread how the ids of its spreads begin, a dot at the end
   */
  public record Of(String label, boolean named, String id, String spread) {}

  /** The picture, or null where nothing is open or no cost is known. */
  public static @Nullable Spreads of(
      Figures figures, String chartId, String title, List<Of> costs, List<Reason> all) {
    List<Of> known = costs.stream().filter(cost -> figures.brief(cost.id()) != null).toList();
    List<Reason> reasons =
        all.stream()
            .filter(reason -> known.stream().anyMatch(cost -> width(figures, cost, reason) > 0))
            .toList();
    if (reasons.isEmpty()) {
      return null;
    }
    List<Row> rows = known.stream().map(cost -> row(figures, cost, reasons)).toList();
    List<SpreadBars.Row> bars = known.stream().map(cost -> bars(figures, cost, reasons)).toList();
    return new Spreads(
        SpreadBars.of(chartId, title, bars),
        widest(figures, known, reasons),
        reasons.stream().map(reason -> Wording.say(reason.key())).toList(),
        rows);
  }

  private static Row row(Figures figures, Of cost, List<Reason> reasons) {
    List<@Nullable Ends> ends = new ArrayList<>();
    reasons.forEach(reason -> ends.add(Ends.of(figures, cost.spread() + reason.suffix())));
    return new Row(
        cost.label(), cost.named(), Objects.requireNonNull(figures.exact(cost.id())), ends);
  }

  private static SpreadBars.Row bars(Figures figures, Of cost, List<Reason> reasons) {
    Amount amount = Objects.requireNonNull(figures.exact(cost.id()));
    return new SpreadBars.Row(
        cost.label(),
        amount.words(),
        amount.range() ? Double.NaN : new BigDecimal(amount.first().value()).doubleValue() / CENTS,
        reasons.stream().map(reason -> range(figures, cost, reason)).toList());
  }

  private static SpreadBars.Range range(Figures figures, Of cost, Reason reason) {
    Ends ends = Ends.of(figures, cost.spread() + reason.suffix());
    String words = Wording.say(reason.key());
    return ends == null
        ? new SpreadBars.Range(words, reason.color(), 0, 0, "")
        : new SpreadBars.Range(
            words, reason.color(), ends.least() / CENTS, ends.most() / CENTS, ends.words());
  }

  private static double width(Figures figures, Of cost, Reason reason) {
    Ends ends = Ends.of(figures, cost.spread() + reason.suffix());
    return ends == null ? 0 : ends.most() - ends.least();
  }

  /** More than half of the costs that are open at all must agree. */
  private static @Nullable String widest(Figures figures, List<Of> costs, List<Reason> reasons) {
    long open =
        costs.stream()
            .filter(cost -> reasons.stream().anyMatch(reason -> width(figures, cost, reason) > 0))
            .count();
    return reasons.stream()
        .filter(
            reason ->
                2 * costs.stream().filter(cost -> leads(figures, cost, reason, reasons)).count()
                    > open)
        .map(reason -> Wording.say(reason.key() + ".finding"))
        .findFirst()
        .orElse(null);
  }

  private static boolean leads(Figures figures, Of cost, Reason reason, List<Reason> reasons) {
    double own = width(figures, cost, reason);
    return own > 0
        && Stream.concat(reasons.stream(), Stream.of(reason))
            .filter(other -> !other.equals(reason))
            .allMatch(other -> width(figures, cost, other) < own);
  }
}
