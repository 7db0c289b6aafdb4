package org.amparo.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.amparo.ingest.database.LockedDatabase;
import org.amparo.ingest.database.LockedDatabase.Reach;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Problem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a workspace that somebody sent may hold, and what a connection to it may do. */
class StrangersWorkspaceTest {

  private static final String SECRET = "the victim's secret";

  @TempDir Path folder = Path.of("");
  private Path victim = Path.of("");
  private Path workspace = Path.of("");

  /** Made once; each test has a copy. */
  private static Path original = Path.of("");

  @BeforeAll
  static void anOriginal(@TempDir Path once) throws IOException {
    original = made(once, "study.duckdb");
  }

  @BeforeEach
  void aWorkspace() throws IOException {
    victim = Files.writeString(folder.resolve("victim.txt"), SECRET);
    workspace = Files.copy(original, folder.resolve("study.duckdb"));
  }

  private static Path made(Path folder, String name) throws IOException {
    Path file = folder.resolve(name);
    Path rows =
        Files.writeString(
            folder.resolve("b.csv"), "Booking,Booked,Note\nA,2024-01-01 00:00:00,red\n");
    Imported.by(TestContracts.BOOKINGS, file, rows);
    return file;
  }

  private static void byHand(Path file, String statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute(statements);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ALTER TABLE place RENAME TO place_t; CREATE VIEW place AS SELECT place_id, (SELECT content FROM read_text('FILE')) AS name, kind, state, timezone FROM place_t",
        "ALTER TABLE workspace RENAME TO w; CREATE VIEW workspace AS SELECT CAST(length(content) AS INTEGER) AS schema_version, content AS made_by FROM read_text('FILE')",
        "DROP VIEW booking_current; CREATE VIEW booking_current AS SELECT * FROM booking WHERE race IN (SELECT content FROM read_text('FILE'))",
        "CREATE VIEW more AS SELECT * FROM read_text('FILE')",
        "CREATE MACRO sum(a) AS 1",
        "CREATE MACRO lower(a) AS (SELECT content FROM read_text('FILE'))",
        "CREATE MACRO duckdb_views() AS TABLE SELECT 1",
        "CREATE MACRO duckdb_settings() AS TABLE SELECT 'lock_configuration' AS name, 'true' AS value",
        "CREATE OR REPLACE MACRO elapsed_hours(zone, from_time, until_time) AS 0",
        "CREATE TYPE mood AS ENUM ('a')",
        "CREATE SCHEMA other; CREATE VIEW other.v AS SELECT 1",
        "CREATE TABLE own(a INTEGER)",
        "ALTER TABLE place ADD COLUMN more VARCHAR",
        "DROP TABLE ledger",
        "DROP TABLE workspace",
        "CREATE INDEX quick ON booking (lower(race))"
      })
  void what_amparo_did_not_make_is_refused_before_it_is_evaluated(String attack)
      throws SQLException {
    byHand(workspace, attack.replace("FILE", victim.toString()));
    for (boolean reading : new boolean[] {true, false}) {
      Problem problem =
          Problems.of(
              ErrorCode.WORKSPACE_FOREIGN,
              () -> (reading ? Workspace.read(workspace) : Workspace.write(workspace)).close());
      assertThat(problem.message()).doesNotContain(SECRET);
    }
    assertThat(victim).hasContent(SECRET);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT content FROM read_text('FILE')",
        "SELECT * FROM read_csv('FILE')",
        "SELECT * FROM glob('FILE')",
        "COPY (SELECT 1) TO 'FILE'",
        "COPY place FROM 'FILE'",
        "ATTACH 'FILE' AS other",
        "EXPORT DATABASE 'FILE'",
        "INSTALL httpfs",
        "LOAD httpfs",
        "LOAD 'FILE'",
        "SELECT * FROM read_csv('http://127.0.0.1:1/x.csv')",
        "SELECT * FROM 's3://bucket/x.parquet'",
        "ATTACH 'md:mine'",
        "CREATE PERSISTENT SECRET s (TYPE s3)",
        "SET enable_external_access = true",
        "SET lock_configuration = false",
        "SET allowed_directories = ['/']",
        "SET allowed_configs = ['TimeZone']",
        "SET Calendar = 'buddhist'",
        "SET TimeZone = 'Asia/Bangkok'",
        "SET temp_directory = '/tmp'",
        "SET memory_limit = '1TB'",
        "SET profiling_output = 'FILE'",
        "SET autoload_known_extensions = true"
      })
  void a_connection_reaches_nothing_and_stays_locked(String attack) throws SQLException {
    String sql = attack.replace("FILE", victim.toString());
    try (Workspace open = Workspace.write(workspace);
        Statement statement = open.connection().createStatement()) {
      org.assertj.core.api.Assertions.assertThatThrownBy(() -> statement.execute(sql))
          .isInstanceOf(SQLException.class)
          .message()
          .doesNotContain(SECRET);
    }
    assertThat(victim).hasContent(SECRET);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "md:x.duckdb",
        "s3:x.duckdb",
        "a;threads=1.duckdb",
        "it's.duckdb",
        " x [1]*.duckdb",
        "x ",
        "x%20.duckdb"
      })
  void a_path_is_a_file_name_whatever_it_looks_like(String name) throws IOException {
    Path file = made(folder, name);
    assertThat(file).isRegularFile();
    assertThat(Imported.value(file, "SELECT race FROM booking")).isEqualTo("red");
    try (var files = Files.list(folder)) {
      assertThat(files.map(path -> String.valueOf(path.getFileName())))
          .containsExactlyInAnyOrder("victim.txt", "study.duckdb", "b.csv", name);
    }
  }

  @Test
  void a_tilde_is_a_folder_and_not_the_home_of_anyone() {
    Path file = Path.of("~", "amparo-strangers-workspace.duckdb");
    Problems.of(ErrorCode.OUTPUT_NOT_WRITABLE, () -> Workspace.write(file).close());
    assertThat(Path.of(System.getProperty("user.home"), "amparo-strangers-workspace.duckdb"))
        .doesNotExist();
  }

  @Test
  void only_the_paths_at_hand_are_in_reach() throws SQLException {
    Path inside = folder.resolve("in").resolve("x.csv");
    try (Connection connection = LockedDatabase.inMemory(Reach.file(victim));
        Statement statement = connection.createStatement()) {
      try (ResultSet rows =
          statement.executeQuery(
              "SELECT content FROM read_text(" + LockedDatabase.toRead(victim) + ")")) {
        rows.next();
        assertThat(rows.getString(1)).isEqualTo(SECRET);
      }
      org.assertj.core.api.Assertions.assertThatThrownBy(
              () -> statement.execute("COPY (SELECT 1) TO " + LockedDatabase.toWrite(inside)))
          .isInstanceOf(SQLException.class);
    }
  }

  @Test
  void the_calendar_and_the_digits_of_a_country_change_no_time() throws Exception {
    Locale before = Locale.getDefault();
    for (String tag : new String[] {"th-TH-u-ca-buddhist-nu-thai", "ar-EG-u-nu-arab", "fa-IR"}) {
      Locale.setDefault(Locale.forLanguageTag(tag));
      try {
        Path file = made(folder, "of-" + tag + ".duckdb");
        assertThat(
                Imported.rows(
                    file,
                    "SELECT CAST(booked_at AS VARCHAR), timezone('America/New_York', TIMESTAMP '2017-07-01'),"
                        + " current_setting('Calendar'), current_setting('TimeZone') FROM booking"))
            .as(tag)
            .containsExactly("2024-01-01 00:00:00|2017-07-01T04:00Z|gregorian|UTC");
      } finally {
        Locale.setDefault(before);
      }
    }
  }

  @Test
  void a_damaged_workspace_is_said_to_be_damaged_and_not_in_use() throws IOException {
    byte[] whole = Files.readAllBytes(workspace);
    for (int at : new int[] {16, 4096, 4100, 8192, 8200, 12288, 12300, 20000}) {
      Path damaged = Files.write(folder.resolve("damaged-" + at + ".duckdb"), whole);
      try (RandomAccessFile file = new RandomAccessFile(damaged.toFile(), "rw")) {
        for (int header = at; header < whole.length && header <= at + 4096; header += 4096) {
          file.seek(header);
          int old = file.read();
          file.seek(header);
          file.write(old ^ 0x5a);
        }
      }
      refusedOrWhole(damaged);
    }
    for (int length : new int[] {4096, 8192, 12288, 12300, whole.length / 2, whole.length - 1}) {
      Path cut = folder.resolve("cut-" + length + ".duckdb");
      Files.write(cut, java.util.Arrays.copyOf(whole, length));
      refusedOrWhole(cut);
    }
  }

  private static void refusedOrWhole(Path file) {
    try {
      assertThat(Imported.value(file, "SELECT race FROM booking")).isEqualTo("red");
    } catch (AmparoException e) {
      assertThat(e.problems().getFirst().code())
          .as(file + ": " + e.getMessage())
          .isIn(ErrorCode.WORKSPACE_DAMAGED, ErrorCode.WORKSPACE_FOREIGN);
    } catch (AssertionError e) {
      if (!(e.getCause() instanceof SQLException failure)) {
        throw e;
      }
      assertThat(DatabaseFailure.of(file, failure).problems().getFirst().code())
          .as(file + ": " + failure.getMessage())
          .isEqualTo(ErrorCode.WORKSPACE_DAMAGED);
    }
  }
}
