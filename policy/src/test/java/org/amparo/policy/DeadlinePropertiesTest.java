package org.amparo.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.DateTimes;
import org.amparo.policy.calendar.HolidayCalendar;
import org.amparo.policy.calendar.HolidayCalendars;

class DeadlinePropertiesTest {

  private static final int MOST_HOURS = 200;

  /**
   * Zones with and without summer time, one where clocks change at midnight, and one of half hours.
   */
  @Provide
  Arbitrary<ZonedDateTime> starts() {
    Arbitrary<ZoneId> zones =
        Arbitraries.of(
                "America/New_York", "America/Phoenix", "America/Sao_Paulo", "Australia/Lord_Howe")
            .map(ZoneId::of);
    Arbitrary<LocalDateTime> any =
        DateTimes.dateTimes()
            .between(
                LocalDateTime.parse("1992-01-01T00:00:00"),
                LocalDateTime.parse("2040-01-01T00:00:00"));
    // The nights on which clocks change, and the longest weekend of holidays.
    Arbitrary<LocalDateTime> hard =
        Combinators.combine(
                Arbitraries.of(
                    "2026-03-08", "2026-11-01", "2018-02-17", "2018-11-03", "2021-12-24"),
                Arbitraries.integers().between(-2000, 2000))
            .as((day, minutes) -> LocalDateTime.parse(day + "T00:00").plusMinutes(minutes));
    return Combinators.combine(Arbitraries.oneOf(any, hard), zones)
        .as(Deadline::start)
        .withoutEdgeCases();
  }

  // Edge cases of so many parts would leave no try for anything between them.
  @Provide
  Arbitrary<Clock> clocks() {
    Arbitrary<Set<DayOfWeek>> days =
        Arbitraries.of(DayOfWeek.class).set().ofMaxSize(DayOfWeek.values().length - 1);
    Arbitrary<List<HolidayCalendar>> calendars =
        Arbitraries.of("us-federal", "us-fl", "us-ny")
            .map(HolidayCalendars.bundled()::find)
            .list()
            .uniqueElements()
            .ofMaxSize(3);
    return Combinators.combine(
            Arbitraries.integers().between(0, MOST_HOURS),
            days,
            calendars,
            Arbitraries.of(true, false),
            Arbitraries.of(Clock.Start.class))
        .as(
            (hours, out, holidays, end, from) ->
                new Clock(hours, out, holidays, end, from, List.of()))
        .withoutEdgeCases();
  }

  private static Clock with(Clock clock, int hours, boolean untilEndOfDay) {
    return new Clock(
        hours,
        clock.excludedDays(),
        clock.holidays(),
        untilEndOfDay,
        clock.from(),
        clock.citations());
  }

  @Property
  void the_time_that_counted_is_the_clocks_hours(
      @ForAll("clocks") Clock clock, @ForAll("starts") ZonedDateTime start) {
    assertThat(Deadline.trace(clock, start).counted()).isEqualTo(Duration.ofHours(clock.hours()));
  }

  @Property
  void the_trace_runs_from_the_start_to_the_deadline_without_a_gap(
      @ForAll("clocks") Clock clock, @ForAll("starts") ZonedDateTime start) {
    ClockTrace trace = Deadline.trace(clock, start);
    ZonedDateTime now = start;
    for (ClockTrace.Stretch stretch : trace.stretches()) {
      assertThat(stretch.from()).isEqualTo(now);
      assertThat(stretch.until()).isAfter(stretch.from());
      assertThat(stretch.until().minusNanos(1).toLocalDate()).isEqualTo(stretch.day());
      now = stretch.until();
    }
    assertThat(now).isEqualTo(trace.end()).isEqualTo(Deadline.of(clock, start));
  }

