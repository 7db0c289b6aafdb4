package org.amparo.desk.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amparo.desk.account.Accounts;
import org.amparo.desk.account.Role;
import org.amparo.desk.account.Tokens;
import org.amparo.desk.hold.Arrival;
import org.amparo.desk.hold.Choice;
import org.amparo.desk.hold.Course;
import org.amparo.desk.hold.End;
import org.amparo.desk.hold.Hold;
import org.amparo.desk.hold.HoldBook;
import org.amparo.desk.hold.Reason;
import org.amparo.desk.hold.Refused;
import org.amparo.desk.hold.Stage;
import org.amparo.desk.keep.Erasure;
import org.amparo.desk.keep.RecordCheck;
import org.amparo.desk.law.CaseJson;
import org.amparo.desk.law.DeskLaw;
import org.amparo.desk.law.TestCounty;
import org.amparo.desk.notice.Language;
import org.amparo.desk.notice.Serving;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.record.GeneratedRecord;
import org.amparo.desk.store.DeskDatabase;
import org.amparo.model.fact.CaseRecord;
import org.amparo.policy.library.PolicyLibrary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A record as the desk of December 2, 2026 wrote it, with contents as older desks digested them, an
 * erased request, a field that no desk knows, and an event of no known kind. It is a file of that
 * day, and is never written anew: what a desk cannot read of it, it cannot read at a county.
 */
class OldRecordTest {

  private static final Path RECORD =
      Path.of(System.getProperty("amparo.root"), "desk/src/test/resources/record/2026-12-02.db");
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-10-30T18:00:00Z"));
  private static final Actor OFFICER = new Actor("officer-7", "OFFICER");
  private static final Actor SUPERVISOR = new Actor("supervisor-2", "SUPERVISOR");
  private static final String WENT_ALL_ITS_WAY = "2026-000001";
  private static final String ERASED = "2026-000002";
  private static final String OPEN = "2026-000003";

  /** What the last event of the file is chained by. */
  private static final String HEAD =
      "8115abe6d90d78de9c5330b40ec23f69b023122a09d1dd1d16424d838abb897a";

  @TempDir private Path folder;
  private String url = "";

  @BeforeEach
  void a_copy() throws Exception {
    Path copy = folder.resolve("desk.db");
    if ("write".equals(System.getenv("AMPARO_OLD_RECORD"))) {
      write("jdbc:sqlite:" + copy);
      Files.createDirectories(RECORD.getParent());
      Files.copy(copy, RECORD);
    } else {
      Files.copy(RECORD, copy);
    }
    url = "jdbc:sqlite:" + copy;
  }

  @Test
  void an_old_record_is_whole_and_board_and_accounts_are_rebuilt_from_it() {
    StringWriter printed = new StringWriter();
    PrintWriter out = new PrintWriter(printed);
    String[] verify = {"audit", "verify", "--database", url};
    assertThat(DeskMain.run(verify, out, out)).as(printed.toString()).isEqualTo(3);
    assertThat(printed.toString()).contains("The record is whole");
    try (DeskDatabase database = DeskDatabase.openExisting(url)) {
      assertThat(new EventLog(database, CLOCK).head().digest()).isEqualTo(HEAD);
    }
  }

  @Test
  void what_the_board_says_against_an_old_record_is_still_found() {
    try (DeskDatabase database = DeskDatabase.openExisting(url)) {
      database.jdbc().update("UPDATE hold SET booking = 'X' WHERE number = ?", OPEN);
      assertThat(RecordCheck.run(database, List.of()).whole()).isFalse();
    }
  }

  @Test
  void the_requests_of_an_old_record_stand_where_they_stood() {
    try (DeskDatabase database = DeskDatabase.openExisting(url)) {
      HoldBook book = new HoldBook(database, law(), CLOCK);
      Hold whole = book.look(WENT_ALL_ITS_WAY);
      assertThat(whole.stage()).isEqualTo(Stage.ENDED);
      assertThat(whole.end()).contains(End.HANDED_OVER);
      assertThat(whole.choice()).contains(Choice.HONOR);
      assertThat(whole.served()).hasSize(1);
      assertThat(book.look(OPEN).stage()).isEqualTo(Stage.WAITING);
      assertThat(book.look("2025-000001").booking()).isEqualTo("G-1");
      assertThatThrownBy(() -> book.look(ERASED)).isInstanceOf(Refused.class);
      Course.All all = Course.of(new EventLog(database, CLOCK), law().zone());
      assertThat(all.courses()).hasSize(4);
      assertThat(all.erased()).hasSize(1);
    }
  }

