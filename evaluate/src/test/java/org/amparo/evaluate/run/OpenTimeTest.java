package org.amparo.evaluate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.amparo.evaluate.Figure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What is open of the time held: on record, center, own deadlines and the most allowed never mix.
 */
class OpenTimeTest extends WorkspaceFixture {

  @Override
  void begin() {
    records.place("1", "One County, TX", "America/New_York").hold("jail", "jurisdiction", 1);
  }

  private void held(String key, @Nullable String eligible, @Nullable String until) {
    records
        .booking(key, "1", "2026-01-01 06:00:00", until, true)
        .run(
            "UPDATE booking SET release_eligible_at = %s WHERE booking_key = '%s'"
                .formatted(TestWorkspace.quoted(eligible), key));
  }

  @Test
  void holds_past_their_own_deadline_are_counted_by_their_own_clocks() {
    // From a Friday noon the 48 hours end on Tuesday noon: 96 hours, not 48 and not 120.
    overAWeekend();
    records.run("UPDATE place SET state = 'NE'");

    Figures figures = figures();
    assertThat(figures.value("time.deadline.past.bookings")).isEqualByComparingTo("2");
    assertThat(figures.value("time.deadline.past.hours")).isEqualByComparingTo("24.5");
    assertThat(figures.value("time.deadline.hours"))
        .isEqualByComparingTo(
            figures
                .value("time.direct.jurisdiction.hours")
                .subtract(figures.value("time.deadline.past.hours")));
  }

  private void overAWeekend() {
    held("friday", "2026-01-09 12:00:00", "2026-01-13 11:59:00");
    held("late", "2026-01-09 12:00:00", "2026-01-13 12:30:00");
    held("monday", "2026-01-12 12:00:00", "2026-01-15 12:00:00");
  }

  @Test
  void the_law_in_force_sets_the_deadline_where_it_gives_less_time_than_the_request() {
    overAWeekend();
    records.run("UPDATE place SET state = 'TX'").covering("2017-08-01", "2026-03-01");
    // Before there was such a law in Texas; the request's own 48 hours end on Tuesday at noon.
    held("before", "2017-08-11 12:00:00", "2017-08-15 11:00:00");
    records.run(
        "UPDATE booking SET booked_at = TIMESTAMP '2017-08-01 06:00:00' WHERE booking_key ="
            + " 'before'");

    // Texas counts Saturdays and Sundays: 47 hours and 59 minutes, 48:30, and a day past it.
    assertThat(figures().value("time.deadline.past.bookings")).isEqualByComparingTo("3");
    assertThat(figures().value("time.deadline.past.hours").doubleValue())
        .isCloseTo(47 + 59 / 60.0 + 48.5 + 24, within(1e-5));
  }

  @Test
  void a_request_on_a_form_that_leaves_no_days_out_has_its_own_clock() {
    overAWeekend();
    records
        .request("r", "received", "1", "booking_key = 'friday'", "form = 'I247A'")
        .run("UPDATE place SET state = 'NE'");

    assertThat(figures().value("time.deadline.past.bookings")).isEqualByComparingTo("3");
  }

  @Test
  void litigation_names_how_many_were_held_past_their_deadline_once() {
    overAWeekend();
    records.run("UPDATE place SET state = 'TX'");
    Figures figures = figures();
    assertThat(figures.value("time.deadline.past.bookings")).isEqualByComparingTo("3");
    assertThat(figures.rows("lines-apart"))
        .extracting(List::getFirst)
        .containsOnlyOnce("time.deadline.past.bookings");
  }

  @Test
  void a_hold_without_a_time_is_like_those_with_one() {
    for (int i = 0; i < 29; i++) {
      held("k" + i, "2026-01-05 08:00:00", "2026-01-05 10:00:00");
    }
    held("long", "2026-01-05 08:00:00", "2026-01-15 08:00:00");
    held("c", null, "2026-01-31 08:00:00");

    Figures figures = figures();
    Figure center = figures.figure("time.center.hours");
    // 29 of two hours and one of 240 on record, and their mean; the hold may be any of them, or, in
    // one place of 31, longer than all, up to its own most.
    assertThat(Objects.requireNonNull(center.value()).doubleValue())
        .isCloseTo(298 + 298 / 30.0, within(1e-6));
    assertThat(center.low()).isEqualByComparingTo("300");
    assertThat(center.high())
        .isGreaterThan(new BigDecimal(298 + 240))
        .isLessThan(figures.value("time.most.hours"));
    // Booked on January 1 at six, it left on January 31 at eight.
    assertThat(figures.value("time.most.hours")).isEqualByComparingTo("1020");
  }

