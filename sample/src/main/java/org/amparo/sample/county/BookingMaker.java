package org.amparo.sample.county;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
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
  private static final int MINUTES_A_DAY = 24 * 60;

  private final Draw county;
  private final SampleCounty.Settings settings;
  private final ZoneId zone;
  private final Instant from;
  private final Instant exportedAt;
  private final ChargeMaker charges;
  private final RequestMaker requests;
  private final double requestShare;
  private long heldSeconds;

  BookingMaker(SampleCounty.Settings settings, ZoneId zone) {
    this.county = Draw.seeded(settings.seed());
    this.settings = settings;
    this.zone = zone;
    this.from = settings.from().atStartOfDay(zone).toInstant();
    // The export is made as the period ends, so that what follows is unknown to it.
    this.exportedAt = settings.until().atStartOfDay(zone).toInstant();
    this.charges = new ChargeMaker(exportedAt, settings.of(Trait.EFFECT) > 0);
    this.requests = new RequestMaker(settings, zone, exportedAt);
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
    int first = firstOf(index, draw);
    Draw person = first == index ? draw : county.of(id(first));
    boolean requested =
        person.chance(
            "requested", requestShare * trend(year(bookedAt) - settings.from().getYear()));
    Person who =
        Person.of("P" + id(first).substring(1), person, requested, year(bookedAt(first, person)));
    Stay stay =
        settings.of(Trait.EFFECT) > 0
            ? Stay.byLot(draw, bookedAt)
            : Stay.of(draw, bookedAt, requested);
    Stay kept = otherHold(draw) ? stay.longer(draw.between("other-hold-minutes", 60, 4_320)) : stay;
    return requested ? withRequest(id, draw, who, kept) : usual(id, draw, who, kept);
  }

  /** The first booking of the same person. */
  private int firstOf(int index, Draw draw) {
    if (index == 0 || !draw.chance("comes-back", settings.of(Trait.COMES_BACK))) {
      return index;
    }
    int before = draw.between("came-before", 0, index);
    return firstOf(before, county.of(id(before)));
  }

  private int year(Instant time) {
    return LocalDate.ofInstant(time, zone).getYear();
  }

  private boolean otherHold(Draw draw) {
    return draw.chance("other-hold", settings.of(Trait.OTHER_HOLDS));
  }

  /** Seconds past release of all holds so far that the county carried out, up to the export. */
  long heldSeconds() {
    return heldSeconds;
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

  /** Minutes that anybody waits from the last local release to the door. */
  private long waitMinutes(Draw draw, Stay stay) {
    int minutes = draw.between("processing", 15, 240);
    double slowest = settings.of(Trait.WAITS_BY_REASON);
    List<ReleaseReason> reasons = List.of(ReleaseReason.values());
    // A jail of its own pace, and within it one of each reason's.
    return slowest == 0
        ? minutes
        : Math.round(
            minutes
                * (1 + settings.number() % 3 / 2.0)
                * (1 + slowest * reasons.indexOf(stay.reason()) / reasons.size()));
  }

  private Booking usual(String id, Draw draw, Person person, Stay stay) {
    Instant releasedAt = stay.lastRelease().plus(Duration.ofMinutes(waitMinutes(draw, stay)));
    // Where requests come by lot, those without one leave in the same ways.
    boolean fetched =
        settings.of(Trait.EFFECT) == 0
            && stay.reason() == ReleaseReason.OTHER
            && draw.chance("fetched", FETCHED_BY_OTHER_AGENCY);
    boolean lost = draw.chance("eligible-unrecorded", Assumptions.ELIGIBLE_TIME_UNRECORDED);
    return new Assembly(id, draw, person, stay, lost, false)
        .booking(releasedAt, fetched ? "OTHER_AGENCY" : "", null, List.of(), List.of());
  }

  /** The share of requests that the county honors on a day. */
  private double practice(LocalDate day) {
    boolean paid = day.isBefore(JurisdictionFacts.unpaidFrom(settings));
    double practice = paid ? Assumptions.HONORED_WHILE_PAID : Assumptions.HONORED_ONCE_UNPAID;
    double change = settings.of(Trait.CHANGE);
    long days = ChronoUnit.DAYS.between(settings.from(), settings.until());
    boolean changed = change > 0 && !day.isBefore(settings.from().plusDays((long) (change * days)));
    return practice * (1 - settings.of(Trait.DECLINED)) / (changed ? 3 : 1);
  }

  private Booking withRequest(String id, Draw draw, Person person, Stay without) {
    Instant receivedAt = RequestMaker.receivedAt(settings, draw, without);
    if (!receivedAt.isBefore(exportedAt)) {
      // The request had not arrived when the export was made.
      return usual(id, draw, person, without);
    }
    LocalDate receivedOn = LocalDate.ofInstant(receivedAt, zone);
    boolean honored = Hold.honors(draw, practice(receivedOn));
    Stay stay =
        honored ? without.longer(Math.round(settings.of(Trait.EFFECT) * MINUTES_A_DAY)) : without;
    long wait = waitMinutes(draw, stay);
    Hold hold = Hold.of(draw, settings, receivedAt, stay, honored, wait);
    List<PriorConviction> convictions = PriorConviction.of(draw, receivedOn);
    Instant over = hold.endedAt().isAfter(stay.lastRelease()) ? hold.endedAt() : stay.lastRelease();
    boolean waited = settings.number() > 0 && !hold.honored();
    Instant releasedAt =
        over.plus(Duration.ofMinutes(waited ? wait : draw.between("processing", 5, 60)));
    boolean lost = draw.chance("eligible-unrecorded", Assumptions.ELIGIBLE_TIME_UNRECORDED_IF_HELD);
    boolean untimed = untimed(draw, stay, hold);
    addHeld(draw, stay, hold, lost && !untimed);
    return new Assembly(id, draw, person, stay, lost || untimed, untimed)
        .booking(
            releasedAt,
            hold.releasedTo(),
            hold,
            requests.of(draw, id, person, receivedAt, stay, hold, convictions),
            convictions);
  }

  private boolean untimed(Draw draw, Stay stay, Hold hold) {
    boolean isLong = hold.endedAt().isAfter(stay.lastRelease().plus(Duration.ofHours(12)));
    return draw.chance("untimed", settings.of(Trait.UNTIMED))
        || (isLong && draw.chance("untimed-if-long", settings.of(Trait.UNTIMED_IF_LONG)));
  }

  /** Where nobody wrote down when release was due, the last local release stands for it. */
  private void addHeld(Draw draw, Stay stay, Hold hold, boolean eligibleLost) {
    boolean held = hold.honored() && !hold.releasedTo().equals("OTHER_AGENCY");
    Instant from = eligibleLost ? stay.lastRelease() : stay.eligibleAt();
    Instant until = hold.endedAt().isBefore(exportedAt) ? hold.endedAt() : exportedAt;
    if (held && RequestMaker.kind(draw).equals("HOLD") && from.isBefore(until)) {
      heldSeconds += Duration.between(from, until).toSeconds();
    }
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

    Assembly(
        String id, Draw draw, Person person, Stay stay, boolean eligibleLost, boolean untimed) {
      this.id = id;
      this.draw = draw;
      this.person = person;
      this.stay = stay;
      this.eligibleLost = eligibleLost;
      this.chargeTimesLost =
          untimed
              || (eligibleLost
                  && draw.chance("charge-times-lost", Assumptions.CHARGE_RELEASES_UNRECORDED_THEN));
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
      if (otherHold(draw)) {
        @Nullable Instant ended = chargeTimesLost ? null : known(stay.lastRelease());
        rows.add(row(rows.size() + 1, "HOLD FOR ANOTHER COUNTY", "RELEASED", "WARRANT", ended));
      }
      if (hold != null) {
        @Nullable Instant ended = known(hold.endedAt());
        String disposition = ended == null ? "" : hold.disposition();
        rows.add(row(rows.size() + 1, "IMMIGRATION DETAINER", disposition, "IMM", ended));
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

    /** A row that is no charge. */
    private Charge row(
        int sequence,
        String text,
        String disposition,
        String jurisdiction,
        @Nullable Instant ended) {
      return new Charge(sequence, text, null, "", "", "", disposition, "", jurisdiction, ended);
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
