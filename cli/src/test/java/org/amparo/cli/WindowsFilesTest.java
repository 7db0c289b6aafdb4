package org.amparo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * What of Windows can be tested elsewhere: its line ends, and names with spaces, backslashes and
 * drive letters.
 */
@DisabledOnOs(OS.WINDOWS) // where a backslash is no part of a name
class WindowsFilesTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void records_with_the_line_ends_of_windows_give_the_same_figures() throws IOException {
    Ran demo =
        Ran.amparo("demo", "--out", folder.resolve("demo"), "--bookings", 1500, "--detainers", 150);
    assertThat(demo.exit()).as(demo.err()).isZero();
    Path records = folder.resolve("demo/records");
    Path saved = folder.resolve("C:\\Jail Clerk\\records (1)");
    try (Stream<Path> files = Files.walk(records)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = saved.resolve(records.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        if (file.toString().endsWith(".csv")) {
          Files.writeString(copy, windows(file));
        } else {
          Files.copy(file, copy);
        }
      }
    }
    assertThat(Files.readString(saved.resolve("jail/bookings.csv"))).contains("\r\n");
    assertThat(figures(saved, "D:\\my study.duckdb")).isEqualTo(figures(records, "study.duckdb"));
  }

  private String figures(Path records, String name) throws IOException {
    Path workspace = folder.resolve(name);
    Ran imported = Ran.amparo("import", records, "--into", workspace);
    // 1: some of the demo's rows are rejected, as they are meant to be.
    assertThat(imported.exit()).as(imported.err()).isEqualTo(1);
    Path report = folder.resolve(name + " report");
    Ran ran = Ran.amparo("report", workspace, "--out", report);
    assertThat(ran.exit()).as(ran.err()).isZero();
    return Files.readString(report.resolve("figures.json"));
  }

  @Test
  void a_contract_and_a_policy_with_the_line_ends_of_windows_are_read() throws IOException {
    Path root = Path.of(System.getProperty("amparo.root"));
    Path contract = folder.resolve("C:\\my contract.yaml");
    Files.writeString(contract, windows(root.resolve("contracts/amparo-jail-detainers.yaml")));
    Ran check = Ran.amparo("contract", "check", contract);
    assertThat(check.exit()).as(check.out() + check.err()).isZero();
    Path policies = folder.resolve("my policies");
    Path own = Files.createDirectories(policies.resolve("us/fl/mine"));
    for (String file : List.of("policy.yaml", "cases.yaml")) {
      Files.writeString(
          own.resolve(file),
          windows(root.resolve("policies/us/honor-all").resolve(file))
              .replace("us-honor-all", "us-fl-mine"));
    }
    Ran checked = Ran.amparo("policy", "check", own);
    assertThat(checked.exit()).as(checked.out() + checked.err()).isZero();
  }

  @Test
  void an_error_names_a_path_of_windows_as_it_was_typed() {
    Ran ran =
        Ran.amparo("import", "C:\\Jail Clerk\\bookings.csv", "--into", folder.resolve("s.duckdb"));
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("error AMP-101 at C:\\Jail Clerk\\bookings.csv: ");
  }

  private static String windows(Path file) throws IOException {
    return Files.readString(file).replace("\n", "\r\n");
  }
}
