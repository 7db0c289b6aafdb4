package org.amparo.desk.booking;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.amparo.desk.hold.Hold;
import org.amparo.desk.hold.HoldBook;
import org.amparo.desk.hold.Refused;
import org.amparo.desk.law.JailTime;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.store.DeskDatabase;
import org.amparo.model.problem.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Takes in bookings and times of release from the jail's own system, all that come together or
 * none. A time of release is the time of leaving of every open request about the booking, and of
 * one that comes later.
 */
@Component
public record Bookings(
    DeskDatabase database,
    EventLog log,
    HoldBook book,
    InstantSource clock,
    @Value("${AMPARO_DESK_BOOKINGS:}") String own) {

  /** The kind of event that says how many came; no booking number is in it, nor a digest of one. */
  public static final String TAKEN_IN = "BOOKINGS_TAKEN_IN";

  private static final Duration AHEAD = Duration.ofMinutes(5);

  /**
   * What came of it.
   *
   * @param rows how many bookings were told
   * @param changed of how many the desk did not know all of it
   * @param left the requests whose person would have gone home, as is now known
   */
  public record Taken(int rows, int changed, List<String> left) {}

  /** What is known of a booking. */
  private record Known(@Nullable String bookedAt, @Nullable String releaseAt) {}

  /** The clocks of the jail. */
  public ZoneId zone() {
    return book.zone();
  }

  /** Reads one booking of what was sent; AMP-612 or AMP-611 where it is none. */
  public Booking read(
      Place place, @Nullable String number, @Nullable String booked, @Nullable String release) {
    return Booking.read(
        place,
        Objects.requireNonNullElse(number, ""),
        Objects.requireNonNullElse(booked, ""),
        Objects.requireNonNullElse(release, ""),
        zone(),
        own);
  }

  /**
   * Takes them in, all or none; what the desk knows already changes nothing.
   *
   * @param source what they came in, for what is told of a row
   * @throws org.amparo.model.problem.AmparoException AMP-612 where a row cannot be taken in
   */
  public Taken takeIn(Actor by, List<Booking> all, String source) {
    Map<String, Integer> rows = new HashMap<>();
    for (Booking one : all) {
      Integer before = rows.put(one.number(), one.row());
      if (before != null) {
        throw Booking.fault(
            Place.of(source, one.row()),
            "the booking stands in row %d too".formatted(before),
            "send each booking once");
      }
      possible(one, Place.of(source, one.row()));
    }
    return database.write(
        () -> {
          List<String> left = new ArrayList<>();
          int changed = 0;
          for (Booking one : all) {
            if (store(one)) {
              changed++;
              left.addAll(leave(by, one, Place.of(source, one.row())));
            }
          }
          if (changed > 0) {
            log.append(
                by,
                TAKEN_IN,
                null,
                Map.of("rows", all.size(), "changed", changed, "left", left.size()));
          }
          return new Taken(all.size(), changed, left);
        });
  }

  private void possible(Booking one, Place place) {
    LocalDateTime latest = book.now().plus(AHEAD).toLocalDateTime();
    LocalDateTime release = one.release() == null ? null : one.release().local();
    LocalDateTime booked = one.booked();
    if ((booked != null && booked.isAfter(latest))
        || (release != null && release.isAfter(latest))) {
      throw Booking.fault(
          place,
          "a time is ahead of the clock",
          "send when someone was booked or their local custody ended, once it has");
    }
    if (booked != null && release != null && release.isBefore(booked)) {
      throw Booking.fault(
          place, "the release is before the booking", "look at both, and send the row again");
    }
  }

  /** Writes what is told of a booking over what was; whether it says something new. */
  private boolean store(Booking one) {
    Known before =
        database
            .sql("SELECT booked_at, release_at FROM booking WHERE number = ?", one.number())
            .query(Known.class)
            .optional()
            .orElse(new Known(null, null));
    String booked = one.booked() == null ? before.bookedAt() : one.booked().toString();
    JailTime release = one.release();
    String released = release == null ? before.releaseAt() : release.local().toString();
    if (Objects.equals(booked, before.bookedAt()) && Objects.equals(released, before.releaseAt())) {
      return false;
    }
    database
        .sql(
            """
            INSERT INTO booking VALUES (?, ?, ?, ?, ?) ON CONFLICT (number) DO UPDATE SET
              booked_at = excluded.booked_at, release_at = excluded.release_at,
              exact = coalesce(excluded.exact, booking.exact), told_at = excluded.told_at
            """)
        .param(one.number())
        .param(booked)
        .param(released)
        .param(exact(release))
        .param(clock.instant().toString())
        .update();
    return true;
  }

  private static @Nullable String exact(@Nullable JailTime release) {
    return release == null ? null : release.exact().map(Object::toString).orElse(null);
  }

  /**
   * Records the time of leaving of the open requests about a booking, which one records for all.
   */
  private List<String> leave(Actor by, Booking one, Place place) {
    JailTime release = one.release();
    if (release == null) {
      return List.of();
    }
    List<Hold> open =
        book.about(one.number()).stream().filter(hold -> hold.end().isEmpty()).toList();
    Optional<Hold> first =
        open.stream().filter(hold -> !hold.left().equals(Optional.of(release.local()))).findFirst();
    if (first.isEmpty()) {
      return List.of();
    }
    try {
      book.leave(by, first.get(), release, true, HoldBook.BY_BOOKINGS);
    } catch (Refused refused) {
      throw Booking.fault(
          place,
          "the time of release cannot be recorded: " + refused.getMessage(),
          "let a supervisor look at request %s at the desk".formatted(first.get().number()));
    }
    return open.stream().map(Hold::number).toList();
  }
}
