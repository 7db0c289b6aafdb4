package org.amparo.desk.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.amparo.desk.hold.Choice;
import org.amparo.desk.hold.Course;
import org.amparo.desk.hold.End;
import org.amparo.desk.hold.Hold;
import org.amparo.desk.hold.HoldBook;
import org.amparo.desk.hold.Refused;
import org.amparo.desk.hold.Stage;
import org.amparo.desk.keep.RecordCheck;
import org.amparo.desk.law.DeskLaw;
import org.amparo.desk.law.TestCounty;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.store.DeskDatabase;
import org.amparo.policy.library.PolicyLibrary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A record as the desk of December 2, 2026 wrote it, with contents as older desks digested them, an
 * erased request, a field that no desk knows, and an event of no known kind. It is a file of that
 * day, and is never written anew: what a desk cannot read of it, it cannot read at a county. The
 * commit that brought it has what wrote it.
 */
class OldRecordTest {

  private static final Path RECORD =
      Path.of(System.getProperty("amparo.root"), "desk/src/test/resources/record/2026-12-02.db");
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-10-30T18:00:00Z"));
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
    Files.copy(RECORD, copy);
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
}
