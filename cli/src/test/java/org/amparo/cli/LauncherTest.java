package org.amparo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The scripts that find a JDK, build and start, tested by a script of their own. */
class LauncherTest {

  @TestFactory
  @DisabledOnOs(OS.WINDOWS)
  Stream<DynamicTest> launcher() throws IOException, InterruptedException {
    Path script = Path.of(System.getProperty("amparo.root"), "build-support", "test-launcher.sh");
    Process process = new ProcessBuilder("sh", script.toString()).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    assertThat(output).startsWith("ok - ");
    return output.lines().map(LauncherTest::reported);
  }

  private static DynamicTest reported(String line) {
    String sentence = line.replaceFirst("^(not )?ok - ", "").replaceFirst(" \\(exit .*", "");
    return DynamicTest.dynamicTest(sentence, () -> assertThat(line).startsWith("ok - "));
  }
}
