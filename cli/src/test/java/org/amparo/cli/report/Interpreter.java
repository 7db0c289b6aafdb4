package org.amparo.cli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** R or Python, where this machine has it with the library that a script needs. */
record Interpreter(List<String> command) {

  /** R with jsonlite; the test is skipped where either is missing. */
  static Interpreter r() {
    return first(
        "R with its package jsonlite",
        "stopifnot(requireNamespace('jsonlite', quietly = TRUE))",
        List.of(List.of("Rscript", "-e")));
  }

  /** Python with pandas, which the system's own may have where another one comes first. */
  static Interpreter pandas() {
    return first(
        "Python with pandas",
        "import pandas",
        List.of(List.of("python3", "-B", "-c"), List.of("/usr/bin/python3", "-B", "-c")));
  }

  /** Python that sees its standard library alone. */
  static Interpreter plainPython() {
    return first("Python", "import json", List.of(List.of("python3", "-S", "-B", "-c")));
  }

  private static Interpreter first(String what, String probe, List<List<String>> commands) {
    List<Interpreter> there =
        commands.stream()
            .map(Interpreter::new)
            .filter(interpreter -> interpreter.ends(Path.of("."), probe).code() == 0)
            .toList();
    assumeTrue(!there.isEmpty(), what + " is not installed");
    return there.getFirst();
  }

  /** What a script prints that ends well. */
  String run(Path folder, String script) {
    Ended ended = ends(folder, script);
    assertThat(ended.code()).as(ended.said()).isZero();
    return ended.said();
  }

  /**
   * How a script ended.
   *
   * @param said what it printed, on standard output and standard error
   */
  record Ended(int code, String said) {}

  /** Runs a script in a folder, where nothing is known of languages or letters. */
  Ended ends(Path folder, String script) {
    List<String> words = new ArrayList<>(command);
    words.add(script);
    try {
      Path said = Files.createTempFile("said", ".txt");
      ProcessBuilder builder =
          new ProcessBuilder(words)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(said.toFile());
      builder.environment().put("LC_ALL", "C");
      Process process = builder.start();
      process.getOutputStream().close();
      int code = process.waitFor();
      String text = Files.readString(said);
      Files.delete(said);
      return new Ended(code, text);
    } catch (IOException e) {
      return new Ended(127, String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }
}
