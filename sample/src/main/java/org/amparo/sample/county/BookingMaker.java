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

/** Makes the bookings of Sample County one by one, each from its own draws. */
final class BookingMaker {

  private static final Weighted<Integer> FELONY_BOND_DOLLARS =
      Weighted.of(2_500, 0.2)
          .and(5_000, 0.3)
          .and(10_000, 0.2)
          .and(25_000, 0.2)
          .and(50_000, 0.1)
          .build();

  private static final Weighted<Integer> OTHER_BOND_DOLLARS =
      Weighted.of(250, 0.2).and(500, 0.35).and(1_000, 0.3).and(2_500, 0.15).build();

  /** Of those who leave to serve or answer elsewhere, this share is fetched by another agency. */
  private static final double FETCHED_BY_OTHER_AGENCY = 0.6;

  private static final double REASON_UNRECORDED = 0.05;

  private final Draw county;
  private final SampleCounty.Settings settings;
  private final ZoneId zone;
  private final Instant from;
  private final Instant exportedAt;
  private final ChargeMaker charges;
  private final RequestMaker requests;
  private final double requestShare;

  BookingMaker(SampleCounty.Settings settings, ZoneId zone) {
    this.county = Draw.seeded(settings.seed());
    this.settings = settings;
    this.zone = zone;
    this.from = settings.from().atStartOfDay(zone).toInstant();
    // The export is made as the period ends, so that what follows is unknown to it.
    this.exportedAt = settings.until().atStartOfDay(zone).toInstant();
    this.charges = new ChargeMaker(exportedAt);
    this.requests = new RequestMaker(zone, exportedAt);
    int lastYear = settings.until().minusDays(1).getYear() - settings.from().getYear();
    double meanTrend = (trend(0) + trend(lastYear)) / 2;
    this.requestShare =
        settings.detainers() / (settings.bookings() * (1 + Assumptions.SECOND_REQUEST) * meanTrend);
  }

  /** The booking with this index, from 0; later indexes are booked later. */
  Booking make(int index) {
    String id = id(index);
    Draw draw = county.of(id);
    Instant bookedAt = bookedAt(index, draw);
    int year = LocalDate.ofInstant(bookedAt, zone).getYear();
    boolean requested =
        draw.chance("requested", requestShare * trend(year - settings.from().getYear()));
    Person person = Person.of(draw, requested, year);
    Stay stay = Stay.of(draw, bookedAt, requested);
    return requested ? withRequest(id, draw, person, stay) : usual(id, draw, person, stay);
  }

  /** {@code B} and seven digits, counted from 1; ten times faster than a format string. */
  private static String id(int index) {
    return "B" + String.valueOf(10_000_000 + index + 1).substring(1);
  }

  private static double trend(int yearsSinceStart) {
    return Assumptions.REQUESTS_FIRST_YEAR + Assumptions.REQUESTS_YEARLY_STEP * yearsSinceStart;
  }

  private Instant bookedAt(int index, Draw draw) {
    double place = (index + draw.share("booked-at")) / settings.bookings();
    long minutes = (long) (place * Duration.between(from, exportedAt).toMinutes());
    return from.plus(Duration.ofMinutes(minutes));
  }

  private Booking usual(String id, Draw draw, Person person, Stay stay) {
    Instant releasedAt =
        stay.lastRelease().plus(Duration.ofMinutes(draw.between("processing", 15, 240)));
    boolean fetched =
        stay.reason() == ReleaseReason.OTHER && draw.chance("fetched", FETCHED_BY_OTHER_AGENCY);
    boolean lost = draw.chance("eligible-unrecorded", Assumptions.ELIGIBLE_TIME_UNRECORDED);
    return new Assembly(id, draw, person, stay, lost)
        .booking(releasedAt, fetched ? "OTHER_AGENCY" : "", null, List.of(), List.of());
  }

