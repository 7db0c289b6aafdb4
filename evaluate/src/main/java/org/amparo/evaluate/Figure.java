package org.amparo.evaluate;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number with what it rests on. Everything a report prints is one of these. Wide because a figure
 * carries its range, base and source wherever it goes.
 *
 * @param id stable and unique within a report, lower case with dots: {@code cost.direct.average}
 * @param label what it is, in words a commissioner reads
 * @param value null where the records cannot support it; then {@code label} still says what is
 *     missing
 * @param unit what it counts
 * @param low the least it can be, or null where there is no range
 * @param high the most it can be, or null where there is no range; null beside a {@code low} and a
 *     {@code spread} where what is open has no upper end
 * @param spread why it is a range, or null
 * @param numerator what was counted or summed, or null where it is not a quotient
 * @param denominator what it was divided by, or null
 * @param unknown how many records the figure could not place, or null where that has no meaning
 * @param measure how it was measured: direct, counterfactual, gross, ceiling, count, ...
 * @param rate the kind of rate behind a cost: marginal, average, contract, reimbursed; or null
 * @param status which stage of a request it speaks of
 * @param sqlSha256 SHA-256, in hexadecimal, of the query that computed it
 * @param sources names of the files, rates and claims it came from; at least one
 * @param withheld whether an edition leaves out some of its numbers: those are null, and it is not
 *     that they were not recorded. With neither value nor low, {@code high} is the most that a
 *     count too small to show, or a share of one, can be
 */
public record Figure(
    String id,
    String label,
    @Nullable BigDecimal value,
    Unit unit,
    @Nullable BigDecimal low,
    @Nullable BigDecimal high,
    @Nullable Spread spread,
    @Nullable BigDecimal numerator,
    @Nullable BigDecimal denominator,
    @Nullable Long unknown,
    String measure,
    @Nullable String rate,
    Status status,
    String sqlSha256,
    List<String> sources,
    boolean withheld) {

  public Figure {
    sources = List.copyOf(sources);
  }
}
