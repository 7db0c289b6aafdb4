package org.amparo.evaluate.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.amparo.evaluate.Figure;
import org.amparo.evaluate.ResultTable;
import org.amparo.evaluate.Spread;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the records allow of a time past release that they do not give. */
class DirectBoundsTest extends WorkspaceFixture {

  private static final String FACTS = "spread.direct.hours.missing-facts";

  @Override
  void begin() {
    records.place("1", "One County, TX", null).hold("jail", "jurisdiction", 1);
  }

  /** A booking of 1 January at midnight, held. */
  private TestWorkspace booking(String key, @Nullable String until) {
    return records.booking(key, "1", "2026-01-01 00:00:00", until, true);
  }

  private TestWorkspace known(String key) {
    return booking(key, "2026-01-05 12:00:00")
        .charge(key, "FELONY", "2026-01-05 10:00:00")
        .charge(key, null, "2026-01-05 12:00:00", "jurisdiction");
  }

  private void assertBounds(String low, @Nullable String high) {
    Figures figures = figures();
    Figure facts = figures.figure(FACTS);
    assertThat(facts.spread()).isEqualTo(Spread.MISSING_FACTS);
    assertThat(facts.low()).isEqualByComparingTo(low);
    if (high == null) {
      assertThat(facts.high()).isNull();
    } else {
      assertThat(facts.high()).isEqualByComparingTo(high);
    }
  }

  @Test
  void whereEveryTimeIsKnownNothingIsLeftOpen() {
    known("a");

    assertBounds("2", "2");
  }

  @Test
  void a_release_that_rosters_leave_open_makes_a_range_up_to_the_first_without_the_booking() {
    booking("a", "2026-01-05 12:00:00")
        .charge("a", "FELONY", "2026-01-05 10:00:00")
        .charge("a", null, null, "jurisdiction");
    booking("b", "2026-01-05 12:00:00")
        .charge("b", "FELONY", "2026-01-05 13:00:00")
        .charge("b", null, null, "jurisdiction")
        .run(
            "UPDATE booking SET flags = ['inferred:released_at'],"
                + " gone_by = TIMESTAMP '2026-01-08 12:00:00'");

    // Of a 2 to 74 hours; b may have left before the local charge ended, or 71 hours after.
    assertBounds("2", "145");
    assertRange("allowed.jurisdiction.hours", null, "2", "145");
    assertRange("direct.jurisdiction.bookings", "1", "1", "2");
    assertRange("direct.jurisdiction.over-48-hours", null, "0", "2");
    assertThat(figures().figure("time.direct.jurisdiction.hours").value()).isNull();
  }

  private void assertRange(String figure, @Nullable String value, String low, String high) {
    Figure range = figures().figure("time." + figure);
    if (value == null) {
      assertThat(range.value()).as(figure).isNull();
    } else {
      assertThat(range.value()).as(figure).isEqualByComparingTo(value);
    }
    assertThat(range.low()).as(figure).isEqualByComparingTo(low);
    assertThat(range.high()).as(figure).isEqualByComparingTo(high);
    assertThat(range.spread()).isEqualTo(Spread.MISSING_FACTS);
  }

  @Test
  void aLocalChargeWithoutATimeMayHaveEndedWithAnotherOrWithTheHold() {
    // From 08:00, when the other charge ended, to noon: four hours at the most, with two of a.
    known("a");
    booking("b", "2026-01-05 12:00:00")
        .charge("b", "FELONY", "2026-01-05 08:00:00")
        .charge("b", "FELONY", null)
        .charge("b", null, "2026-01-05 12:00:00", "jurisdiction");

    assertBounds("2", "6");
  }

  @Test
  void aChargeThatEndedAfterTheHoldSettlesThatNobodyWasHeldPastRelease() {
    known("a");
    booking("b", "2026-01-07 00:00:00")
        .charge("b", "FELONY", "2026-01-06 08:00:00")
        .charge("b", "FELONY", null)
        .charge("b", null, "2026-01-05 12:00:00", "jurisdiction");

    assertBounds("2", "2");
  }

