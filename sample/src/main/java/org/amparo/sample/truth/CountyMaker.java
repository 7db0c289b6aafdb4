package org.amparo.sample.truth;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.amparo.sample.Draw;
import org.jspecify.annotations.Nullable;

/**
 * Makes the history of a county of a shape, from a seed. Everybody waits for the door alike, held
 * or not, so that what a hold added is known.
 */
public final class CountyMaker {

  static final ZoneId ZONE = ZoneId.of("America/New_York");

  private static final LocalDate UNTIL = LocalDate.of(2024, 1, 1);
  private static final int HOUR = 60;
  private static final int DAY = 24 * HOUR;
  private static final int YEARS_OF_ONE = 20;
  private static final long CENTS_PAID_A_DAY = 250;

  /**
   * A hold that the jail refused to make would have been as those that end by their deadline,
   * minutes from release, an hour less where the clocks change.
   */
  private static final int LONGEST_NOT_MADE = 47 * HOUR;

  /** Of so many bookings the last may be of who was booked some before it. */
  private static final int COMES_BACK = 7;

  private static final int BOOKINGS_LATER = 4;

  private final Shape shape;
  private final Draw county;
  private final int bookings;
  private final LocalDate from;
  private final double asked;
  private final double practice;
  private final double other;

  private CountyMaker(Shape shape, long seed, int number) {
    this.shape = shape;
    this.county = Draw.seeded(seed).part("county", number);
    this.bookings = county.between("bookings", shape.fewest(), shape.most() + 1);
    this.from = UNTIL.minusMonths(shape.months());
    this.asked =
        switch (shape) {
          case ONE, EVERYBODY_HELD -> 1;
          case NOBODY_ASKED -> 0;
          case FEW, NOBODY_HELD -> 0.6;
          default -> 0.25 + 0.25 * county.share("asked");
        };
    this.practice =
        switch (shape) {
          case ONE, EVERYBODY_HELD, ONE_FOR_YEARS -> 1;
          case NOBODY_HELD -> 0;
          default -> 0.4 + 0.5 * county.share("practice");
        };
    this.other = county.chance("other", 0.4) ? 0.15 : 0;
  }

  /** The history of the county with this number. */
  public static History of(Shape shape, long seed, int number) {
    CountyMaker maker = new CountyMaker(shape, seed, number);
    List<Custody> custodies = new ArrayList<>();
    if (shape == Shape.ONE_FOR_YEARS) {
      custodies.add(maker.forYears());
    }
    IntStream.range(0, maker.bookings).mapToObj(maker::custody).forEach(custodies::add);
    return new History(
        "12999", "Made County, FL", ZONE, maker.from, UNTIL, custodies, maker.payments());
  }

  private List<Payment> payments() {
    long cents = CENTS_PAID_A_DAY * ChronoUnit.DAYS.between(from, UNTIL);
    return county.chance("paid", 0.4) ? List.of(new Payment(from, UNTIL, cents)) : List.of();
  }

  private Custody custody(int index) {
    Draw draw = county.part("booking", index);
    long minutes = Duration.between(start(from), start(UNTIL)).toMinutes();
    double place = (index + draw.share("booked")) / bookings;
    Instant bookedAt = told(after(start(from), (long) (minutes * place)));
    int stay = (int) Math.min(200 * DAY, HOUR + draw.logNormal("stay", 3 * DAY, 1.2));
    Instant eligibleAt = told(after(bookedAt, stay));
    List<Span> warrant =
        draw.chance("other", other)
            ? List.of(
                new Span(eligibleAt, told(after(eligibleAt, draw.between("long", HOUR, 6 * DAY)))))
            : List.of();
    Instant free = warrant.isEmpty() ? eligibleAt : warrant.getFirst().until();
    Stay without =
        new Stay(
            person(index, bookedAt),
            index,
            draw,
            bookedAt,
            eligibleAt,
            warrant,
            free,
            departure(draw, free));
    return draw.chance("asked", asked) ? asked(without) : without.of(null, neverDue(draw), false);
  }