  @Test
  void a_hold_is_drawn_from_those_between_its_own_least_and_most() {
    for (int i = 0; i < 30; i++) {
      held("k" + i, "2026-01-05 08:00:00", "2026-01-05 10:00:00");
      held("l" + i, "2026-01-05 08:00:00", "2026-01-15 08:00:00");
    }
    // Four hours in jail in all.
    held("c", null, "2026-01-01 10:00:00");

    Figures figures = figures();
    Figure center = figures.figure("time.center.hours");
    // Half of those on record lasted ten days, which this one cannot have: 30 of 2, 30 of 240, and
    // 2; in one place of 31 it is longer than those two hours, by two at the most.
    assertThat(center.value()).isEqualByComparingTo("7262");
    assertThat(center.low()).isEqualByComparingTo("7262");
    assertThat(center.high())
        .isGreaterThan(new BigDecimal(7262))
        .isLessThanOrEqualTo(figures.value("time.most.hours"));
    assertThat(figures.value("time.least.hours")).isEqualByComparingTo("7260");
    assertThat(figures.value("time.most.hours")).isEqualByComparingTo("7264");
  }

  @Test
  void fewer_than_thirty_timed_holds_leave_open_what_the_records_allow() {
    held("a", "2026-01-05 08:00:00", "2026-01-05 10:00:00");
    held("b", "2026-01-05 08:00:00", "2026-01-15 08:00:00");
    held("c", null, "2026-01-15 08:00:00");

    Figures figures = figures();
    Figure center = figures.figure("time.center.hours");
    // 2 and 240 on record, and no center.
    assertThat(center.value()).isNull();
    assertThat(center.low()).isEqualByComparingTo("242");
    assertThat(center.high()).isEqualByComparingTo(figures.value("time.most.hours"));
    assertThat(figures.value("time.direct.jurisdiction.hours")).isEqualByComparingTo("242");
  }

  @Test
  void what_was_done_is_never_less_than_what_the_records_allow_at_most() {
    held("a", "2026-01-05 08:00:00", "2026-01-05 10:00:00");
    held("c", null, "2026-01-03 06:00:00");
    // Not over: up to the last moment on record.
    held("d", "2026-01-04 10:00:00", null);

    Figures figures = figures();
    // 2 hours, 48 from booking to release, 24 up to the end of the records.
    assertThat(figures.value("time.most.hours")).isEqualByComparingTo("74");
    assertThat(figures.value("time.direct.jurisdiction.hours")).isEqualByComparingTo("26");
    assertThat(figures.low("time.center.hours")).isEqualByComparingTo("26");
    assertThat(figures.high("time.center.hours"))
        .isEqualByComparingTo(figures.value("time.most.hours"));
  }

  @Test
  void an_open_answer_counts_in_the_share_of_the_decided() {
    for (int i = 0; i < 40; i++) {
      held("k" + i, "2026-01-05 08:00:00", "2026-01-05 12:00:00");
      records.request(
          "k" + i,
          "received",
          "1",
          "booking_key = 'k%d'".formatted(i),
          "action = '%s'".formatted(i < 10 ? "DECLINED" : "HONORED"),
          "received_at = TIMESTAMP '2026-01-02 00:00:00'");
    }
    held("o", null, "2026-01-05 12:00:00");
    records
        .request(
            "o",
            "received",
            "1",
            "booking_key = 'o'",
            "received_at = TIMESTAMP '2026-01-02 00:00:00'")
        .run("UPDATE booking SET released_to = 'ICE' WHERE booking_key = 'o'");

    // Thirty of forty were honored, each for four hours: 120, and three quarters of four more.
    assertThat(figures().value("time.center.hours")).isEqualByComparingTo("123");
  }

