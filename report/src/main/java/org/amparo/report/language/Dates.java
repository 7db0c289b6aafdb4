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

  /** Short names of the twelve months, January first. */
  public static List<String> shortMonths() {
    return IntStream.rangeClosed(1, 12)
        .mapToObj(month -> Wording.say("date.short." + month))
        .toList();
  }

  /**
   * A period that is written in English, {@code January 2022 to December 2024}, as {@link #month}.
   */
  public static String period(String english) {
    String[] ends = english.split(" to ", 2);
    String first = translated(ends[0]).orElse(ends[0]);
    return ends.length == 1
        ? first
        : Wording.say(
            "date.span", Map.of("from", first, "until", translated(ends[1]).orElse(ends[1])));
  }

  /** A month or a day that is written in English, {@code 9 March 2024}, in the page's language. */
  static Optional<String> translated(String english) {
    Matcher matcher = ENGLISH.matcher(english);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    YearMonth month =
        YearMonth.of(
            Integer.parseInt(matcher.group("year")),
            Month.valueOf(matcher.group("month").toUpperCase(Locale.ROOT)));
    String day = matcher.group("day");
    return Optional.of(day == null ? month(month) : day(month.atDay(Integer.parseInt(day))));
  }

  private static String name(int month) {
    return Wording.say("date.month." + month);
  }
}