  /** A stay as it would be if nobody asked for the person. */
  private record Stay(
      String person,
      int index,
      Draw draw,
      Instant bookedAt,
      Instant eligibleAt,
      List<Span> warrant,
      Instant free,
      Instant ordinary) {

    /** The same without other custody: what a refused hold would have been is not to hang on it. */
    Stay unwarranted() {
      return new Stay(
          person,
          index,
          draw,
          bookedAt,
          eligibleAt,
          List.of(),
          eligibleAt,
          departure(draw, eligibleAt));
    }

    Custody of(@Nullable Asked request, boolean neverDue, boolean came) {
      Instant held =
          request != null && request.answer() == Asked.Answer.HONORED
              ? request.endIfHonored()
              : ordinary;
      return new Custody(
          person,
          "B" + index,
          bookedAt,
          eligibleAt,
          KnownMaker.reason(draw),
          ordinary,
          neverDue ? eligibleAt : held,
          neverDue
              ? Custody.Destination.OTHER_AGENCY
              : came ? Custody.Destination.ICE : Custody.Destination.NOBODY,
          neverDue ? List.of() : warrant,
          request,
          KnownMaker.known(draw, request));
    }
  }

  private Custody asked(Stay without) {
    Draw draw = without.draw();
    boolean neverDue = neverDue(draw);
    Asked.Answer answer =
        shape != Shape.ONE && draw.chance("withdrawn", 0.05)
            ? Asked.Answer.WITHDRAWN
            : draw.chance("honors", practice) ? Asked.Answer.HONORED : Asked.Answer.DECLINED;
    long stay = Duration.between(without.bookedAt(), without.eligibleAt()).toMinutes();
    Instant receivedAt =
        told(after(without.bookedAt(), (long) (0.8 * stay * draw.share("received"))));
    boolean held = answer == Asked.Answer.HONORED;
    Stay of = held ? without : without.unwarranted();
    int minutes = held ? hold(draw) : holdNotMade(draw);
    Instant end = told(after(of.free(), minutes));
    Instant answered = told(after(receivedAt, stay / 10));
    return of.of(
        KnownMaker.asked(
            draw,
            of.index(),
            receivedAt,
            answer,
            end,
            neverDue ? of.eligibleAt() : held ? end : answered),
        neverDue,
        held && draw.chance("came", 0.85));
  }

  /** Somebody booked long before the others, and kept on a request until they are all there. */
  private Custody forYears() {
    Draw draw = county.of("for years");
    Instant booked = told(after(start(from.minusYears(YEARS_OF_ONE)), HOUR));
    Instant eligible = told(after(booked, 2 * DAY));
    Instant end = told(after(start(UNTIL.minusMonths(2)), 10 * HOUR));
    return new Stay(
            "P" + bookings,
            bookings,
            draw,
            booked,
            eligible,
            List.of(),
            eligible,
            departure(draw, eligible))
        .of(
            KnownMaker.asked(draw, bookings, after(booked, HOUR), Asked.Answer.HONORED, end, end),
            false,
            true);
  }

  /** Whoever comes back had left by then. */
  private String person(int index, Instant bookedAt) {
    int earlier = index - BOOKINGS_LATER;
    boolean returns = index % COMES_BACK == COMES_BACK - 1 && bookings > 2 * COMES_BACK;
    return returns && custody(earlier).departedAt().isBefore(bookedAt)
        ? "P" + earlier
        : "P" + index;
  }

  private boolean neverDue(Draw draw) {
    return shape != Shape.ONE && draw.chance("never-due", 0.04);
  }

  private static Instant departure(Draw draw, Instant free) {
    return told(after(free, draw.between("wait", 15, 4 * HOUR)));
  }

  /** Minutes from the end of other custody to that of a hold. */
  private static int hold(Draw draw) {
    return draw.chance("long", 0.05)
        ? draw.between("weeks", 7 * DAY, 60 * DAY)
        : (int) Math.min(5 * DAY, 20 + draw.logNormal("hold", 14 * HOUR, 1));
  }

  /** The first of its draws that ends by the deadline. */
  private static int holdNotMade(Draw draw) {
    return IntStream.iterate(0, turn -> turn + 1)
        .map(turn -> hold(draw.part("not made", turn)))
        .filter(minutes -> minutes <= LONGEST_NOT_MADE)
        .findFirst()
        .orElseThrow();
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZONE).toInstant();
  }

  private static Instant after(Instant from, long minutes) {
    return from.plus(Duration.ofMinutes(minutes));
  }

  /** A moment of which the clock on the wall says which it is: in none of its hours that repeat. */
  static Instant told(Instant moment) {
    Instant later = moment;
    while (ZONE.getRules().getValidOffsets(LocalDateTime.ofInstant(later, ZONE)).size() > 1) {
      later = later.plus(Duration.ofHours(1));
    }
    return later;
  }
}
