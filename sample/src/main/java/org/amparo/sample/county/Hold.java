package org.amparo.sample.county;

import java.time.Duration;
import java.time.Instant;
import org.amparo.sample.Draw;

/**
 * What came of a request when local custody ended.
 *
 * @param honored the county did as asked
 * @param endedAt when the detainer's row was released
 * @param releasedTo ICE, or blank for the street
 * @param disposition the detainer row's words
 * @param liftReason the log's words
 */
record Hold(
    boolean honored, Instant endedAt, String releasedTo, String disposition, String liftReason) {

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

  /**
   * @param lastRelease when the last local charge let the person go
   * @param paid whether somebody still paid the county for holding
   */
  static Hold of(Draw booking, String kind, Instant receivedAt, Instant lastRelease, boolean paid) {
    double practice = paid ? Assumptions.HONORED_WHILE_PAID : Assumptions.HONORED_ONCE_UNPAID;
    if (!booking.chance(HONORED_DRAW, practice)) {
      return declined(booking, receivedAt, lastRelease);
    }
    if (kind.equals("NOTIFY")) {
      boolean met = booking.chance("met-at-the-door", MET_AT_THE_DOOR);
      return new Hold(true, lastRelease, met ? "ICE" : "", "ICE NOTIFIED", "ICE NOTIFIED");
    }
    if (booking.chance("nobody-came", Assumptions.NOBODY_CAME)) {
      int minutes = booking.between("until-expiry", TWO_DAYS - 45, TWO_DAYS + 1);
      return new Hold(
          true, after(lastRelease, minutes), "", "DETAINER EXPIRED", "NOT PICKED UP IN TIME");
    }
    return new Hold(
        true, after(lastRelease, minutes(booking)), "ICE", "RELEASED TO ICE", "PICKED UP BY ICE");
  }

  private static Hold declined(Draw booking, Instant receivedAt, Instant lastRelease) {
    Instant answered = after(receivedAt, booking.between("answered-after", 30, TWO_DAYS));
    return new Hold(
        false,
        answered.isBefore(lastRelease) ? answered : lastRelease,
        "",
        "DETAINER DECLINED",
        "DECLINED BY COUNTY");
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

  private static Instant after(Instant from, int minutes) {
    return from.plus(Duration.ofMinutes(minutes));
  }
}
