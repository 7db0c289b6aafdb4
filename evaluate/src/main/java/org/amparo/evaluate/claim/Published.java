package org.amparo.evaluate.claim;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A figure as it was printed.
 *
 * @param value the number printed, in the figure's unit; money in cents
 * @param as the words printed, such as {@code about $12.5 million}
 * @param step one unit of the last place printed, in the figure's unit; empty where not rounded
 * @param bound whether it was printed as a limit; empty where as a value
 */
public record Published(
    BigDecimal value,
    String as,
    Optional<BigDecimal> step,
    Optional<Bound> bound,
    Reference source) {

  /** A number printed as a limit. */
  public enum Bound {
    /** Over, at least, more than. */
    MORE_THAN,
    /** Nearly, at most, no more than. */
    LESS_THAN
  }

  /** Whether a number of this range rounds to what was printed, or keeps to the limit printed. */
  boolean admits(Range number) {
    if (bound.isPresent()) {
      return bound.get() == Bound.MORE_THAN
          ? number.high().compareTo(value) >= 0
          : number.low().compareTo(value) <= 0;
    }
    Range printed = Range.rounded(value, step.orElse(BigDecimal.ZERO));
    return number.low().compareTo(printed.high()) <= 0
        && number.high().compareTo(printed.low()) >= 0;
  }
}
