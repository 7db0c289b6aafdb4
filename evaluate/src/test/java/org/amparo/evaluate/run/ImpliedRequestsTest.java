package org.amparo.evaluate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.amparo.engine.Decider;
import org.amparo.evaluate.Caveat;
import org.amparo.evaluate.FigureValue.Absent;
import org.amparo.evaluate.Unit;
import org.amparo.evaluate.measure.Costing;
import org.amparo.evaluate.rate.RateLibrary;
import org.amparo.model.decision.Outcome;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.policy.Policy;
import org.amparo.policy.library.PolicyLibrary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bookings marked with a hold where there is no log of requests. */
class ImpliedRequestsTest {

  private static final Policy NONE = TestPolicy.proposal("none", Outcome.MUST_NOT);
  private static final Policy FREE = TestPolicy.proposal("free", Outcome.MAY);
  private static final List<String> ANSWERS =
      List.of(
          "must", "may", "must-not", "silent", "needs-review", "needs-information", "not-asked");

  private TestWorkspace records;

  /** Two people held past release, one let go on time, one handed to ICE, one not held. */
  @BeforeEach
  void begin(@TempDir Path folder) {
    records =
        new TestWorkspace(folder)
            .place("1", "One County, TX", null)
            .hold("jail", TestWorkspace.LEADING, 1)
            .booking("free", "1", "2025-02-01 00:00:00", "2025-02-02 00:00:00", false);
    held("x", 10);
    held("y", 100);
    held("z", 0);
    records
        .booking("untimed", "1", "2026-01-01 00:00:00", "2026-01-09 00:00:00", true)
        .run("UPDATE booking SET released_to = 'ICE' WHERE booking_key = 'untimed'");
  }

  @AfterEach
  void end() {
    records.close();
  }

  private void held(String key, int hours) {
    String until = LocalDateTime.of(2026, 1, 5, 0, 0).plusHours(hours).toString().replace('T', ' ');
    records
        .booking(key, "1", "2026-01-01 00:00:00", until, true)
        .charge(key, "FELONY", "2026-01-05 00:00:00")
        .charge(key, null, until, TestWorkspace.LEADING);
  }

  private Figures figures(Policy... policies) {
    EvaluationSettings settings =
        TestWorkspace.settings(List.of(policies), new RateLibrary(List.of()), Costing.USUAL);
    return new Figures(new Evaluator(Decider::decideHolds).evaluate(records.workspace(), settings));
  }

  private static Policy library(String id) {
    return PolicyLibrary.bundled().find(id);
  }

  private static Set<String> ids(Figures figures) {
    return figures.evaluation().figures().keySet();
  }

  @Test
  void a_booking_marked_with_a_hold_is_a_hold_seen_and_never_a_request_received() {
    Figures figures = figures(NONE);

    assertThat(ids(figures)).noneMatch(id -> id.startsWith("requests."));
    assertThat(figures.value("bookings.held")).isEqualByComparingTo("4");
    assertThat(figures.figure("policy.none.declined").unit()).isEqualTo(Unit.BOOKINGS);
    assertThat(figures.figure("policy.none.declined").label())
        .isEqualTo("Policy none: bookings held declined");
    assertThat(figures.value("policy.none.declined")).isEqualByComparingTo("4");
    assertThat(figures.evaluation().caveats()).contains(Caveat.inDetails("no-log"));
  }

  @Test
  void the_answers_of_each_policy_add_up_to_the_bookings_held() {
    Policy asking = library("us-fl-chapter-908");
    Figures figures = figures(NONE, FREE, asking);

    for (String policy : List.of("none", "free", asking.id())) {
      assertThat(
              ANSWERS.stream()
                  .map(answer -> figures.value("policy." + policy + "." + answer))
                  .reduce(BigDecimal.ZERO, BigDecimal::add))
          .as(policy)
          .isEqualByComparingTo(figures.value("bookings.held.analyzed"));
    }
    // What the law lets the jail do it did.
    assertThat(figures.value("policy.free.honored")).isEqualByComparingTo("4");
  }

  @Test
  void what_a_request_would_have_said_is_not_known() {
    Policy asking = library("us-fl-chapter-908");

    assertThat(figures(asking).value("policy.us-fl-chapter-908.needs-information"))
        .isEqualByComparingTo("4");
  }

  @Test
  void declining_everyone_saves_exactly_what_was_spent() {
    Figures figures = figures(NONE);

    assertThat(figures.value("time.direct.jurisdiction.hours")).isEqualByComparingTo("110");
    savesWhatTheRecordsAllow(figures);
    assertThat(ids(figures)).noneMatch(id -> id.endsWith("break-even"));
  }

