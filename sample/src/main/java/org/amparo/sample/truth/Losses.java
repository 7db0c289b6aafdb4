package org.amparo.sample.truth;

import static java.util.stream.Collectors.toCollection;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.amparo.sample.Draw;

/** What records lack. Of what is left all is true. */
final class Losses {

  private static final List<String> TIMES =
      List.of(
          "booked_at",
          "release_eligible_at",
          "released_at",
          "charge_released_at",
          "bond_posted_at",
          "received_at");

  private static final List<String> FACTS =
      List.of(
          "form_complete",
          "probable_cause_shown",
          "supporting_document",
          "administrative_warrant",
          "judicial_warrant",
          "served_on_person",
          "ice_threat_level",
          "final_order",
          "us_citizen_claim",
          "victim_or_witness",
          "age_at_request",
          "convictions_complete");

  private static final int DAY = "yyyy-MM-dd".length();

  private Losses() {}

  /** A chance drawn for a booking, the same in every row of it. */
  static boolean chance(String what, Map<String, String> row, double share) {
    return Draw.seeded(33).of(row.getOrDefault("booking_id", "")).chance(what, share);
  }

  private static void blank(Map<String, String> row, String... columns) {
    for (String column : columns) {
      row.computeIfPresent(column, (_, _) -> "");
    }
  }

  private static Map<String, String> day(Map<String, String> row) {
    TIMES.forEach(
        column ->
            row.computeIfPresent(
                column, (_, time) -> time.isEmpty() ? "" : time.substring(0, DAY)));
    return row;
  }

  static JailRecords timesToDates(JailRecords records) {
    return records.bookings(Losses::day).detainers(Losses::day);
  }

  /** When the person could have gone home, in a quarter of the bookings. */
  static JailRecords timesBlankAtRandom(JailRecords records) {
    return withoutStart(records, row -> chance("start", row, 0.25));
  }

  /** The same of the longer half of the holds. */
  static JailRecords timesBlankBecauseLong(JailRecords records) {
    List<Long> lengths =
        records.about().custodies().stream()
            .filter(Custody::honored)
            .map(Losses::length)
            .sorted()
            .toList();
    long middle = lengths.isEmpty() ? 0 : lengths.get(lengths.size() / 2);
    Set<String> longer =
        records.about().custodies().stream()
            .filter(one -> one.honored() && length(one) >= middle)
            .map(Custody::booking)
            .collect(toCollection(HashSet::new));
    return withoutStart(records, row -> longer.contains(row.getOrDefault("booking_id", "")));
  }

  private static long length(Custody custody) {
    return new Span(custody.eligibleAt(), custody.departedAt()).seconds();
  }

  private static JailRecords withoutStart(
      JailRecords records, Predicate<Map<String, String>> which) {
    return records.bookings(
        row -> {
          if (which.test(row)) {
            blank(row, "release_eligible_at");
            if (!row.getOrDefault("jurisdiction_code", "").equals("IMM")) {
              blank(row, "charge_released_at");
            }
          }
          return row;
        });
  }

  /** All but that somebody was booked, left, was marked, and was asked for. */
  static JailRecords everythingBlank(JailRecords records) {
    return records
        .bookings(
            row -> {
              blank(row, "release_eligible_at", "release_eligible_reason", "charge_released_at");
              blank(row, "released_to", "gender", "race", "birth_year", "charges_complete");
              blank(row, "grade", "category", "charge_status", "person_id");
              return row;
            })
        .detainers(
            row -> {
              FACTS.forEach(column -> blank(row, column));
              return withoutAnswer(row);
            });
  }

  private static Map<String, String> withoutAnswer(Map<String, String> row) {
    blank(row, "action", "lifted_on", "lift_reason");
    return row;
  }

  /** What the jail did, in two of five rows of the log; its marks stay. */
  static JailRecords answersBlank(JailRecords records) {
    return records.detainers(row -> chance("answer", row, 0.4) ? withoutAnswer(row) : row);
  }

