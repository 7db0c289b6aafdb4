package org.amparo.evaluate.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.Unit;
import org.junit.jupiter.api.Test;

class LikePeopleTest extends WorkspaceFixture {

  private static final String PREFIX = "time.counterfactual.";
  private static final String START = "2026-01-01 00:00:00";

  @Override
  void begin() {
    records.place("1", "One County, TX", null).hold("jail", "jurisdiction", 1);
  }

  /** A booking from the first of January for so many days, with a charge of this grade. */
  private void booking(String key, boolean held, int days, String grade) {
    String until = "2026-01-%02d 00:00:00".formatted(1 + days);
    records.booking(key, "1", START, until, held).charge(key, grade, until);
  }

  private void twoCellsAndOneWithoutCounterpart() {
    booking("a", true, 10, "FELONY");
    booking("b", true, 12, "FELONY");
    booking("c", true, 5, "MISDEMEANOR");
    booking("d", true, 9, "INFRACTION");
    booking("e", false, 4, "FELONY");
    booking("f", false, 8, "FELONY");
    booking("g", false, 1, "MISDEMEANOR");
    booking("h", false, 3, "MISDEMEANOR");
  }

  @Test
  void matchingComparesWithinCellsAndCountsWhoHasNoCounterpart() {
    twoCellsAndOneWithoutCounterpart();
    Figures figures = figures();

    // Felonies 11 − 6 = 5 days for two people, misdemeanors 5 − 2 = 3 for one: 13 days, 4 1/3
    // each.
    assertThat(figures.value(PREFIX + "matching.added-days-each")).isEqualByComparingTo("4.333333");
    assertThat(figures.value(PREFIX + "matching.held")).isEqualByComparingTo("3");
    assertThat(figures.value(PREFIX + "matching.others")).isEqualByComparingTo("4");
    assertThat(figures.value(PREFIX + "matching.held-left-out.no-counterpart"))
        .isEqualByComparingTo("1");
    assertThat(figures.value(PREFIX + "matching.overlap")).isEqualByComparingTo("0.75");
    assertThat(figures.value(PREFIX + "matching.balance.after")).isEqualByComparingTo("0");
    assertThat(figures.value(PREFIX + "balance.before"))
        .isGreaterThan(figures.value(PREFIX + "matching.balance.after"));
  }

  @Test
  void who_is_still_in_jail_is_counted_on_fixed_days_alone() {
    twoCellsAndOneWithoutCounterpart();

    // Held: 10, 12, 5 and 9 days, others 4, 8, 1 and 3.
    assertThat(figures().rows("still-in-jail"))
        .hasSize(24)
        .startsWith(List.of("held", 0L, 4L, 4L), List.of("held", 7L, 4L, 3L))
        .contains(List.of("held", 14L, 4L, 0L), List.of("others", 7L, 4L, 1L));
  }

  @Test
  void similar_people_are_compared_in_days_each_and_never_added_up_or_priced() {
    twoCellsAndOneWithoutCounterpart();
    Figures figures = figures();

    assertThat(figures.rows("counterfactual-estimators")).hasSize(3);
    assertThat(figures.evaluation().figures().keySet())
        .noneMatch(id -> id.startsWith("cost.counterfactual") || id.startsWith("spread.counter"))
        .noneMatch(id -> id.startsWith(PREFIX) && id.endsWith(".days"))
        .doesNotContain(PREFIX + "added-days-each");
  }

  @Test
  void aBookingWithoutAReleaseIsFollowedToTheEndOfTheRecordsAndOneWithAWrongReleaseIsNot() {
    twoCellsAndOneWithoutCounterpart();
    records
        .booking("open", "1", "2026-01-05 00:00:00", null, true)
        .booking("wrong", "1", "2026-01-05 00:00:00", "2026-01-04 00:00:00", true);
    Figures figures = figures();

    assertThat(figures.value(PREFIX + "survival.held")).isEqualByComparingTo("5");
    assertThat(figures.value(PREFIX + "survival.held.open")).isEqualByComparingTo("1");
    assertThat(figures.value(PREFIX + "survival.held-left-out.no-stay")).isEqualByComparingTo("1");
    assertThat(figures.value(PREFIX + "matching.held-left-out.no-stay")).isEqualByComparingTo("1");
  }

