package org.amparo.evaluate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import org.amparo.evaluate.measure.Costing;
import org.amparo.evaluate.rate.RateKind;
import org.amparo.evaluate.rate.RateLibrary;
import org.amparo.evaluate.rate.TestRates;
import org.amparo.model.decision.Outcome;
import org.amparo.policy.Policy;
import org.junit.jupiter.api.Test;

/** Time held past release less what people without a request wait. */
class NetTimeTest extends WorkspaceFixture {

  @Override
  void begin() {
    records.place("1", "One County, TX", "America/New_York").hold("jail", "jurisdiction", 1);
  }

  /** Of the first bookings of a kind, the reason and the year of release. */
  private void released(String prefix, int bookings, String reason, int year) {
    records.run(
        """
        UPDATE booking SET release_eligible_reason = '%2$s', booked_at = booked_at - INTERVAL %3$d YEAR,
          release_eligible_at = release_eligible_at - INTERVAL %3$d YEAR, released_at = released_at - INTERVAL %3$d YEAR
        WHERE booking_key[:%4$d] = '%1$s' AND CAST(booking_key[%4$d + 1:] AS INTEGER) <= %5$d\
        """
            .formatted(prefix, reason, 2026 - year, prefix.length(), bookings));
  }

  /** Bookings that waited from 08:00, the first of them one minute, each one minute longer. */
  private void waiting(String prefix, int bookings, String hold) {
    records.run(
        """
        INSERT INTO booking (source_id, source_row, flags, booking_key, place_id, booked_at, release_eligible_at,
          release_eligible_reason, released_at, hold_reported)
        SELECT 1, 10000 + i, [], '%s' || i, '1', TIMESTAMP '2026-01-05 00:00:00', TIMESTAMP '2026-01-06 08:00:00', 'DISMISSED',
          TIMESTAMP '2026-01-06 08:00:00' + to_minutes(CAST(i AS INTEGER)), %s
        FROM range(1, %d) t(i)\
        """
            .formatted(prefix, hold, bookings + 1));
  }

  @Test
  void holds_drawn_from_ordinary_discharge_are_no_holding() {
    waiting("others", 200, "FALSE");
    waiting("held", 200, "TRUE");

    Figures figures = figures();
    // Every one was let go after the moment of eligibility, and so were all the others.
    assertThat(figures.value("time.direct.jurisdiction.bookings")).isEqualByComparingTo("200");
    assertThat(figures.value("time.net.hours")).isZero();
    assertThat(figures.value("time.net.ordinary-hours").doubleValue())
        .isCloseTo(100.5 / 60, within(1e-6));
    // One more would exceed 191 minutes in 10 of 201 cases; these do in 9 of 200.
    assertThat(figures.value("time.beyond.bookings")).isEqualByComparingTo("9");
    assertThat(figures.value("time.beyond.expected")).isEqualByComparingTo("10");
    assertThat(figures.value("human.dismissed-or-acquitted")).isEqualByComparingTo("9");
    assertThat(figures.value("human.days-of-liberty")).isZero();
  }

  @Test
  void the_way_to_a_prison_is_no_ordinary_discharge() {
    waiting("others", 200, "FALSE");
    waiting("prisoners", 200, "FALSE");
    waiting("held", 200, "TRUE");
    records.run(
        """
        INSERT INTO charge (source_id, source_row, flags, booking_key, disposition, hold_by)
        SELECT 1, 20000 + row_number() OVER (), [], booking_key, 'SENTENCED TO STATE PRISON', []
        FROM booking WHERE booking_key LIKE 'prisoners%'""");
    records.run(
        "UPDATE booking SET release_eligible_reason = NULL, released_at = released_at + INTERVAL 5 DAY WHERE booking_key LIKE 'prisoners%'");

    assertThat(figures().value("time.net.hours")).isZero();
    assertThat(figures().value("time.net.ordinary-hours").doubleValue())
        .isCloseTo(100.5 / 60, within(1e-6));
  }

  @Test
  void a_place_that_enters_both_times_together_has_no_net_time() {
    waiting("others", 70, "FALSE");
    records.run(
        "UPDATE booking SET released_at = release_eligible_at WHERE CAST(booking_key[7:] AS"
            + " INTEGER) <= 15");
    waiting("held", 10, "TRUE");

    // 15 of 70 wait exactly no time: over a fifth.
    assertThat(figures().figure("time.net.hours").value()).isNull();
    assertThat(figures().value("human.days-of-liberty")).isPositive();

    records.run(
        "UPDATE booking SET released_at = released_at + INTERVAL 1 MINUTE WHERE booking_key IN"
            + " ('others1', 'others2')");
    assertThat(figures().figure("time.net.hours").value()).isNotNull();
  }

  @Test
  void fewer_than_thirty_others_are_no_comparison_and_the_wider_group_is_said() {
    waiting("others", 29, "FALSE");
    waiting("held", 1, "TRUE");
    assertThat(figures().figure("time.net.hours").value()).isNull();
    assertThat(figures().value("time.direct.jurisdiction.hours")).isPositive();

    // One more, of another six hours of the day.
    records
        .booking("night", "1", "2026-01-05 00:00:00", "2026-01-06 03:30:00", false)
        .run(
            "UPDATE booking SET release_eligible_at = TIMESTAMP '2026-01-06 03:00:00',"
                + " release_eligible_reason = 'DISMISSED' WHERE booking_key = 'night'");
    Figures figures = figures();
    // One minute less the mean of 1 to 29 and of 30.
    assertThat(figures.value("time.net.hours").doubleValue())
        .isCloseTo((1 - 15.5) / 60, within(1e-6));
    assertThat(figures.value("time.net.widened")).isEqualByComparingTo("1");
  }