  @Test
  void each_event_of_an_old_record_can_be_told_erased_or_of_no_known_kind_too() {
    try (DeskDatabase database = DeskDatabase.openExisting(url)) {
      EventLog log = new EventLog(database, CLOCK);
      assertThat(log.told(ERASED, Set.of())).isNotEmpty().allMatch(one -> one.content().isEmpty());
      assertThat(log.toldOfKind("KIND_OF_ANOTHER_DESK"))
          .singleElement()
          .satisfies(one -> assertThat(one.content().toString()).contains("nobody knows"));
      long last = log.head().sequence();
      for (long sequence = 1; sequence <= last; sequence++) {
        assertThat(log.told(sequence).event().sequence()).isEqualTo(sequence);
      }
    }
  }

  private static DeskLaw law() {
    return DeskLaw.of(PolicyLibrary.bundled(), "Harris County, TX", TestCounty.OFFICER_DECIDES);
  }

  private static void write(String url) throws Exception {
    DeskDatabase.open(url).close();
    GeneratedRecord.fill(url, 12);
    try (DeskDatabase database = DeskDatabase.open(url)) {
      EventLog log = new EventLog(database, CLOCK);
      Accounts accounts = new Accounts(database, CLOCK);
      accounts.open(Actor.DESK, "officer-7", Role.OFFICER, "four plain words here");
      accounts.open(Actor.DESK, "officer-8", Role.OFFICER, "four plain words here");
      accounts.setUpSecondFactor(Actor.DESK, "officer-7");
      accounts.close(Actor.DESK, "officer-8");
      accounts.openProgram(Actor.DESK, "jail-records");
      new Tokens(database, log, CLOCK).issue(Actor.DESK, "jail-records");
      HoldBook book = new HoldBook(database, law(), CLOCK);
      wholeWay(book);
      Hold withdrawn = book.takeIn(OFFICER, "B-2", facts("2026-10-30T07:00"));
      book.end(OFFICER, withdrawn, End.WITHDRAWN, LocalDateTime.parse("2026-10-30T09:00"), true);
      Hold open = book.takeIn(OFFICER, "B-3", facts("2026-10-30T08:00"));
      open = book.leave(OFFICER, open, LocalDateTime.parse("2026-10-30T11:00"), false, "");
      book.takeBack(OFFICER, open, "the wrong booking");
      Erasure.erase(database, log, Actor.DESK, ERASED, "", "as the schedule says");
      Map<String, Object> unheardOf =
          Map.of("for", "SUPERVISOR", "field_of_another_desk", Map.of("deep", List.of(1)));
      database.write(() -> log.append(Actor.DESK, "RANG", OPEN, unheardOf));
      Map<String, String> other = Map.of("words", "nobody knows");
      database.write(() -> log.append(Actor.DESK, "KIND_OF_ANOTHER_DESK", null, other));
    }
  }

  private static void wholeWay(HoldBook book) {
    Arrival arrival =
        new Arrival(Arrival.Channel.FAX, 3, "a".repeat(64), "Houston", "Officer 42", null, true);
    Hold hold = book.takeIn(OFFICER, "B-1", facts("2026-10-30T06:10"), arrival);
    hold = book.leave(OFFICER, hold, LocalDateTime.parse("2026-10-30T11:00"), false, "");
    Map<String, String> shown = Map.of("sentence", "Hold until Sunday 11:00 AM, then let go.");
    hold = book.decide(OFFICER, hold, Choice.HONOR, Reason.OTHER, "the clerk called", shown);
    if (hold.decisions().getLast().waits()) {
      hold = book.agree(SUPERVISOR, hold, hold.decisions().getLast(), true, "agreed");
    }
    LocalDateTime served = LocalDateTime.parse("2026-10-30T12:30");
    hold =
        Serving.serve(
            book, OFFICER, hold, "copy-to-person", "PERSON", served, Language.ES, false, true);
    book.end(OFFICER, hold, End.HANDED_OVER, LocalDateTime.parse("2026-10-30T12:45"), true);
  }

  private static CaseRecord facts(String received) {
    return CaseJson.read(
        Map.of(
            "request",
            Map.of("kind", "HOLD", "form", "I247A", "received_at", received),
            "person",
            Map.of("age", 34, "us_citizen_claim", false, "victim_or_witness", true)),
        "one");
  }
}
