package org.amparo.desk.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.amparo.desk.account.Accounts;
import org.amparo.desk.account.Role;
import org.amparo.desk.law.County;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.ChainCheck;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.record.GeneratedRecord;
import org.amparo.desk.store.DeskDatabase;
import org.amparo.desk.store.TestDatabases;
import org.amparo.model.Sha256;
import org.amparo.model.problem.AmparoException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DeskCommandTest {

  private static final String PASSWORD = "four plain words here";

  @TempDir private Path folder;

  private final StringWriter printed = new StringWriter();

  static Stream<String> databases() {
    return TestDatabases.both();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void the_backup_prints_the_digest_of_its_file_and_is_restored(String url) throws Exception {
    filled(url);
    String file = folder.resolve("desk.backup").toString();
    assertThat(run("desk", "--database", url, "backup", "--to", file)).isZero();
    assertThat(printed.toString()).contains(Sha256.of(Path.of(file)));
    assertThat(run("desk", "--database", url, "backup", "--to", file)).isEqualTo(2);
    assertThat(printed.toString()).contains("AMP-401", "a file of that name already");
    assertThat(run("desk", "--database", TestDatabases.sqlite(), "restore", file)).isEqualTo(2);
    String digest = Sha256.of(Path.of(file));
    String[] restore = {
      "desk", "--database", TestDatabases.sqlite(), "restore", file, "--sha256", digest
    };
    assertThat(run(restore)).isZero();
    assertThat(printed.toString()).contains("events restored; the record is whole.");
    String none = "jdbc:sqlite:" + folder.resolve("none.db");
    assertThat(run("desk", "--database", none, "backup", "--to", file + "2")).isEqualTo(2);
    assertThat(folder.resolve("none.db")).doesNotExist();
  }

  @Test
  void the_county_s_file_is_written_to_fill_in_and_never_over_one_that_there_is() throws Exception {
    Path file = folder.resolve("county.yaml");
    assertThat(run("desk", "settings", "--to", file.toString())).isZero();
    assertThat(printed.toString()).contains("AMPARO_DESK_COUNTY");
    assertThat(County.named(_ -> file.toString()).instructions()).isEmpty();
    Files.writeString(file, "numbers: {legal_aid: 305-555-0199}");
    assertThat(run("desk", "settings", "--to", file.toString())).isEqualTo(2);
    assertThat(file).hasContent("numbers: {legal_aid: 305-555-0199}");
  }

  @Test
  void a_request_is_erased_by_an_administrator_alone_and_by_name() throws Exception {
    String url = TestDatabases.sqlite();
    filled(url);
    assertThat(erase(url, "administrator-1", "another password")).isEqualTo(2);
    assertThat(erase(url, "officer-1", PASSWORD)).isEqualTo(2);
    assertThat(printed.toString())
        .contains("administrator-1 may not erase", "officer-1 may not erase");
    try (DeskDatabase database = DeskDatabase.open(url)) {
      assertThat(new EventLog(database, InstantSource.system()).ofKind(EventLog.ERASED)).isEmpty();
    }
    assertThat(erase(url, "administrator-1", PASSWORD)).isZero();
    assertThat(printed.toString()).contains("2025-000003: 6 events erased.");
    assertThat(erase(url, "administrator-1", PASSWORD)).isEqualTo(2);
    assertThat(printed.toString()).contains("erased before", "nothing was erased");
    try (DeskDatabase database = DeskDatabase.open(url)) {
      EventLog log = new EventLog(database, InstantSource.system());
      assertThat(log.ofKind(EventLog.ERASED))
          .singleElement()
          .satisfies(
              event ->
                  assertThat(event.actor())
                      .isEqualTo(new Actor("administrator-1", "ADMINISTRATOR")));
      assertThat(ChainCheck.run(database, List.of()).faults()).isEmpty();
    }
  }

  private int erase(String url, String account, String password) throws Exception {
    return inProcess(
        password,
        "desk",
        "--database",
        url,
        "erase",
        "2025-000003",
        "--account",
        account,
        "--order",
        "county court, no. 26-101",
        "--reason",
        "asked by the court");
  }

  /** In a process of its own, since the password is in its environment alone. */
  private int inProcess(String password, String... arguments) throws Exception {
    List<String> all =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // A command is over before the second compiler gives back what it takes.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                DeskMain.class.getName()));
    all.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(all);
    builder.environment().put("AMPARO_DESK_PASSWORD", password);
    Process process = builder.redirectErrorStream(true).start();
    printed.write(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    return process.waitFor();
  }

  @Test
  void a_proof_is_written_for_who_may_and_what_cannot_be_proved_is_said_with_a_code()
      throws Exception {
    String url = TestDatabases.sqlite();
    filled(url);
    String anchors = folder.resolve("anchors.txt").toString();
    assertThat(run("audit", "anchor", "--database", url, "--to", anchors)).isZero();
    assertThat(prove(url, "2025-000003", "officer-1", anchors)).isEqualTo(2);
    assertThat(printed.toString()).contains("officer-1 may not prove");
    assertThat(prove(url, "2025-000003", "auditor-1", anchors)).isZero();
    Path json = folder.resolve("proof/2025-000003-proof.json");
    assertThat(folder.resolve("proof/2025-000003-proof.html")).exists();
    assertThat(printed.toString()).contains(Sha256.of(json), "8 CFR 236.6");
    assertThat(Files.readString(json)).contains("\"anchors\" : [ \"").doesNotContain("G-3");

    assertThat(prove(url, "2025-009999", "auditor-1", anchors)).isEqualTo(2);
    assertThat(printed.toString()).contains("AMP-602", "There is no request 2025-009999");
    assertThat(erase(url, "administrator-1", PASSWORD)).isZero();
    assertThat(prove(url, "2025-000003", "auditor-1", anchors)).isEqualTo(2);
    assertThat(printed.toString()).contains("Request 2025-000003 was erased on");
    String none = "jdbc:sqlite:" + folder.resolve("none.db");
    assertThat(prove(none, "2025-000003", "auditor-1", anchors)).isEqualTo(2);
    assertThat(printed.toString()).contains("AMP-101", "there is no record of a desk");
    assertThat(folder.resolve("none.db")).doesNotExist();
    Files.writeString(Path.of(anchors), "3 " + "0".repeat(64) + "\n");
    assertThat(prove(url, "2025-000001", "auditor-1", anchors)).isEqualTo(2);
    assertThat(printed.toString()).contains("AMP-603", "another digest for event 3");
  }

  private int prove(String url, String number, String account, String anchors) throws Exception {
    return inProcess(
        PASSWORD,
        "desk",
        "--database",
        url,
        "--place",
        "Franklin County, OH",
        "prove",
        number,
        "--account",
        account,
        "--anchors",
        anchors,
        "--out",
        folder.resolve("proof").toString());
  }

  @Test
  void a_misspelled_place_or_a_wrong_file_of_the_county_is_said_before_anything_starts() {
    assertThat(run("desk", "--place", "Nobel County, OH", "--database", TestDatabases.sqlite()))
        .isEqualTo(2);
    assertThat(printed.toString())
        .contains("Noble County, OH")
        .doesNotContain("\tat ", "AMP-901", "{\"");
    for (Map.Entry<String, String> wrong :
        Map.of(
                "facts: [{fact: person.age, is: 3, from: 2026-01-01}]", "is no fact of a county",
                "instructions: [{says: HOLD, from: 2026-01-02, until: 2026-01-02}]", "number",
                "on_call: {supervisors: [{who: a, number: b, minutes: 0}]}", "from 1 to 240")
            .entrySet()) {
      assertThatThrownBy(() -> County.parse(wrong.getKey(), "county.yaml"))
          .isInstanceOf(AmparoException.class)
          .hasMessageContaining(wrong.getValue());
    }
  }

  private int run(String... arguments) {
    PrintWriter writer = new PrintWriter(printed);
    return DeskMain.run(arguments, writer, writer);
  }

  private static void filled(String url) throws Exception {
    try (DeskDatabase database = DeskDatabase.open(url)) {
      GeneratedRecord.fill(url, 60);
      Accounts accounts = new Accounts(database, InstantSource.system());
      accounts.open(Actor.DESK, "administrator-1", Role.ADMINISTRATOR, PASSWORD);
      accounts.open(Actor.DESK, "officer-1", Role.OFFICER, PASSWORD);
      accounts.open(Actor.DESK, "auditor-1", Role.AUDITOR, PASSWORD);
    }
  }
}
