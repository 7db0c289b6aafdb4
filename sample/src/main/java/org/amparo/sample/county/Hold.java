package org.amparo.sample.county;

import java.time.Duration;
import java.time.Instant;
import org.amparo.sample.Draw;

/**
 * What came of a request when local custody ended.
 *
 * @param action the log's word for what the county did; blank where ICE took the request back
 * @param endedAt when the detainer's row was released
 * @param releasedTo ICE, or blank for the street
 * @param disposition the detainer row's words
 * @param liftReason the log's words
 */
record Hold(
    String action, Instant endedAt, String releasedTo, String disposition, String liftReason) {

  private static final int MINUTES_A_DAY = 24 * 60;
  private static final int TWO_DAYS = 2 * MINUTES_A_DAY;
  private static final int WEEK = 7 * MINUTES_A_DAY;

  /** Three to ten weeks: long enough that an analyst must ask whether it was a hold at all. */
  private static final int STRAY_FROM = 3 * WEEK;

  private static final int STRAY_UNTIL = 10 * WEEK;

  /** When the jail only had to tell of the release, ICE is at the door about half the time. */
  private static final double MET_AT_THE_DOOR = 0.5;

  /** A draw hangs on its name: in American spelling it would give other records. */
  private static final String HONORED_DRAW = "honoured";

  /** Whether the county does as asked where so large a share of requests is honored. */
  static boolean honors(Draw booking, double practice) {
    return booking.chance(HONORED_DRAW, practice);
  }

  /**
   * @param stay ended when the last local charge let the person go
   * @param honored whether the county did as asked
   * @param wait minutes that anybody waits for such a release
   */
  static Hold of(
      Draw booking,
      SampleCounty.Settings county,
      Instant receivedAt,
      Stay stay,
      boolean honored,
      long wait) {
    Instant lastRelease = stay.lastRelease();
    if (booking.chance("withdrawn", county.of(Trait.WITHDRAWN))) {
      return lifted(booking, receivedAt, lastRelease, "", "DETAINER WITHDRAWN", "WITHDRAWN BY ICE");
    }
    if (!honored) {
      return lifted(
          booking, receivedAt, lastRelease, "DECLINED", "DETAINER DECLINED", "DECLINED BY COUNTY");
    }
    if (booking.chance("never-due", county.of(Trait.NEVER_DUE))) {
      return honored(lastRelease, "OTHER_AGENCY", "RELEASED TO OTHER AGENCY", "TRANSFERRED");
    }
    if (RequestMaker.kind(booking).equals("NOTIFY")) {
      boolean met = booking.chance("met-at-the-door", MET_AT_THE_DOOR);
      return honored(lastRelease, met ? "ICE" : "", "ICE NOTIFIED", "ICE NOTIFIED");
    }
    if (booking.chance("ordinary-hold", county.of(Trait.ORDINARY_HOLDS))) {
      return honored(after(lastRelease, wait), "ICE", "RELEASED TO ICE", "PICKED UP BY ICE");
    }
    if (booking.chance("nobody-came", Assumptions.NOBODY_CAME)) {
      int minutes = booking.between("until-expiry", TWO_DAYS - 45, TWO_DAYS + 1);
      return honored(after(lastRelease, minutes), "", "DETAINER EXPIRED", "NOT PICKED UP IN TIME");
    }
    int minutes =
        booking.chance("outlier", county.of(Trait.OUTLIERS))
            ? booking.between("outlier-minutes", STRAY_FROM, STRAY_UNTIL)
            : minutes(booking);
    return honored(after(lastRelease, minutes), "ICE", "RELEASED TO ICE", "PICKED UP BY ICE");
  }

  /** Whether the county did as asked. */
  boolean honored() {
    return action.equals("HONORED");
  }

  private static Hold honored(
      Instant endedAt, String releasedTo, String disposition, String liftReason) {
    return new Hold("HONORED", endedAt, releasedTo, disposition, liftReason);
  }

  private static Hold lifted(
      Draw booking,
      Instant receivedAt,
      Instant lastRelease,
      String action,
      String disposition,
      String liftReason) {
    Instant answered = after(receivedAt, booking.between("answered-after", 30, TWO_DAYS));
    return new Hold(
        action,
        answered.isBefore(lastRelease) ? answered : lastRelease,
        "",
        disposition,
        liftReason);
  }

  private static int minutes(Draw booking) {
    double kind = booking.share("hold-length");
    double day = Assumptions.HELD_UP_TO_TWO_HOURS;
    double days = day + Assumptions.HELD_UP_TO_TWO_DAYS;
    double week = days + Assumptions.HELD_UP_TO_A_WEEK;
    if (kind < day) {
      return booking.between("hold-minutes", 5, 121);
    }
    if (kind < days) {
      return (int) Math.min(TWO_DAYS, 120 + booking.logNormal("hold-minutes", 9 * 60, 0.9));
    }
    if (kind < week) {
      return (int) Math.min(WEEK, TWO_DAYS + booking.logNormal("hold-minutes", 20 * 60, 0.8));
    }
    return booking.between("hold-minutes", STRAY_FROM, STRAY_UNTIL);
  }

  private static Instant after(Instant from, long minutes) {
    return from.plus(Duration.ofMinutes(minutes));
  }
}
