package org.amparo.desk.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.amparo.desk.account.Accounts;
import org.amparo.desk.account.Role;
import org.amparo.desk.account.Tokens;
import org.amparo.desk.hold.Choice;
import org.amparo.desk.hold.HoldBook;
import org.amparo.desk.law.CaseJson;
import org.amparo.desk.law.DeskLaw;
import org.amparo.desk.law.TestCounty;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.store.DeskDatabase;
import org.amparo.model.fact.CaseRecord;
import org.amparo.policy.library.PolicyLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditCommandTest {

  private static final String PASSWORD = "four plain words here";
  private static final String PLACE = "Sacramento County, CA";

  @TempDir private Path folder;

  private final StringWriter printed = new StringWriter();

  @Test
  void a_whole_record_says_what_no_anchor_vouches_for() {
    String url = desk();
    assertThat(run("audit", "verify", "--database", url)).isEqualTo(3);
    assertThat(printed.toString())
        .contains("2 events.")
        .contains("Nothing kept outside the desk vouches for any of it")
        .contains("The record is whole")
        .contains("Anchored: 0. Unanchored: 2;");
    String anchors = folder.resolve("anchors.txt").toString();
    assertThat(run("audit", "anchor", "--database", url, "--to", anchors)).isZero();
    assertThat(run("audit", "verify", "--database", url, "--anchors", anchors)).isZero();
    assertThat(printed.toString()).contains("Anchored: 2. Unanchored: 0.");
  }

  @Test
  void a_changed_record_is_a_finding_that_names_the_event() {
    String url = desk();
    try (DeskDatabase database = DeskDatabase.open(url)) {
      database.sql().sql("DROP TRIGGER event_is_not_changed").update();
      database.sql().sql("UPDATE event SET account = 'other' WHERE sequence = 2").update();
    }
    assertThat(run("audit", "verify", "--database", url)).isEqualTo(1);
    assertThat(printed.toString()).contains("Event 2: it is not as it was written.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE account SET role = 'SUPERVISOR' WHERE name = 'officer-1'",
        "UPDATE account SET closed = 0 WHERE name = 'officer-2'",
        "UPDATE account SET totp_secret = 'ABC'",
        "DELETE FROM account WHERE name = 'officer-2'",
        "DELETE FROM program_token",
        "UPDATE program_token SET digest = 'abc'",
        "DELETE FROM hold",
        "UPDATE hold SET booking = 'B-2'",
        "UPDATE hold SET decided = 'HONOR'",
        "DROP TRIGGER content_is_only_erased"
      })
  void what_is_not_as_the_events_say_is_a_finding(String change) {
    String url = desk();
    try (DeskDatabase database = DeskDatabase.open(url)) {
      Accounts accounts = new Accounts(database, InstantSource.system());
      accounts.open(Actor.DESK, "officer-1", Role.OFFICER, PASSWORD);
      accounts.open(Actor.DESK, "officer-2", Role.OFFICER, PASSWORD);
      accounts.setUpSecondFactor(Actor.DESK, "officer-1");
      accounts.close(Actor.DESK, "officer-2");
      accounts.openProgram(Actor.DESK, "jail-records");
      EventLog log = new EventLog(database, InstantSource.system());
      new Tokens(database, log, InstantSource.system()).issue(Actor.DESK, "jail-records");
    }
    assertThat(run("audit", "verify", "--database", url)).isEqualTo(3);
    try (DeskDatabase database = DeskDatabase.open(url)) {
      database.sql().sql(change).update();
    }
    assertThat(run("audit", "verify", "--database", url)).as(change).isEqualTo(1);
  }

  @Test
  void a_record_whose_end_was_cut_off_is_a_finding_where_an_anchor_knows_more() throws Exception {
    String url = desk();
    String anchors = folder.resolve("anchors.txt").toString();
    assertThat(run("audit", "anchor", "--database", url, "--to", anchors)).isZero();
    try (DeskDatabase database = DeskDatabase.open(url)) {
      for (String cut :
          List.of(
              "PRAGMA foreign_keys = OFF",
              "DROP TRIGGER event_is_not_deleted",
              "DROP TRIGGER content_is_not_deleted",
              "DELETE FROM hold",
              "DELETE FROM event_content WHERE sequence = 2",
              "DELETE FROM event WHERE sequence = 2",
              "UPDATE event_head SET sequence = 1, digest = (SELECT digest FROM event)")) {
        database.jdbc().execute(cut);
      }
    }
    assertThat(run("audit", "verify", "--database", url, "--anchors", anchors)).isEqualTo(1);
    assertThat(printed.toString()).contains("an anchor knows of event 2");
  }

  @Test
  void decisions_are_asked_about_again() {
    assertThat(run("audit", "replay", "--database", desk(), "--place", PLACE)).isZero();
    assertThat(printed.toString()).contains("The same answer: 1. Facts erased: 0.");
  }

  @Test
  void what_is_not_there_or_cannot_be_read_says_what_to_do_and_makes_nothing() throws Exception {
    String none = "jdbc:sqlite:" + folder.resolve("none.db");
    assertThat(run("audit", "verify", "--database", none)).isEqualTo(2);
    assertThat(folder.resolve("none.db")).doesNotExist();
    Path wrong = Files.writeString(folder.resolve("anchors.txt"), "12 abc\n");
    assertThat(run("audit", "verify", "--database", desk(), "--anchors", wrong.toString()))
        .isEqualTo(2);
    assertThat(run("audit", "verify", "--database", "jdbc:oracle:x")).isEqualTo(2);
    assertThat(run("audit", "verify")).isEqualTo(2);
    assertThat(printed.toString())
        .contains("AMP-101", "AMP-602", "not an anchor: 12 abc", "jdbc:oracle:x", "--database");
  }

  private String desk() {
    String url = "jdbc:sqlite:" + folder.resolve("desk.db");
    try (DeskDatabase database = DeskDatabase.open(url)) {
      HoldBook book =
          new HoldBook(
              database,
              DeskLaw.of(PolicyLibrary.bundled(), PLACE, TestCounty.OFFICER_DECIDES),
              InstantSource.system());
      CaseRecord facts =
          CaseJson.read(
              Map.of(
                  "request",
                  Map.of("kind", "HOLD", "form", "I247A", "received_at", "2026-10-29T21:40"),
                  "person",
                  Map.of("age", 34, "us_citizen_claim", false)),
              "one");
      Actor officer = new Actor("officer-7", "OFFICER");
      book.decide(officer, book.takeIn(officer, "B-1", facts), Choice.DECLINE, null, null);
    }
    return url;
  }

  private int run(String... arguments) {
    PrintWriter writer = new PrintWriter(printed);
    return DeskMain.run(arguments, writer, writer);
  }
}
