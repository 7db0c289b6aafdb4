package org.amparo.report.chart;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Locale;

/** Numbers as an axis has room for: {@code 1,200}, {@code 120k}, {@code $1.5M}. */
final class AxisFormat extends NumberFormat {

  private static final long serialVersionUID = 1L;

  private final boolean money;

  AxisFormat(boolean money) {
    this.money = money;
  }

  @Override
  public StringBuffer format(double number, StringBuffer out, FieldPosition position) {
    DecimalFormat digits =
        new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.US));
    out.append(money ? "$" : "");
    if (number >= 1_000_000) {
      return out.append(digits.format(number / 1_000_000)).append('M');
    }
    if (number >= 10_000) {
      return out.append(digits.format(number / 1_000)).append('k');
    }
    return out.append(digits.format(number));
  }

  @Override
  public StringBuffer format(long number, StringBuffer out, FieldPosition position) {
    return format((double) number, out, position);
  }

  @Override
  public Number parse(String source, ParsePosition position) {
    throw new UnsupportedOperationException("an axis is only written");
  }
}