  @Test
  void regression_gives_how_many_times_as_long_and_neither_days_nor_money() {
    twoCellsAndOneWithoutCounterpart();
    booking("i", false, 9, "INFRACTION");
    Figures figures = figures();

    assertThat(figures.figure(PREFIX + "ols.factor").unit()).isEqualTo(Unit.RATIO);
    assertThat(figures.evaluation().figures().values())
        .filteredOn(figure -> figure.id().contains("ols"))
        .extracting(Figure::unit)
        .doesNotContain(Unit.DAYS, Unit.HOURS, Unit.CENTS);
  }

  @Test
  void one_person_held_has_an_estimate_and_no_interval() {
    booking("held", true, 20, "FELONY");
    for (int i = 1; i <= 12; i++) {
      booking("other" + i, false, i, "FELONY");
    }

    assertNoInterval(figures());
  }

  @Test
  void fewer_than_ten_people_have_no_interval_however_often_they_were_booked() {
    for (int i = 1; i <= 12; i++) {
      booking("held" + i, true, i + 3, "FELONY");
      booking("other" + i, false, i, "FELONY");
    }
    Figures tenOrMore = figures();
    assertThat(tenOrMore.figure(PREFIX + "ols.factor").low()).isNotNull();
    assertThat(tenOrMore.figure(PREFIX + "survival.added-days-each").low()).isNotNull();

    records.run(
        "UPDATE booking SET person_key = 'p' || right(booking_key, 1) WHERE booking_key LIKE"
            + " 'held%'");
    records.run("UPDATE booking SET person_key = 'p3' WHERE booking_key = 'held4'");

    assertNoInterval(figures());
  }

  /** A request of this booking, received so many days after it. */
  private void request(String booking, int days, String action) {
    records.request(
        "request " + booking,
        "received",
        "1",
        "booking_key = '" + booking + "'",
        "request_kind = 'HOLD'",
        "received_at = TIMESTAMP '2026-01-01 00:00:00' + INTERVAL " + days + " DAY",
        "action = '" + action + "'");
  }

  @Test
  void who_left_before_the_requests_came_is_not_compared_with_those_held() {
    booking("a", true, 10, "FELONY");
    booking("b", true, 12, "FELONY");
    booking("gone", false, 2, "FELONY");
    booking("stayed", false, 8, "FELONY");
    assertThat(figures().value(PREFIX + "landmark")).isEqualByComparingTo("0");
    // From booking 11 − 5 days.
    assertThat(figures().value(PREFIX + "survival.added-days-each")).isEqualByComparingTo("6");

    request("a", 4, "HONORED");
    request("b", 4, "HONORED");
    Figures figures = figures();

    assertThat(figures.value(PREFIX + "landmark")).isEqualByComparingTo("4");
    assertThat(figures.value(PREFIX + "survival.others")).isEqualByComparingTo("1");
    assertThat(figures.value(PREFIX + "survival.added-days-each")).isEqualByComparingTo("3");
  }

  @Test
  void a_request_that_is_renewed_came_when_its_first_form_did() {
    booking("a", true, 10, "FELONY");
    booking("b", true, 12, "FELONY");
    booking("stayed", false, 8, "FELONY");
    request("a", 0, "HONORED");
    request("b", 0, "HONORED");
    records.run(
        "INSERT INTO detainer SELECT * REPLACE (detainer_id || ' renewed' AS detainer_id,"
            + " received_at + INTERVAL 3 DAY AS received_at) FROM detainer");

    assertThat(figures().value(PREFIX + "landmark")).isEqualByComparingTo("0");
  }