  /** The same, and in these bookings no mark and no row of a hold either. */
  static JailRecords answersAndMarksBlank(JailRecords records) {
    JailRecords blank = answersBlank(records);
    List<Map<String, String>> rows = new ArrayList<>();
    for (Map<String, String> row : blank.bookings()) {
      boolean hold = row.getOrDefault("jurisdiction_code", "").equals("IMM");
      Map<String, String> other = new LinkedHashMap<>(row);
      if (chance("answer", row, 0.4)) {
        blank(other, "hold_flag");
      }
      if (!hold || !chance("answer", row, 0.4)) {
        rows.add(other);
      }
    }
    return blank.with(rows, blank.detainers());
  }

  private static Map<String, String> withoutDestination(Map<String, String> row) {
    blank(row, "released_to", "lift_reason");
    return row;
  }

  static JailRecords destinationsBlank(JailRecords records) {
    return records.bookings(Losses::withoutDestination).detainers(Losses::withoutDestination);
  }

  static JailRecords destinationsBlankAtRandom(JailRecords records) {
    return records
        .bookings(row -> chance("destination", row, 0.5) ? withoutDestination(row) : row)
        .detainers(row -> chance("destination", row, 0.5) ? withoutDestination(row) : row);
  }

  /** Each fact of a request in a fifth of them. */
  static JailRecords factsBlankAtRandom(JailRecords records) {
    return records.detainers(
        row -> {
          FACTS.stream()
              .filter(column -> chance(column, row, 0.2))
              .forEach(column -> blank(row, column));
          return row;
        });
  }

  /** Who is the same person as in another booking. */
  static JailRecords peopleBlank(JailRecords records) {
    return records.bookings(
        row -> {
          blank(row, "person_id");
          return row;
        });
  }

  /** The bookings of the second and the fourth month. */
  static JailRecords monthsMissing(JailRecords records) {
    LocalDate first = records.history().from().withDayOfMonth(1);
    return withoutMonths(records, Set.of(first.plusMonths(1), first.plusMonths(3)));
  }

  /** The bookings of the second calendar year. */
  static JailRecords yearMissing(JailRecords records) {
    int year = records.history().from().getYear() + 1;
    return records.only(one -> records.history().day(one.bookedAt()).getYear() != year);
  }

  private static JailRecords withoutMonths(JailRecords records, Set<LocalDate> months) {
    return records.only(
        one -> !months.contains(records.history().day(one.bookedAt()).withDayOfMonth(1)));
  }

  static JailRecords noLog(JailRecords records) {
    return records.with(records.bookings(), null);
  }

  /** The bookings of people for whom ICE did not ask, and a log in which nothing stands. */
  static JailRecords emptyLog(JailRecords records) {
    JailRecords others = records.only(one -> one.asked() == null);
    return others.with(others.bookings(), List.of());
  }

  /** What was received is stated for a year more on both sides, and for a year long before. */
  static JailRecords paidForOtherDays(JailRecords records) {
    History history = records.history();
    List<Payment> payments = new ArrayList<>();
    for (Payment one : history.payments()) {
      LocalDate from = one.from().minusYears(1);
      LocalDate until = one.until().plusYears(1);
      long days = ChronoUnit.DAYS.between(one.from(), one.until());
      payments.add(
          new Payment(from, until, one.cents() / days * ChronoUnit.DAYS.between(from, until)));
    }
    if (payments.isEmpty()) {
      LocalDate from = history.from().minusYears(3);
      payments.add(new Payment(from, from.plusYears(1), 1_234_500));
    }
    History paid = paid(history, payments);
    JailRecords stated = JailRecords.complete(paid);
    return new JailRecords(
        paid,
        paid(records.about(), payments),
        records.bookings(),
        records.detainers(),
        records.convictions(),
        stated.jurisdiction());
  }

  private static History paid(History history, List<Payment> payments) {
    return new History(
        history.placeId(),
        history.placeName(),
        history.zone(),
        history.from(),
        history.until(),
        history.custodies(),
        payments);
  }
}
