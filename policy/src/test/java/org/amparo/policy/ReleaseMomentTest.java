package org.amparo.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.amparo.model.decision.Decision;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.model.fact.CaseRecord;
import org.junit.jupiter.api.Test;

class ReleaseMomentTest {

  private static final Policy POLICY = Example.library().find("us-xx-example");

  private static final String HELD =
      """
      request: {received_on: 2014-11-25}
      custody: {release_eligible_at: 2014-11-26T10:00}
      jurisdiction: {reimbursement: ALL_COSTS, time_zone: America/New_York}
      convictions: [{grade: FELONY, category: ROBBERY, convicted_on: 2010-01-01, by_release: true, final: true}]
      convictions_complete: true
      """;

  private static Decision decide(CaseRecord record) {
    return Interpreter.decide(POLICY, Question.HOLD, record);
  }

  @Test
  void a_hold_that_is_allowed_is_counted_out_to_the_moment_of_release() {
    CaseRecord record = Cases.of(HELD);
    Decision decision = decide(record);
    ClockTrace trace = ReleaseMoment.trace(POLICY, decision, record).orElseThrow();

    // The Wednesday before Thanksgiving, so to Monday.
    assertThat(decision.outcome()).isEqualTo(Outcome.MAY);
    assertThat(trace.end())
        .isEqualTo(LocalDateTime.parse("2014-12-01T10:00").atZone(ZoneId.of("America/New_York")));
    assertThat(ReleaseMoment.of(POLICY, decision, record)).contains(trace.end());
  }

  @Test
  void a_hold_that_is_forbidden_ends_where_it_would_begin_and_has_no_clock() {
    CaseRecord record = Cases.of(HELD.replace("ALL_COSTS", "NONE"));
    Decision decision = decide(record);

    assertThat(decision.outcome()).isEqualTo(Outcome.MUST_NOT);
    assertThat(ReleaseMoment.trace(POLICY, decision, record)).isEmpty();
    assertThat(ReleaseMoment.of(POLICY, decision, record))
        .contains(LocalDateTime.parse("2014-11-26T10:00").atZone(ZoneId.of("America/New_York")));
  }

  @Test
  void without_a_start_or_a_zone_nothing_is_counted() {
    CaseRecord noZone = Cases.of(HELD.replace(", time_zone: America/New_York", ""));
    CaseRecord noStart =
        Cases.of(HELD.replace("custody: {release_eligible_at: 2014-11-26T10:00}\n", ""));

    assertThat(ReleaseMoment.trace(POLICY, decide(noZone), noZone)).isEmpty();
    assertThat(ReleaseMoment.trace(POLICY, decide(noStart), noStart)).isEmpty();
  }
}
