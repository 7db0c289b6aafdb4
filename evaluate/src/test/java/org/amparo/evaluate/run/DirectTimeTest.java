package org.amparo.evaluate.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.amparo.evaluate.Caveat;
import org.amparo.model.disclosure.Contributions;
import org.junit.jupiter.api.Test;

class DirectTimeTest extends WorkspaceFixture {

  @Override
  void begin() {
    records.place("1", "One County, TX", "America/New_York").hold("jail", "jurisdiction", 1);
  }

  private TestWorkspace held(String key, String localUntil, String holdUntil) {
    return records
        .booking(key, "1", "2026-01-01 00:00:00", holdUntil, true)
        .charge(key, "FELONY", localUntil)
        .charge(key, null, holdUntil, "jurisdiction");
  }

  @Test
  void timeRunsFromTheLastLocalReleaseToTheReleaseFromTheHold() {
    // The later local charge counts: 10:00 to 15:30 is 5.5 hours, not 9.5.
    held("a", "2026-01-05 06:00:00", "2026-01-05 15:30:00")
        .charge("a", "MISDEMEANOR", "2026-01-05 10:00:00");

    assertThat(figures().value("time.direct.jurisdiction.hours")).isEqualByComparingTo("5.5");
    assertThat(figures().value("human.days-of-liberty")).isEqualByComparingTo("0.229167");
  }

  @Test
  void whoIsHeldTwiceContributesOnceAndBothTimes() {
    held("a", "2026-01-05 06:00:00", "2026-01-05 11:00:00");
    held("b", "2026-01-07 06:00:00", "2026-01-07 09:00:00");
    held("c", "2026-01-05 06:00:00", "2026-01-05 12:00:00");
    held("d", "2026-01-05 06:00:00", "2026-01-05 06:00:00");
    records.run("UPDATE booking SET person_key = 'one' WHERE booking_key IN ('a', 'b')");

    Contributions all = figures().figure("time.direct.jurisdiction.hours").ties().contributions();
    assertThat(all).isEqualTo(new Contributions(2, new BigDecimal("8.000000")));
  }

  @Test
  void aTimeBeforeTheBookingContradictsItAndSettlesNothing() {
    records
        .booking("a", "1", "2026-01-05 00:00:00", "2026-01-04 00:00:00", true)
        .charge("a", "FELONY", "2026-01-06 00:00:00")
        .charge("a", null, null, "jurisdiction")
        .booking("b", "1", "2026-01-05 00:00:00", "2026-01-07 00:00:00", true)
        .run(
            "UPDATE booking SET release_eligible_at = TIMESTAMP '2026-01-01 00:00:00'"
                + " WHERE booking_key = 'b'");

    // Neither no time (a) nor six days in a stay of two (b).
    assertThat(figures().unknown("time.direct.jurisdiction.hours")).isEqualTo(2);
    assertThat(figures().figure("time.direct.jurisdiction.hours").value()).isNull();
  }

  @Test
  void time_under_another_agencys_hold_a_warrant_or_a_sentence_is_not_held_past_release() {
    for (String row : List.of("HOLD FOR ANOTHER COUNTY", "BENCH WARRANT", "SERVING A SENTENCE")) {
      held(row, "2026-01-05 10:00:00", "2026-01-05 15:00:00")
          .charge(row, null, "2026-01-05 14:00:00")
          .run("UPDATE charge SET text = booking_key WHERE grade IS NULL AND hold_by = []");
    }
    held("none", "2026-01-05 10:00:00", "2026-01-05 15:00:00");
    held("prison", "2026-01-05 10:00:00", "2026-01-05 15:00:00");
    records
        .run("UPDATE charge SET status = 'CONVICTED' WHERE text = 'SERVING A SENTENCE'")
        .run("UPDATE booking SET released_to = 'PRISON' WHERE booking_key = 'prison'")
        .run(
            """
            INSERT INTO detainer BY NAME SELECT 1 AS source_id, 1 AS source_row, [] AS flags,
              'r' AS detainer_id, 'received' AS status, 'prison' AS booking_key, '1' AS place_id,
              TIMESTAMP '2026-01-02' AS received_at, 'HOLD' AS request_kind, 'HONORED' AS action,
              FALSE AS duplicate_likely""");

    // An hour behind each of the three rows and five hours without one; whom a prison took, none.
    assertThat(figures().value("time.direct.jurisdiction.hours")).isEqualByComparingTo("8");
    assertThat(figures().value("bookings.held")).isEqualByComparingTo("4");
  }

  @Test
  void where_no_column_tells_of_other_holds_warrants_or_sentences_the_page_says_so() {
    records.booking("a", "1", "2026-01-01 00:00:00", "2026-01-05 00:00:00", true);
    assertThat(figures().evaluation().caveats()).contains(Caveat.inDetails("other-custody-unseen"));
  }

  @Test
  void aHoldThatEndsFirstAddsNothing() {
    held("a", "2026-01-05 10:00:00", "2026-01-05 08:00:00");

    Figures figures = figures();
    assertThat(figures.value("time.direct.jurisdiction.hours")).isEqualByComparingTo("0");
    assertThat(figures.value("time.direct.jurisdiction.bookings")).isEqualByComparingTo("0");
    assertThat(figures.unknown("time.direct.jurisdiction.hours")).isZero();
  }

