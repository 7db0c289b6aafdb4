package org.amparo.evaluate.rate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;

/** Seconds in all, and by the calendar year they were lived in as far as the records tell it. */
public record YearlyTime(BigDecimal seconds, Map<Integer, BigDecimal> byYear) {

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
