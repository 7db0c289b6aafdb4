package org.amparo.desk.keep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.stream.Stream;
import org.amparo.desk.hold.End;
import org.amparo.desk.hold.Hold;
import org.amparo.desk.hold.HoldBook;
import org.amparo.desk.law.CaseJson;
import org.amparo.desk.law.DeskLaw;
import org.amparo.desk.law.TestCounty;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.Differences;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.store.DeskDatabase;
import org.amparo.desk.store.TestDatabases;
import org.amparo.model.fact.CaseRecord;
import org.amparo.policy.library.PolicyLibrary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BoardWatchTest {

  private static final Actor OFFICER = new Actor("officer-1", "OFFICER");
  private static final DeskLaw LAW =
      DeskLaw.of(PolicyLibrary.bundled(), "Franklin County, OH", TestCounty.OFFICER_DECIDES);
  private static final Instant NOW = Instant.parse("2026-11-03T17:00:00Z");

  static Stream<String> databases() {
    return TestDatabases.both();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void a_start_finds_an_ended_or_erased_request_of_which_the_board_says_what_its_events_do_not(
      String url) {
    try (DeskDatabase database = DeskDatabase.open(url)) {
      EventLog log = new EventLog(database, () -> NOW);
      HoldBook book = new HoldBook(database, LAW, () -> NOW);
      Hold ended = ended(book, "B-1");
      Hold erased = ended(book, "B-2");
      Hold open = book.takeIn(OFFICER, "B-3", request());
      Differences found = new Differences(database, log);
      BoardWatch watch = new BoardWatch(database, found);
      watch.look();
      assertThat(found.words()).isEmpty();
      Erasure.erase(database, log, OFFICER, erased.number(), "court, 26-101", "by its order");
      watch.look();
      assertThat(found.words()).isEmpty();

      database.jdbc().update("UPDATE hold SET stage = 'HELD' WHERE booking = 'B-1'");
      database.jdbc().update("UPDATE hold SET stage = 'ENDED' WHERE booking = 'B-3'");
      database.jdbc().update("UPDATE hold SET booking = 'B-2' WHERE booking IS NULL");
      watch.look();
      watch.look();
      assertThat(found.words())
          .containsExactlyInAnyOrder(
              "request %s has another stage".formatted(ended.number()),
              "request %s was erased and still has a booking number".formatted(erased.number()));
      assertThat(log.ofKind(Differences.FOUND)).hasSize(1);

      database.jdbc().update("DELETE FROM hold");
      watch.look();
      assertThat(found.words())
          .containsExactlyInAnyOrder(
              "request %s is not on the board".formatted(ended.number()),
              "request %s is not on the board".formatted(erased.number()))
          .noneMatch(words -> words.contains(open.number()));
    }
  }

  private static Hold ended(HoldBook book, String booking) {
    Hold hold = book.takeIn(OFFICER, booking, request());
    return book.end(OFFICER, hold, End.RELEASED, LocalDateTime.parse("2026-11-03T11:50"), true);
  }

  private static CaseRecord request() {
    Map<String, ?> request =
        Map.of("kind", "HOLD", "form", "I247A", "received_at", "2026-11-03T11:00");
    return CaseJson.read(Map.of("request", request), "one");
  }
}
