package org.amparo.report.language;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Months and days as people write them. */
public final class Dates {

  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?:(?<day>[0-9]{1,2}) )?(?<month>January|February|March|April|May|June|July|August"
              + "|September|October|November|December) (?<year>[0-9]{4})");

  private Dates() {}

  /** {@code March 2024}. */
  public static String month(Messages messages, YearMonth month) {
    return messages.say(
        "date.month-of-year",
        Map.of(
            "month",
            name(messages, month.getMonthValue()),
            "year",
            String.valueOf(month.getYear())));
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

  /**
   * A period that is written in English, {@code January 2022 to December 2024}, as {@link #month}.
   */
  public static String period(Messages messages, String english) {
    String[] ends = english.split(" to ", 2);
    String first = translated(messages, ends[0]).orElse(ends[0]);
    return ends.length == 1
        ? first
        : messages.say(
            "date.span",
            Map.of("from", first, "until", translated(messages, ends[1]).orElse(ends[1])));
  }

  /** A month or a day that is written in English, {@code 9 March 2024}, in the page's language. */
  static Optional<String> translated(Messages messages, String english) {
    Matcher matcher = ENGLISH.matcher(english);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    YearMonth month =
        YearMonth.of(
            Integer.parseInt(matcher.group("year")),
            Month.valueOf(matcher.group("month").toUpperCase(Locale.ROOT)));
    String day = matcher.group("day");
    return Optional.of(
        day == null ? month(messages, month) : day(messages, month.atDay(Integer.parseInt(day))));
  }

  private static String name(Messages messages, int month) {
    return messages.say("date.month." + month);
  }
}
