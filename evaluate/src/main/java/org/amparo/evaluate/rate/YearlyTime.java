package org.amparo.evaluate.rate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;

/**
 * A time and the calendar years in which it was lived.
 *
 * @param seconds in all
 * @param byYear seconds of each year, as far as the records tell it
 */
public record YearlyTime(BigDecimal seconds, Map<Integer, BigDecimal> byYear) {

  public YearlyTime {
    byYear = Map.copyOf(byYear);
  }

  /** A share of it. */
  public YearlyTime divided(BigDecimal by) {
    Map<Integer, BigDecimal> shares = new HashMap<>();
    byYear.forEach((year, lived) -> shares.put(year, lived.divide(by, MathContext.DECIMAL128)));
    return new YearlyTime(seconds.divide(by, MathContext.DECIMAL128), shares);
  }

  /** A time of which no year is known. */
  public static YearlyTime undated(BigDecimal seconds) {
    return new YearlyTime(seconds, Map.of());
  }
}