  @Test
  void withoutALocalChargeTheMostIsTheTimeFromTheBookingToTheEndOfTheHold() {
    booking("a", "2026-01-05 12:00:00").charge("a", null, "2026-01-03 00:00:00", "jurisdiction");

    Figures figures = figures();
    assertBounds("0", "48");
    // Nothing is on record: no hours at all, which is not none.
    assertThat(figures.figure(FACTS).value()).isNull();
  }

  @Test
  void aHoldThatNoRowShowsEndedWithTheBookingAtTheLatest() {
    known("a");
    booking("b", "2026-01-05 12:00:00").charge("b", "FELONY", "2026-01-05 09:00:00");

    assertBounds("2", "5");
  }

  @Test
  void aBookingThatGoesOnCountsToTheEndOfTheRecords() {
    known("a");
    booking("b", null)
        .charge("b", "FELONY", "2026-01-05 09:00:00")
        .charge("b", null, null, "jurisdiction");

    // From 09:00 to noon, when the records end, and the two hours of a.
    assertBounds("5", "5");
  }

  @Test
  void whereNothingSaysWhenItBeganThereIsNoUpperEnd() {
    known("a");
    booking("b", "2026-01-05 12:00:00")
        .charge("b", "FELONY", null)
        .charge("b", null, null, "jurisdiction")
        .run("UPDATE booking SET booked_at = NULL WHERE booking_key = 'b'");

    assertBounds("2", null);
  }

  @Test
  void aTimeThatContradictsTheBookingBoundsNothing() {
    known("a");
    // A local release before the booking, and a second of unknown time.
    booking("b", "2026-01-05 12:00:00")
        .charge("b", "FELONY", "2025-12-20 08:00:00")
        .charge("b", "FELONY", null)
        .charge("b", null, null, "jurisdiction");
    // An eligibility before it.
    booking("c", "2026-01-05 12:00:00")
        .run(
            "UPDATE booking SET release_eligible_at = TIMESTAMP '2025-12-31 00:00:00'"
                + " WHERE booking_key = 'c'");
    // A hold that ended before it.
    booking("d", "2026-01-05 12:00:00")
        .charge("d", "FELONY", null)
        .charge("d", null, "2025-12-31 00:00:00", "jurisdiction");

    // Each from its booking to its end, 108 hours, and the two hours of a.
    assertBounds("2", "326");
  }

  @Test
  void aRowOfTheHoldWithoutATimeEndsWithTheBooking() {
    booking("a", "2026-01-05 12:00:00")
        .charge("a", "FELONY", "2026-01-05 09:00:00")
        .charge("a", null, "2026-01-05 10:00:00", "jurisdiction")
        .charge("a", null, null, "jurisdiction");

    // Not one hour, as if the row without a time were not there.
    assertThat(figures().value("time.direct.jurisdiction.hours")).isEqualByComparingTo("3");
    records.run("UPDATE booking SET released_at = NULL");
    // It goes on, up to the last moment on record.
    assertThat(figures().value("time.direct.jurisdiction.hours")).isEqualByComparingTo("1");
  }

  @Test
  void theCostIsTheHoursAtTheRateInFiguresAndTable() {
    known("a");
    booking("b", "2026-01-05 12:00:00")
        .charge("b", "FELONY", "2026-01-05 00:00:00")
        .charge("b", "FELONY", null)
        .charge("b", null, null, "jurisdiction");
    records
        .place("48001", "Anderson County, TX", null)
        .run("UPDATE booking SET place_id = '48001'")
        .ledger("48001", "2026-02-01", 1L, 10L, 100_000L);

    Figures figures = figures();
    Figure facts = figures.figure("spread.direct.average.missing-facts");
    // 2 and 14 hours at $100.00 a day.
    assertThat(facts.low()).isEqualByComparingTo("833");
    assertThat(facts.high()).isEqualByComparingTo("5833");
    ResultTable table =
        java.util.Objects.requireNonNull(
            figures.evaluation().tables().get("cost-by-measure-and-rate"));
    assertThat(table.rows())
        .anySatisfy(
            row -> {
              assertThat(row.subList(0, 3)).containsExactly("direct", null, "average");
              assertThat(row.subList(11, 13)).containsExactly(833L, 5833L);
            });
  }
}
