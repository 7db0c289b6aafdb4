package org.amparo.desk.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A demo in a process of its own. */
class DemoTest {

  @TempDir private Path folder;

  @Test
  void nothing_of_a_demo_is_kept_when_it_is_told_to_end() throws Exception {
    Process demo =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + folder,
                "-Dorg.sqlite.tmpdir=" + System.getProperty("java.io.tmpdir"),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "org.amparo.desk.command.DeskMain",
                "desk",
                "--demo",
                "--port",
                "0")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader out = demo.inputReader()) {
      String line = out.readLine();
      while (line != null && !line.startsWith("The desk of")) {
        line = out.readLine();
      }
      assertThat(line).isNotNull();
      assertThat(left()).as("while it runs").isPositive();
      demo.destroy();
      assertThat(demo.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(left()).isZero();
    } finally {
      demo.destroyForcibly();
    }
  }

  private long left() throws Exception {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> !file.getFileName().toString().startsWith("hsperf")).count();
    }
  }
}
