package org.amparo.policy;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A clock in plain words. */
public final class ClockText {

  private ClockText() {}

  /**
   * Such as "48 hours from when the person would otherwise have been released, not counting
   * Saturdays, Sundays and federal holidays".
   */
  public static String of(Clock clock) {
    if (clock.hours() == 0) {
      return "no added time";
    }
    String start =
        switch (clock.from()) {
          case RELEASE_ELIGIBLE -> "when the person would otherwise have been released";
          case RECEIPT -> "when the jail received the request";
        };
    List<String> uncounted = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      if (clock.excludedDays().contains(day)) {
        uncounted.add(day.getDisplayName(TextStyle.FULL, Locale.ENGLISH) + "s");
      }
    }
    if (clock.excludesFederalHolidays()) {
      uncounted.add("federal holidays");
    }
    String hours = clock.hours() + (clock.hours() == 1 ? " hour" : " hours");
    String counted = uncounted.isEmpty() ? "" : ", not counting " + joined(uncounted);
    return hours + " from " + start + counted;
  }

  private static String joined(List<String> words) {
    if (words.size() == 1) {
      return words.getFirst();
    }
    return String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
  }
}
