package org.amparo.evaluate.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Runs R where it and the package sandwich are there; elsewhere the test is skipped. */
public final class Rscript {

  private Rscript() {}

  /** The numbers that a script prints with {@code out(...)}. */
  public static double[] numbers(String script) {
    assumeTrue(
        run("stopifnot(requireNamespace('sandwich', quietly = TRUE))").code() == 0,
        "R or its package sandwich is not installed");
    Ran ran = run("out <- function(x) cat(sprintf('%.17g\\n', x), sep = '')\n" + script);
    assertThat(ran.code()).as(ran.output()).isZero();
    return ran.output().lines().mapToDouble(Double::parseDouble).toArray();
  }

  /** A vector as R writes it. */
  public static String vector(double... values) {
    return Arrays.stream(values)
        .mapToObj(value -> String.format(Locale.ROOT, "%.17g", value))
        .collect(Collectors.joining(", ", "c(", ")"));
  }

  private record Ran(int code, String output) {}

  private static Ran run(String script) {
    try {
      Process process =
          new ProcessBuilder("Rscript", "-e", script).redirectErrorStream(true).start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Ran(process.waitFor(), output);
    } catch (IOException e) {
      return new Ran(127, String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }
}
