package org.amparo.sample.county;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.amparo.sample.Draw;

/**
 * What truly happened in a stay, before asking what the jail recorded of it, or knew by the day of
 * the export.
 *
 * @param eligibleAt when a court, a bond or the end of a sentence made release due
 * @param lastRelease when the last local charge let the person go
 */
record Stay(
    Instant bookedAt,
    List<SampleOffense> offenses,
    ReleaseReason reason,
    Instant eligibleAt,
    Instant lastRelease) {

  private static final int MINUTES_A_DAY = 24 * 60;

  /** With what a hold adds it ends within the year that stays are followed for. */
  private static final double LONGEST_BY_LOT_DAYS = 100;

  /** A stay that whoever asks for it leaves as it would have been. */
  static Stay byLot(Draw booking, Instant bookedAt) {
    return of(booking, bookedAt, false, LONGEST_BY_LOT_DAYS);
  }

  static Stay of(Draw booking, Instant bookedAt, boolean requested) {
    return of(booking, bookedAt, requested, Assumptions.LONGEST_STAY_DAYS);
  }

  private static Stay of(Draw booking, Instant bookedAt, boolean requested, double longest) {
    List<SampleOffense> offenses = offenses(booking);
    ReleaseReason reason =
        (requested ? ReleaseReason.WITH_REQUEST : ReleaseReason.USUALLY).pick(booking, "reason");
    double days =
        booking.logNormal("stay", reason.medianDays(), reason.sigma())
            * gradeFactor(offenses)
            * (requested ? Assumptions.REQUEST_STAY_FACTOR : 1);
    days = Math.clamp(days, Assumptions.SHORTEST_STAY_DAYS, longest);
    Instant eligibleAt = bookedAt.plus(Duration.ofMinutes((long) (days * MINUTES_A_DAY)));
    boolean atOnce = booking.chance("entered-at-once", Assumptions.RELEASE_ENTERED_AT_ONCE);
    int delay = atOnce ? 0 : booking.between("entered-after", 5, 45);
    Instant lastRelease = eligibleAt.plus(Duration.ofMinutes(delay));
    return new Stay(bookedAt, offenses, reason, eligibleAt, lastRelease);
  }

  /** The same, gone on for so many more minutes. */
  Stay longer(long minutes) {
    Duration more = Duration.ofMinutes(minutes);
    return new Stay(bookedAt, offenses, reason, eligibleAt.plus(more), lastRelease.plus(more));
  }

  /** Whole minutes from booking until release was due. */
  long minutes() {
    return Duration.between(bookedAt, eligibleAt).toMinutes();
  }

  /** The moment at the given share of the stay. */
  Instant at(double share) {
    return bookedAt.plus(Duration.ofMinutes((long) (minutes() * share)));
  }

  String gravestGrade() {
    return gravestGrade(offenses);
  }

  private static List<SampleOffense> offenses(Draw booking) {
    int count = Assumptions.CHARGES.pick(booking, "charges");
    SampleOffense[] offenses = new SampleOffense[count];
    for (int i = 0; i < count; i++) {
      offenses[i] = SampleOffense.ALL.pick(booking.part("charge", i), SampleOffense.DRAW);
    }
    return List.of(offenses);
  }

  private static double gradeFactor(List<SampleOffense> offenses) {
    return switch (gravestGrade(offenses)) {
      case "FELONY" -> Assumptions.FELONY_STAY_FACTOR;
      case "MISDEMEANOR" -> Assumptions.MISDEMEANOR_STAY_FACTOR;
      default -> Assumptions.INFRACTION_STAY_FACTOR;
    };
  }

  private static String gravestGrade(List<SampleOffense> offenses) {
    String gravest = "INFRACTION";
    for (SampleOffense offense : offenses) {
      if (offense.grade().equals("FELONY")) {
        return "FELONY";
      }
      if (offense.grade().equals("MISDEMEANOR")) {
        gravest = "MISDEMEANOR";
      }
    }
    return gravest;
  }
}
