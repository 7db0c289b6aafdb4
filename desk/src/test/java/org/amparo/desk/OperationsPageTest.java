package org.amparo.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.desk.account.Accounts;
import org.amparo.desk.account.Role;
import org.amparo.desk.record.Actor;
import org.amparo.desk.store.DeskDatabase;
import org.amparo.desk.store.TestDatabases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/desk-operations.md tells whoever runs the machine to use is there and works. */
class OperationsPageTest {

  private static final Path ROOT =
      Path.of(System.getProperty("amparo.root", "..")).toAbsolutePath();

  @TempDir private Path folder;

  @Test
  void every_setting_that_the_pages_name_is_one_that_the_program_reads() throws IOException {
    String program;
    try (Stream<Path> files = Files.walk(ROOT.resolve("desk/src/main"))) {
      program =
          files
              .filter(Files::isRegularFile)
              .map(OperationsPageTest::read)
              .collect(Collectors.joining());
    }
    // These two are the unit's own, which gives them to the command line.
    Set<String> ofTheUnit = Set.of("AMPARO_DESK_DATABASE", "AMPARO_DESK_ADDRESS");
    Set<String> named =
        Stream.of("docs/desk-operations.md", "docs/desk.md", "desk/examples/amparo-desk.service")
            .flatMap(
                page ->
                    Pattern.compile("AMPARO_DESK_[A-Z_]*[A-Z]")
                        .matcher(read(ROOT.resolve(page)))
                        .results())
            .map(found -> found.group().replaceAll("_FILE$", ""))
            .filter(name -> !ofTheUnit.contains(name) && !name.equals("AMPARO_DESK_OIDC"))
            .collect(Collectors.toSet());
    assertThat(named)
        .hasSizeGreaterThan(15)
        .allMatch(
            name ->
                program.contains("\"" + name)
                    || program.contains("${" + name)
                    // As Spring reads it.
                    || program.contains(
                        "${"
                            + name.toLowerCase(java.util.Locale.ROOT)
                                .replaceFirst("_", ".")
                                .replaceFirst("_", ".")
                                .replace("_", "-")));
    Set<String> metrics =
        Pattern.compile("amparo_desk_[a-z_]+")
            .matcher(read(ROOT.resolve("docs/desk-operations.md")))
            .results()
            .map(found -> found.group().substring("amparo_desk_".length()).replace('_', '.'))
            .collect(Collectors.toSet());
    String meters = read(ROOT.resolve("desk/src/main/java/org/amparo/desk/web/DeskMeters.java"));
    assertThat(metrics).hasSizeGreaterThan(4).allMatch(name -> meters.contains(name + "\""));
  }

  @Test
  void the_unit_is_one_that_systemd_takes() throws Exception {
    Path systemd = Path.of("/usr/bin/systemd-analyze");
    assumeThat(systemd).exists();
    String unit = read(ROOT.resolve("desk/examples/amparo-desk.service"));
    Path copy =
        Files.writeString(
            folder.resolve("amparo-desk.service"), unit.replace("/opt/amparo/amparo", "/bin/true"));
    Ran ran = run(new ProcessBuilder(systemd.toString(), "verify", "--man=no", copy.toString()));
    assertThat(ran.printed()).doesNotContain("amparo-desk.service:");
    assertThat(ran.exit()).isZero();
  }

  @Test
  void the_drill_restores_a_record_and_finds_one_that_was_altered() throws Exception {
    String url = TestDatabases.sqlite();
    try (DeskDatabase database = DeskDatabase.open(url)) {
      Accounts accounts = new Accounts(database, InstantSource.system());
      accounts.open(Actor.DESK, "officer-1", Role.OFFICER, "four plain words here");
    }
    Ran whole = drill(url);
    assertThat(whole.printed())
        .contains("1 events restored", "The record is whole")
        .containsPattern("Backup \\d+ s, restore \\d+ s, check \\d+ s, \\d+ bytes");
    assertThat(whole.exit()).isZero();
    try (DeskDatabase database = DeskDatabase.open(url)) {
      database.jdbc().execute("UPDATE account SET role = 'SUPERVISOR'");
    }
    Ran altered = drill(url);
    assertThat(altered.exit()).isNotZero();
    assertThat(altered.printed()).contains("its record is not whole");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).as("nothing of what was restored stays").isEmpty();
    }
  }

  private Ran drill(String url) throws Exception {
    ProcessBuilder drill =
        new ProcessBuilder(
            ROOT.resolve("desk/examples/restore-drill").toString(), url, folder.toString());
    drill
        .environment()
        .put(
            "AMPARO",
            "%s -Xmx256m --enable-native-access=ALL-UNNAMED -cp %s org.amparo.desk.command.DeskMain"
                .formatted(
                    Path.of(System.getProperty("java.home"), "bin", "java"),
                    System.getProperty("java.class.path")));
    return run(drill);
  }

  private record Ran(int exit, String printed) {}

  private static Ran run(ProcessBuilder builder) throws IOException, InterruptedException {
    Process process = builder.redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ran(process.waitFor(), printed);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