  @Test
  void a_declined_request_is_no_hold_and_is_set_beside_none_by_itself() {
    booking("a", true, 10, "FELONY");
    booking("b", true, 10, "FELONY");
    booking("declined", true, 20, "FELONY");
    booking("none", false, 5, "FELONY");
    request("a", 0, "HONORED");
    request("b", 0, "HONORED");
    request("declined", 0, "DECLINED");
    Figures figures = figures();

    assertThat(figures.value(PREFIX + "survival.held")).isEqualByComparingTo("2");
    assertThat(figures.value(PREFIX + "survival.added-days-each")).isEqualByComparingTo("5");
    Figure declined = figures.figure(PREFIX + "declined.held");
    assertThat(declined.value()).isEqualByComparingTo("1");
    // Of those whose request was declined, not of those held.
    assertThat(declined.denominator()).isEqualByComparingTo("1");
    assertThat(figures.value(PREFIX + "declined.added-days-each")).isEqualByComparingTo("15");
    assertThat(figures.figure(PREFIX + "declined.held").label())
        .isEqualTo("Bookings compared, of people whose request was declined");
    assertThat(figures.figure(PREFIX + "declined.held").denominator()).isEqualByComparingTo("1");
  }

  private static void assertNoInterval(Figures figures) {
    assertThat(figures.value(PREFIX + "ols.factor")).isGreaterThan(BigDecimal.ONE);
    assertThat(figures.evaluation().figures().values())
        .filteredOn(figure -> figure.id().startsWith(PREFIX) || figure.id().startsWith("stay."))
        .allSatisfy(figure -> assertThat(figure.low()).as(figure.id()).isNull())
        .noneMatch(figure -> figure.id().endsWith("of-interval"));
  }

  @Test
  void aCellThatIsNotRecordedIsLeftOutAndCounted() {
    twoCellsAndOneWithoutCounterpart();
    records.booking("i", "1", START, "2026-01-08 00:00:00", true).charge("i", null, null);

    assertThat(figures().value(PREFIX + "matching.held-left-out.unknown"))
        .isEqualByComparingTo("1");
  }

  @Test
  void whereNobodyHeldHasACounterpartThereIsNoNumberAndTheTableSaysWhy() {
    booking("a", true, 10, "FELONY");
    booking("b", true, 12, "FELONY");
    booking("c", false, 3, "MISDEMEANOR");
    booking("d", false, 4, "MISDEMEANOR");
    Figures figures = figures();

    assertThat(figures.evaluation().figure(PREFIX + "matching.added-days-each")).isEmpty();
    // The grade is the hold: no regression can tell the two apart.
    assertThat(figures.evaluation().figure(PREFIX + "ols.factor")).isEmpty();
    assertThat(figures.rows("counterfactual-estimators"))
        .filteredOn(row -> "matching".equals(row.getFirst()))
        .singleElement()
        .satisfies(row -> assertThat(row.get(4)).asString().contains("nobody held"));
  }

  @Test
  void recordsWithoutChargesOrSexSupportMatchingOnNothingAndSaySo() {
    records
        .booking("a", "1", START, "2026-01-09 00:00:00", true)
        .booking("b", "1", START, "2026-01-05 00:00:00", false);
    Figures figures = figures();

    assertThat(figures.evaluation().figure(PREFIX + "matching.added-days-each")).isEmpty();
    assertThat(figures.rows("counterfactual-estimators"))
        .filteredOn(row -> "matching".equals(row.getFirst()))
        .singleElement()
        .satisfies(row -> assertThat(row.get(4)).asString().contains("none of what"));
  }

  @Test
  void bookingsOfOnePersonShareTheirErrorAndTheFactorSaysSo() {
    twoCellsAndOneWithoutCounterpart();
    booking("i", false, 9, "INFRACTION");
    records
        .run("UPDATE booking SET person_key = 'p' WHERE booking_key IN ('e', 'f')")
        .run("UPDATE booking SET booked_at = booked_at + INTERVAL 90 DAY WHERE booking_key = 'f'")
        .run(
            "UPDATE booking SET released_at = released_at + INTERVAL 90 DAY WHERE booking_key ="
                + " 'f'");

    assertThat(figures().figure(PREFIX + "ols.factor").label()).contains("clustered by person");
  }
}
