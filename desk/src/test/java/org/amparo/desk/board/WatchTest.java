package org.amparo.desk.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.amparo.desk.feed.Changes;
import org.amparo.desk.hold.BoardRow;
import org.amparo.desk.hold.Choice;
import org.amparo.desk.hold.Decided;
import org.amparo.desk.hold.End;
import org.amparo.desk.hold.Hold;
import org.amparo.desk.hold.HoldBook;
import org.amparo.desk.hold.Reason;
import org.amparo.desk.hold.Stage;
import org.amparo.desk.law.CaseJson;
import org.amparo.desk.law.County;
import org.amparo.desk.law.DeskLaw;
import org.amparo.desk.law.TestCounty;
import org.amparo.desk.notice.Serving;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.Differences;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.record.HeldMap;
import org.amparo.desk.store.DeskDatabase;
import org.amparo.desk.store.TestDatabases;
import org.amparo.model.decision.Question;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.Fact;
import org.amparo.policy.Clock;
import org.amparo.policy.Policy;
import org.amparo.policy.Ruling;
import org.amparo.policy.library.PolicyLibrary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WatchTest {

  private static final Actor OFFICER = new Actor("officer-7", "OFFICER");
  private static final String PLACE = "Franklin County, OH";

  private Instant now = Instant.parse("2026-11-03T17:00:00Z");

  static Stream<String> databases() {
    return TestDatabases.both();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void a_desk_that_starts_puts_back_on_the_board_who_was_taken_off_it_behind_its_back(String url) {
    try (DeskDatabase database = DeskDatabase.open(url)) {
      DeskLaw law = DeskLaw.of(PolicyLibrary.bundled(), PLACE, TestCounty.OFFICER_DECIDES);
      held(new HoldBook(database, law, () -> now));
      List<BoardRow> rows = new Board(database, law).rows();
      assertThat(rows).isNotEmpty();
      database.jdbc().update("UPDATE hold SET stage = 'ENDED', deadline = NULL");
      assertThat(new Board(database, law).rows()).isEmpty();
      watch(database, law).look();
      assertThat(new Board(database, law).rows()).isEqualTo(rows);
      // By the code of one who knows it better.
      database.jdbc().update("DELETE FROM hold");
      watch(database, law).look();
      assertThat(new Board(database, law).rows()).isEqualTo(rows);
      watch(database, law).look();
      assertThat(new EventLog(database, () -> now).toldOfKind(Differences.FOUND))
          .hasSize(2)
          .first()
          .satisfies(
              told ->
                  assertThat(
                          String.valueOf(
                              told.content().map(HeldMap::of).orElseThrow().get("words")))
                      .contains("request 2026-000001 had another stage on the board"));
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void a_request_is_read_where_nothing_can_be_written_and_the_reading_is_recorded_later(
      String url) {
    try (DeskDatabase database = DeskDatabase.open(url)) {
      DeskLaw law = DeskLaw.of(PolicyLibrary.bundled(), PLACE, TestCounty.OFFICER_DECIDES);
      HoldBook book = new HoldBook(database, law, () -> now);
      held(book);
      boolean sqlite = database.isSqlite();
      database
          .jdbc()
          .execute(
              sqlite
                  ? "CREATE TRIGGER full BEFORE UPDATE ON event_head BEGIN SELECT RAISE(ABORT, 'full'); END"
                  : "CREATE TRIGGER fullness BEFORE UPDATE ON event_head EXECUTE FUNCTION refuse('full')");
      String number = book.open().getFirst();
      assertThat(book.read(OFFICER, number).number()).isEqualTo(number);
      EventLog log = new EventLog(database, () -> now);
      int before = log.ofKind("READ").size();
      book.recordLate();
      assertThat(log.ofKind("READ")).hasSize(before);
      database.jdbc().execute(sqlite ? "DROP TRIGGER full" : "DROP TRIGGER fullness ON event_head");
      String read = now.toString();
      now = now.plusSeconds(60);
      book.recordLate();
      book.recordLate();
      assertThat(log.toldOfKind("READ"))
          .hasSize(before + 1)
          .last()
          .satisfies(
              told -> {
                assertThat(told.event().actor()).isEqualTo(OFFICER);
                assertThat(told.content().map(HeldMap::of).orElseThrow())
                    .containsEntry("read_at", read);
              });
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void a_request_that_asks_for_no_hold_is_not_overdue_while_another_holds_the_person(String url) {
    try (DeskDatabase database = DeskDatabase.open(url)) {
      DeskLaw law = DeskLaw.of(PolicyLibrary.bundled(), PLACE, TestCounty.OFFICER_DECIDES);
      HoldBook book = new HoldBook(database, law, () -> now);
      Hold held = held(book);
      Hold notice =
          book.takeIn(
              OFFICER,
              held.booking(),
              CaseJson.read(CaseJson.of(held.facts()), "other")
                  .with(Fact.REQUEST_KIND, "NOTIFY")
                  .with(Fact.CUSTODY_RELEASE_ELIGIBLE_AT, null)
                  .with(Fact.CUSTODY_RELEASE_ELIGIBLE_ON, null));
      assertThat(notice.left()).isEqualTo(held.left());
      now = now.plus(Duration.ofHours(3));
      watch(database, law).look();
      assertThat(new Board(database, law).rows())
          .extracting(row -> row.urgency(book.now()))
          .containsExactlyInAnyOrder(BoardRow.Urgency.LATER, BoardRow.Urgency.ELSEWHERE);
      assertThat(new EventLog(database, () -> now).ofKind("ALERTED")).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void a_deadline_is_told_four_hours_and_one_hour_before_and_when_it_is_past_each_once(String url) {
    try (DeskDatabase database = DeskDatabase.open(url)) {
      DeskLaw law = DeskLaw.of(PolicyLibrary.bundled(), PLACE, TestCounty.OFFICER_DECIDES);
      EventLog log = new EventLog(database, () -> now);
      Watch watch = watch(database, law);
      held(new HoldBook(database, law, () -> now));

      watch.look();
      assertThat(told(log)).isEmpty();
      now = now.plus(Duration.ofHours(45));
      watch.look();
      watch.look();
      assertThat(told(log)).containsExactly(240);
      now = now.plus(Duration.ofMinutes(150));
      watch.look();
      // A desk that was off starts again, long after.
      now = now.plus(Duration.ofHours(9));
      watch(database, law).look();
      watch(database, law).look();
      assertThat(told(log)).containsExactly(240, 60, 0);
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void a_law_that_changes_opens_a_request_again_and_rewrites_no_decision(String url) {
    try (DeskDatabase database = DeskDatabase.open(url)) {
      DeskLaw law =
          DeskLaw.of(PolicyLibrary.bundled(), "Sacramento County, CA", TestCounty.OFFICER_DECIDES);
      DeskLaw without =
          new DeskLaw(
              law.policies().stream().filter(policy -> !policy.id().startsWith("us-ca-")).toList(),
              law.place(),
              law.zone(),
              law.county());
      HoldBook book = new HoldBook(database, law, () -> now);
      Hold hold = book.takeIn(OFFICER, "B-1001", request());
      hold = book.decide(OFFICER, hold, Choice.DECLINE, null, null);
      watch(database, law).look();
      assertThat(new Board(database, law).rows()).noneMatch(BoardRow::reopened);

      watch(database, without).look();
      watch(database, without).look();
      assertThat(new EventLog(database, () -> now).ofKind("REOPENED")).hasSize(1);
      assertThat(new Board(database, law).rows()).allMatch(BoardRow::reopened);
      assertThat(book.read(OFFICER, hold.number())).isEqualTo(hold);
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void what_a_clock_that_was_ahead_told_of_is_told_again_when_it_comes_true(String url) {
    try (DeskDatabase database = DeskDatabase.open(url)) {
      DeskLaw law = DeskLaw.of(PolicyLibrary.bundled(), PLACE, TestCounty.OFFICER_DECIDES);
      held(new HoldBook(database, law, () -> now));
      EventLog log = new EventLog(database, () -> now);
      Instant right = now;
      now = right.plus(Duration.ofDays(500));
      watch(database, law).look();
      assertThat(told(log)).containsExactly(0);
      now = right.plus(Duration.ofDays(1));
      watch(database, law).look();
      assertThat(told(log)).containsExactly(0);
      now = right.plus(Duration.ofDays(2));
      watch(database, law).look();
      watch(database, law).look();
      assertThat(told(log)).as("at the deadline, once").containsExactly(0, 0);
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void a_request_opened_again_stays_so_whatever_is_done_until_it_is_decided_again(String url) {
    try (DeskDatabase database = DeskDatabase.open(url)) {
      DeskLaw law = DeskLaw.of(PolicyLibrary.bundled(), PLACE, TestCounty.OFFICER_DECIDES);
      HoldBook book = new HoldBook(database, law, () -> now);
      Hold hold = held(book);
      Decided before = hold.decisions().getLast();
      hold = book.learn(OFFICER, hold, hold.facts().with(Fact.PERSON_US_CITIZEN_CLAIM, true));
      watch(database, law).look();
      hold =
          Serving.serve(
              book,
              OFFICER,
              hold,
              "copy-to-person",
              "PERSON",
              LocalDateTime.parse("2026-11-03T12:00"));
      assertThat(new Board(database, law).rows()).allMatch(BoardRow::reopened);
      assertThat(new EventLog(database, () -> now).ofKind("REOPENED")).hasSize(1);
      assertThat(hold.decisions()).containsExactly(before);

      hold = book.decide(OFFICER, hold, Choice.DECLINE, Reason.COUNSEL_READ_IT, "counsel read it");
      assertThat(new Board(database, law).rows())
          .extracting(BoardRow::decided)
          .containsOnly(Choice.DECLINE.name());
      assertThat(new Board(database, law).rows()).noneMatch(BoardRow::reopened);
      assertThat(hold.stage()).isEqualTo(Stage.LEAVING);
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void whoever_might_have_left_and_is_held_by_no_decision_that_counts_is_overdue(String url) {
    try (DeskDatabase database = DeskDatabase.open(url)) {
      DeskLaw law = DeskLaw.of(PolicyLibrary.bundled(), PLACE, TestCounty.OFFICER_DECIDES);
      HoldBook book = new HoldBook(database, law, () -> now);
      Hold hold = book.takeIn(OFFICER, "B-1001", request());
      LocalDateTime left = LocalDateTime.parse("2026-11-03T11:50");
      hold = book.leave(OFFICER, hold, left, false, "");
      ZonedDateTime at = now.atZone(law.zone());
      BoardRow row = new Board(database, law).rows().getFirst();
      assertThat(row.urgency(at)).isEqualTo(BoardRow.Urgency.OVERDUE);
      assertThat(row.deadline().map(ZonedDateTime::toLocalDateTime)).hasValue(left);
      hold = book.decide(OFFICER, hold, Choice.HONOR, null, null);
      assertThat(new Board(database, law).rows().getFirst().urgency(at))
          .isEqualTo(BoardRow.Urgency.LATER);
      hold = book.decide(OFFICER, hold, Choice.DECLINE, null, null);
      book.decide(OFFICER, hold, Choice.HONOR, Reason.OTHER, "asked again");
      row = new Board(database, law).rows().getFirst();
      assertThat(row.urgency(at)).isEqualTo(BoardRow.Urgency.OVERDUE);
      assertThat(row.decided()).isEqualTo(BoardRow.WAITS);
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void whoever_is_kept_an_hour_by_nothing_or_held_with_no_known_clock_is_told_once(String url) {
    try (DeskDatabase database = DeskDatabase.open(url)) {
      DeskLaw law = DeskLaw.of(PolicyLibrary.bundled(), PLACE, TestCounty.OFFICER_DECIDES);
      HoldBook book = new HoldBook(database, law, () -> now);
      EventLog log = new EventLog(database, () -> now);
      Hold hold = book.takeIn(OFFICER, "B-1001", request());
      hold = book.leave(OFFICER, hold, LocalDateTime.parse("2026-11-03T12:00"), false, "");
      now = now.plus(Duration.ofMinutes(59));
      watch(database, law).look();
      assertThat(log.ofKind("ALERTED")).isEmpty();
      now = now.plus(Duration.ofMinutes(1));
      watch(database, law).look();
      watch(database, law).look();
      assertThat(log.toldOfKind("ALERTED"))
          .extracting(told -> told.content().map(HeldMap::of).orElseThrow())
          .containsExactly(Map.of("left", "2026-11-03T17:00:00Z"));

      book.decide(OFFICER, hold, Choice.HONOR, null, null);
      database.write(() -> database.jdbc().update("UPDATE hold SET deadline = NULL"));
      Watch watch = watch(database, law);
      watch.look();
      database.write(() -> database.jdbc().update("UPDATE hold SET deadline = NULL"));
      watch.look();
      watch.look();
      assertThat(log.toldOfKind("ALERTED"))
          .extracting(told -> told.content().map(HeldMap::of).orElseThrow())
          .contains(Map.of("no_clock", true))
          .hasSize(2);
    }
  }

  /** The same policy with other hours, as an update of Amparo would bring it. */
  @ParameterizedTest
  @MethodSource("databases")
  void a_second_version_of_a_policy_moves_the_deadline_on_the_board_and_rewrites_no_decision(
      String url) {
    try (DeskDatabase database = DeskDatabase.open(url)) {
      DeskLaw first = DeskLaw.of(PolicyLibrary.bundled(), PLACE, TestCounty.OFFICER_DECIDES);
      HoldBook book = new HoldBook(database, first, () -> now);
      Hold hold = held(book);
      ZonedDateTime end = new Board(database, first).rows().getFirst().deadline().orElseThrow();
      DeskLaw second =
          new DeskLaw(
              first.policies().stream().map(WatchTest::halved).toList(),
              first.place(),
              first.zone(),
              first.county());
      watch(database, second).look();
      assertThat(new Board(database, second).rows().getFirst().deadline())
          .hasValue(end.minusHours(24));
      assertThat(book.read(OFFICER, hold.number())).isEqualTo(hold);
    }
  }

  private static Policy halved(Policy policy) {
    Map<Question, Ruling> rulings = new EnumMap<>(policy.rulings());
    rulings.computeIfPresent(
        Question.HOLD,
        (_, ruling) -> {
          Clock clock = ruling.clock();
          Clock half =
              new Clock(
                  clock.hours() / 2,
                  clock.excludedDays(),
                  clock.holidays(),
                  clock.untilEndOfDay(),
                  clock.from(),
                  clock.citations());
          return new Ruling(half, ruling.rules(), ruling.ordered(), ruling.complete());
        });
    return new Policy(
        policy.id(),
        policy.name(),
        policy.jurisdiction(),
        policy.placeName(),
        policy.rank(),
        policy.binds(),
        policy.territory(),
        policy.versionOf(),
        policy.timeZone(),
        policy.from(),
        policy.until(),
        policy.goesBy(),
        policy.legalBasis(),
        policy.summary(),
        policy.citations(),
        policy.parameters(),
        policy.duties(),
        policy.consequences(),
        rulings,
        policy.digest() + "-2");
  }

  @ParameterizedTest
  @MethodSource("databases")
  void an_overdue_alarm_goes_to_each_on_call_in_turn_until_somebody_answers(String url) {
    try (DeskDatabase database = DeskDatabase.open(url)) {
      County county =
          County.parse(
              """
              instructions: [{from: 2026-01-01, says: HOLD, number: "7"}]
              on_call:
                supervisors:
                  - {who: supervisor-2, number: 305-555-0142, minutes: 10}
                  - {who: watch commander, number: 305-555-0150, minutes: 10}
              """,
              "county.yaml");
      DeskLaw law = DeskLaw.of(PolicyLibrary.bundled(), PLACE, county);
      HoldBook book = new HoldBook(database, law, () -> now);
      Hold hold = held(book);
      EventLog log = new EventLog(database, () -> now);
      Alarms alarms = new Alarms(database, log, law, () -> now);
      assertThatThrownBy(() -> alarms.answer(OFFICER, hold.number()))
          .hasMessageContaining("No alarm rings");
      now = now.plus(Duration.ofDays(30));
      watch(database, law).look();
      Alarms.Alarm rings = alarms.of(hold.number()).orElseThrow();
      assertThat(rings.call().orElseThrow().who()).isEqualTo("supervisor-2");
      now = now.plus(Duration.ofMinutes(9));
      watch(database, law).look();
      assertThat(alarms.of(hold.number()).orElseThrow().rings()).isEqualTo(1);
      now = now.plus(Duration.ofMinutes(2));
      watch(database, law).look();
      assertThat(alarms.of(hold.number()).orElseThrow().call().orElseThrow().who())
          .isEqualTo("watch commander");
      alarms.answer(OFFICER, hold.number());
      now = now.plus(Duration.ofMinutes(14));
      watch(database, law).look();
      assertThat(alarms.of(hold.number()).orElseThrow().by()).hasValue("officer-7");
      assertThat(log.ofKind("RANG")).hasSize(2);
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void an_alarm_that_was_answered_or_that_nobody_answers_rings_again_while_it_is_overdue(
      String url) {
    try (DeskDatabase database = DeskDatabase.open(url)) {
      DeskLaw law = DeskLaw.of(PolicyLibrary.bundled(), PLACE, TestCounty.OFFICER_DECIDES);
      HoldBook book = new HoldBook(database, law, () -> now);
      Hold hold = held(book);
      EventLog log = new EventLog(database, () -> now);
      Alarms alarms = new Alarms(database, log, law, () -> now);
      now = now.plus(Duration.ofDays(30));
      watch(database, law).look();
      alarms.answer(OFFICER, hold.number());
      now = now.plus(Duration.ofMinutes(15));
      watch(database, law).look();
      watch(database, law).look();
      assertThat(log.ofKind("RANG")).hasSize(2);
      Alarms.Alarm again = alarms.of(hold.number()).orElseThrow();
      assertThat(again.by()).isEmpty();
      assertThat(again.since()).isEqualTo(now);
      // Nobody else is on call.
      now = now.plus(Duration.ofMinutes(59));
      watch(database, law).look();
      assertThat(log.ofKind("RANG")).hasSize(2);
      now = now.plus(Duration.ofMinutes(1));
      watch(database, law).look();
      assertThat(log.ofKind("RANG")).hasSize(3);
      LocalDateTime at = LocalDateTime.ofInstant(now, law.zone());
      book.end(OFFICER, book.look(hold.number()), End.RELEASED, at, true);
      now = now.plus(Duration.ofHours(3));
      watch(database, law).look();
      assertThat(log.ofKind("RANG")).hasSize(3);
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void a_decision_that_waits_for_a_supervisor_is_told_once_also_before_the_person_may_leave(
      String url) {
    try (DeskDatabase database = DeskDatabase.open(url)) {
      DeskLaw law =
          DeskLaw.of(PolicyLibrary.bundled(), "Sacramento County, CA", TestCounty.OFFICER_DECIDES);
      HoldBook book = new HoldBook(database, law, () -> now);
      Hold hold = book.takeIn(OFFICER, "B-1001", request());
      book.decide(OFFICER, hold, Choice.HONOR, Reason.OTHER, "asked for");
      watch(database, law).look();
      watch(database, law).look();
      EventLog log = new EventLog(database, () -> now);
      assertThat(log.toldOfKind(Hold.AGREEMENT_AWAITED))
          .singleElement()
          .satisfies(
              told ->
                  assertThat(told.content().map(HeldMap::of).orElseThrow())
                      .containsEntry("for", "a supervisor"));
      assertThat(new Changes(database, log).after(0, 10).events())
          .filteredOn(change -> change.kind() == Changes.Kind.AGREEMENT_AWAITED)
          .extracting(Changes.Change::calls)
          .containsExactly("a supervisor");
    }
  }

  private static List<Integer> told(EventLog log) {
    return log.ofKind("ALERTED").stream()
        .map(event -> log.content(event).map(HeldMap::of).orElseThrow().get("minutes_before"))
        .map(minutes -> ((Number) Objects.requireNonNull(minutes)).intValue())
        .toList();
  }

  private Watch watch(DeskDatabase database, DeskLaw law) {
    EventLog log = new EventLog(database, () -> now);
    return new Watch(
        new Board(database, law),
        new HoldBook(database, law, () -> now),
        () -> now,
        new Differences(database, log),
        new Alarms(database, log, law, () -> now));
  }

  private static Hold held(HoldBook book) {
    Hold hold = book.takeIn(OFFICER, "B-1001", request());
    hold = book.leave(OFFICER, hold, LocalDateTime.parse("2026-11-03T12:00"), true, "");
    return book.decide(OFFICER, hold, Choice.HONOR, null, null);
  }

  private static CaseRecord request() {
    Map<String, Object> request =
        Map.of("kind", "HOLD", "form", "I247A", "received_at", "2026-11-02T21:40");
    return CaseJson.read(
        Map.of("request", request, "person", Map.of("age", 34, "us_citizen_claim", false)), "one");
  }
}
