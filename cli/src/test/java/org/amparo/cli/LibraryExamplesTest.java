package org.amparo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/library.md shows is compiled and run as somebody would who has the jars. */
class LibraryExamplesTest {

  @TempDir Path folder;

  @Test
  void a_case_is_decided() throws Exception {
    assertThat(run("DecideCase").lines()).containsExactly("MUST_NOT by [us-ca-sb-54]");
  }

  @Test
  void a_workspace_is_measured() throws Exception {
    Ran demo =
        Ran.amparo("demo", "--out", folder.resolve("demo"), "--bookings", 1500, "--detainers", 150);
    assertThat(demo.exit()).as(demo.err()).isZero();
    Path workspace = folder.resolve("demo/sample-county.duckdb");
    assertThat(run("EvaluateWorkspace", workspace.toString()).lines())
        .anyMatch(line -> line.startsWith("requests.received.hold\t"))
        .hasSizeGreaterThan(200);
  }

  @Test
  void the_guide_names_every_example_and_each_has_20_lines_of_code() throws IOException {
    String guide = Files.readString(examples().resolveSibling("library.md"));
    try (Stream<Path> files = Files.list(examples())) {
      for (Path example : files.toList()) {
        assertThat(guide).contains("examples/" + example.getFileName());
        assertThat(Files.readAllLines(example))
            .filteredOn(line -> !line.isBlank() && !line.startsWith("import "))
            .hasSizeLessThanOrEqualTo(21);
      }
    }
  }

  private String run(String example, String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            // An example is over before the second compiler gives back what it takes.
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED",
            "-Duser.timezone=UTC",
            "-cp",
            System.getProperty("java.class.path"),
            examples().resolve(example + ".java").toString()));
    command.addAll(List.of(arguments));
    Path out = folder.resolve("out.txt");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertThat(process.waitFor()).isZero();
    return Files.readString(out);
  }

  private static Path examples() {
    return Path.of(System.getProperty("amparo.root"), "docs", "examples");
  }
}