  @Test
  void the_year_gives_way_before_the_reason() {
    waiting("others", 40, "FALSE");
    released("others", 20, "DISMISSED", 2025);
    waiting("bonded", 300, "FALSE");
    released("bonded", 300, "BOND_OR_RECOGNIZANCE", 2026);
    waiting("held", 1, "TRUE");

    Figures figures = figures();
    // Twenty of each year were dismissed, which is too few for a year.
    assertThat(figures.value("time.net.hours").doubleValue())
        .isCloseTo((1 - 20.5) / 60, within(1e-6));
    assertThat(figures.value("time.net.widened")).isEqualByComparingTo("1");
    // 300 others of another reason tell nothing of what is long for this one.
    assertThat(figures.figure("time.beyond.bookings").value()).isNull();
  }

  @Test
  void rare_reasons_are_compared_together() {
    waiting("others", 135, "FALSE");
    released("others", 35, "SERVED", 2026);
    released("others", 15, "OTHER", 2026);
    waiting("held", 135, "TRUE");
    released("held", 35, "SERVED", 2026);
    released("held", 15, "OTHER", 2026);

    Figures figures = figures();
    // Twenty served their time and fifteen left otherwise: together 35.
    assertThat(figures.value("time.net.hours").doubleValue()).isCloseTo(0, within(1e-6));
    assertThat(figures.value("time.net.widened")).isEqualByComparingTo("35");
    assertThat(figures.figure("time.beyond.bookings").denominator()).isEqualByComparingTo("100");
  }

  @Test
  void the_net_time_in_the_center_is_that_of_what_was_done() {
    waiting("others", 40, "FALSE");
    waiting("held", 60, "TRUE");
    records.run(
        """
        INSERT INTO detainer (source_id, source_row, flags, detainer_id, status, place_id, duplicate_likely, booking_key, action)
        SELECT 1, 20000 + source_row, [], 'r-' || booking_key, 'received', '1', FALSE, booking_key,
          CASE WHEN booking_key IN ('held1', 'held2', 'held3') THEN 'DECLINED' WHEN booking_key NOT IN ('held4', 'held5') THEN 'HONORED' END
        FROM booking WHERE hold_reported\
        """);
    // Still there: no wait of its own. Without a time, and without a time and an answer.
    records
        .run("UPDATE booking SET released_at = NULL WHERE booking_key = 'held6'")
        .run(
            "UPDATE booking SET release_eligible_at = NULL, released_to = 'ICE' WHERE booking_key"
                + " IN ('held5', 'held7')")
        .booking("first", "1", "2025-02-01 00:00:00", "2025-02-02 00:00:00", false)
        .covering("2025-02-01", "2026-02-01");
    RateLibrary rates =
        new RateLibrary(
            List.of(
                TestRates.of(
                    "r",
                    RateKind.AVERAGE,
                    1,
                    1,
                    1,
                    List.of("1"),
                    2026,
                    "A source",
                    "",
                    false,
                    "")));
    Policy policy = TestPolicy.proposal("p", Outcome.MUST_NOT);
    Figures figures =
        new Figures(
            records.evaluate(
                TestWorkspace.settings(List.of(policy), rates, Costing.USUAL),
                "('r-held8', 'p', 'MUST_NOT', 4)"));

    // Twelve months of records.
    assertThat(figures.value("time.center.net-hours")).isNotZero();
    assertThat(figures.value("policy.done.hours").doubleValue())
        .isCloseTo(figures.value("time.center.net-hours").doubleValue(), within(1e-5));
  }

  @Test
  void people_whose_request_was_declined_show_whether_the_comparison_is_fair() {
    waiting("others", 40, "FALSE");
    records
        .booking("d", "1", "2026-01-05 00:00:00", "2026-01-06 09:00:00", true)
        .run(
            "UPDATE booking SET release_eligible_at = TIMESTAMP '2026-01-06 08:00:00',"
                + " release_eligible_reason = 'DISMISSED' WHERE booking_key = 'd'")
        .request(
            "r",
            "received",
            "1",
            "booking_key = 'd'",
            "action = 'DECLINED'",
            "received_at = TIMESTAMP '2026-01-05 01:00:00'");

    // An hour less the mean of 1 to 40 minutes.
    assertThat(figures().value("time.net.declined.mean-hours").doubleValue())
        .isCloseTo((60 - 20.5) / 60, within(1e-6));
  }

  @Test
  void beds_are_net_days_by_the_days_of_whole_months() {
    waiting("others", 40, "FALSE");
    records
        .booking("h", "1", "2026-01-05 00:00:00", "2026-01-16 08:20:30", true)
        .run(
            "UPDATE booking SET release_eligible_at = TIMESTAMP '2026-01-06 08:00:00',"
                + " release_eligible_reason = 'DISMISSED' WHERE booking_key = 'h'");

    // Ten days and 20.5 minutes, less 20.5 minutes, in a month of 31 days.
    assertThat(figures().value("time.net.days")).isEqualByComparingTo("10");
    assertThat(figures().value("beds.net")).isEqualByComparingTo(new BigDecimal("0.322581"));
  }
}
