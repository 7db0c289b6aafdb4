package org.amparo.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.amparo.ingest.contract.ContractLibrary;
import org.amparo.model.ScratchFolder;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class WorkspaceSafetyTest {

  private static final String CONTENT =
      "SELECT (SELECT count(*) FROM booking), (SELECT sum(hash(b)::HUGEINT) FROM booking b),"
          + " (SELECT string_agg(sha256) FROM source_file), (SELECT count(*) FROM rejected_row)";

  @TempDir Path folder = Path.of("");

  private static Path bookings(Path folder, String name, int rows) throws IOException {
    Path file = folder.resolve(name);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("Booking,Booked,Note\n");
      for (int row = 0; row < rows; row++) {
        // Values that do not compress, so that the workspace grows with them.
        out.write(
            "B"
                + row
                + ",2024-01-01 00:00:00,"
                + Long.toHexString(row * 0x9E3779B97F4A7C15L)
                + "\n");
      }
    }
    return file;
  }

  private static Path smallWorkspace(Path folder) throws IOException {
    Path workspace = folder.resolve("study.duckdb");
    Imported.by(TestContracts.BOOKINGS, workspace, bookings(folder, "first.csv", 100));
    return workspace;
  }

  @Test
  void aWorkspaceFromANewerVersionIsLeftAlone() throws Exception {
    Path workspace = smallWorkspace(folder);
    try (var connection = DriverManager.getConnection("jdbc:duckdb:" + workspace);
        var statement = connection.createStatement()) {
      statement.execute("UPDATE workspace SET schema_version = 999");
    }
    Path more = bookings(folder, "more.csv", 10);
    assertThat(
            Problems.of(
                    ErrorCode.WORKSPACE_NEWER,
                    () -> Imported.by(TestContracts.BOOKINGS, workspace, more))
                .message())
        .contains("999");
  }

  @Test
  void aWorkspaceFromAnOlderVersionIsLeftAlone() throws Exception {
    Path workspace = smallWorkspace(folder);
    try (var connection = DriverManager.getConnection("jdbc:duckdb:" + workspace);
        var statement = connection.createStatement()) {
      statement.execute("UPDATE workspace SET schema_version = 1");
    }
    Path more = bookings(folder, "more.csv", 10);
    assertThat(
            Problems.of(
                    ErrorCode.WORKSPACE_OLDER,
                    () -> Imported.by(TestContracts.BOOKINGS, workspace, more))
                .remedy())
        .contains("import the sources again");
  }

  @Test
  void aFileThatIsNoWorkspaceIsLeftAsItIs() throws IOException, SQLException {
    Path more = bookings(folder, "more.csv", 10);
    Path text = Files.writeString(folder.resolve("notes.duckdb"), "my notes, ".repeat(2000));
    Problems.of(ErrorCode.WORKSPACE_FOREIGN, () -> Imported.by(TestContracts.BOOKINGS, text, more));
    assertThat(text).hasContent("my notes, ".repeat(2000));

    // DuckDB would read a text of columns as a database in memory.
    Path columns = Files.writeString(folder.resolve("rows.csv"), "schema_version\n1\n");
    Problems.of(
        ErrorCode.WORKSPACE_FOREIGN, () -> Imported.by(TestContracts.BOOKINGS, columns, more));
    Problems.of(ErrorCode.WORKSPACE_FOREIGN, () -> Workspace.read(columns).close());
    assertThat(columns).hasContent("schema_version\n1\n");

    Path other = folder.resolve("other.duckdb");
    try (var connection = DriverManager.getConnection("jdbc:duckdb:" + other);
        var statement = connection.createStatement()) {
      statement.execute("CREATE TABLE mine(a INTEGER)");
    }
    Problems.of(
        ErrorCode.WORKSPACE_FOREIGN, () -> Imported.by(TestContracts.BOOKINGS, other, more));
  }

  @Test
  void aPlaceWhereNothingCanBeWrittenIsNamed() throws IOException {
    Path more = bookings(folder, "more.csv", 10);
    Path below = Files.writeString(folder.resolve("file"), "a file").resolve("study.duckdb");
    Problems.of(
        ErrorCode.OUTPUT_NOT_WRITABLE, () -> Imported.by(TestContracts.BOOKINGS, below, more));
    Path absent = folder.resolve("no/such/folder/study.duckdb");
    Problems.of(
        ErrorCode.OUTPUT_NOT_WRITABLE, () -> Imported.by(TestContracts.BOOKINGS, absent, more));
  }

  @Test
  void aFullDiskLeavesTheWorkspaceAsItWas() throws Exception {
    Path small = Files.createDirectory(folder.resolve("small"));
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=5m", "tmpfs", small.toString()),
        "mounting a small file system is not permitted here");
    try {
      Path workspace = smallWorkspace(small);
      List<String> before = Imported.rows(workspace, CONTENT);
      Path large = bookings(folder, "large.csv", 200_000);
      Problems.of(ErrorCode.DISK_FULL, () -> Imported.by(TestContracts.BOOKINGS, workspace, large));
      assertThat(Imported.rows(workspace, CONTENT)).isEqualTo(before);

      Path fresh = small.resolve("fresh.duckdb");
      Problem full =
          Problems.of(ErrorCode.DISK_FULL, () -> Imported.by(TestContracts.BOOKINGS, fresh, large));
      assertThat(full.message()).endsWith("fresh.duckdb");
      assertThat(String.valueOf(full.place())).endsWith("fresh.duckdb");
      assertThat(fresh).doesNotExist();
      try (Stream<Path> left = Files.list(small)) {
        assertThat(left).containsExactlyInAnyOrder(workspace, small.resolve("first.csv"));
      }
    } finally {
      run("umount", small.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {700, 1500, 2300, 3100, 3900, 4700, 5500, 9000})
  void on_a_disk_of_any_size_an_import_is_whole_or_an_error(int kilobytes) throws Exception {
    Path rows = bookings(folder, "rows.csv", 20_000);
    Path earlier = smallWorkspace(folder);
    Path small = Files.createDirectory(folder.resolve("small"));
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=" + kilobytes + "k", "tmpfs", small.toString()),
        "mounting a small file system is not permitted here");
    try {
      Path workspace = small.resolve("new.duckdb");
      if (imports(rows, workspace)) {
        assertThat(Imported.value(workspace, "SELECT count(*) FROM booking")).isEqualTo("20000");
        Files.delete(workspace);
      }
      assertThat(small).isEmptyDirectory();
      if (Files.size(earlier) < kilobytes * 1024L) {
        Path existing = Files.copy(earlier, small.resolve("existing.duckdb"));
        boolean whole = imports(rows, existing);
        assertThat(Imported.value(existing, "SELECT count(*) FROM booking"))
            .isIn(whole ? List.of("20100") : List.of("100", "20100"));
        assertThat(small.resolve("existing.duckdb.wal").toFile().exists() && whole).isFalse();
      }
    } finally {
      run("umount", small.toString());
    }
  }

  /** Whether the import said that all is well; a full disk is the one thing else to say. */
  private static boolean imports(Path rows, Path workspace) {
    try {
      Imported.by(TestContracts.BOOKINGS, workspace, rows);
      return true;
    } catch (AmparoException e) {
      assertThat(e.problems().getFirst().code()).isEqualTo(ErrorCode.DISK_FULL);
      return false;
    }
  }

  private static boolean run(String... command) throws InterruptedException {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void fileByFileAFailedRunKeepsTheFilesBeforeAndTheSameRunGoesOn() throws Exception {
    Path workspace = folder.resolve("each.duckdb");
    Path first = bookings(folder, "first.csv", 10);
    Path second = Files.writeString(folder.resolve("second.csv"), "Booking,Booked,Booked\n");
    ImportRequest request =
        new ImportRequest(
            List.of(first, second),
            workspace,
            List.of(ContractLibrary.parse(TestContracts.BOOKINGS, "test.yaml")),
            null,
            true,
            List.of(),
            null,
            false);
    Importer importer = new Importer();
    Problems.of(
        ErrorCode.COLUMN_DUPLICATED,
        () -> importer.run(request, org.amparo.ingest.read.ProgressListener.NONE));
    assertThat(Imported.value(workspace, "SELECT count(*) FROM booking")).isEqualTo("10");
    Files.writeString(second, "Booking,Booked\nZ,2024-01-01 00:00:00\n");
    ImportSummary again = importer.run(request, org.amparo.ingest.read.ProgressListener.NONE);
    assertThat(again.results())
        .extracting(ImportResult::alreadyImported)
        .containsExactly(true, false);
    assertThat(Imported.value(workspace, "SELECT count(*) FROM booking")).isEqualTo("11");
  }

  @Test
  void anImportKilledMidwayLeavesTheWorkspaceAsItWas() throws Exception {
    Path workspace = smallWorkspace(folder);
    List<String> before = Imported.rows(workspace, CONTENT);
    killMidway(workspace);
    assertThat(Imported.rows(workspace, CONTENT)).isEqualTo(before);
    Imported.by(TestContracts.BOOKINGS, workspace, folder.resolve("large.csv"));
    assertThat(Imported.value(workspace, "SELECT count(*) FROM booking")).isEqualTo("60100");
  }

  @Test
  void aFirstImportKilledMidwayLeavesNoWorkspaceAndDoesNotHinderTheNext() throws Exception {
    Path workspace = folder.resolve("fresh.duckdb");
    killMidway(workspace);
    assertThat(workspace).doesNotExist();
    Imported.by(TestContracts.BOOKINGS, workspace, folder.resolve("large.csv"));
    assertThat(Imported.value(workspace, "SELECT count(*) FROM booking")).isEqualTo("60000");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.map(Path::getFileName).map(Path::toString))
          .containsExactlyInAnyOrder("fresh.duckdb", "large.csv", "test.yaml");
    }
  }

  /** Starts an import in a process of its own, and kills that once it writes records. */
  @Test
  void a_library_that_a_killed_process_left_goes_after_an_hour() throws IOException {
    Path left = Files.createTempFile("amparo-test-left", ".so");
    Path used = Files.createTempFile("amparo-test-left", ".so");
    Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
    ScratchFolder.clearTemporary("amparo-test-left*.so");
    assertThat(left).doesNotExist();
    assertThat(used).exists();
    Files.delete(used);
  }

  private void killMidway(Path workspace) throws Exception {
    Path large = bookings(folder, "large.csv", 60_000);
    Path contract = Files.writeString(folder.resolve("test.yaml"), TestContracts.BOOKINGS);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                ImportUntilKilled.class.getName(),
                large.toString(),
                workspace.toString(),
                contract.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (var output = process.inputReader()) {
      assertThat(output.readLine()).isEqualTo("written");
    } finally {
      process.destroyForcibly();
      assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  /** Imports, and once the rows are in the database's hands says so and waits to be killed. */
  static final class ImportUntilKilled {

    private ImportUntilKilled() {}

    public static void main(String[] arguments) {
      new Importer()
          .run(
              new ImportRequest(
                  List.of(Path.of(arguments[0]), Path.of("after-all-is-written")),
                  Path.of(arguments[1]),
                  ContractLibrary.read(Path.of(arguments[2])),
                  null,
                  false,
                  List.of(),
                  null,
                  false),
              progress -> {
                if (progress.task().startsWith("recorded")) {
                  System.out.println("written");
                  System.out.flush();
                  waitToBeKilled();
                }
              });
    }

    private static void waitToBeKilled() {
      try {
        Thread.sleep(60_000);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
