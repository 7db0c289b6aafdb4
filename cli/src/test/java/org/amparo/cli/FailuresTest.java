package org.amparo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.amparo.cli.base.Failures;
import org.amparo.cli.policy.DecisionStream;
import org.amparo.model.decision.Question;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Problem;
import org.amparo.policy.library.PolicyLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailuresTest {

  /** A disk that is full, or a pipe that nobody reads any more, once so many bytes are written. */
  private static final class Full extends OutputStream {

    private int room;

    Full(int room) {
      this.room = room;
    }

    @Override
    public void write(int value) throws IOException {
      if (room-- <= 0) {
        throw new IOException("No space left on device");
      }
    }
  }

  private static List<String> answers(InputStream cases) {
    StringWriter out = new StringWriter();
    stream(new PrintWriter(out)).decide(cases);
    return out.toString().lines().toList();
  }

  private static DecisionStream stream(PrintWriter out) {
    return new DecisionStream(
        PolicyLibrary.bundled().find("us-il-cook-46-37"), Question.HOLD, out, _ -> {});
  }

  private static InputStream lines(String... lines) {
    return new ByteArrayInputStream(
        (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void output_that_cannot_be_written_is_an_error() {
    StringWriter err = new StringWriter();
    int exit =
        Main.run(
            new String[] {"policy", "list"},
            new PrintWriter(new Full(100), false, StandardCharsets.UTF_8),
            new PrintWriter(err));
    assertThat(exit).isEqualTo(2);
    assertThat(err.toString()).contains("error AMP-401", "standard output");
  }

  @Test
  void a_stream_ends_once_nobody_takes_its_answers() throws IOException {
    InputStream cases = lines("{\"id\": \"a\"}\n".repeat(20_000).split("\n"));
    stream(new PrintWriter(new Full(5_000), false, StandardCharsets.UTF_8)).decide(cases);
    assertThat(cases.available()).isPositive();
  }

  @Test
  void a_case_beyond_any_limit_is_answered_and_those_behind_it_are_too() {
    assertThat(
            answers(
                lines(
                    "{\"id\": \"a\"}",
                    "{\"person\": " + "[".repeat(20_000) + "]".repeat(20_000) + "}",
                    "{\"id\": \"" + "x".repeat(3_000_000) + "\"}",
                    "{\"id\": \"" + "x".repeat(900_000) + "\"}",
                    "{\"person\": {\"age\": -5}}",
                    "{\"person\": {\"age\": 99999999999}}",
                    "{\"id\": \"last\"}")))
        .satisfiesExactly(
            first -> assertThat(first).contains("\"case\":\"a\""),
            deep -> assertThat(deep).contains("\"line\":2", "AMP-601", "nested more than 100 deep"),
            huge -> assertThat(huge).contains("\"line\":3", "AMP-118", "1000000 characters"),
            named -> assertThat(named).contains("AMP-306", "the id is longer than 200"),
            unborn -> assertThat(unborn).contains("AMP-306", "'-5' is no age"),
            old -> assertThat(old).contains("AMP-306", "from 0 to 130"),
            last -> assertThat(last).contains("\"case\":\"last\""));
  }

  @Test
  void a_file_nested_too_deep_is_an_error_and_not_a_finding(@TempDir Path folder)
      throws IOException {
    Path deep =
        Files.writeString(folder.resolve("deep.yaml"), "[".repeat(50_000) + "]".repeat(50_000));
    for (String[] command :
        new String[][] {
          {"decide", deep.toString(), "--policy", "us-ca-sb-54"},
          {"import", deep.toString(), "--contract", deep.toString(), "--into", folder + "/x.duckdb"}
        }) {
      Ran ran = Ran.amparo((Object[]) command);
      assertThat(ran.exit()).isEqualTo(2);
      assertThat(ran.err()).contains("error AMP-601").doesNotContain("\tat ");
    }
  }

  @Test
  void too_little_memory_or_stack_has_a_code_of_its_own_however_it_is_wrapped() {
    assertThat(Failures.problems(new CompletionException(new OutOfMemoryError("Java heap space"))))
        .extracting(Problem::code)
        .containsExactly(ErrorCode.OUT_OF_MEMORY);
    assertThat(Failures.problems(new IllegalStateException(new StackOverflowError())))
        .extracting(Problem::code)
        .containsExactly(ErrorCode.FILE_BEYOND_LIMIT);
    assertThat(Failures.problems(new IllegalStateException("odd")))
        .extracting(Problem::code)
        .containsExactly(ErrorCode.UNEXPECTED);
  }
}
