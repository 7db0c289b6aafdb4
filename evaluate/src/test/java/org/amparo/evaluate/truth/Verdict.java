package org.amparo.evaluate.truth;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Whether what a figure says holds.
 *
 * @param claim the figure's id, a policy's own left out
 * @param low of what it says, null where it sets no lower end
 * @param high of what it says, null where it sets no upper end
 * @param least of what is true
 * @param most of what is true; equal but where texts leave a policy's answer open
 */
public record Verdict(
    String claim,
    String figure,
    @Nullable BigDecimal low,
    @Nullable BigDecimal high,
    BigDecimal least,
    BigDecimal most,
    BigDecimal rounding) {

  /** Whether all that is true lies in what it says. */
  public boolean holds() {
    return (low == null || low.subtract(rounding).compareTo(least) <= 0)
        && (high == null || high.add(rounding).compareTo(most) >= 0);
  }

  /** Whether it sets an end at all. */
  boolean isSaid() {
    return low != null || high != null;
  }

  /** Whether it says a number, not only what cannot be. */
  boolean isNumber() {
    return low != null && high != null;
  }

  /** Whether it leaves no more open than its rounding. */
  boolean isExact() {
    BigDecimal width = width();
    return width != null && width.compareTo(rounding) <= 0;
  }

  /** How wide what it says is; null where it is open. */
  @Nullable BigDecimal width() {
    return low == null || high == null ? null : high.subtract(low);
  }

  @Override
  public String toString() {
    return "%s says %s to %s, true is %s"
        .formatted(
            figure,
            low == null ? "-" : low.toPlainString(),
            high == null ? "-" : high.toPlainString(),
            least.compareTo(most) == 0
                ? least.toPlainString()
                : least.toPlainString() + " to " + most.toPlainString());
  }
}
