package org.amparo.desk.law;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments and spans of time in the words of pages and messages. */
public final class Moments {

  private static final DateTimeFormatter FULL = form("EEE MMM d, yyyy, h:mm a z");
  private static final DateTimeFormatter DAY = form("EEE MMM d, yyyy z");
  private static final DateTimeFormatter NEAR = form("EEEE h:mm a");
  private static final DateTimeFormatter FAR = form("EEEE, MMMM d, h:mm a");
  private static final DateTimeFormatter NEAR_DAY = form("EEEE");
  private static final DateTimeFormatter FAR_DAY = form("EEEE, MMMM d");

  private Moments() {}

  private static DateTimeFormatter form(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.US);
  }

  /** A moment with its day, year and zone; midnight belongs to the day that ends. */
  public static String full(ZonedDateTime moment) {
    return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? "midnight, end of " + DAY.format(moment.minusMinutes(1))
        : FULL.format(moment);
  }

  /** A moment as somebody would say it now: the weekday alone where it is less than a week off. */
  public static String said(ZonedDateTime moment, ZonedDateTime now) {
    boolean near = Duration.between(now, moment).abs().compareTo(Duration.ofDays(6)) < 0;
    return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? "midnight, end of " + (near ? NEAR_DAY : FAR_DAY).format(moment.minusMinutes(1))
        : (near ? NEAR : FAR).format(moment);
  }

  /** A span in its largest unit from two days on, such as {@code 29 days}; else hours, minutes. */
  public static String span(Duration span) {
    long days = span.toDays();
    return days >= 2 ? days + " days" : ClockDays.words(span);
  }
}
