package org.amparo.evaluate.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.amparo.evaluate.Unit;

/** Numbers as they stand in a sentence. */
public final class Amounts {

  private Amounts() {}

  /** A value with its unit's sign, such as {@code $231.70} {@code 61%} or {@code 73.62}. */
  public static String written(BigDecimal value, Unit unit) {
    return switch (unit) {
      case CENTS, CENTS_PER_DAY ->
          "$" + format("#,##0.00", value.movePointLeft(2).setScale(2, RoundingMode.HALF_UP));
      case SHARE -> format("#,##0.####", value.movePointRight(2)) + "%";
      default -> format("#,##0.####", value);
    };
  }

  private static String format(String pattern, BigDecimal value) {
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
  }
}
