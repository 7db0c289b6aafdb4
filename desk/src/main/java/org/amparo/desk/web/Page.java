package org.amparo.desk.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.amparo.desk.account.Act;
import org.amparo.desk.account.Permissions;
import org.amparo.desk.record.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/** What every page has: who looks at it, null before they signed in, and what a form sends back. */
public record Page(
    @Nullable Actor actor, @Nullable CsrfToken token, String place, ZonedDateTime now) {

  /** Whether whoever looks at it may do something at all. */
  public boolean may(Act act) {
    return actor != null && Permissions.may(actor, act);
  }

  public String day(LocalDate day) {
    return words("MMMM d, yyyy", day);
  }

  /** By the clocks of the jail. */
  public String day(Instant moment) {
    return words("MMMM d, yyyy", moment.atZone(now.getZone()));
  }

  public String month(YearMonth month) {
    return words("MMMM yyyy", month);
  }

  /** By the clocks of the jail. */
  public String moment(Instant moment) {
    return moment(moment.atZone(now.getZone()));
  }

  /** A moment, as it stands on pages and in messages; midnight belongs to the day that ends. */
  public static String moment(ZonedDateTime moment) {
    String form = "EEE MMM d, yyyy, h:mm a z";
    return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? words(form, moment.minusMinutes(1)).replaceFirst("(.*), 11:59 PM", "midnight, end of $1")
        : words(form, moment);
  }

  private static String words(String pattern, TemporalAccessor time) {
    return DateTimeFormatter.ofPattern(pattern, Locale.US).format(time);
  }
}
