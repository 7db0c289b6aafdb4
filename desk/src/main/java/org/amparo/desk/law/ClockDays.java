package org.amparo.desk.law;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.amparo.model.fact.CaseRecord;
import org.amparo.policy.ClockTrace;
import org.amparo.policy.Deadline;
import org.amparo.policy.ReleaseMoment;
import org.amparo.policy.citation.Citation;
import org.amparo.policy.explain.ClockText;
import org.amparo.policy.law.HoldLimit;

/** A clock counted out day by day, in words; no days where its start is not known. */
public record ClockDays(HoldLimit limit, List<Day> days) {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE MMM d", Locale.US);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mm a", Locale.US);

  /** A day, or a run of days that do not count: its hours or why not, what it adds, the sum. */
  public record Day(String day, String span, String hours, String total) {}

  /** Whose clock it is, as it stands before the rule. */
  public String credit() {
    String cited = limit.clock().citations().stream().map(Citation::text).findFirst().orElse("");
    if (cited.startsWith("ICE guidance")) {
      return "As the form asks";
    }
    return cited.startsWith("8 CFR 287.7(d)") ? "By 8 CFR 287.7(d)" : "By " + limit.policy().name();
  }

  /** The rule of the clock, in a sentence. */
  public String rule() {
    return ClockText.of(limit.clock()) + ".";
  }

  /** When it ends; empty where that is not known. */
  public String end() {
    return limit.end().map(moment -> "Ends " + Moments.full(moment) + ".").orElse("");
  }

  /** Which law goes by another's clock, and that no time is left by it; empty where neither. */
  public String besides() {
    String name = limit.policy().name();
    boolean goes =
        !credit().endsWith(name) && !name.startsWith("8 CFR") && !limit.policy().bindsAgencyAlone();
    return (goes ? name + " goes by it. " : "")
        + (limit.ranOut()
            ? "It ends before the person would go home: no time is left to hold."
            : "");
  }

  static ClockDays of(HoldLimit limit, CaseRecord record) {
    return new ClockDays(
        limit,
        ReleaseMoment.start(limit.policy(), limit.clock().from(), record)
            .map(start -> days(Deadline.trace(limit.clock(), start)))
            .orElse(List.of()));
  }

  private static List<Day> days(ClockTrace trace) {
    List<Day> days = new ArrayList<>();
    Duration total = Duration.ZERO;
    for (ClockTrace.Stretch one : trace.stretches()) {
      total = total.plus(one.counted());
      boolean changes = !one.from().getOffset().equals(one.until().getOffset());
      String span =
          time(one.from()) + " to " + time(one.until()) + (changes ? " (clocks change)" : "");
      if (one.standing() == ClockTrace.Standing.EXCLUDED) {
        span = "not counted: " + String.join(", ", one.reasons());
      }
      String hours = one.counted().isZero() ? "" : words(one.counted());
      days.add(new Day(DAY.format(one.from()), span, hours, words(total)));
    }
    return days;
  }

  private static String time(ZonedDateTime moment) {
    return moment.toLocalTime().equals(LocalTime.MIDNIGHT) ? "midnight" : TIME.format(moment);
  }

  /** Such as {@code 9 h 50 min}; of less than an hour the minutes alone. */
  public static String words(Duration duration) {
    long minutes = duration.toMinutes();
    String rest = minutes % 60 == 0 ? "" : " %d min".formatted(minutes % 60);
    return minutes < 60 ? minutes + " min" : minutes / 60 + " h" + rest;
  }
}