  private Booking withRequest(String id, Draw draw, Person person, Stay stay) {
    Instant receivedAt = RequestMaker.receivedAt(draw, stay);
    if (!receivedAt.isBefore(exportedAt)) {
      // The request had not arrived when the export was made.
      return usual(id, draw, person, stay);
    }
    LocalDate receivedOn = LocalDate.ofInstant(receivedAt, zone);
    boolean paid = receivedOn.isBefore(JurisdictionFacts.unpaidFrom(settings));
    Hold hold = Hold.of(draw, RequestMaker.kind(draw), receivedAt, stay.lastRelease(), paid);
    List<PriorConviction> convictions = PriorConviction.of(draw, receivedOn);
    Instant over = hold.endedAt().isAfter(stay.lastRelease()) ? hold.endedAt() : stay.lastRelease();
    Instant releasedAt = over.plus(Duration.ofMinutes(draw.between("processing", 5, 60)));
    boolean lost = draw.chance("eligible-unrecorded", Assumptions.ELIGIBLE_TIME_UNRECORDED_IF_HELD);
    return new Assembly(id, draw, person, stay, lost)
        .booking(
            releasedAt,
            hold.releasedTo(),
            hold,
            requests.of(draw, id, person, receivedAt, stay, hold, convictions),
            convictions);
  }

  private @Nullable Instant known(Instant time) {
    return time.isBefore(exportedAt) ? time : null;
  }

  /** Puts one booking together from what happened and what was recorded. */
  private final class Assembly {

    private final String id;
    private final Draw draw;
    private final Person person;
    private final Stay stay;
    private final boolean eligibleLost;
    private final boolean chargeTimesLost;

    Assembly(String id, Draw draw, Person person, Stay stay, boolean eligibleLost) {
      this.id = id;
      this.draw = draw;
      this.person = person;
      this.stay = stay;
      this.eligibleLost = eligibleLost;
      this.chargeTimesLost =
          eligibleLost
              && draw.chance("charge-times-lost", Assumptions.CHARGE_RELEASES_UNRECORDED_THEN);
    }

    Booking booking(
        Instant releasedAt,
        String releasedTo,
        @Nullable Hold hold,
        List<Request> log,
        List<PriorConviction> convictions) {
      Bond bond = bond(hold != null);
      List<Charge> rows =
          new ArrayList<>(charges.of(draw, stay, bond.postedAt() != null, !chargeTimesLost));
      if (hold != null) {
        rows.add(detainerRow(rows.size() + 1, hold));
      }
      boolean due = stay.eligibleAt().isBefore(exportedAt);
      boolean reasonLost = draw.chance("reason-unrecorded", REASON_UNRECORDED);
      boolean out = releasedAt.isBefore(exportedAt);
      return new Booking(
          id,
          person,
          stay.bookedAt(),
          due && !eligibleLost ? stay.eligibleAt() : null,
          due && !reasonLost ? stay.reason().name() : "",
          out ? releasedAt : null,
          out ? releasedTo : "",
          bond.cents(),
          bond.postedAt(),
          draw.chance("charges-complete", Assumptions.CHARGES_SAID_COMPLETE) ? "Y" : "",
          rows,
          log,
          convictions);
    }

    private Charge detainerRow(int sequence, Hold hold) {
      @Nullable Instant ended = known(hold.endedAt());
      return new Charge(
          sequence,
          "IMMIGRATION DETAINER",
          null,
          "",
          "",
          "",
          ended == null ? "" : hold.disposition(),
          "",
          "IMM",
          ended);
    }

    private Bond bond(boolean requested) {
      Weighted<Integer> dollars =
          stay.gravestGrade().equals("FELONY") ? FELONY_BOND_DOLLARS : OTHER_BOND_DOLLARS;
      long cents = dollars.pick(draw, "bond") * 100L;
      if (stay.reason() == ReleaseReason.BOND_OR_RECOGNIZANCE) {
        boolean money = draw.chance("bonded", Assumptions.BOND_RATHER_THAN_RECOGNIZANCE);
        return money ? new Bond(cents, known(stay.at(0.97))) : new Bond(0, null);
      }
      if (requested && draw.chance("posted-yet-kept", Assumptions.BOND_POSTED_YET_KEPT)) {
        return new Bond(cents, known(stay.at(0.05 + 0.4 * draw.share("posted-at"))));
      }
      boolean set = draw.chance("bond-set", Assumptions.BOND_SET_UNLESS_RELEASED_ON_IT);
      return new Bond(set ? cents : 0, null);
    }
  }

  private record Bond(long cents, @Nullable Instant postedAt) {}
}
