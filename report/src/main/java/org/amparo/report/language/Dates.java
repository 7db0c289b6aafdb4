package org.amparo.report.language;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Months and days as people write them. */
public final class Dates {

  private Dates() {}

  /** {@code March 2024}. */
  public static String month(YearMonth month) {
    return Wording.say(
        "date.month-of-year",
        Map.of("month", name(month.getMonthValue()), "year", String.valueOf(month.getYear())));
  }

  /** {@code March 9, 2024}. */
  public static String day(LocalDate day) {
    return Wording.say(
        "date.day",
        Map.of(
            "day", String.valueOf(day.getDayOfMonth()),
            "month", name(day.getMonthValue()),
            "year", String.valueOf(day.getYear())));
  }

  /** The twelve months' names, January first. */
  public static List<String> months() {
    return IntStream.rangeClosed(1, 12).mapToObj(Dates::name).toList();
  }

  private static String name(int month) {
    return Wording.say("date.month." + month);
  }
}
