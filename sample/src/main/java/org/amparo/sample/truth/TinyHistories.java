package org.amparo.sample.truth;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.amparo.sample.Draw;
import org.jspecify.annotations.Nullable;

/** What truly happened in the tiny counties. Whoever is not said to wait longer waits two hours. */
final class TinyHistories {

  private static final Draw DRAW = Draw.seeded(16);
  private static final Duration WAIT = Duration.ofHours(2);
  private static final LocalTime MORNING = LocalTime.of(10, 0);

  private TinyHistories() {}

  /** So many holds, a booking a day, each due after some hours and held for some more. */
  static History row(int count, String first, int due, int held) {
    return every(1, count, first, due, held);
  }

  /** The same, a booking every few days. */
  static History every(int days, int count, String first, int due, int held) {
    LocalDate from = LocalDate.parse(first);
    return of(count, i -> hold(i, at(from.plusDays((long) days * i), MORNING), due, held));
  }

  /** Held on a request, of whom half left as soon as they could go. */
  static History someHeld() {
    LocalDate from = LocalDate.parse("2023-01-02");
    return of(
        20,
        i ->
            i % 2 == 0
                ? hold(i, at(from.plusDays(i), MORNING), 60, 60)
                : hold(i, at(from.plusDays(i), MORNING), 120, 0));
  }

  static History overnight() {
    LocalDate from = LocalDate.parse("2023-01-01");
    return of(
        150,
        i -> {
          LocalDate day = from.plusDays(2L * i);
          Draw draw = DRAW.part("overnight", i);
          Instant booked = at(day, LocalTime.of(9, 0));
          Instant due =
              after(at(day.plusDays(3), LocalTime.of(20, 0)), draw.between("due", 0, 240));
          Instant end = after(at(day.plusDays(4), LocalTime.of(5, 0)), draw.between("end", 0, 240));
          return custody(i, booked, due, due.plus(WAIT), end, Custody.Destination.ICE, true);
        });
  }

  /** Bookings of which every few are holds; long ones, or such as wait as all others do. */
  static History amongOthers(int count, int every, boolean longer) {
    LocalDate from = LocalDate.parse("2023-01-02");
    return of(
        count,
        i -> {
          Draw draw = DRAW.part("others", i);
          Instant booked = at(from, MORNING).plus(Duration.ofHours((longer ? 9L : 17L) * i));
          Instant due = told(booked.plus(Duration.ofDays(2)));
          Instant ordinary = told(after(due, draw.between("wait", 60, 300)));
          boolean held = i % every == 0;
          Instant end =
              longer && held
                  ? told(after(due, (int) draw.logNormal("hold", 1_500, 0.9)))
                  : ordinary;
          return custody(
              i,
              told(booked),
              due,
              ordinary,
              end,
              longer && held ? Custody.Destination.ICE : Custody.Destination.NOBODY,
              held);
        });
  }

  /** Forty held, twenty-one of them until ICE came. */
  static History pickedUpBySome() {
    LocalDate from = LocalDate.parse("2023-01-02");
    return of(
        40,
        i -> {
          Instant due = at(from.plusDays(i + 2L), MORNING);
          return custody(
              i,
              at(from.plusDays(i), MORNING),
              due,
              due.plus(WAIT),
              due.plus(Duration.ofHours(30)),
              i < 21 ? Custody.Destination.ICE : Custody.Destination.NOBODY,
              true);
        });
  }

  static History nobodyAsked(int count) {
    LocalDate from = LocalDate.parse("2023-01-02");
    return of(count, i -> other(i, at(from.plusDays(i), MORNING)));
  }

  /** The same county with what was received for 2023. */
  static History paid(History history, long cents) {
    return new History(
        history.placeId(),
        history.placeName(),
        history.zone(),
        history.from(),
        history.until(),
        history.custodies(),
        List.of(new Payment(LocalDate.of(2023, 1, 1), LocalDate.of(2024, 1, 1), cents)));
  }

  static History longFrame() {
    List<Custody> stays = new ArrayList<>();
    stays.add(hold(0, at(LocalDate.of(2001, 12, 3), MORNING), 24, 24));
    for (int year = 2002; year < 2022; year++) {
      stays.add(other(year, at(LocalDate.of(year, 6, 3), MORNING)));
    }
    for (int i = 1; i <= 60; i++) {
      stays.add(hold(i, at(LocalDate.of(2022, 1, 3).plusDays(6L * (i - 1)), MORNING), 24, 48));
    }
    return of(stays.size(), stays::get);
  }

