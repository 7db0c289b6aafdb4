package org.amparo.policy.explain;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.amparo.policy.Clock;

/** A clock in plain words. */
public final class ClockText {

  private ClockText() {}

  /**
   * Such as "48 hours from when the person would otherwise have been released, not counting
   * Saturdays, Sundays and federal holidays", or "until the end of the day on which the jail
   * received the request".
   */
  public static String of(Clock clock) {
    if (clock.isNone()) {
      return "no added time";
    }
    String start =
        switch (clock.from()) {
          case RELEASE_ELIGIBLE -> "the person would otherwise have been released";
          case RECEIPT -> "the jail received the request";
        };
    if (clock.hours() == 0) {
      return "until the end of the day on which " + start;
    }
    String hours = clock.hours() + (clock.hours() == 1 ? " hour" : " hours");
    String end = clock.untilEndOfDay() ? ", then until the end of that day" : "";
    return hours + " from when " + start + uncounted(clock) + end;
  }

  private static String uncounted(Clock clock) {
    List<String> words = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      if (clock.excludedDays().contains(day)) {
        words.add(day.getDisplayName(TextStyle.FULL, Locale.ENGLISH) + "s");
      }
    }
    clock.holidays().forEach(calendar -> words.add(calendar.name()));
    return words.isEmpty() ? "" : ", not counting " + joined(words);
  }

  private static String joined(List<String> words) {
    if (words.size() == 1) {
      return words.getFirst();
    }
    return String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
  }
}
