package org.amparo.desk.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.amparo.desk.account.Act;
import org.amparo.desk.account.Permissions;
import org.amparo.desk.law.Moments;
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

  /** From a day to a day, with the year once where it is one. */
  public String days(LocalDate from, LocalDate last) {
    boolean year = from.getYear() == last.getYear();
    return words(year ? "MMMM d" : "MMMM d, yyyy", from) + " to " + day(last);
  }

  public String month(YearMonth month) {
    return words("MMMM yyyy", month);
  }

  /** Now, as it stands on a wall. */
  public String wall() {
    return words("EEE h:mm a", now);
  }

  /** Now, as a field of a form has it. */
  public String minute() {
    return now.toLocalDateTime().truncatedTo(ChronoUnit.MINUTES).toString();
  }

  /** By the clocks of the jail. */
  public String moment(Instant moment) {
    return Moments.full(moment.atZone(now.getZone()));
  }

  private static String words(String pattern, TemporalAccessor time) {
    return DateTimeFormatter.ofPattern(pattern, Locale.US).format(time);
  }
}