  static History twentyYears() {
    LocalDate from = LocalDate.parse("2023-01-02");
    Instant booked = at(LocalDate.of(2003, 1, 1), LocalTime.of(1, 0));
    Instant due = at(LocalDate.of(2003, 1, 3), LocalTime.of(1, 0));
    Instant end = at(LocalDate.of(2023, 1, 3), LocalTime.of(1, 0));
    return of(
        30,
        i ->
            i == 0
                ? custody(i, booked, due, due.plus(WAIT), end, Custody.Destination.ICE, true)
                : hold(i, at(from.plusDays(i), MORNING), 48, 20));
  }

  static History warranted() {
    LocalDate from = LocalDate.parse("2023-01-02");
    return of(
        40,
        i -> {
          Instant booked = at(from.plusDays(i), MORNING);
          Instant due = at(from.plusDays(i + 2L), MORNING);
          Instant free = at(from.plusDays(i + 12L), MORNING.minusHours(1));
          Custody one =
              custody(
                  i,
                  booked,
                  due,
                  free.plus(WAIT),
                  at(from.plusDays(i + 12L), MORNING),
                  Custody.Destination.ICE,
                  true);
          return new Custody(
              one.person(),
              one.booking(),
              booked,
              due,
              one.reason(),
              one.ordinaryDeparture(),
              one.departedAt(),
              one.destination(),
              List.of(new Span(due, free)),
              one.asked(),
              one.known());
        });
  }

  private static Custody hold(int index, Instant booked, int due, int held) {
    Instant free = told(booked.plus(Duration.ofHours(due)));
    Instant end = told(free.plus(Duration.ofHours(held)));
    return custody(index, booked, free, free.plus(WAIT), end, Custody.Destination.ICE, true);
  }

  private static Custody other(int index, Instant booked) {
    Instant free = told(booked.plus(Duration.ofDays(1)));
    return custody(
        index, booked, free, free.plus(WAIT), free.plus(WAIT), Custody.Destination.NOBODY, false);
  }

  private static Custody custody(
      int index,
      Instant booked,
      Instant due,
      Instant ordinary,
      Instant end,
      Custody.Destination destination,
      boolean held) {
    @Nullable Asked asked = held ? asked(index, booked, end) : null;
    return new Custody(
        "P" + index,
        "T" + index,
        booked,
        due,
        Custody.Reason.BOND_OR_RECOGNIZANCE,
        ordinary,
        end,
        destination,
        List.of(),
        asked,
        new Known(
            "MALE",
            "WHITE",
            1980,
            List.of(new Known.Charge("DISORDERLY CONDUCT", "MISDEMEANOR", "PUBLIC_ORDER", "OPEN")),
            List.of()));
  }

  private static Asked asked(int index, Instant booked, Instant end) {
    return new Asked(
        "D" + index,
        booked,
        Asked.Answer.HONORED,
        end,
        end,
        3,
        42,
        new Asked.Boxes(true, true, false, true, false, true, false, false, false));
  }

  /** A county of these stays, its export made as the month after the last of them begins. */
  private static History of(int count, IntFunction<Custody> stay) {
    List<Custody> stays = IntStream.range(0, count).mapToObj(stay).toList();
    LocalDate first =
        stays.stream().map(one -> day(one.bookedAt())).min(LocalDate::compareTo).orElseThrow();
    LocalDate last =
        stays.stream().map(one -> day(one.departedAt())).max(LocalDate::compareTo).orElseThrow();
    return new History(
        "12999",
        "Tiny County, FL",
        CountyMaker.ZONE,
        first.withDayOfMonth(1),
        last.withDayOfMonth(1).plus(1, ChronoUnit.MONTHS),
        stays,
        List.of());
  }

  private static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, CountyMaker.ZONE);
  }

  private static Instant at(LocalDate day, LocalTime time) {
    return LocalDateTime.of(day, time).atZone(CountyMaker.ZONE).toInstant();
  }

  private static Instant after(Instant from, int minutes) {
    return from.plus(Duration.ofMinutes(minutes));
  }

  private static Instant told(Instant moment) {
    return CountyMaker.told(moment);
  }
}
