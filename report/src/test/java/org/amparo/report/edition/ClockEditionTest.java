package org.amparo.report.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Unit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClockEditionTest {

  /** Bookings held past release, and those past the clocks of policies. */
  private static Evaluation county(Map<String, Long> clocks) {
    Sheet sheet = new Sheet();
    sheet.count("bookings.held", 200, Unit.BOOKINGS);
    sheet.of("time.direct.log.bookings", 120, Unit.BOOKINGS, 200L, 30L);
    sheet.of("time.direct.log.over-48-hours", 40, Unit.BOOKINGS, 200L, 30L);
    clocks.forEach(
        (policy, past) -> sheet.of("clock." + policy + ".past", past, Unit.BOOKINGS, 200L, 30L));
    return sheet.publicly();
  }

  private static @Nullable BigDecimal shown(Evaluation open, String id) {
    return Objects.requireNonNull(open.figures().get(id), id).value();
  }

  @Test
  void few_past_a_clock_are_hidden_and_many_are_shown() {
    Evaluation open = county(Map.of("a", 22L, "b", 22L, "c", 4L));
    assertThat(shown(open, "clock.a.past")).isEqualByComparingTo("22");
    assertThat(shown(open, "clock.b.past")).isEqualByComparingTo("22");
    assertThat(shown(open, "clock.c.past")).isNull();
    assertThat(shown(open, "time.direct.log.bookings")).isEqualByComparingTo("120");
  }

  @Test
  void two_clocks_between_which_few_were_let_go_are_not_both_shown() {
    Evaluation open = county(Map.of("a", 30L, "b", 25L));
    assertThat(shown(open, "clock.a.past") == null || shown(open, "clock.b.past") == null).isTrue();
  }

  @Test
  void a_clock_that_ends_soon_after_two_days_hides_one_of_the_two() {
    Evaluation open = county(Map.of("a", 37L));
    assertThat(
            shown(open, "clock.a.past") == null
                || shown(open, "time.direct.log.over-48-hours") == null)
        .isTrue();
  }

  @Test
  void a_ceiling_is_shown_where_the_holds_are_that_it_is_made_of() {
    for (long open : new long[] {7, 60}) {
      Sheet sheet = new Sheet();
      sheet.count("requests.received", 300, Unit.REQUESTS);
      sheet.share("time.ceiling.hours", open, 290);
      sheet.count("cost.ceiling.average", open * 100, Unit.CENTS);
      Evaluation edition = sheet.publicly();
      assertThat(shown(edition, "time.ceiling.hours") == null).isEqualTo(open < 11);
      assertThat(shown(edition, "cost.ceiling.average") == null).isEqualTo(open < 11);
    }
  }
}
