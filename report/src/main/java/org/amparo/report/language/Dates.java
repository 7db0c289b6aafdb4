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
  public static String month(Messages messages, YearMonth month) {
    return messages.say(
        "date.month-of-year",
        Map.of(
            "month", name(messages, month.getMonthValue()),
            "year", String.valueOf(month.getYear())));
  }

  /** {@code March 9, 2024}. */
  public static String day(Messages messages, LocalDate day) {
    return messages.say(
        "date.day",
        Map.of(
            "day", String.valueOf(day.getDayOfMonth()),
            "month", name(messages, day.getMonthValue()),
            "year", String.valueOf(day.getYear())));
  }

  /** Short names of the twelve months, January first. */
  public static List<String> shortMonths(Messages messages) {
    return IntStream.rangeClosed(1, 12)
        .mapToObj(month -> messages.say("date.short." + month))
        .toList();
  }

  private static String name(Messages messages, int month) {
    return messages.say("date.month." + month);
  }
}
