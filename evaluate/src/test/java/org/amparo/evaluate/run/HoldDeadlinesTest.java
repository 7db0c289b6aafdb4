package org.amparo.evaluate.run;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.amparo.policy.Clock;
import org.amparo.policy.Deadline;
import org.amparo.policy.Policy;
import org.amparo.policy.calendar.HolidayCalendars;
import org.jspecify.annotations.Nullable;

/** Holds and the deadlines that policies set them. */
class HoldDeadlinesTest {

  private static final ZoneId ZONE = ZoneId.of("America/New_York");

  /** The regulation's: 48 hours, weekends and federal holidays not counted, 120 at most. */
  private static final Clock REGULATION =
      clock(48, Set.of(SATURDAY, SUNDAY), false, Clock.Start.RELEASE_ELIGIBLE);

  private static Clock clock(
      int hours, Set<DayOfWeek> without, boolean untilEndOfDay, Clock.Start from) {
    return new Clock(
        hours, without, List.of(HolidayCalendars.federal()), untilEndOfDay, from, List.of());
  }

  /**
   * A hold that the jail honored.
   *
   * @param minutes how long, from when the person could have gone home
   * @param received minutes from then to the request
   */
  record Hold(LocalDateTime eligible, int minutes, int received) {

    LocalDateTime until() {
      return eligible.plusMinutes(minutes);
    }

    /** Seconds past the deadline; a wall clock's hour that repeats is read as the second. */
    long late(Clock clock) {
      LocalDateTime start =
          clock.from() == Clock.Start.RECEIPT ? eligible.plusMinutes(received) : eligible;
      return Math.max(
          0,
          Duration.between(
                  Deadline.of(clock, Deadline.start(start, ZONE)),
                  until().atZone(ZONE).withLaterOffsetAtOverlap())
              .toSeconds());
    }

    long seconds() {
      return Duration.between(
              eligible.atZone(ZONE).withLaterOffsetAtOverlap(),
              until().atZone(ZONE).withLaterOffsetAtOverlap())
          .toSeconds();
    }
  }

  private static Figures figures(@Nullable String zone, Clock clock, List<Hold> holds)
      throws IOException {
    try (TestWorkspace records = new TestWorkspace(Files.createTempDirectory("deadlines"))) {
      records
          .place("1", "One County, NY", zone)
          .hold("jail", "jurisdiction", 1)
          .covering("2021-01-01", "2027-06-01");
      List<String> decisions = new ArrayList<>();
      for (int i = 0; i < holds.size(); i++) {
        Hold hold = holds.get(i);
        String key = "b" + i;
        records
            .booking(
                key, "1", hold.eligible().minusDays(9).toString(), hold.until().toString(), true)
            .charge(key, "FELONY", hold.eligible().toString())
            .charge(key, null, hold.until().toString(), "jurisdiction")
            .request(
                "r" + i,
                "received",
                "1",
                "booking_key = '" + key + "'",
                "action = 'HONORED'",
                "received_at = '" + hold.eligible().plusMinutes(hold.received()) + "'");
        decisions.add("('r%d', 'p', 'MUST', 1)".formatted(i));
      }
      List<Policy> policies = List.of(TestPolicy.of("p", clock));
      return new Figures(
          records.evaluate(EvaluationSettings.of(null, policies), String.join(", ", decisions)));
    }
  }

  @Example
  void a_hold_is_past_its_own_deadline_though_the_clock_can_last_longer() throws IOException {
    // Monday 10:00 and three days: the 48 hours ran out on Wednesday at 10:00, a day before.
    Hold week = new Hold(LocalDateTime.parse("2026-01-05T10:00"), 72 * 60, -60);
    // Friday 16:00: 8 hours that day, the weekend and King's birthday out, 24 on Tuesday, and 16
    // until Wednesday 16:00, five days later; the release is a minute before.
    Hold weekend = new Hold(LocalDateTime.parse("2026-01-16T16:00"), 120 * 60 - 1, -60);

    Figures figures = figures("America/New_York", REGULATION, List.of(week, weekend));

    assertThat(figures.value("clock.p.past")).isEqualByComparingTo("1");
    assertThat(figures.unknown("clock.p.past")).isZero();
  }

  @Example
  void where_no_zone_is_named_a_clock_ends_between_its_hours_and_the_longest_it_can_last()
      throws IOException {
    Hold kept = new Hold(LocalDateTime.parse("2026-01-05T10:00"), 47 * 60, -60);
    Hold week = new Hold(LocalDateTime.parse("2026-01-05T10:00"), 72 * 60, -60);
    Hold longer = new Hold(LocalDateTime.parse("2026-01-05T10:00"), 121 * 60, -60);

    Figures figures = figures(null, REGULATION, List.of(kept, week, longer));

    for (String id : List.of("clock.p.past", "time.deadline.past.bookings")) {
      assertThat(figures.value(id)).as(id).isEqualByComparingTo("1");
      assertThat(figures.low(id)).as(id).isEqualByComparingTo("1");
      assertThat(figures.high(id)).as(id).isEqualByComparingTo("2");
      assertThat(figures.unknown(id)).as(id).isEqualTo(1);
    }
    // 73 hours past the soonest deadline and 24 past it; one past the latest.
    assertThat(figures.low("time.deadline.past.hours")).isEqualByComparingTo("1");
    assertThat(figures.high("time.deadline.past.hours")).isEqualByComparingTo("97");
  }

  @Example
  void a_deadline_before_the_first_day_of_its_calendar_is_unknown() throws IOException {
    Hold early = new Hold(LocalDateTime.parse("1985-12-30T10:00"), 72 * 60, -60);
    Hold late = new Hold(LocalDateTime.parse("1986-01-06T10:00"), 72 * 60, -60);

    Figures figures = figures("America/New_York", REGULATION, List.of(early, late));

    assertThat(figures.value("clock.p.past")).isEqualByComparingTo("1");
    assertThat(figures.unknown("clock.p.past")).isEqualTo(1);
  }

  @Provide
  Arbitrary<List<Hold>> holds() {
    // Holidays, and the nights on which clocks change.
    Arbitrary<LocalDateTime> moments =
        Combinators.combine(
                Arbitraries.of(
                    "2021-12-24", "2025-11-27", "2026-01-19", "2026-03-08", "2026-11-01"),
                Arbitraries.integers().between(-5_000, 3_000))
            .as((day, minutes) -> LocalDateTime.parse(day + "T00:00").plusMinutes(minutes));
    return Combinators.combine(
            moments,
            Arbitraries.integers().between(180, 9_000),
            Arbitraries.integers().between(-3_000, 600))
        .as(Hold::new)
        .list()
        .ofMinSize(50)
        .ofMaxSize(50);
  }

  @Provide
  Arbitrary<Clock> clocks() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 96),
            Arbitraries.of(Set.<DayOfWeek>of(), Set.of(SUNDAY), Set.of(SATURDAY, SUNDAY)),
            Arbitraries.of(true, false),
            Arbitraries.of(Clock.Start.class))
        .as(HoldDeadlinesTest::clock);
  }

  @Property(tries = 5, edgeCases = EdgeCasesMode.NONE)
  void what_is_joined_is_what_deadline_counts(
      @ForAll("holds") List<Hold> holds, @ForAll("clocks") Clock clock) throws IOException {
    Figures figures = figures("America/New_York", clock, holds);

    assertThat(figures.value("clock.p.past").longValueExact())
        .isEqualTo(holds.stream().filter(hold -> hold.late(clock) > 0).count());
  }
}