  /** One of the holds has no time on record. */
  private static void savesWhatTheRecordsAllow(Figures figures) {
    String allowed = "time.allowed.jurisdiction.hours";
    String saved = "saving.none.raw-hours";
    assertThat(figures.low(saved)).isEqualByComparingTo(figures.low(allowed));
    assertThat(figures.high(saved)).isEqualByComparingTo(figures.high(allowed));
  }

  @Test
  void who_went_to_prison_was_not_held_and_adds_nothing_to_either() {
    held("prison", 50);
    records.run("UPDATE booking SET released_to = 'PRISON' WHERE booking_key = 'prison'");
    Figures figures = figures(NONE);

    assertThat(figures.value("bookings.held")).isEqualByComparingTo("4");
    assertThat(figures.value("policy.none.declined")).isEqualByComparingTo("4");
    savesWhatTheRecordsAllow(figures);
  }

  @Test
  void a_place_with_a_request_implies_none() {
    records.request("r", "received", "1", "booking_key = 'x'", "action = 'HONORED'");
    Figures figures = figures(NONE);

    assertThat(figures.value("requests.received")).isEqualByComparingTo("1");
    assertThat(figures.figure("policy.none.declined").unit()).isEqualTo(Unit.REQUESTS);
    assertThat(figures.value("policy.none.declined")).isEqualByComparingTo("1");
  }

  @Test
  void a_list_of_requests_with_none_in_it_implies_none() {
    records
        .source(2, "detainers.csv", "log")
        .run("UPDATE source_file SET fills = ['detainer'], rows_read = 0 WHERE source_id = 2");
    Figures figures = figures(NONE);

    assertThat(figures.value("requests.total")).isEqualByComparingTo("0");
    assertThat(ids(figures)).noneMatch(id -> id.startsWith("policy."));
  }

  @Test
  void a_place_without_a_log_is_counted_by_itself_beside_one_with_a_log() {
    records.place("2", "Two County, TX", null);
    records.request("r", "received", "2");
    records.request("s", "received", "2");
    Figures figures = figures(NONE);

    assertThat(figures.value("requests.received")).isEqualByComparingTo("2");
    assertThat(figures.value("policy.none.declined")).isEqualByComparingTo("2");
    assertThat(figures.value("policy.none.implied.declined")).isEqualByComparingTo("4");
    assertThat(figures.low("saving.none.raw-hours")).isEqualByComparingTo("110");
  }

  @Test
  void a_mark_that_means_notice_alone_is_no_hold() {
    records.run("UPDATE hold_definition SET asks = 'NOTIFY'");
    Figures figures = figures(NONE);

    assertThat(figures.value("bookings.held")).isEqualByComparingTo("0");
    assertThat(figures.value("time.direct.jurisdiction.hours")).isEqualByComparingTo("0");
    assertThat(figures.figure("policy.none.hours").number()).isEqualTo(Absent.NOT_ASKED);
    assertThat(figures.figure("saving.none.hours").number()).isEqualTo(Absent.NOT_ASKED);
  }

  @Test
  void a_charge_row_that_is_a_hold_marks_a_booking_whose_source_does_not_say() {
    records.run("UPDATE booking SET hold_reported = NULL");

    // The one handed to ICE has no such row.
    assertThat(figures(NONE).value("policy.none.declined")).isEqualByComparingTo("3");
  }

  @Test
  void honoring_every_request_or_none_is_no_yardstick_where_nobody_saw_them() {
    Policy all = library("us-honor-all");
    EvaluationSettings usual =
        TestWorkspace.settings(List.of(all, NONE), new RateLibrary(List.of()), Costing.USUAL);
    EvaluationSettings compared =
        new EvaluationSettings(
            null,
            AskedPeriod.ALL,
            usual.policies(),
            true,
            usual.law(),
            usual.claims(),
            usual.pricing());

    assertThat(ids(figures(all, NONE))).noneMatch(id -> id.startsWith("policy.us-honor-all."));
    assertThatThrownBy(
            () -> new Evaluator(Decider::decideHolds).evaluate(records.workspace(), compared))
        .isInstanceOfSatisfying(
            AmparoException.class,
            e -> assertThat(e.problems().getFirst().code()).isEqualTo(ErrorCode.ARGUMENT_INVALID));
  }

  @Test
  void law_that_was_not_in_force_in_the_period_stands_above_no_policy() {
    // Florida's law of 2019 stands above a proposal to one of its counties.
    assertThat(ids(figures(NONE))).anyMatch(id -> id.startsWith("saving.none.under-law."));
    records
        .run(
            "UPDATE booking SET booked_at = booked_at - INTERVAL 12 YEAR,"
                + " released_at = released_at - INTERVAL 12 YEAR")
        .run("UPDATE charge SET released_at = released_at - INTERVAL 12 YEAR");

    assertThat(ids(figures(NONE))).noneMatch(id -> id.startsWith("saving.none.under-law."));
  }
}
