package org.amparo.evaluate.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How few holds make up half of the hours, and how many outlasted ordinary waits. */
class FewHoldsTest extends WorkspaceFixture {

  @Override
  void begin() {
    records.place("1", "One County, NE", "America/Chicago").hold("jail", "jurisdiction", 1);
  }

  private void held(String key, int hours) {
    waited(key, "2026-01-05 08:00:00", hours, true);
  }

  private void waited(String key, String eligible, int hours, boolean held) {
    records
        .booking(key, "1", "2026-01-01 00:00:00", null, held)
        .run(
            ("UPDATE booking SET release_eligible_at = TIMESTAMP '%1$s', release_eligible_reason = 'DISMISSED',"
                    + " released_at = TIMESTAMP '%1$s' + INTERVAL %2$d HOUR WHERE booking_key = '%3$s'")
                .formatted(eligible, hours, key));
  }

  @Test
  void the_fewest_holds_that_make_up_half_of_the_hours_are_told_with_their_share() {
    held("longest", 60);
    held("next", 40);
    for (int i = 0; i < 8; i++) {
      held("short" + i, 10);
    }
    // 60 of 180 are less than half, 100 are more.
    Figures figures = figures();
    assertThat(figures.value("time.direct.half.holds")).isEqualByComparingTo("2");
    assertThat(figures.figure("time.direct.half.share").numerator()).isEqualByComparingTo("100");
    assertThat(figures.figure("time.direct.half.share").denominator()).isEqualByComparingTo("180");
  }

  @Test
  void where_more_than_five_holds_make_up_half_none_is_told() {
    for (int i = 0; i < 12; i++) {
      held("alike" + i, 10);
    }
    assertThat(figures().evaluation().figure("time.direct.half.holds")).isEmpty();
  }

  @Test
  void holds_beyond_ordinary_waits_are_told_less_those_that_chance_gives() {
    for (int i = 0; i < 120; i++) {
      waited("other" + i, "2026-01-05 08:00:00", 1 + i % 5, false);
    }
    for (int i = 0; i < 40; i++) {
      held("held" + i, i < 20 ? 30 : 1);
    }
    Figures figures = figures();
    assertThat(figures.value("time.beyond.bookings")).isEqualByComparingTo("20");
    // Twenty less 5 percent of the 40 compared; Wilson's interval of 20 in 40 is 35.2 to 64.8.
    assertThat(figures.value("time.beyond.more-than-chance")).isEqualByComparingTo("18");
    assertThat(figures.low("time.beyond.more-than-chance")).isEqualByComparingTo("12");
    assertThat(figures.high("time.beyond.more-than-chance")).isEqualByComparingTo("24");
  }

  @Test
  void holds_that_wait_as_others_do_are_no_more_than_chance() {
    for (int i = 0; i < 120; i++) {
      waited("other" + i, "2026-01-05 08:00:00", 1 + i % 40, false);
    }
    for (int i = 0; i < 40; i++) {
      held("held" + i, 1 + i % 40);
    }
    assertThat(figures().low("time.beyond.more-than-chance")).isNotPositive();
  }
}
