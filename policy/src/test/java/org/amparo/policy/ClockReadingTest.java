package org.amparo.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.util.Objects;
import org.amparo.model.decision.Question;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Problem;
import org.amparo.policy.calendar.HolidayCalendars;
import org.amparo.policy.library.PolicyLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockReadingTest {

  private static final String CLOCK =
      "{hours: 48, excluded_days: [SATURDAY, SUNDAY], holidays: [us-federal], from:"
          + " RELEASE_ELIGIBLE, cite: [regulation]}";

  private static Clock read(String clock) {
    String file = Example.policy().replace(CLOCK, clock);
    Policy policy = PolicyLoader.load(file, "policy.yaml").policy();
    return Objects.requireNonNull(policy.rulings().get(Question.HOLD)).clock();
  }

  @Test
  void a_clock_names_its_calendars() {
    Clock clock = read(CLOCK.replace("[us-federal]", "[us-federal, us-ny]"));

    assertThat(clock.holidays())
        .containsExactly(HolidayCalendars.federal(), HolidayCalendars.bundled().find("us-ny"));
    assertThat(clock.excludedDays())
        .containsExactlyInAnyOrder(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    assertThat(clock.untilEndOfDay()).isFalse();
    assertThat(clock.from()).isEqualTo(Clock.Start.RELEASE_ELIGIBLE);
  }

  @Test
  void a_clock_can_run_to_the_end_of_the_day() {
    Clock clock = read("{hours: 0, until_end_of_day: true, from: RECEIPT, cite: [regulation]}");

    assertThat(clock.untilEndOfDay()).isTrue();
    assertThat(clock.isNone()).isFalse();
    assertThat(clock.holidays()).isEmpty();
    assertThat(clock.from()).isEqualTo(Clock.Start.RECEIPT);
  }

  @Test
  void a_clock_of_no_time_needs_no_start() {
    assertThat(read("{hours: 0, cite: [regulation]}").isNone()).isTrue();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "holidays: [us-federel] | there is no holiday calendar 'us-federel'",
        "holidays: [us-federal, us-federal] | the calendar 'us-federal' stands twice",
        "holidays: us-federal | a list was expected",
        "excludes_federal_holidays: true | unknown key 'excludes_federal_holidays'",
        "until_end_of_day: 1 | '1' is not true or false",
      })
  void a_slip_of_a_clock_is_reported_where_it_stands(String wrong, String message) {
    assertThatThrownBy(() -> read(CLOCK.replace("holidays: [us-federal]", wrong)))
        .isInstanceOfSatisfying(
            AmparoException.class,
            e -> {
              Problem problem = e.problems().getFirst();
              assertThat(problem.code()).isEqualTo(ErrorCode.POLICY_INVALID);
              assertThat(problem.message()).contains(message);
              assertThat(problem.place()).isNotNull();
              assertThat(problem.remedy()).isNotEmpty();
            });
  }

  @Test
  void the_key_of_older_files_is_answered_with_the_new_one() {
    assertThatThrownBy(
            () -> read(CLOCK.replace("holidays: [us-federal]", "excludes_federal_holidays: true")))
        .isInstanceOfSatisfying(
            AmparoException.class,
            e -> assertThat(e.problems().getFirst().remedy()).contains("holidays"));
  }

  @Test
  void a_clock_until_the_end_of_the_day_needs_a_start() {
    assertThatThrownBy(() -> read("{hours: 0, until_end_of_day: true, cite: [regulation]}"))
        .hasMessageContaining("'from' is missing");
  }
}
