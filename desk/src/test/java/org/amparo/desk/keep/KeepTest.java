package org.amparo.desk.keep;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.amparo.desk.account.Accounts;
import org.amparo.desk.account.Role;
import org.amparo.desk.hold.Refused;
import org.amparo.desk.law.DeskLaw;
import org.amparo.desk.law.TestCounty;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.ChainCheck;
import org.amparo.desk.record.ClockWatch;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.record.GeneratedRecord;
import org.amparo.desk.record.HeldMap;
import org.amparo.desk.store.DeskDatabase;
import org.amparo.desk.store.TestDatabases;
import org.amparo.model.Sha256;
import org.amparo.model.problem.AmparoException;
import org.amparo.policy.library.PolicyLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KeepTest {

  private static final Actor ADMINISTRATOR = new Actor("administrator-1", "ADMINISTRATOR");
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2025-12-31T20:00:00Z"));
  private static final int YEAR = 3_000;

  @TempDir private Path folder;

  private Instant now = CLOCK.instant();

  static Stream<String> databases() {
    return TestDatabases.both();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void a_year_of_events_is_restored_whole_into_either_kind_of_database(String url)
      throws Exception {
    GeneratedRecord.fill(opened(url), YEAR);
    Path file = folder.resolve("desk.backup");
    EventLog log;
    try (DeskDatabase database = DeskDatabase.open(url)) {
      new Accounts(database, CLOCK).open(Actor.DESK, "officer-1", Role.OFFICER, "four plain words");
      log = new EventLog(database, CLOCK);
      Erasure.erase(
          database,
          log,
          ADMINISTRATOR,
          "2025-000003",
          "county court, no. 26-101",
          "asked by the court");
      String digest = Backup.write(database, file);
      assertThatThrownBy(() -> Backup.write(database, file)).hasMessageContaining("already");
      for (String other : databases().toList()) {
        assertThat(Backup.restore(other, file, digest)).isEqualTo(log.head().sequence());
        try (DeskDatabase restored = DeskDatabase.open(other)) {
          assertThat(rows(restored)).isEqualTo(rows(database));
          assertThat(ChainCheck.run(restored, List.of(log.head())).unanchored()).isZero();
        }
        assertThatThrownBy(() -> Backup.restore(other, file, digest))
            .isInstanceOf(AmparoException.class)
            .hasMessageContaining("there is a record");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void of_a_backup_that_was_changed_or_cut_short_nothing_is_restored(String url) throws Exception {
    GeneratedRecord.fill(opened(url), 60);
    Path file = folder.resolve("desk.backup");
    try (DeskDatabase database = DeskDatabase.open(url)) {
      Backup.write(database, file);
    }
    byte[] bytes = Files.readAllBytes(file);
    byte[] flipped = bytes.clone();
    flipped[bytes.length / 2] ^= 1;
    String text = text(file);
    Path other = Files.write(folder.resolve("desk.db"), text.getBytes(ISO_8859_1));
    try (DeskDatabase database = DeskDatabase.openAsItIs("jdbc:sqlite:" + other)) {
      database.jdbc().execute("DROP TABLE recovery_code");
    }
    for (byte[] wrong :
        List.of(
            flipped,
            Arrays.copyOf(bytes, bytes.length / 2),
            Arrays.copyOf(bytes, bytes.length - 1),
            gzip(text.replace("officer-1", "officer-2")),
            gzip(text.substring(0, text.length() / 2)),
            gzip(Files.readString(other, ISO_8859_1)),
            gzip(""),
            gzip("{}\n"),
            "{}\n".getBytes(ISO_8859_1))) {
      Path damaged = Files.write(folder.resolve("damaged"), wrong);
      String empty = TestDatabases.sqlite();
      assertThatThrownBy(() -> Backup.restore(empty, damaged, Sha256.of(damaged)))
          .isInstanceOf(AmparoException.class)
          .hasMessageContaining("cannot be restored");
      try (DeskDatabase database = DeskDatabase.open(empty)) {
        assertThat(ChainCheck.run(database, List.of()).events()).isZero();
      }
    }
  }

  @Test
  void of_a_backup_whose_accounts_or_board_were_altered_or_of_another_digest_nothing_is_restored()
      throws Exception {
    String url = TestDatabases.sqlite();
    GeneratedRecord.fill(opened(url), 60);
    Path file = folder.resolve("desk.backup");
    try (DeskDatabase database = DeskDatabase.open(url)) {
      new Accounts(database, CLOCK).open(Actor.DESK, "officer-2", Role.OFFICER, "four plain words");
      Backup.write(database, file);
    }
    String empty = TestDatabases.sqlite();
    assertThatThrownBy(() -> Backup.restore(empty, file, "a".repeat(64)))
        .hasMessageContaining("SHA-256 is not the one given");
    for (String change :
        List.of(
            "UPDATE account SET role = 'ADMINISTRATOR' WHERE name = 'officer-2'",
            "UPDATE account SET password = (SELECT password FROM account LIMIT 1) || 'x'",
            "INSERT INTO account (name, role, password) VALUES ('officer-9', 'OFFICER', 'x')",
            "DELETE FROM hold WHERE number = '2025-000004'",
            "UPDATE hold SET stage = 'WAITING' WHERE number = '2025-000004'",
            "DROP TRIGGER event_is_not_changed",
            "CREATE TRIGGER other AFTER INSERT ON event BEGIN SELECT 1; END")) {
      Path db = Files.write(folder.resolve("altered.db"), text(file).getBytes(ISO_8859_1));
      try (DeskDatabase database = DeskDatabase.openAsItIs("jdbc:sqlite:" + db)) {
        database.jdbc().execute(change);
        database.jdbc().execute("PRAGMA wal_checkpoint(TRUNCATE)");
      }
      Path altered = Files.write(folder.resolve("altered"), gzip(Files.readString(db, ISO_8859_1)));
      assertThatThrownBy(() -> Backup.restore(empty, altered, Sha256.of(altered)))
          .as(change)
          .hasMessageContaining("is not whole");
    }
    try (DeskDatabase database = DeskDatabase.open(empty)) {
      assertThat(ChainCheck.run(database, List.of()).events()).isZero();
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void a_desk_does_not_start_on_an_older_record_and_the_upgrade_makes_a_backup_first(String url)
      throws Exception {
    try (DeskDatabase old = DeskDatabase.openAsItIs(url)) {
      old.migrate("3");
    }
    assertThatThrownBy(() -> DeskDatabase.open(url)).hasMessageContaining("version 3");
    Path file = folder.resolve("before.backup");
    assertThat(run("desk", "--database", url, "upgrade", "--backup", file.toString())).isZero();
    assertThat(file).exists();
    DeskDatabase.open(url).close();
    String other = TestDatabases.sqlite();
    assertThat(
            run(
                "desk",
                "--database",
                other,
                "restore",
                file.toString(),
                "--sha256",
                Sha256.of(file)))
        .isZero();
    DeskDatabase.open(other).close();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void one_request_is_erased_by_an_event_and_the_chain_stays_whole(String url) throws Exception {
    GeneratedRecord.fill(opened(url), 60);
    try (DeskDatabase database = DeskDatabase.open(url)) {
      EventLog log = new EventLog(database, CLOCK);
      assertThat(
              Erasure.erase(
                  database,
                  log,
                  ADMINISTRATOR,
                  "2025-000003",
                  "county court, no. 26-101",
                  "asked by the court"))
          .isEqualTo(6);
      assertThat(log.toldOfKind(EventLog.ERASED))
          .singleElement()
          .satisfies(
              told ->
                  assertThat(told.content().map(HeldMap::of).orElseThrow())
                      .containsEntry("request", "2025-000003")
                      .containsEntry("reason", "county court, no. 26-101: asked by the court"));
      assertThat(bookings(database)).hasSize(9).doesNotContain("G-3");
      assertThat(ChainCheck.run(database, List.of()).faults()).isEmpty();
      for (String number : List.of("2025-000003", "2025-000999")) {
        assertThatThrownBy(
                () ->
                    Erasure.erase(
                        database, log, ADMINISTRATOR, number, "county court, no. 26-101", "again"))
            .isInstanceOf(Refused.class);
      }
      database.jdbc().update("UPDATE hold SET stage = 'HELD' WHERE number = '2025-000004'");
      assertThatThrownBy(
              () ->
                  Erasure.erase(
                      database,
                      log,
                      ADMINISTRATOR,
                      "2025-000004",
                      "county court, no. 26-101",
                      "too early"))
          .hasMessageContaining("not ended");
      assertThatThrownBy(
              () ->
                  Erasure.erase(
                      database, log, ADMINISTRATOR, "2025-000005", "the court", "looks bad"))
          .hasMessageContaining("only by order of a court");
      assertThatThrownBy(
              () ->
                  Erasure.erase(
                      database, log, ADMINISTRATOR, "2025-000005", "county court, no. 26-101", " "))
          .isInstanceOf(Refused.class);
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void where_masking_or_logging_fails_nothing_is_erased(String url) throws Exception {
    GeneratedRecord.fill(opened(url), 60);
    try (DeskDatabase database = DeskDatabase.open(url)) {
      EventLog log = new EventLog(database, CLOCK);
      for (String table : List.of("UPDATE ON event_content", "INSERT ON event", "UPDATE ON hold")) {
        List<List<Object>> before = rows(database);
        fail(database, table);
        assertThatThrownBy(
                () ->
                    Erasure.erase(
                        database,
                        log,
                        ADMINISTRATOR,
                        "2025-000003",
                        "county court, no. 26-101",
                        "asked by the court"))
            .as(table)
            .rootCause()
            .hasMessageContaining("no room");
        assertThat(rows(database)).as(table).isEqualTo(before);
        database.jdbc().execute("DROP TRIGGER fails" + (postgres(url) ? table.substring(6) : ""));
      }
      assertThat(
              Erasure.erase(
                  database,
                  log,
                  ADMINISTRATOR,
                  "2025-000003",
                  "county court, no. 26-101",
                  "asked by the court"))
          .isEqualTo(6);
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void a_term_of_the_place_erases_what_ended_before_it_and_without_one_all_is_kept(String url)
      throws Exception {
    GeneratedRecord.fill(opened(url), 60);
    try (DeskDatabase database = DeskDatabase.open(url)) {
      retention(database, "").look();
      retention(database, terms("\"Cuyahoga County, OH\",1,set by the county")).look();
      assertThat(bookings(database)).hasSize(10);

      Erasure half = retention(database, terms("\"Franklin County, OH\",182,set by the county"));
      half.look();
      half.look();
      assertThat(bookings(database)).hasSize(10);
      assertThat(half.coming()).hasSize(5).containsKey("2025-000001");
      half.putOff(ADMINISTRATOR, "2025-000002");
      assertThatThrownBy(() -> half.putOff(ADMINISTRATOR, "2025-000009"))
          .isInstanceOf(Refused.class);
      pass(database, 7);
      half.look();
      assertThat(bookings(database)).hasSize(6).contains("G-2");
      assertThat(bookings(database)).doesNotContain("G-1");
      for (int week = 0; week < 14; week++) {
        pass(database, 7);
        half.look();
      }
      assertThat(bookings(database)).contains("G-10").doesNotContain("G-2");
      assertThat(new EventLog(database, CLOCK).toldOfKind(EventLog.ERASED))
          .hasSizeGreaterThanOrEqualTo(5)
          .allSatisfy(
              told ->
                  assertThat(told.content().map(HeldMap::of).orElseThrow())
                      .containsEntry("reason", "182 days after its end: set by the county"));
      assertThat(ChainCheck.run(database, List.of()).faults()).isEmpty();
      for (String wrong : List.of("\"Franklin County, OH\",0,x", "\"Franklin County, OH\",30,")) {
        assertThatThrownBy(() -> retention(database, terms(wrong)))
            .isInstanceOf(AmparoException.class);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void while_the_clock_is_in_doubt_nothing_is_erased_by_its_term(String url) throws Exception {
    GeneratedRecord.fill(opened(url), 60);
    try (DeskDatabase database = DeskDatabase.open(url)) {
      Instant wrong = CLOCK.instant().minus(Duration.ofDays(3));
      EventLog log = new EventLog(database, () -> wrong);
      new EventLog(database, CLOCK);
      database.write(
          () -> new EventLog(database, CLOCK).append(Actor.DESK, "NOTED", null, Map.of()));
      database.write(() -> log.append(Actor.DESK, "NOTED", null, Map.of()));
      retention(database, terms("\"Franklin County, OH\",30,set by the county"), () -> wrong)
          .look();
      assertThat(bookings(database)).hasSize(10);
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void a_desk_that_starts_with_its_clock_ahead_erases_nothing_until_someone_looked_at_a_clock(
      String url) throws Exception {
    GeneratedRecord.fill(opened(url), 60);
    String all = terms("\"Franklin County, OH\",30,set by the county");
    try (DeskDatabase database = DeskDatabase.open(url)) {
      retention(database, all).look();
      now = now.plus(Duration.ofDays(3 * 365));
      Erasure ahead = retention(database, all);
      for (int day = 0; day < 30; day++) {
        ahead.look();
        // Others write by the wrong clock, which makes it no righter.
        note(database);
        now = now.plus(Duration.ofDays(1));
      }
      assertThat(bookings(database)).hasSize(10);
      assertThat(new EventLog(database, () -> now).last("CLOCK_WENT_FORWARD")).isPresent();

      // Set right, it went back, and is still in doubt.
      now = CLOCK.instant().plus(Duration.ofDays(2));
      ahead.look();
      assertThat(bookings(database)).hasSize(10);
      clocks(database).confirm(ADMINISTRATOR);
      ahead.look();
      assertThat(bookings(database)).hasSize(10);
      pass(database, 6);
      ahead.look();
      // Announced at the start; the tenth's term was not over then.
      assertThat(bookings(database)).containsExactly("G-10");
    }
  }

  private Erasure retention(DeskDatabase database, String file) {
    return retention(database, file, () -> now);
  }

  /** So many days, in each of which something is recorded. */
  private void pass(DeskDatabase database, int days) {
    for (int day = 0; day < days; day++) {
      now = now.plus(Duration.ofDays(1));
      note(database);
    }
  }

  private void note(DeskDatabase database) {
    EventLog log = new EventLog(database, () -> now);
    database.write(() -> log.append(Actor.DESK, "NOTED", null, Map.of()));
  }

  private ClockWatch clocks(DeskDatabase database) {
    return new ClockWatch(database, new EventLog(database, () -> now), () -> now);
  }

  private static Erasure retention(DeskDatabase database, String file, InstantSource clock) {
    EventLog log = new EventLog(database, clock);
    return new Erasure(
        database,
        log,
        new ClockWatch(database, log, clock),
        clock,
        DeskLaw.of(PolicyLibrary.bundled(), "Franklin County, OH", TestCounty.OFFICER_DECIDES),
        file);
  }

  private String terms(String line) throws Exception {
    Path file = Files.createTempFile(folder, "terms", ".csv");
    return Files.writeString(file, "place,days,source\n" + line + "\n").toString();
  }

  private static void fail(DeskDatabase database, String table) {
    if (postgres(database.url())) {
      database
          .jdbc()
          .execute("CREATE TRIGGER fails BEFORE " + table + " EXECUTE FUNCTION refuse('no room')");
    } else {
      database
          .jdbc()
          .execute(
              "CREATE TRIGGER fails BEFORE "
                  + table
                  + " BEGIN SELECT RAISE(ABORT, 'no room'); END");
    }
  }

  private static boolean postgres(String url) {
    return url.startsWith("jdbc:postgresql");
  }

  private static List<String> bookings(DeskDatabase database) {
    return database
        .sql()
        .sql("SELECT booking FROM hold WHERE booking IS NOT NULL")
        .query(String.class)
        .list();
  }

  /** Every row of every table that a desk begins with. */
  private static List<List<Object>> rows(DeskDatabase database) {
    return Stream.of(
            "event ORDER BY sequence",
            "event_content ORDER BY sequence",
            "event_head",
            "hold ORDER BY number",
            "account")
        .flatMap(table -> database.jdbc().queryForList("SELECT * FROM " + table).stream())
        .map(
            row ->
                row.entrySet().stream()
                    .map(cell -> (Object) (cell.getKey() + "=" + cell.getValue()))
                    .toList())
        .toList();
  }

  private static String opened(String url) {
    DeskDatabase.open(url).close();
    return url;
  }

  private static String text(Path gzip) throws Exception {
    try (var in = new GZIPInputStream(Files.newInputStream(gzip))) {
      return new String(in.readAllBytes(), ISO_8859_1);
    }
  }

  private static byte[] gzip(String text) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(ISO_8859_1));
    }
    return bytes.toByteArray();
  }

  private static int run(String... arguments) {
    PrintWriter writer = new PrintWriter(new StringWriter());
    return org.amparo.desk.command.DeskMain.run(arguments, writer, writer);
  }
}
