package org.amparo.sample.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What is true of the tiny counties, by the oracle. */
class TinyCountyTest {

  private static final double HOUR = 3_600;

  private static Oracle truth(TinyCounty county) {
    History history = county.records().history();
    return new Oracle(history, history.from(), history.until());
  }

  private static double hours(TinyCounty county) {
    return truth(county).rawSeconds() / HOUR;
  }

  private static long filled(TinyCounty county, String column) {
    return county.records().bookings().stream()
        .filter(row -> !row.getOrDefault(column, "").isEmpty())
        .count();
  }

  @Test
  void one_person_was_held_24_hours() {
    assertThat(hours(TinyCounty.ONE)).isEqualTo(24);
    assertThat(truth(TinyCounty.ONE).peopleHeld()).isEqualTo(1);
  }

  @Test
  void of_twenty_marked_bookings_nobody_knows_the_ten_that_were_held() {
    assertThat(truth(TinyCounty.UNKNOWN).peopleHeld()).isEqualTo(10);
    assertThat(filled(TinyCounty.UNKNOWN, "release_eligible_at")).isZero();
    assertThat(filled(TinyCounty.UNKNOWN, "released_at")).isEqualTo(40);
  }

  @Test
  void one_person_in_twenty_bookings_lost_five_days() {
    assertThat(hours(TinyCounty.OVERLAP)).isEqualTo(120);
    assertThat(TinyCounty.OVERLAP.records().bookings()).hasSize(40);
  }

  @Test
  void the_same_nights_stand_with_times_and_with_dates_alone() {
    assertThat(hours(TinyCounty.DATESONLY)).isEqualTo(hours(TinyCounty.DATESTIMES));
    assertThat(hours(TinyCounty.DATESONLY)).isBetween(1_200.0, 1_500.0);
    assertThat(TinyCounty.DATESONLY.records().bookings().getFirst())
        .containsEntry("released_at", "2023-01-05");
  }

  @Test
  void those_held_for_over_two_days_lack_their_beginning() {
    Oracle truth = truth(TinyCounty.MNAR);
    long longer = truth.heldLongerThan(48 * 3_600);
    assertThat(longer).isBetween(15L, 40L);
    assertThat(
            TinyCounty.MNAR.records().bookings().stream()
                .filter(row -> "1".equals(row.get("charge_seq")))
                .filter(row -> "".equals(row.get("release_eligible_at"))))
        .hasSize((int) longer);
  }

  @Test
  void a_hold_that_waits_as_others_do_adds_nothing() {
    assertThat(truth(TinyCounty.NOEFFECT).netSeconds()).isZero();
    assertThat(truth(TinyCounty.NOEFFECT).rawSeconds()).isPositive();
  }

  @Test
  void twenty_one_of_forty_were_picked_up_whatever_is_blank() {
    for (TinyCounty one : List.of(TinyCounty.BLANKDEST, TinyCounty.ONEDEST, TinyCounty.LIFTED)) {
      assertThat(truth(one).held(Custody.Destination.ICE)).isEqualTo(21);
      assertThat(truth(one).held(Custody.Destination.NOBODY)).isEqualTo(19);
    }
    assertThat(filled(TinyCounty.BLANKDEST, "released_to")).isZero();
    assertThat(filled(TinyCounty.ONEDEST, "released_to")).isEqualTo(2);
    List<Map<String, String>> log = Objects.requireNonNull(TinyCounty.LIFTED.records().detainers());
    assertThat(log.stream().filter(row -> "PICKED UP BY ICE".equals(row.get("lift_reason"))))
        .hasSize(21);
  }

  @Test
  void an_empty_log_is_there() {
    assertThat(TinyCounty.EMPTYLOG.records().detainers()).isNotNull().isEmpty();
    assertThat(truth(TinyCounty.EMPTYLOG).requests()).isZero();
  }

  @Test
  void what_was_received_for_a_year_is_a_month_of_it_in_a_month() {
    History month = TinyCounty.REPAID.records().history();
    Oracle january = new Oracle(month, month.from(), month.from().plusMonths(1));
    assertThat(january.repaid().doubleValue()).isCloseTo(424_657.5, within(0.1));
    History half = TinyCounty.REPAID6.records().history();
    Oracle six = new Oracle(half, half.from(), half.from().plusMonths(6));
    assertThat(six.repaid().doubleValue()).isCloseTo(99_178.1, within(0.1));
  }

  @Test
  void sixty_of_sixty_one_holds_are_of_the_last_year() {
    History history = TinyCounty.LONGFRAME.records().history();
    assertThat(new Oracle(history, history.from(), history.until()).peopleHeld()).isEqualTo(61);
    assertThat(new Oracle(history, history.until().minusMonths(12), history.until()).peopleHeld())
        .isEqualTo(60);
  }

  @Test
  void one_person_fills_one_bed_for_twenty_years() {
    assertThat(truth(TinyCounty.HUGE).beds().doubleValue()).isBetween(0.99, 1.01);
  }

  @Test
  void the_warrants_ten_days_are_not_the_holds() {
    assertThat(hours(TinyCounty.WARRANT)).isEqualTo(40);
    assertThat(truth(TinyCounty.WARRANT).netSeconds()).isNegative();
  }
}