  @Test
  void the_longest_holds_are_disclosed() {
    for (int i = 0; i < 9; i++) {
      held("k" + i, "2026-01-05 08:00:00", "2026-01-05 09:00:00");
    }
    held("long", "2026-01-05 08:00:00", "2026-01-09 03:00:00");

    Figures figures = figures();
    assertThat(figures.value("time.direct.largest.bookings")).isEqualByComparingTo("1");
    assertThat(figures.value("time.direct.largest.share")).isEqualByComparingTo("0.91");
    assertThat(figures.value("time.direct.without-largest.hours")).isEqualByComparingTo("9");
  }

  @Test
  void two_days_are_not_forty_nine_hours_where_a_source_has_dates_alone() {
    records
        .booking("a", "1", "2026-10-20 00:00:00", "2026-11-02 00:00:00", true)
        .run("UPDATE booking SET release_eligible_at = TIMESTAMP '2026-10-31 00:00:00'");

    Figures figures = figures();
    // Certain is November 1, when the clocks went back: 25 hours. Possible are three days, 73
    // hours.
    assertThat(figures.figure("time.direct.jurisdiction.hours").value()).isNull();
    assertThat(figures.low("time.allowed.jurisdiction.hours")).isEqualByComparingTo("25");
    assertThat(figures.high("time.allowed.jurisdiction.hours")).isEqualByComparingTo("73");
    // Past forty-eight hours or not: two dates do not say.
    assertThat(figures.low("time.direct.jurisdiction.over-48-hours")).isZero();
    assertThat(figures.high("time.direct.jurisdiction.over-48-hours")).isEqualByComparingTo("1");
    assertThat(figures.low("time.direct.jurisdiction.median-hours")).isEqualByComparingTo("25");
    assertThat(figures.rows("time-held").stream().map(row -> row.get(2) + " " + row.get(3)))
        .containsExactly(
            "none 0",
            "up to 24 hours 0",
            "up to 48 hours 0",
            "24 to 72 hours 1",
            "over 2 days 0",
            "unknown 0");
  }

  @Test
  void days_leave_open_whether_a_deadline_passed_on_one_of_two_of_them() {
    records
        // Monday to Tuesday, to Wednesday, to Thursday; and Thursday to Monday, which may have been
        // a weekend.
        .booking("in-time", "1", "2026-01-05 00:00:00", "2026-01-06 00:00:00", true)
        .booking("either", "1", "2026-01-05 00:00:00", "2026-01-07 00:00:00", true)
        .booking("past", "1", "2026-01-05 00:00:00", "2026-01-08 00:00:00", true)
        .booking("weekend", "1", "2026-01-08 00:00:00", "2026-01-12 00:00:00", true)
        .run("UPDATE booking SET release_eligible_at = booked_at")
        .run("UPDATE place SET state = 'NE'");

    Figures figures = figures();
    assertThat(figures.value("time.deadline.past.bookings")).isEqualByComparingTo("1");
    assertThat(figures.unknown("time.deadline.past.bookings")).isEqualTo(2);
    // At the least a moment after the last second at which a clock begun on Monday ran out.
    assertThat(figures.high("time.deadline.past.bookings")).isEqualByComparingTo("3");
    assertThat(figures.low("time.deadline.past.hours").doubleValue())
        .isCloseTo(1 / 3600.0, within(1e-6));
    // To the end of its last day: 48 hours past Wednesday's beginning, 24, and three days of a
    // weekend.
    assertThat(figures.high("time.deadline.past.hours")).isEqualByComparingTo("144");
  }

  @Test
  void gross_counts_to_the_end_of_the_records() {
    held("a", "2026-01-05 06:00:00", "2026-01-06 06:00:00");
    held("b", "2026-01-04 06:00:00", null);

    Figures figures = figures();
    assertThat(figures.value("time.gross.days")).isEqualByComparingTo("10");
    assertThat(figures.unknown("time.gross.days")).isZero();
    assertThat(figures.value("time.gross.not-over")).isEqualByComparingTo("1");
  }
}
