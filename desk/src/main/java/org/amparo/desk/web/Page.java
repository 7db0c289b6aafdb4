package org.amparo.desk.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.amparo.desk.account.Act;
import org.amparo.desk.account.Permissions;
import org.amparo.desk.account.Role;
import org.amparo.desk.law.DeskLaw;
import org.amparo.desk.record.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * What every page has.
 *
 * @param actor who looks at it; null before they signed in
 * @param token what a form sends back, so that no other site's form can act here
 */
public record Page(
    String title, @Nullable Actor actor, CsrfToken token, String place, ZonedDateTime now) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEE MMM d, h:mm a z", Locale.US);

  static Page of(String title, @Nullable Actor actor, CsrfToken token, DeskLaw law, Instant now) {
    return new Page(title, actor, token, law.place().name(), now.atZone(law.zone()));
  }

  /** Whether whoever looks at it may do something at all. */
  public boolean may(Act act) {
    return actor != null
        && Permissions.bundled().reach(Role.valueOf(actor.role()), act)
            != Permissions.Reach.NOTHING;
  }

  /** A day. */
  public String day(LocalDate day) {
    return DAY.format(day);
  }

  /** The day of a moment by the clocks of the jail. */
  public String day(Instant moment) {
    return day(moment.atZone(now.getZone()).toLocalDate());
  }

  /** A month. */
  public String month(YearMonth month) {
    return DateTimeFormatter.ofPattern("MMMM yyyy", Locale.US).format(month);
  }

  /** A moment by the clocks of the jail. */
  public String moment(Instant moment) {
    return MOMENT.format(moment.atZone(now.getZone()));
  }
}
