package org.amparo.sample.county;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.amparo.sample.Draw;
import org.amparo.sample.Weighted;
import org.jspecify.annotations.Nullable;

/** Writes the jail's log of requests for a stay. */
final class RequestMaker {

  /** Requests come before this share of the stay is over: a later one would find nobody. */
  private static final double LATEST_SHARE_OF_STAY = 0.95;

  private static final int MINUTES_A_DAY = 24 * 60;

  /** Levels ICE reports for people whose convictions the file shows, and for all others. */
  private static final Weighted<Integer> LEVELS_AFTER_FELONY =
      Weighted.of(1, 0.55).and(2, 0.25).and(3, 0.05).and(0, 0.15).build();

  private static final Weighted<Integer> LEVELS_AFTER_MISDEMEANOR =
      Weighted.of(2, 0.20).and(3, 0.60).and(0, 0.20).build();

  private static final Weighted<Integer> LEVELS_OTHERWISE =
      Weighted.of(0, 0.80).and(3, 0.15).and(2, 0.05).build();

  private final SampleCounty.Settings county;
  private final ZoneId zone;
  private final Instant exportedAt;

  RequestMaker(SampleCounty.Settings county, ZoneId zone, Instant exportedAt) {
    this.county = county;
    this.zone = zone;
    this.exportedAt = exportedAt;
  }

  /** HOLD, or NOTIFY where the form asks only to be told of the release. */
  static String kind(Draw booking) {
    return booking.chance("notification-only", Assumptions.NOTIFICATION_ONLY) ? "NOTIFY" : "HOLD";
  }

  static Instant receivedAt(SampleCounty.Settings county, Draw booking, Stay stay) {
    double withinADay = county.of(Trait.EFFECT) > 0 ? 1 : Assumptions.REQUEST_WITHIN_A_DAY;
    double share = booking.share("received");
    long latest = (long) (stay.minutes() * LATEST_SHARE_OF_STAY);
    long minutes =
        booking.chance("received-within-a-day", withinADay)
            ? Math.min(latest, (long) (share * MINUTES_A_DAY))
            : (long) (share * latest);
    return stay.bookedAt().plus(Duration.ofMinutes(minutes));
  }

  /** One request, or two where the form was renewed while the person was in custody. */
  List<Request> of(
      Draw booking,
      String bookingId,
      Person person,
      Instant receivedAt,
      Stay stay,
      Hold hold,
      List<PriorConviction> convictions) {
    List<Request> requests = new ArrayList<>(2);
    Instant renewedAt =
        receivedAt.plus(
            Duration.ofMinutes(booking.between("renewed-after", 60, 3 * MINUTES_A_DAY)));
    boolean renewed =
        booking.chance("second-request", Assumptions.SECOND_REQUEST)
            && renewedAt.isBefore(stay.eligibleAt())
            && renewedAt.isBefore(exportedAt);
    if (renewed) {
      Outcome superseded = new Outcome("", day(renewedAt), "SUPERSEDED BY NEW FORM");
      requests.add(
          one(
              booking.part("request", 1),
              bookingId,
              1,
              person,
              receivedAt,
              superseded,
              kind(booking),
              convictions));
    }
    int number = renewed ? 2 : 1;
    requests.add(
        one(
            booking.part("request", number),
            bookingId,
            number,
            person,
            renewed ? renewedAt : receivedAt,
            outcome(booking, stay, hold),
            kind(booking),
            convictions));
    return requests;
  }

  private record Outcome(String action, @Nullable LocalDate liftedOn, String liftReason) {}

  private Outcome outcome(Draw booking, Stay stay, Hold hold) {
    // A request is declined by an answer, and honored when local custody ends; until then the log
    // is open.
    Instant settledAt = hold.honored() ? stay.lastRelease() : hold.endedAt();
    if (!settledAt.isBefore(exportedAt)) {
      return new Outcome("", null, "");
    }
    boolean lost =
        booking.chance("action-unrecorded", Assumptions.ACTION_UNRECORDED)
            || booking.chance("answer-blank", county.of(Trait.BLANK));
    boolean ended = hold.endedAt().isBefore(exportedAt);
    return new Outcome(
        lost ? "" : hold.action(),
        ended ? day(hold.endedAt()) : null,
        ended && !lost ? hold.liftReason() : "");
  }

  private Request one(
      Draw draw,
      String bookingId,
      int number,
      Person person,
      Instant receivedAt,
      Outcome outcome,
      String kind,
      List<PriorConviction> convictions) {
    boolean ageKnown =
        person.birthYear() > 0 && !draw.chance("age-unrecorded", Assumptions.AGE_UNRECORDED);
    boolean complete = draw.chance("convictions-complete", Assumptions.CONVICTIONS_SAID_COMPLETE);
    return new Request(
        "D" + bookingId.substring(1) + "-" + number,
        receivedAt,
        kind.equals("NOTIFY") ? "I247G" : "I247A",
        kind,
        boxes(draw),
        level(draw, convictions),
        ageKnown ? day(receivedAt).getYear() - person.birthYear() : 0,
        complete ? "Y" : "",
        outcome.action(),
        outcome.liftedOn(),
        outcome.liftReason());
  }

  private static Request.Boxes boxes(Draw draw) {
    return new Request.Boxes(
        Assumptions.FORM_COMPLETE.pick(draw, "form-complete"),
        Assumptions.PROBABLE_CAUSE_SHOWN.pick(draw, "probable-cause-shown"),
        Assumptions.SUPPORTING_DOCUMENT.pick(draw, "supporting-document"),
        Assumptions.ADMINISTRATIVE_WARRANT.pick(draw, "administrative-warrant"),
        Assumptions.JUDICIAL_WARRANT.pick(draw, "judicial-warrant"),
        Assumptions.SERVED_ON_PERSON.pick(draw, "served-on-person"),
        Assumptions.FINAL_ORDER.pick(draw, "final-order"),
        Assumptions.US_CITIZEN_CLAIM.pick(draw, "us-citizen-claim"),
        Assumptions.VICTIM_OR_WITNESS.pick(draw, "victim-or-witness"));
  }

  private static int level(Draw draw, List<PriorConviction> convictions) {
    if (convictions.isEmpty()) {
      return LEVELS_OTHERWISE.pick(draw, "threat-level");
    }
    boolean felony =
        convictions.stream().anyMatch(conviction -> conviction.offense().grade().equals("FELONY"));
    return (felony ? LEVELS_AFTER_FELONY : LEVELS_AFTER_MISDEMEANOR).pick(draw, "threat-level");
  }

  private LocalDate day(Instant time) {
    return LocalDate.ofInstant(time, zone);
  }
}