  @Property
  void a_day_counts_where_no_weekday_and_no_holiday_speaks_against_it(
      @ForAll("clocks") Clock clock, @ForAll("starts") ZonedDateTime start) {
    for (ClockTrace.Stretch stretch : Deadline.trace(clock, start).stretches()) {
      boolean excluded =
          clock.excludedDays().contains(stretch.day().getDayOfWeek())
              || clock.holidays().stream().anyMatch(all -> all.holiday(stretch.day()).isPresent());
      if (stretch.standing() == ClockTrace.Standing.REST_OF_DAY) {
        assertThat(stretch).isEqualTo(Deadline.trace(clock, start).stretches().getLast());
      } else {
        assertThat(stretch.standing() == ClockTrace.Standing.EXCLUDED).isEqualTo(excluded);
      }
      assertThat(stretch.reasons().isEmpty())
          .isEqualTo(stretch.standing() != ClockTrace.Standing.EXCLUDED);
    }
  }

  /** Another way of counting: tick by the minute, and let the clock run on days that count. */
  @Property(tries = 100)
  void the_deadline_is_that_of_a_clock_that_ticks(
      @ForAll("clocks") Clock clock, @ForAll("starts") ZonedDateTime start) {
    Clock hours = with(clock, clock.hours() % 60, false);
    ZonedDateTime whole = start.withSecond(0).withNano(0);
    ZonedDateTime now = whole;
    for (int left = hours.hours() * 60; left > 0; now = now.plusMinutes(1)) {
      if (ClockTrace.reasons(hours, now.toLocalDate()).isEmpty()) {
        left--;
      }
    }
    assertThat(Deadline.of(hours, whole)).isEqualTo(now);
  }

  @Property
  void many_starts_end_as_each_does(
      @ForAll("clocks") Clock clock,
      @ForAll("starts") ZonedDateTime start,
      @ForAll @IntRange(max = 9) int days) {
    ZonedDateTime second = start.withNano(0);

    assertThat(
            Deadline.ofMany(
                    clock,
                    second.toLocalDate().minusDays(days),
                    second.toLocalDate().plusDays(days),
                    second.getZone())
                .applyAsLong(second.toEpochSecond()))
        .isEqualTo(Deadline.of(clock, second).toEpochSecond());
  }

  @Property
  void a_later_start_never_ends_earlier(
      @ForAll("clocks") Clock clock,
      @ForAll("starts") ZonedDateTime start,
      @ForAll @IntRange(max = 200_000) int seconds) {
    assertThat(Deadline.of(clock, start.plusSeconds(seconds)))
        .isAfterOrEqualTo(Deadline.of(clock, start));
  }

  @Property
  void a_longer_clock_never_ends_earlier(
      @ForAll("clocks") Clock clock,
      @ForAll("starts") ZonedDateTime start,
      @ForAll @IntRange(max = 100) int more) {
    Clock longer = with(clock, clock.hours() + more, clock.untilEndOfDay());

    assertThat(Deadline.of(longer, start)).isAfterOrEqualTo(Deadline.of(clock, start));
    assertThat(Deadline.of(with(clock, clock.hours(), true), start))
        .isAfterOrEqualTo(Deadline.of(with(clock, clock.hours(), false), start));
  }

  @Property
  void a_hold_is_never_shorter_than_its_hours(
      @ForAll("clocks") Clock clock, @ForAll("starts") ZonedDateTime start) {
    assertThat(Duration.between(start, Deadline.of(clock, start)))
        .isGreaterThanOrEqualTo(Duration.ofHours(clock.hours()));
  }

  @Property
  void until_the_end_of_the_day_is_2359_of_the_day_on_which_the_hours_run_out(
      @ForAll("clocks") Clock clock, @ForAll("starts") ZonedDateTime start) {
    ZonedDateTime minute = start.withSecond(0).withNano(0);
    ZonedDateTime runOut = Deadline.of(with(clock, clock.hours(), false), minute);
    ZonedDateTime end = Deadline.of(with(clock, clock.hours(), true), minute);

    assertThat(end.toLocalDate()).isEqualTo(runOut.toLocalDate());
    assertThat(end.toLocalTime()).isEqualTo(LocalTime.of(23, 59));
  }
}
