package org.amparo.report.chart;

import java.text.DateFormatSymbols;
import java.text.SimpleDateFormat;
import java.util.Locale;
import org.amparo.report.language.Dates;

/** How an axis of months names them. */
final class AxisDates {

  private AxisDates() {}

  /** Years alone, or the months' short names in the language that is being written. */
  static SimpleDateFormat format(boolean years) {
    DateFormatSymbols symbols = DateFormatSymbols.getInstance(Locale.US);
    symbols.setShortMonths(Dates.shortMonths().toArray(String[]::new));
    return new SimpleDateFormat(years ? "yyyy" : "MMM yyyy", symbols);
  }
}
