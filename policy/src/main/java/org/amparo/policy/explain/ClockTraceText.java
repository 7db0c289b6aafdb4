package org.amparo.policy.explain;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.amparo.policy.ClockTrace;
import org.amparo.policy.calendar.HolidayCalendar;

/** A clock that was counted out, as lines of plain text. */
public final class ClockTraceText {

  private ClockTraceText() {}

  /**
   * One line for the start, one for each day, one for the end, and one for each calendar: what it
   * rests on. Without line feeds.
   */
  public static List<String> lines(ClockTrace trace) {
    List<String> lines = days(trace);
    trace.clock().holidays().forEach(calendar -> lines.add(sources(calendar)));
    return lines;
  }

  /** The same without the calendars. */
  public static List<String> days(ClockTrace trace) {
    List<String> lines = new ArrayList<>();
    lines.add("Starts on " + moment(trace.start()) + ".");
    Duration sum = Duration.ZERO;
    for (ClockTrace.Stretch stretch : trace.stretches()) {
      sum = sum.plus(stretch.counted());
      lines.add("  " + day(stretch.from()) + ": " + account(stretch, sum));
    }
    lines.add("Ends on " + moment(trace.end()) + ".");
    return lines;
  }

  /** Without the addresses, which the calendar's file has. */
  private static String sources(HolidayCalendar calendar) {
    String name = calendar.name().substring(0, 1).toUpperCase(Locale.ENGLISH);
    return name
        + calendar.name().substring(1)
        + " ("
        + calendar.id()
        + ") rest on "
        + calendar.citations().stream()
            .map(one -> one.text() + " [" + one.readingWords() + "]")
            .collect(Collectors.joining("; "))
        + ".";
  }

  private static String account(ClockTrace.Stretch stretch, Duration sum) {
    return switch (stretch.standing()) {
      case COUNTED -> span(stretch) + ", " + time(stretch.length()) + ", " + time(sum) + " in all";
      case EXCLUDED -> "not counted, " + String.join(" and ", stretch.reasons());
      case REST_OF_DAY -> span(stretch) + ", to the end of the day";
    };
  }

  private static String span(ClockTrace.Stretch stretch) {
    boolean midnight = stretch.until().toLocalDate().isAfter(stretch.day());
    return stretch.from().toLocalTime()
        + " to "
        + (midnight ? "24:00" : stretch.until().toLocalTime().toString());
  }

  /** Such as "24 h", "23 h 59 min" or "30 min". */
  private static String time(Duration time) {
    List<String> parts = new ArrayList<>();
    if (time.toHours() > 0) {
      parts.add(time.toHours() + " h");
    }
    if (time.toMinutesPart() > 0) {
      parts.add(time.toMinutesPart() + " min");
    }
    if (time.toSecondsPart() > 0 || parts.isEmpty()) {
      parts.add(time.toSecondsPart() + " s");
    }
    return String.join(" ", parts);
  }

  private static String day(ZonedDateTime moment) {
    return moment.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH)
        + " "
        + moment.toLocalDate();
  }

  /** With its distance from UTC, so that a moment of the hour that repeats is told apart. */
  public static String moment(ZonedDateTime moment) {
    ZoneOffset offset = moment.getOffset();
    String utc = offset.equals(ZoneOffset.UTC) ? "UTC" : "UTC" + offset;
    String zone = moment.getZone().getId();
    String place = moment.getZone() instanceof ZoneOffset ? utc : zone + ", " + utc;
    return day(moment) + " at " + moment.toLocalTime() + " (" + place + ")";
  }
}
