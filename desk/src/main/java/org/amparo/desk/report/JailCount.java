package org.amparo.desk.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amparo.desk.hold.Course;
import org.amparo.desk.law.County;
import org.amparo.desk.store.DeskDatabase;
import org.amparo.model.decision.Question;
import org.jspecify.annotations.Nullable;

/**
 * The jail as a whole: the bookings that its own system told of, and who was held past local
 * custody by a request. Where no booking was told of before a period ended, nothing is counted.
 */
public record JailCount(DeskDatabase database, Course.All record, County county) {

  /** What fills a line of a report, in words; empty where it cannot be filled. */
  String words(Report.OfJail what, LocalDateTime from, LocalDateTime until) {
    return switch (what) {
      case IN_CUSTODY -> inCustody(from, until).map("%,d"::formatted).orElse("");
      case IN_CUSTODY_AT_END -> inCustody(until, until).map("%,d"::formatted).orElse("");
      case DETAINER_DAYS -> "%,d".formatted(detainerDays(from, until));
      case DETAINER_COST -> cost(from, until);
    };
  }

  /** How many people were in the jail at some time from one moment to another, both included. */
  Optional<Long> inCustody(LocalDateTime from, LocalDateTime until) {
    if (count("booked_at <= ?", until.toString()) == 0) {
      return Optional.empty();
    }
    Set<String> held = new HashSet<>();
    for (Course course : record.courses()) {
      boolean reaches = course.gone().filter(gone -> gone.isBefore(from)).isEmpty();
      if (reaches && course.heldFrom().filter(at -> !at.isAfter(until)).isPresent()) {
        held.add(course.hold().booking());
      }
    }
    String in = "booked_at <= ? AND (release_at IS NULL OR release_at >= ?)";
    long told = count(in, until.toString(), from.toString());
    // Whoever is held past local custody is in the jail, and in no count of that custody.
    held.removeIf(
        booking -> count(in + " AND number = ?", until.toString(), from.toString(), booking) > 0);
    return Optional.of(told + held.size());
  }

  /**
   * Days in the jail of people whose request to hold was open, each day of a person once, counted
   * at the midnight that ends it.
   */
  long detainerDays(LocalDateTime from, LocalDateTime until) {
    Map<String, LocalDateTime> booked = new HashMap<>();
    long days = 0;
    for (LocalDate day = from.toLocalDate();
        day.isBefore(until.toLocalDate());
        day = day.plusDays(1)) {
      LocalDateTime midnight = day.plusDays(1).atStartOfDay();
      days +=
          record.courses().stream()
              .filter(course -> course.hold().asked() == Question.HOLD)
              .filter(course -> Count.OPEN_AT_END.counts(course, from, midnight))
              .map(course -> course.hold().booking())
              .distinct()
              .filter(booking -> booked.computeIfAbsent(booking, this::booked).isBefore(midnight))
              .count();
    }
    return days;
  }

  /** When a booking began; the beginning of time where nobody told. */
  private LocalDateTime booked(String booking) {
    List<@Nullable String> told =
        database
            .jdbc()
            .queryForList("SELECT booked_at FROM booking WHERE number = ?", String.class, booking);
    return told.isEmpty() || told.getFirst() == null
        ? LocalDateTime.MIN
        : LocalDateTime.parse(told.getFirst());
  }

  private String cost(LocalDateTime from, LocalDateTime until) {
    long days = detainerDays(from, until);
    return county
        .dailyCost(until.toLocalDate().minusDays(1))
        .map(
            dollars ->
                "$%,.2f: %,d days at $%,.2f"
                    .formatted(
                        dollars
                            .multiply(BigDecimal.valueOf(days))
                            .setScale(2, RoundingMode.HALF_EVEN),
                        days,
                        dollars))
        .orElse("");
  }

  private long count(String where, Object... values) {
    Long found =
        database
            .jdbc()
            .queryForObject("SELECT count(*) FROM booking WHERE " + where, Long.class, values);
    return found == null ? 0 : found;
  }
}
