package org.amparo.desk.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.desk.board.Board;
import org.amparo.desk.keep.Erasure;
import org.amparo.desk.law.CaseJson;
import org.amparo.desk.law.County;
import org.amparo.desk.law.DeskLaw;
import org.amparo.desk.law.JailTime;
import org.amparo.desk.law.TestCounty;
import org.amparo.desk.notice.Serving;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.ChainCheck;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.record.HeldMap;
import org.amparo.desk.store.DeskDatabase;
import org.amparo.desk.store.TestDatabases;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.Fact;
import org.amparo.policy.library.PolicyLibrary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HoldBookTest {

  private static final Actor OFFICER = new Actor("officer-7", "OFFICER");
  private static final Actor SUPERVISOR = new Actor("supervisor-2", "SUPERVISOR");
  private Instant now = Instant.parse("2026-10-30T13:30:00Z");
  private final InstantSource clock = () -> now;

  /** Ohio law leaves it to the jail, California's forbids it to hold without a judge's warrant. */
  private static final String MAY = "Franklin County, OH";

  private static final String MUST_NOT = "Sacramento County, CA";

  static Stream<String> databases() {
    return TestDatabases.both();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void a_decision_at_receipt_is_for_that_day_and_the_desk_asks_again_when_the_person_would_go_home(
      String url) {
    try (DeskDatabase database = DeskDatabase.open(url)) {
      HoldBook book = book(database, MAY);
      Hold hold = book.takeIn(OFFICER, "B-1001", request());
      assertThat(hold.number()).isEqualTo("2026-000001");
      hold = book.decide(OFFICER, hold, Choice.HONOR, null, null);
      assertThat(hold.standing()).map(Decided::choice).hasValue(Choice.HONOR);
      assertThat(hold.stage()).isEqualTo(Stage.WAITING);

      now = Instant.parse("2026-11-01T00:10:00Z");
      hold = book.leave(OFFICER, hold, LocalDateTime.parse("2026-10-31T20:00"), false, "");
      assertThat(hold.standing()).isEmpty();
      assertThat(hold.stage()).isEqualTo(Stage.LEAVING);

      hold = book.decide(OFFICER, hold, Choice.HONOR, null, null);
      assertThat(hold.stage()).isEqualTo(Stage.HELD);
      // Clocks go back on November 1: 48 hours that pass end at seven in the evening.
      assertThat(book.answer(hold).deadline())
          .map(Object::toString)
          .hasValue("2026-11-02T19:00-05:00[America/New_York]");
      assertThat(column(database, "deadline", hold)).isEqualTo("2026-11-03T00:00:00Z");

      now = Instant.parse("2026-11-02T15:20:00Z");
      hold =
          book.end(OFFICER, hold, End.HANDED_OVER, LocalDateTime.parse("2026-11-02T10:15"), true);
      assertThat(hold.stage()).isEqualTo(Stage.ENDED);
      assertThat(column(database, "deadline", hold)).isNull();
      assertThat(ChainCheck.run(database, List.of()).faults()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void against_the_law_s_answer_nothing_is_held_without_a_reason_in_words_and_a_second_person(
      String url) {
    try (DeskDatabase database = DeskDatabase.open(url)) {
      HoldBook book = book(database, MUST_NOT);
      Hold taken = book.takeIn(OFFICER, "B-1001", request());
      Hold hold = book.leave(OFFICER, taken, LocalDateTime.parse("2026-10-30T06:00"), true, "");
      assertThat(book.answer(hold).to(Question.HOLD).outcome()).isEqualTo(Outcome.MUST_NOT);
      assertThatThrownBy(() -> book.decide(OFFICER, hold, Choice.HONOR, Reason.COURT_ORDER, " "))
          .isInstanceOf(Refused.class)
          .hasMessageContaining("The law's answer is \"must not\"");

      Hold decided =
          book.decide(OFFICER, hold, Choice.HONOR, Reason.COURT_ORDER, "order of the county court");
      assertThat(decided.stage()).isEqualTo(Stage.LEAVING);
      Decided waiting = decided.decisions().getLast();
      assertThat(waiting.waits()).isTrue();
      Actor sameAccount = new Actor(OFFICER.account(), "SUPERVISOR");
      assertThatThrownBy(() -> book.agree(sameAccount, decided, waiting, true, "so be it"))
          .hasMessageContaining("cannot agree");
      assertThat(book.agree(SUPERVISOR, decided, waiting, true, "order seen").stage())
          .isEqualTo(Stage.HELD);
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void a_decision_that_a_supervisor_does_not_agree_to_does_not_count(String url) {
    try (DeskDatabase database = DeskDatabase.open(url)) {
      HoldBook book = book(database, MUST_NOT);
      Hold hold = book.takeIn(OFFICER, "B-1001", request());
      hold = book.leave(OFFICER, hold, LocalDateTime.parse("2026-10-30T06:00"), true, "");
      hold = book.decide(OFFICER, hold, Choice.DECLINE, null, null);
      hold = book.decide(OFFICER, hold, Choice.HONOR, Reason.OTHER, "told so by telephone");
      hold = book.agree(SUPERVISOR, hold, hold.decisions().getLast(), false, "no paper");
      assertThat(hold.decisions().getLast().agreement()).isEqualTo(Decided.Agreement.REFUSED);
      assertThat(hold.standing()).map(Decided::choice).hasValue(Choice.DECLINE);
      assertThat(hold.stage()).isEqualTo(Stage.LEAVING);
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void of_two_officers_at_once_the_second_is_told(String url) {
    try (DeskDatabase database = DeskDatabase.open(url)) {
      HoldBook book = book(database, MAY);
      Hold seen = book.takeIn(OFFICER, "B-1001", request());
      book.decide(OFFICER, seen, Choice.HONOR, null, null);
      assertThatThrownBy(() -> book.decide(SUPERVISOR, seen, Choice.DECLINE, null, null))
          .isInstanceOfSatisfying(
              Refused.class, e -> assertThat(e.why()).isEqualTo(Refused.Why.CHANGED_MEANWHILE));
      assertThat(book.read(OFFICER, seen.number()).decisions()).hasSize(1);
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void reading_a_request_is_recorded_and_keeps_nobody_from_acting_on_what_they_read(String url) {
    try (DeskDatabase database = DeskDatabase.open(url)) {
      HoldBook book = book(database, MAY);
      Hold seen = book.takeIn(OFFICER, "B-1001", request());
      assertThat(book.read(SUPERVISOR, seen.number())).isEqualTo(seen);
      book.decide(OFFICER, seen, Choice.DECLINE, null, null);
      assertThat(new EventLog(database, clock).ofKind("READ"))
          .singleElement()
          .matches(event -> event.actor().equals(SUPERVISOR));
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void nobody_acts_on_a_request_that_was_erased_since_they_saw_it(String url) {
    try (DeskDatabase database = DeskDatabase.open(url)) {
      HoldBook book = book(database, MAY);
      EventLog log = new EventLog(database, clock);
      LocalDateTime at = LocalDateTime.parse("2026-10-30T06:00");
      Hold seen =
          book.end(OFFICER, book.takeIn(OFFICER, "B-1001", request()), End.RELEASED, at, true);
      Actor administrator = new Actor("administrator-1", "ADMINISTRATOR");
      Erasure.erase(
          database,
          log,
          administrator,
          seen.number(),
          "county court, no. 26-101",
          "kept long enough");
      assertThatThrownBy(() -> Serving.serve(book, OFFICER, seen, "copy-to-person", "PERSON", at))
          .isInstanceOfSatisfying(
              Refused.class, e -> assertThat(e.why()).isEqualTo(Refused.Why.CHANGED_MEANWHILE));
      assertThat(log.ofKind("SERVED")).isEmpty();
      assertThat(ChainCheck.run(database, List.of()).whole()).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void a_time_of_leaving_is_possible_confirmed_and_corrected_and_the_clock_follows_the_last(
      String url) {
    try (DeskDatabase database = DeskDatabase.open(url)) {
      HoldBook book = book(database, MAY);
      now = Instant.parse("2026-10-30T13:45:00Z");
      Hold taken = book.takeIn(OFFICER, "B-1001", request());
      for (Map.Entry<String, String> wrong :
          Map.of(
                  "2026-10-30T09:51", "ahead of the clock",
                  "2026-10-29T21:39", "before the request was received",
                  "2026-10-29T21:41", "more than 12 hours ago")
              .entrySet()) {
        assertThatThrownBy(() -> leave(book, taken, wrong.getKey(), ""))
            .hasMessageContaining(wrong.getValue());
      }
      Hold hold = leave(book, taken, "2026-10-30T09:00", "");
      hold = book.decide(OFFICER, hold, Choice.HONOR, null, null);
      assertThat(column(database, "deadline", hold)).isEqualTo("2026-11-01T13:00:00Z");
      Hold held = hold;
      assertThatThrownBy(() -> leave(book, held, "2026-10-30T08:00", " "))
          .hasMessageContaining("Say why");
      assertThatThrownBy(
              () ->
                  book.learn(
                      OFFICER,
                      held,
                      held.facts()
                          .with(
                              Fact.CUSTODY_RELEASE_ELIGIBLE_AT,
                              LocalDateTime.parse("2026-10-30T09:30"))))
          .hasMessageContaining("by acts of their own");
      hold = leave(book, hold, "2026-10-30T08:00", "read 9 for 8");
      assertThat(hold.stage()).isEqualTo(Stage.HELD);
      assertThat(column(database, "deadline", hold)).isEqualTo("2026-11-01T12:00:00Z");
      assertThat(
              Course.of(new EventLog(database, clock), book.zone()).courses().getFirst().heldFrom())
          .hasValue(LocalDateTime.parse("2026-10-30T08:00"));
      assertThat(new EventLog(database, clock).ofKind("LEAVING")).hasSize(2);
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void a_later_time_of_leaving_takes_a_supervisor_and_a_new_decision_and_the_first_still_tells_late(
      String url) {
    try (DeskDatabase database = DeskDatabase.open(url)) {
      HoldBook book = book(database, MAY);
      Hold taken = leave(book, book.takeIn(OFFICER, "B-1", request()), "2026-10-30T09:00", "");
      Hold held = book.decide(OFFICER, taken, Choice.HONOR, null, null);
      now = Instant.parse("2026-11-01T17:40:00Z");
      LocalDateTime later = LocalDateTime.parse("2026-11-01T12:38");
      assertThatThrownBy(() -> book.leave(OFFICER, held, later, true, "wrong day"))
          .hasMessageContaining("only a supervisor");
      Hold open = book.leave(SUPERVISOR, held, later, true, "wrong day");
      assertThat(open.stage()).isEqualTo(Stage.LEAVING);
      assertThat(open.choice()).isEmpty();
      assertThat(column(database, "deadline", open)).isEqualTo("2026-10-30T13:00:00Z");
      assertThat(WalkOut.of(open, book.answer(open), book.now()).past()).isTrue();
      assertThatThrownBy(() -> book.decide(OFFICER, open, Choice.HONOR, null, null))
          .hasMessageContaining("a supervisor has to agree");

      Hold waits = book.decide(OFFICER, open, Choice.HONOR, Reason.OTHER, "papers seen");
      Hold again = book.leave(SUPERVISOR, waits, later.plusMinutes(1), true, "a minute more");
      assertThat(again.decisions()).noneMatch(Decided::waits);
      Hold last = book.decide(OFFICER, again, Choice.HONOR, Reason.OTHER, "papers seen");
      last = book.agree(SUPERVISOR, last, last.decisions().getLast(), true, "seen");
      assertThat(last.stage()).isEqualTo(Stage.HELD);
      assertThat(column(database, "deadline", last)).isEqualTo("2026-11-03T17:39:00Z");
      assertThat(
              new EventLog(database, clock)
                  .toldOfKind("LEAVING")
                  .get(1)
                  .content()
                  .map(HeldMap::of)
                  .orElseThrow())
          .containsEntry("was", "2026-10-30T09:00");
      assertThat(book.read(OFFICER, last.number())).isEqualTo(last);
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void a_later_time_of_leaving_lets_nobody_turn_a_decision_not_to_hold_around_alone(String url) {
    try (DeskDatabase database = DeskDatabase.open(url)) {
      HoldBook book = book(database, MAY);
      Hold hold = leave(book, book.takeIn(OFFICER, "B-1", request()), "2026-10-30T09:00", "");
      hold = book.decide(OFFICER, hold, Choice.DECLINE, null, null);
      LocalDateTime later = LocalDateTime.parse("2026-10-30T09:20");
      Hold open = book.leave(SUPERVISOR, hold, later, false, "misread");
      assertThat(open.choice()).isEmpty();
      assertThatThrownBy(() -> book.decide(SUPERVISOR, open, Choice.HONOR, null, null))
          .hasMessageContaining("a supervisor has to agree");
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void an_end_is_possible_and_confirmed_and_can_be_taken_back_with_words(String url) {
    try (DeskDatabase database = DeskDatabase.open(url)) {
      HoldBook book = book(database, MAY);
      Hold taken = book.takeIn(OFFICER, "B-1001", request());
      Hold hold = leave(book, taken, "2026-10-30T09:00", "");
      assertThatThrownBy(() -> end(book, hold, "2026-10-30T09:36", true))
          .hasMessageContaining("ahead of the clock");
      assertThatThrownBy(() -> end(book, hold, "2026-10-29T21:39", true))
          .hasMessageContaining("before the request was received");
      assertThatThrownBy(() -> end(book, hold, "2026-10-30T08:59", true))
          .hasMessageContaining("before the recorded time of leaving");
      assertThatThrownBy(() -> end(book, hold, "2026-10-30T09:20", false))
          .hasMessageContaining("left the building");
      Hold ended = end(book, hold, "2026-10-30T09:20", true);
      assertThatThrownBy(() -> book.takeBack(SUPERVISOR, ended, " "))
          .hasMessageContaining("Say why");
      Hold open = book.takeBack(SUPERVISOR, ended, "another person left");
      assertThat(open.stage()).isEqualTo(Stage.LEAVING);
      assertThat(column(database, "deadline", open)).isEqualTo("2026-10-30T13:00:00Z");
      Course course = Course.of(new EventLog(database, clock), book.zone()).courses().getFirst();
      assertThat(course.ended()).isEmpty();
      assertThat(course.hold().end()).isEmpty();
      assertThat(book.told(open.number()))
          .extracting(told -> told.event().kind())
          .contains("ENDED");
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void to_hold_after_a_decision_not_to_or_late_takes_two_and_the_time_between_stays_on_the_page(
      String url) {
    try (DeskDatabase database = DeskDatabase.open(url)) {
      HoldBook book = book(database, MAY);
      Hold declined = leave(book, book.takeIn(OFFICER, "B-1", request()), "2026-10-30T09:20", "");
      Hold again = book.decide(OFFICER, declined, Choice.DECLINE, null, null);
      assertThatThrownBy(() -> book.decide(OFFICER, again, Choice.HONOR, null, null))
          .hasMessageContaining("a supervisor has to agree");
      Hold late = leave(book, book.takeIn(OFFICER, "B-2", request()), "2026-10-30T08:29", "");
      assertThatThrownBy(() -> book.decide(OFFICER, late, Choice.HONOR, null, null))
          .hasMessageContaining("a supervisor has to agree");
      assertThat(book.decide(OFFICER, late, Choice.DECLINE, null, null).choice())
          .hasValue(Choice.DECLINE);
      Hold waits = book.decide(OFFICER, again, Choice.HONOR, Reason.OTHER, "paper came");
      assertThat(waits.stage()).isEqualTo(Stage.LEAVING);
      assertThat(gaps(book, waits)).isEmpty();
      Hold held = book.agree(SUPERVISOR, waits, waits.decisions().getLast(), true, "seen");
      assertThat(held.stage()).isEqualTo(Stage.HELD);
      assertThat(gaps(book, held))
          .containsExactly(
              gap(
                  LocalDateTime.parse("2026-10-30T09:20"),
                  LocalDateTime.parse("2026-10-30T09:30")));
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void a_copy_served_is_a_fact_and_another_notice_makes_no_decision_stale(String url) {
    try (DeskDatabase database = DeskDatabase.open(url)) {
      HoldBook book = book(database, MAY);
      LocalDateTime at = LocalDateTime.parse("2026-10-30T09:00");
      Hold seen = book.takeIn(OFFICER, "B-1001", request());
      assertThatThrownBy(
              () -> Serving.serve(book, OFFICER, seen, "copy-to-person", "PERSON", at.plusDays(90)))
          .hasMessageContaining("ahead of the clock");
      Serving.serve(book, OFFICER, seen, "copy-to-person", "COUNSEL", at);
      Hold decided =
          book.decide(OFFICER, book.seen(seen.number(), seen.last()), Choice.HONOR, null, null);
      assertThat(decided.served()).hasSize(1);
      Hold served = Serving.serve(book, OFFICER, decided, "copy-to-person", "PERSON", at);
      assertThat(served.facts().value(Fact.REQUEST_SERVED_ON_PERSON)).isEqualTo(true);
      assertThat(served.facts().value(Fact.REQUEST_SERVED_AT)).isEqualTo(at);
      assertThat(served.last()).isGreaterThan(decided.last());
    }
  }

  @Test
  void a_request_without_its_form_or_time_of_receipt_or_from_tomorrow_is_not_taken_in() {
    try (DeskDatabase database = DeskDatabase.open(TestDatabases.sqlite())) {
      HoldBook book = book(database, MAY);
      assertThatThrownBy(() -> book.takeIn(OFFICER, "B-1", request().with(Fact.REQUEST_FORM, null)))
          .hasMessageContaining("which form");
      assertThatThrownBy(
              () ->
                  book.takeIn(
                      OFFICER,
                      "B-1",
                      request()
                          .with(Fact.REQUEST_RECEIVED_AT, LocalDateTime.parse("2027-10-29T21:40"))))
          .hasMessageContaining("time of receipt is ahead");
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void
      a_time_that_nothing_allowed_is_told_for_whoever_is_kept_after_a_decision_not_to_or_a_deadline(
          String url) {
    try (DeskDatabase database = DeskDatabase.open(url)) {
      HoldBook book = book(database, MAY);
      Hold declined = leave(book, book.takeIn(OFFICER, "B-1", request()), "2026-10-30T09:20", "");
      declined = book.decide(OFFICER, declined, Choice.DECLINE, null, null);
      Hold held = leave(book, book.takeIn(OFFICER, "B-2", request()), "2026-10-30T09:20", "");
      held = book.decide(OFFICER, held, Choice.HONOR, null, null);
      assertThat(gaps(book, declined)).isEmpty();
      assertThat(gaps(book, held)).isEmpty();

      now = Instant.parse("2026-11-01T17:00:00Z");
      LocalDateTime noon = LocalDateTime.parse("2026-11-01T12:00");
      LocalDateTime left = LocalDateTime.parse("2026-10-30T09:20");
      // Clocks go back on November 1: 48 hours that pass end an hour earlier by them.
      LocalDateTime deadline = LocalDateTime.parse("2026-11-01T08:20");
      assertThat(gaps(book, declined)).containsExactly(gap(left, noon));
      assertThat(gaps(book, held)).containsExactly(gap(deadline, noon));
      Hold again = book.decide(OFFICER, held, Choice.HONOR, null, null);
      assertThat(gaps(book, again)).containsExactly(gap(deadline, noon));
      Hold later = book.leave(SUPERVISOR, again, noon.minusMinutes(2), false, "wrong day");
      later = book.decide(OFFICER, later, Choice.HONOR, Reason.OTHER, "papers seen");
      later = book.agree(SUPERVISOR, later, later.decisions().getLast(), true, "seen");
      assertThat(later.stage()).isEqualTo(Stage.HELD);
      assertThat(gaps(book, later)).containsExactly(gap(deadline, noon));

      declined = book.end(OFFICER, declined, End.WITHDRAWN, noon.minusHours(1), true);
      assertThat(gaps(book, declined)).containsExactly(gap(left, noon.minusHours(1)));
      declined = book.takeBack(SUPERVISOR, declined, "another person left");
      assertThat(gaps(book, declined)).containsExactly(gap(left, noon));
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void a_decision_to_tell_the_agency_holds_nobody_once_the_paper_is_found_to_ask_for_a_hold(
      String url) {
    try (DeskDatabase database = DeskDatabase.open(url)) {
      HoldBook book = book(database, MAY);
      CaseRecord notify = request().with(Fact.REQUEST_KIND, "NOTIFY");
      Hold hold = leave(book, book.takeIn(OFFICER, "B-1", notify), "2026-10-30T09:20", "");
      hold = book.decide(OFFICER, hold, Choice.HONOR, null, null);
      assertThat(hold.choice()).hasValue(Choice.HONOR);
      hold = book.learn(OFFICER, hold, hold.facts().with(Fact.REQUEST_KIND, "HOLD"));
      assertThat(hold.choice()).isEmpty();
      assertThat(hold.stage()).isEqualTo(Stage.LEAVING);
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void what_acts_record_is_no_fact_of_a_form_or_a_program(String url) {
    try (DeskDatabase database = DeskDatabase.open(url)) {
      HoldBook book = book(database, MAY);
      Map<Fact, Object> acts =
          Map.of(
              Fact.JURISDICTION_TIME_ZONE, "Pacific/Honolulu",
              Fact.CUSTODY_RELEASE_ELIGIBLE_AT, LocalDateTime.parse("2026-10-30T09:00"),
              Fact.CUSTODY_RELEASED_TO, "ICE");
      Hold taken = book.takeIn(OFFICER, "B-1", request());
      acts.forEach(
          (fact, value) -> {
            assertThatThrownBy(() -> book.takeIn(OFFICER, "B-2", request().with(fact, value)))
                .hasMessageContaining("by its own act");
            assertThatThrownBy(() -> book.learn(OFFICER, taken, taken.facts().with(fact, value)))
                .hasMessageContaining("by acts of their own");
          });
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void a_second_request_about_a_booking_starts_no_clock_anew_and_drops_no_claim(String url) {
    try (DeskDatabase database = DeskDatabase.open(url)) {
      HoldBook book = book(database, MAY);
      Hold first = leave(book, book.takeIn(OFFICER, "B-1", request()), "2026-10-30T09:20", "");
      first = book.decide(OFFICER, first, Choice.HONOR, null, null);
      first = book.learn(OFFICER, first, first.facts().with(Fact.PERSON_US_CITIZEN_CLAIM, true));
      now = Instant.parse("2026-11-01T12:00:00Z");
      book.end(OFFICER, first, End.WITHDRAWN, book.now().toLocalDateTime(), true);
      CaseRecord second =
          request()
              .with(Fact.REQUEST_RECEIVED_ON, null)
              .with(Fact.REQUEST_RECEIVED_AT, LocalDateTime.parse("2026-11-01T06:50"));
      assertThatThrownBy(() -> book.takeIn(OFFICER, "B-1", second))
          .hasMessageContaining("has a claim of citizenship");
      Hold taken = book.takeIn(OFFICER, "B-1", second.with(Fact.PERSON_US_CITIZEN_CLAIM, true));
      assertThat(book.others(taken)).extracting(Hold::number).containsExactly(first.number());
      assertThat(book.leaves(taken)).hasValue(JailTime.of(LocalDateTime.parse("2026-10-30T09:20")));
      assertThatThrownBy(() -> leave(book, taken, "2026-11-01T06:55", ""))
          .hasMessageContaining("only a supervisor may record it");
      assertThat(taken.left()).hasValue(LocalDateTime.parse("2026-10-30T09:20"));
      assertThatThrownBy(() -> book.decide(OFFICER, taken, Choice.HONOR, Reason.OTHER, ""))
          .isInstanceOf(Refused.class);
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void a_claim_on_one_request_is_one_on_every_open_request_about_the_booking(String url) {
    try (DeskDatabase database = DeskDatabase.open(url)) {
      HoldBook book = book(database, MAY);
      Hold ended = book.takeIn(OFFICER, "B-1", request());
      book.end(OFFICER, ended, End.WITHDRAWN, book.now().toLocalDateTime(), true);
      Hold first = book.takeIn(OFFICER, "B-1", request().with(Fact.PERSON_AGE, 40L));
      first = leave(book, first, "2026-10-30T09:20", "");
      first = book.decide(OFFICER, first, Choice.HONOR, null, null);
      Hold stranger = book.takeIn(OFFICER, "B-2", request());
      CaseRecord claims =
          request().with(Fact.PERSON_US_CITIZEN_CLAIM, true).with(Fact.PERSON_AGE, 41L);
      Hold second = book.takeIn(OFFICER, "B-1", claims);

      Hold guarded = book.read(OFFICER, first.number());
      assertThat(guarded.facts().value(Fact.PERSON_US_CITIZEN_CLAIM)).isEqualTo(true);
      assertThat(guarded.facts().value(Fact.PERSON_AGE)).isEqualTo(40L);
      assertThat(guarded.left()).isEqualTo(first.left());
      assertThat(book.answer(guarded).to(Question.HOLD).outcome()).isEqualTo(Outcome.NEEDS_REVIEW);
      assertThat(guarded.reopened(book.answer(guarded))).isPresent();
      for (Hold other : List.of(ended, stranger)) {
        assertThat(book.read(OFFICER, other.number()).facts()).isEqualTo(other.facts());
      }

      // What a supervisor took back for one stays so until the person claims it again.
      Hold back =
          book.learn(
              SUPERVISOR, guarded, guarded.facts().with(Fact.PERSON_US_CITIZEN_CLAIM, false));
      second = book.learn(OFFICER, second, second.facts().with(Fact.PERSON_AGE, 17L));
      Hold minor = book.read(OFFICER, back.number());
      assertThat(minor.facts().value(Fact.PERSON_AGE)).isEqualTo(17L);
      assertThat(minor.facts().value(Fact.PERSON_US_CITIZEN_CLAIM)).isEqualTo(false);
      assertThat(book.told(minor.number()).getLast().content().map(HeldMap::of).orElseThrow())
          .containsEntry("from", second.number());
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void a_leaving_recorded_by_mistake_is_taken_back_by_a_supervisor_with_all_that_followed(
      String url) {
    try (DeskDatabase database = DeskDatabase.open(url)) {
      HoldBook book = book(database, MAY);
      Hold hold = leave(book, book.takeIn(OFFICER, "B-1", request()), "2026-10-30T09:20", "");
      hold = book.decide(OFFICER, hold, Choice.HONOR, null, null);
      Hold stays = book.takeBack(SUPERVISOR, hold, "the row of another booking");
      assertThat(stays.stage()).isEqualTo(Stage.WAITING);
      assertThat(stays.choice()).isEmpty();
      assertThat(stays.left()).isEmpty();
      assertThat(column(database, "deadline", stays)).isNull();
      Course course = Course.of(new EventLog(database, clock), book.zone()).courses().getFirst();
      assertThat(course.heldFrom()).isEmpty();
      assertThat(book.read(OFFICER, stays.number())).isEqualTo(stays);
      assertThatThrownBy(() -> book.takeBack(SUPERVISOR, stays, "again"))
          .isInstanceOf(Refused.class);

      now = Instant.parse("2026-10-31T17:00:00Z");
      Hold leaves = leave(book, stays, "2026-10-31T12:50", "");
      assertThat(leaves.choice()).isEmpty();
      assertThat(gaps(book, leaves)).isEmpty();
      now = now.plusSeconds(7_200);
      assertThat(gaps(book, leaves))
          .containsExactly(
              gap(LocalDateTime.parse("2026-10-31T12:50"), book.now().toLocalDateTime()));
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void what_waits_for_a_supervisor_waits_no_more_when_the_person_leaves_or_another_is_decided(
      String url) {
    try (DeskDatabase database = DeskDatabase.open(url)) {
      HoldBook book = book(database, MUST_NOT);
      Hold hold = book.takeIn(OFFICER, "B-1", request());
      hold = book.decide(OFFICER, hold, Choice.HONOR, Reason.OTHER, "papers seen");
      assertThat(hold.decisions().getLast().waits()).isTrue();
      hold = leave(book, hold, "2026-10-30T06:20", "");
      assertThat(hold.decisions()).noneMatch(Decided::waits);
      hold = book.decide(OFFICER, hold, Choice.HONOR, Reason.OTHER, "papers seen");
      hold = book.decide(OFFICER, hold, Choice.DECLINE, null, null);
      assertThat(hold.decisions()).noneMatch(Decided::waits);
      assertThat(hold.decisions())
          .extracting(Decided::agreement)
          .containsExactly(
              Decided.Agreement.LAPSED, Decided.Agreement.LAPSED, Decided.Agreement.NOT_NEEDED);
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void where_the_law_is_not_settled_one_officer_lets_go_and_two_hold(String url) {
    try (DeskDatabase database = DeskDatabase.open(url)) {
      HoldBook book = book(database, MAY);
      CaseRecord unknown = request().with(Fact.PERSON_US_CITIZEN_CLAIM, null);
      Hold hold = leave(book, book.takeIn(OFFICER, "B-1", unknown), "2026-10-30T09:20", "");
      assertThat(book.answer(hold).to(Question.HOLD).outcome())
          .isEqualTo(Outcome.NEEDS_INFORMATION);
      assertThatThrownBy(() -> book.decide(OFFICER, hold, Choice.DECLINE, null, null))
          .hasMessageContaining("choose a reason");
      assertThat(book.decide(OFFICER, hold, Choice.DECLINE, Reason.OTHER, "no proof").choice())
          .hasValue(Choice.DECLINE);
      Hold other = leave(book, book.takeIn(OFFICER, "B-2", unknown), "2026-10-30T09:20", "");
      assertThat(book.decide(OFFICER, other, Choice.HONOR, Reason.OTHER, "no time").choice())
          .isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void in_the_hour_that_clocks_show_twice_a_moment_is_neither_ahead_nor_too_early(String url) {
    try (DeskDatabase database = DeskDatabase.open(url)) {
      HoldBook book = book(database, MAY);
      Hold taken = book.takeIn(OFFICER, "B-1", request());
      now = Instant.parse("2026-11-01T06:05:00Z"); // 1:05 AM for the second time
      Hold hold = leave(book, taken, "2026-11-01T01:50", "");
      now = Instant.parse("2026-11-01T06:25:00Z");
      assertThat(end(book, hold, "2026-11-01T01:20", true).end()).hasValue(End.RELEASED);
      now = Instant.parse("2026-11-01T07:05:00Z"); // 2:05 AM, 75 minutes after
      CaseRecord fresh = received("2026-10-31T21:40");
      Hold late = leave(book, book.takeIn(OFFICER, "B-2", fresh), "2026-11-01T01:50", "");
      assertThatThrownBy(() -> book.decide(OFFICER, late, Choice.HONOR, null, null))
          .hasMessageContaining("a supervisor has to agree");
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void a_time_of_leaving_with_an_offset_is_that_moment_also_where_clocks_showed_it_twice(
      String url) {
    try (DeskDatabase database = DeskDatabase.open(url)) {
      HoldBook book = book(database, MAY);
      now = Instant.parse("2026-11-01T06:40:00Z"); // 1:40 AM for the second time
      Hold first = book.takeIn(OFFICER, "B-1", received("2026-10-31T21:40"));
      Hold also = book.takeIn(OFFICER, "B-1", received("2026-10-31T21:45"));
      // Clocks alone: the first of the two, so that no hold ends late.
      Hold plain = leave(book, book.takeIn(OFFICER, "B-2", request()), "2026-11-01T01:30", "");
      assertThat(book.answer(plain).deadline().orElseThrow())
          .hasToString("2026-11-03T00:30-05:00[America/New_York]");

      JailTime second = JailTime.read("2026-11-01T01:30:00-05:00", book.zone()).orElseThrow();
      first = book.leave(OFFICER, first, second, true, "");
      assertThat(column(database, "deadline", first)).isEqualTo("2026-11-01T06:30:00Z");
      assertThat(book.answer(first).deadline().orElseThrow())
          .hasToString("2026-11-03T01:30-05:00[America/New_York]");
      assertThat(book.answer(first).clocks().getFirst().end()).contains("1:30 AM EST");
      assertThat(book.look(also.number()).leftAt()).isEqualTo(first.leftAt());
      Hold next = book.takeIn(OFFICER, "B-1", received("2026-10-31T21:50"));
      assertThat(next.leftAt()).isEqualTo(first.leftAt());
      // Ten minutes after it, which by the first of the two would be late.
      first = book.decide(OFFICER, book.look(first.number()), Choice.HONOR, null, null);
      assertThat(first.stage()).isEqualTo(Stage.HELD);
      assertThat(column(database, "deadline", first)).isEqualTo("2026-11-03T06:30:00Z");

      // The second is later than the first: one officer does not lengthen a hold by an hour.
      assertThatThrownBy(() -> book.leave(OFFICER, plain, second, true, "it was the second"))
          .hasMessageContaining("only a supervisor");
      now = Instant.parse("2026-11-01T05:40:00Z");
      Hold other = book.takeIn(OFFICER, "B-3", received("2026-10-31T21:40"));
      assertThatThrownBy(() -> book.leave(OFFICER, other, second, true, ""))
          .hasMessageContaining("ahead of the clock");
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void a_receipt_more_than_a_day_ago_is_confirmed_before_it_counts(String url) {
    try (DeskDatabase database = DeskDatabase.open(url)) {
      HoldBook book = book(database, MAY);
      CaseRecord old = received("2016-10-29T21:40");
      assertThatThrownBy(() -> book.takeIn(OFFICER, "B-1", old, Arrival.UNSAID))
          .hasMessageContaining("more than a day ago; look at the day and the year");
      Arrival sure =
          new Arrival(
              Arrival.Channel.FAX, 3, "0".repeat(64), "Miami", "4711", "305-555-0100", true);
      Hold hold = book.takeIn(OFFICER, "B-1", old, sure);
      assertThat(
              book.told(hold.number())
                  .getFirst()
                  .content()
                  .map(HeldMap::of)
                  .orElseThrow()
                  .get("arrival"))
          .isEqualTo(
              Map.of(
                  "channel", "FAX",
                  "pages", 3L,
                  "sha256", "0".repeat(64),
                  "office", "Miami",
                  "officer", "4711",
                  "call_back", "305-555-0100"));
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void a_court_s_paper_starts_no_clock_and_is_decided_by_nobody_here(String url) {
    try (DeskDatabase database = DeskDatabase.open(url)) {
      HoldBook book = book(database, MAY);
      Hold hold = book.takeIn(OFFICER, "B-1", request().with(Fact.REQUEST_JUDICIAL_WARRANT, true));
      Hold left = leave(book, hold, "2026-10-30T09:20", "");
      now = Instant.parse("2026-11-03T12:00:00Z");
      assertThat(new Board(database, law(MAY)).rows())
          .extracting(row -> row.urgency(book.now()))
          .containsExactly(BoardRow.Urgency.COURT);
      assertThat(column(database, "deadline", left)).isNull();
      assertThatThrownBy(() -> book.decide(OFFICER, left, Choice.HONOR, Reason.OTHER, "as told"))
          .hasMessageContaining("confirm it with the court or the marshals");
      // Whoever might have left is not taken off the board by one officer's tick.
      Hold other =
          leave(
              book,
              book.takeIn(OFFICER, "B-2", received("2026-11-03T06:40")),
              "2026-11-03T06:50",
              "");
      CaseRecord ticked = other.facts().with(Fact.REQUEST_WRIT, true);
      assertThatThrownBy(() -> book.learn(OFFICER, other, ticked))
          .hasMessageContaining("only a supervisor may record it now");
      assertThat(book.learn(SUPERVISOR, other, ticked).court()).isTrue();
    }
  }

  private static CaseRecord received(String at) {
    return request()
        .with(Fact.REQUEST_RECEIVED_ON, LocalDateTime.parse(at).toLocalDate())
        .with(Fact.REQUEST_RECEIVED_AT, LocalDateTime.parse(at));
  }

  @ParameterizedTest
  @MethodSource("databases")
  void when_local_custody_ended_and_that_the_person_left_is_one_fact_of_all_their_requests(
      String url) {
    try (DeskDatabase database = DeskDatabase.open(url)) {
      HoldBook book = book(database, MAY);
      Hold before = book.takeIn(OFFICER, "B-1", request());
      Hold first = book.takeIn(OFFICER, "B-1", request().with(Fact.REQUEST_FORM, "I247D"));
      first = leave(book, first, "2026-10-30T09:20", "");
      assertThat(book.look(before.number()).left()).isEqualTo(first.left());
      Hold later = book.takeIn(OFFICER, "B-1", request().with(Fact.REQUEST_FORM, "I247"));
      assertThat(later.left()).isEqualTo(first.left());
      assertThat(later.stage()).isEqualTo(Stage.LEAVING);
      assertThat(book.told(later.number()).getLast().content().map(HeldMap::of).orElseThrow())
          .containsKey("from");

      first = end(book, first, "2026-10-30T09:25", true);
      Board board = new Board(database, law(MAY));
      assertThat(board.rows())
          .extracting(row -> row.urgency(book.now()))
          .containsExactly(BoardRow.Urgency.GONE, BoardRow.Urgency.GONE);
      book.takeBack(SUPERVISOR, first, "it was another person");
      assertThat(board.rows()).extracting(BoardRow::apart).containsOnly(BoardRow.Apart.NOTHING);
      book.takeBack(SUPERVISOR, book.look(first.number()), "stays on another charge");
      assertThat(board.rows()).extracting(BoardRow::stage).containsOnly(Stage.WAITING);
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void where_the_law_leaves_it_to_the_agency_its_instruction_decides_and_with_none_nobody_alone(
      String url) {
    try (DeskDatabase database = DeskDatabase.open(url)) {
      DeskLaw without = DeskLaw.of(PolicyLibrary.bundled(), MAY);
      HoldBook none = new HoldBook(database, without, clock);
      Hold hold = leave(none, none.takeIn(OFFICER, "B-1", request()), "2026-10-30T09:20", "");
      assertThatThrownBy(() -> none.decide(OFFICER, hold, Choice.HONOR, null, null))
          .hasMessageContaining("no instruction here is to hold", "a supervisor has to agree");
      Hold waits = none.decide(OFFICER, hold, Choice.HONOR, Reason.OTHER, "told by telephone");
      assertThat(waits.decisions().getLast().waits()).isTrue();
      assertThat(none.decide(OFFICER, waits, Choice.DECLINE, null, null).choice())
          .hasValue(Choice.DECLINE);

      County holds =
          County.parse("instructions: [{from: 2026-10-01, says: HOLD, number: \"7\"}]", "c.yaml");
      HoldBook told =
          new HoldBook(database, DeskLaw.of(PolicyLibrary.bundled(), MAY, holds), clock);
      Hold other = leave(told, told.takeIn(OFFICER, "B-2", request()), "2026-10-30T09:20", "");
      assertThatThrownBy(() -> told.decide(OFFICER, other, Choice.DECLINE, null, null))
          .hasMessageContaining("The agency's instruction is to hold");
      assertThat(told.decide(OFFICER, other, Choice.HONOR, null, null).stage())
          .isEqualTo(Stage.HELD);
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void a_request_is_found_by_number_booking_or_day_ended_ones_too(String url) {
    try (DeskDatabase database = DeskDatabase.open(url)) {
      HoldBook book = book(database, MAY);
      Hold first = book.takeIn(OFFICER, "B-1", request());
      end(book, first, "2026-10-30T09:25", true);
      Hold second = book.takeIn(OFFICER, "B-2", request());
      for (String words : List.of(first.number(), "B-1")) {
        assertThat(book.find(words)).extracting(Hold::number).containsExactly(first.number());
      }
      assertThat(book.find("2026-10-30"))
          .extracting(Hold::number)
          .containsExactly(second.number(), first.number());
      assertThat(book.find("2026-10-31")).isEmpty();
      assertThat(book.find("nobody")).isEmpty();
    }
  }

  private static DeskLaw law(String place) {
    return DeskLaw.of(PolicyLibrary.bundled(), place, TestCounty.OFFICER_DECIDES);
  }

  private static List<Gap> gaps(HoldBook book, Hold hold) {
    Optional<Instant> deadline = book.answer(hold).deadline().map(ZonedDateTime::toInstant);
    return Gap.of(hold, book.told(hold.number()), deadline, book.now());
  }

  private static Gap gap(LocalDateTime from, LocalDateTime until) {
    ZoneId zone = ZoneId.of("America/New_York");
    return new Gap(from.atZone(zone).toInstant(), until.atZone(zone).toInstant());
  }

  private static Hold leave(HoldBook book, Hold hold, String at, String words) {
    return book.leave(OFFICER, hold, LocalDateTime.parse(at), false, words);
  }

  private static Hold end(HoldBook book, Hold hold, String at, boolean confirmed) {
    return book.end(OFFICER, hold, End.RELEASED, LocalDateTime.parse(at), confirmed);
  }

  @Test
  void a_desk_that_starts_again_knows_what_it_knew() {
    String url = TestDatabases.sqlite();
    Hold before;
    try (DeskDatabase database = DeskDatabase.open(url)) {
      HoldBook book = book(database, MAY);
      Hold hold = book.takeIn(OFFICER, "B-1001", request());
      before = book.leave(OFFICER, hold, LocalDateTime.parse("2026-10-30T06:00"), true, "");
    }
    try (DeskDatabase database = DeskDatabase.open(url)) {
      assertThat(book(database, MAY).read(OFFICER, before.number())).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void whoever_is_past_local_custody_has_left_the_building_whatever_the_end_is(String url) {
    try (DeskDatabase database = DeskDatabase.open(url)) {
      HoldBook book = book(database, MAY);
      LocalDateTime at = LocalDateTime.parse("2026-10-30T09:25");
      Hold waits = book.takeIn(OFFICER, "B-1", request());
      Hold leaves = leave(book, book.takeIn(OFFICER, "B-2", request()), "2026-10-30T09:20", "");
      Hold held = leave(book, book.takeIn(OFFICER, "B-3", request()), "2026-10-30T09:20", "");
      held = book.decide(OFFICER, held, Choice.HONOR, null, null);
      for (End how : End.values()) {
        for (Hold past : List.of(leaves, held)) {
          assertThatThrownBy(() -> book.end(OFFICER, past, how, at, false))
              .hasMessageContaining("left the building");
        }
      }
      assertThatThrownBy(() -> book.end(OFFICER, leaves, End.WITHDRAWN, at.minusMinutes(10), true))
          .hasMessageContaining("before the recorded time of leaving");
      assertThat(book.end(OFFICER, waits, End.WITHDRAWN, at, false).end()).isPresent();
      assertThat(book.end(OFFICER, held, End.WITHDRAWN, at, true).end()).isPresent();
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void a_request_that_came_after_local_custody_ended_is_recorded_as_it_was(String url) {
    try (DeskDatabase database = DeskDatabase.open(url)) {
      HoldBook book = book(database, MAY);
      Hold taken = book.takeIn(OFFICER, "B-1", request());
      LocalDateTime before = LocalDateTime.parse("2026-10-29T20:00");
      assertThatThrownBy(() -> book.leave(OFFICER, taken, before, false, ""))
          .hasMessageContaining("before the request was received")
          .hasMessageContaining("confirm");
      Hold hold = book.leave(OFFICER, taken, before, true, "");
      assertThat(hold.left()).hasValue(before);
      hold = book.learn(OFFICER, hold, hold.facts().with(Fact.PERSON_AGE, 35L));
      assertThat(column(database, "deadline", hold)).isEqualTo("2026-10-30T00:00:00Z");
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void only_a_supervisor_takes_back_a_claim_or_an_age_under_18_and_the_history_says_what_changed(
      String url) {
    try (DeskDatabase database = DeskDatabase.open(url)) {
      HoldBook book = book(database, MAY);
      Hold taken = book.takeIn(OFFICER, "B-1", request());
      CaseRecord claims = taken.facts().with(Fact.PERSON_US_CITIZEN_CLAIM, true);
      Hold claimed = book.learn(OFFICER, taken, claims.with(Fact.PERSON_AGE, 16L));
      for (CaseRecord back :
          List.of(
              claimed.facts().with(Fact.PERSON_US_CITIZEN_CLAIM, false),
              claimed.facts().with(Fact.PERSON_US_CITIZEN_CLAIM, null),
              claimed.facts().with(Fact.PERSON_AGE, 18L))) {
        assertThatThrownBy(() -> book.learn(OFFICER, claimed, back))
            .hasMessageContaining("only a supervisor");
      }
      Hold other = book.learn(OFFICER, claimed, claimed.facts().with(Fact.PERSON_AGE, 17L));
      book.learn(SUPERVISOR, other, other.facts().with(Fact.PERSON_US_CITIZEN_CLAIM, false));
      assertThat(new EventLog(database, clock).toldOfKind("FACTS_CHANGED"))
          .extracting(told -> told.content().map(HeldMap::of).orElseThrow().get("changed"))
          .containsExactly(
              "Age in full years on the day of the request: 34 → 16; The person claims, or papers"
                  + " show, United States citizenship: no → yes",
              "Age in full years on the day of the request: 16 → 17",
              "The person claims, or papers show, United States citizenship: yes → no");
    }
  }

  /** Whatever is done, allowed or refused: the board's row is what the events tell. */
  @Test
  void the_row_of_the_board_is_what_the_events_tell_whatever_is_done() {
    try (DeskDatabase database = DeskDatabase.open(TestDatabases.sqlite())) {
      HoldBook book = book(database, MAY);
      Random random = new Random(20261128);
      Map<String, Hold> last = new HashMap<>();
      for (int i = 0; i < 300; i++) {
        if (last.size() < 20 || i == 299) {
          Hold hold = book.takeIn(OFFICER, "B-" + i, request());
          last.put(hold.number(), hold);
          continue;
        }
        List<String> numbers = last.keySet().stream().sorted().toList();
        Hold hold = Objects.requireNonNull(last.get(numbers.get(random.nextInt(numbers.size()))));
        try {
          last.put(hold.number(), anything(book, hold, random));
        } catch (Refused _) {
          // Not now: nothing may have changed.
        }
        Hold read = book.read(OFFICER, hold.number());
        assertThat(read).isEqualTo(last.get(hold.number()));
        assertThat(column(database, "stage", read)).isEqualTo(read.stage().name());
        assertThat(column(database, "deadline", read) != null)
            .isEqualTo(read.stage() == Stage.HELD || read.stage() == Stage.LEAVING);
      }
      assertThat(last.values().stream().map(Hold::stage).collect(Collectors.toSet()))
          .containsExactlyInAnyOrder(Stage.values());
      assertThat(ChainCheck.run(database, List.of()).whole()).isTrue();
    }
  }

  @Test
  void replay_finds_the_decisions_that_another_text_would_answer_otherwise() {
    try (DeskDatabase database = DeskDatabase.open(TestDatabases.sqlite())) {
      HoldBook book = book(database, MUST_NOT);
      for (int i = 0; i < 5; i++) {
        book.decide(OFFICER, book.takeIn(OFFICER, "B-" + i, request()), Choice.DECLINE, null, null);
      }
      EventLog log = new EventLog(database, clock);
      PolicyLibrary library = PolicyLibrary.bundled();
      assertThat(Replay.run(log, DeskLaw.of(library, MUST_NOT, TestCounty.OFFICER_DECIDES)))
          .isEqualTo(new Replay.Result(5, 0, List.of()));

      DeskLaw law = DeskLaw.of(library, MUST_NOT, TestCounty.OFFICER_DECIDES);
      DeskLaw without =
          new DeskLaw(
              law.policies().stream().filter(policy -> !policy.id().startsWith("us-ca-")).toList(),
              law.place(),
              law.zone(),
              law.county());
      Replay.Result changed = Replay.run(log, without);
      assertThat(changed.differences()).hasSize(5);
      assertThat(changed.differences().getFirst().then()).isEqualTo("MUST_NOT");
      assertThat(changed.differences().getFirst().changedPolicies())
          .anyMatch(policy -> policy.startsWith("us-ca-"));
    }
  }

  private static Hold anything(HoldBook book, Hold hold, Random random) {
    LocalDateTime at = LocalDateTime.parse("2026-10-30T06:00").plusMinutes(random.nextInt(220));
    return switch (random.nextInt(8)) {
      case 0, 6 -> book.leave(OFFICER, hold, at, true, random.nextBoolean() ? "" : "misread");
      case 7 -> book.takeBack(SUPERVISOR, hold, "another person's");
      case 1, 2 -> book.decide(OFFICER, hold, Choice.HONOR, null, null);
      case 3 -> book.decide(OFFICER, hold, Choice.DECLINE, null, null);
      case 4 -> Serving.serve(book, OFFICER, hold, "copy-to-person", "PERSON", at);
      default -> book.end(OFFICER, hold, End.RELEASED, at, true);
    };
  }

  private HoldBook book(DeskDatabase database, String place) {
    return new HoldBook(
        database, DeskLaw.of(PolicyLibrary.bundled(), place, TestCounty.OFFICER_DECIDES), clock);
  }

  private static CaseRecord request() {
    Map<String, Object> request =
        Map.of("kind", "HOLD", "form", "I247A", "received_at", "2026-10-29T21:40");
    return CaseJson.read(
        Map.of("request", request, "person", Map.of("age", 34, "us_citizen_claim", false)),
        "2026-000001");
  }

  private static @Nullable String column(DeskDatabase database, String column, Hold hold) {
    Optional<String> value =
        database
            .sql()
            .sql("SELECT " + column + " FROM hold WHERE number = ?")
            .param(hold.number())
            .query((row, _) -> Optional.ofNullable(row.getString(1)))
            .single();
    return value.orElse(null);
  }
}