  @Test
  void theTimeOfEligibilityCountsWhereTheSourceGivesIt() {
    // Eligible at noon, though the local charge was released at 10:00; held until 15:00.
    held("a", "2026-01-05 10:00:00", "2026-01-05 15:00:00")
        .run("UPDATE booking SET release_eligible_at = TIMESTAMP '2026-01-05 12:00:00'");

    assertThat(figures().value("time.direct.jurisdiction.hours")).isEqualByComparingTo("3");
  }

  @Test
  void aLocalChargeWithoutAReleaseTimeLeavesTheTimeUnknownNotZero() {
    held("a", "2026-01-05 10:00:00", "2026-01-05 12:00:00");
    held("b", "2026-01-05 10:00:00", "2026-01-05 12:00:00").charge("b", "FELONY", null);

    Figures figures = figures();
    // Only booking a is known: two hours.
    assertThat(figures.value("time.direct.jurisdiction.hours")).isEqualByComparingTo("2");
    assertThat(figures.unknown("time.direct.jurisdiction.hours")).isEqualTo(1);
    assertThat(figures.figure("time.direct.jurisdiction.bookings").denominator())
        .isEqualByComparingTo("2");
  }

  @Test
  void whereNoTimeIsKnownNobodyIsSaidToHaveGoneHomeInTime() {
    held("a", "2026-01-05 10:00:00", "2026-01-05 12:00:00").charge("a", "FELONY", null);

    Figures figures = figures();
    for (String id : List.of("bookings", "over-48-hours", "hours", "median-hours")) {
      assertThat(figures.figure("time.direct.jurisdiction." + id).value()).as(id).isNull();
    }
    assertThat(figures.unknown("time.direct.jurisdiction.bookings")).isEqualTo(1);
    assertThat(figures.figure("time.direct.jurisdiction.bookings").denominator())
        .isEqualByComparingTo("1");
  }

  @Test
  void aTimeFlaggedAsImplausibleIsUnknown() {
    held("a", "2026-01-05 10:00:00", "8017-01-05 12:00:00")
        .run(
            "UPDATE charge SET flags = ['implausible:released_at'] WHERE released_at > '3000-01-01'")
        .run("UPDATE booking SET flags = ['implausible:released_at']");

    Figures figures = figures();
    assertThat(figures.figure("time.direct.jurisdiction.hours").value()).isNull();
    assertThat(figures.unknown("time.direct.jurisdiction.hours")).isEqualTo(1);
    assertThat(figures.figure("time.gross.days").value()).isNull();
  }

  @Test
  void hoursAreThoseThatPassedWhenTheClocksChanged() {
    // In New York the clock went from 02:00 to 03:00 on 8 March 2026: 01:00 to 04:00 is two hours.
    held("a", "2026-03-08 01:00:00", "2026-03-08 04:00:00");

    assertThat(figures().value("time.direct.jurisdiction.hours")).isEqualByComparingTo("2");
  }

  @Test
  void eachDefinitionOfAHoldGivesItsOwnTimeAndTheFirstLeads() {
    records.hold("jail", "wider", 2);
    records
        .booking("a", "1", "2026-01-01 00:00:00", "2026-01-05 20:00:00", true)
        .charge("a", "FELONY", "2026-01-05 10:00:00")
        .charge("a", "FELONY", "2026-01-05 20:00:00", "wider")
        .charge("a", null, "2026-01-05 12:00:00", "jurisdiction", "wider");

    Figures figures = figures();
    // By the first, the row released at 20:00 is local: the hold ended before it.
    assertThat(figures.value("time.direct.jurisdiction.hours")).isEqualByComparingTo("0");
    // By the wider, 10:00 to 20:00.
    assertThat(figures.value("time.direct.wider.hours")).isEqualByComparingTo("10");
    assertThat(figures.value("human.days-of-liberty")).isEqualByComparingTo("0");
  }

  @Test
  void moreThanFortyEightHoursIsCountedAndExactlyFortyEightIsNot() {
    held("a", "2026-01-05 10:00:00", "2026-01-07 10:00:00");
    held("b", "2026-01-05 10:00:00", "2026-01-07 10:00:01");

    assertThat(figures().value("time.direct.jurisdiction.over-48-hours")).isEqualByComparingTo("1");
    assertThat(figures().rows("time-held").stream().map(row -> row.get(2) + " " + row.get(3)))
        .contains("24 to 48 hours 1", "over 2 to 4 days 1");
  }

  @Test
  void theHistogramPlacesEveryBookingOnce() {
    held("a", "2026-01-05 10:00:00", "2026-01-05 09:00:00");
    held("b", "2026-01-05 10:00:00", "2026-01-05 16:00:00");
    held("c", "2026-01-05 10:00:00", "2026-01-25 10:00:00");
    held("d", "2026-01-05 10:00:00", "2026-01-05 12:00:00").charge("d", null, null);

    assertThat(figures().rows("time-held").stream().map(row -> row.get(2) + " " + row.get(3)))
        .containsExactly(
            "none 1",
            // Six hours are the upper end of their span, which the lower end is not.
            "up to 6 hours 1",
            "6 to 12 hours 0",
            "12 to 24 hours 0",
            "24 to 48 hours 0",
            "over 2 to 4 days 0",
            "over 4 to 7 days 0",
            "over 7 days 1",
            "unknown 1");
  }
}
