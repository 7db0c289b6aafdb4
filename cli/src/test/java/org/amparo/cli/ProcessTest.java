package org.amparo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.amparo.model.ScratchFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What only a process of its own shows: its output, its memory and what a killed one left. */
class ProcessTest {

  @TempDir Path folder = Path.of("");

  private ProcessBuilder amparo(String option, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", option));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(folder.resolve("err").toFile());
  }

  private void assertNotWritten(Process process) throws IOException, InterruptedException {
    assertThat(process.waitFor()).isEqualTo(2);
    assertThat(Files.readString(folder.resolve("err"))).contains("error AMP-401");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void output_to_a_full_device_is_an_error() throws IOException, InterruptedException {
    ProcessBuilder list = amparo("-Xmx256m", "policy", "list");
    assertNotWritten(list.redirectOutput(new File("/dev/full")).start());
  }

  @Test
  void output_to_a_closed_pipe_is_an_error() throws IOException, InterruptedException {
    Process list = amparo("-Xmx256m", "policy", "list").start();
    list.getInputStream().close();
    assertNotWritten(list);
  }

  @Test
  void a_case_too_large_for_memory_ends_that_case_and_not_the_stream()
      throws IOException, InterruptedException {
    String large = "{\"id\": \"large\", \"convictions\": [" + "1,".repeat(490_000) + "1]}\n";
    Path cases = Files.writeString(folder.resolve("cases"), large + "{\"id\": \"last\"}\n");
    Process decide =
        amparo("-Xmx64m", "decide", "--stdin", "--policy", "us-il-cook-46-37")
            .redirectInput(cases.toFile())
            .start();
    String answers = new String(decide.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(decide.waitFor()).as(answers).isEqualTo(2);
    assertThat(answers.lines())
        .satisfiesExactly(
            first -> assertThat(first).contains("\"line\":1", "AMP-902"),
            last -> assertThat(last).contains("\"case\":\"last\""));
  }

  @Test
  void what_a_killed_process_left_for_a_while_is_gone_at_the_next_start()
      throws IOException, InterruptedException {
    try (ScratchFolder used = ScratchFolder.beside(folder.resolve("used"))) {
      Path left = Files.createDirectory(folder.resolve(".temporary.amparo-1"));
      Files.writeString(left.resolve("lock"), "");
      Files.writeString(left.resolve("records.csv"), "a person");
      assertThat(amparo("-Djava.io.tmpdir=" + folder, "--version").start().waitFor()).isZero();
      assertThat(left).doesNotExist();
      assertThat(used.path()).exists();
    }
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void a_folder_for_unfinished_work_is_its_owners_alone() throws IOException {
    try (ScratchFolder scratch = ScratchFolder.temporary()) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(scratch.path())))
          .isEqualTo("rwx------");
    }
  }
}
