package org.amparo.report.chart;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** Numbers or days along a line of pixels, with the ticks of an axis by where they lie. */
record Scale(double low, double high, double from, double to) {

  private static final double YEAR_ROOM = 46;
  private static final double MONTH_ROOM = 76;
  private static final int MONTHS = 12;

  static Scale of(LocalDate first, LocalDate last, double from, double to) {
    return new Scale(first.toEpochDay(), last.toEpochDay(), from, to);
  }

  /** Where a number lies, in pixels. */
  double at(double number) {
    return from + (number - low) / (high - low) * (to - from);
  }

  /** Where a day begins, in pixels. */
  double at(LocalDate day) {
    return at((double) day.toEpochDay());
  }

  /** Ticks at multiples of 1, 2 or 5 times a power of ten, as many as have room in pixels. */
  SortedMap<Double, String> ticks(double apart, double least, boolean money) {
    double room = Math.max(least, (high - low) * apart / Math.abs(to - from));
    double power = Math.pow(10, Math.floor(Math.log10(room)));
    double step =
        List.of(1, 2, 5, 10).stream()
            .mapToDouble(times -> times * power)
            .filter(each -> each >= room)
            .findFirst()
            .orElse(10 * power);
    SortedMap<Double, String> ticks = new TreeMap<>();
    for (long i = (long) Math.ceil(low / step); i * step <= high; i++) {
      ticks.put(i * step, (money ? "$" : "") + brief(i * step));
    }
    return ticks;
  }

  /** A number as an axis has room for: {@code 1,200}, {@code 120k}, {@code 1.5M}. */
  private static String brief(double number) {
    DecimalFormat digits =
        new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.US));
    if (number >= 1_000_000) {
      return digits.format(number / 1_000_000) + "M";
    }
    return number >= 10_000 ? digits.format(number / 1_000) + "k" : digits.format(number);
  }

  /** Ticks where years begin, or months where there are less than two years, as many as fit. */
  SortedMap<Double, String> dates(List<String> shortMonths) {
    LocalDate first = LocalDate.ofEpochDay((long) low);
    LocalDate last = LocalDate.ofEpochDay((long) high);
    long months = ChronoUnit.MONTHS.between(first, last);
    boolean years = months >= 2 * MONTHS;
    double unit = (to - from) / Math.max(1, months) * (years ? MONTHS : 1);
    int every = (int) Math.ceil((years ? YEAR_ROOM : MONTH_ROOM) / unit) * (years ? MONTHS : 1);
    SortedMap<Double, String> ticks = new TreeMap<>();
    for (LocalDate day = years ? first.withDayOfYear(1) : first.withDayOfMonth(1);
        !day.isAfter(last);
        day = day.plusMonths(every)) {
      if (!day.isBefore(first)) {
        String month = years ? "" : shortMonths.get(day.getMonthValue() - 1) + " ";
        ticks.put((double) day.toEpochDay(), month + day.getYear());
      }
    }
    return ticks;
  }
}
