package org.amparo.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.Function;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * Tells how far a command is, on standard error: a bar on a terminal, else one line a stage, so
 * that logs stay readable.
 */
final class Stages {

  private static final long NANOS_PER_SECOND = 1_000_000_000L;
  private static final int BAR_UPDATE_MILLIS = 100;

  private final PrintWriter err;
  private final boolean terminal;
  private final int total;
  private int current;

  /** Told how far one stage is. */
  @FunctionalInterface
  interface Listener {

    /**
     * Called often.
     *
     * @param done how much is done, in the unit of {@code total}
     * @param total the whole, or 0 where it is not known
     */
    void progress(long done, long total);
  }

  /** For a command with so many stages. */
  Stages(PrintWriter err, int total) {
    this(err, total, isTerminal());
  }

  // Two tools disagree: one says the console is never null here, the other that it may be.
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isTerminal() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }

  Stages(PrintWriter err, int total, boolean terminal) {
    this.err = err;
    this.total = total;
    this.terminal = terminal;
  }

  /** Runs the next stage under its name and gives what it gives. */
  <T> T run(String name, Function<Listener, T> stage) {
    current++;
    String label = String.format(Locale.ROOT, "%d/%d %s", current, total, name);
    long start = System.nanoTime();
    T result = terminal ? withBar(label, stage) : stage.apply((done, whole) -> {});
    double seconds = (System.nanoTime() - start) / (double) NANOS_PER_SECOND;
    err.printf(Locale.ROOT, "%s: done in %.1f s%n", label, seconds);
    err.flush();
    return result;
  }

  private static <T> T withBar(String label, Function<Listener, T> stage) {
    try (ProgressBar bar =
        new ProgressBarBuilder()
            .setTaskName(label)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(BAR_UPDATE_MILLIS)
            .setInitialMax(-1)
            .showSpeed()
            .clearDisplayOnFinish()
            .build()) {
      return stage.apply(
          (done, whole) -> {
            if (whole > 0) {
              bar.maxHint(whole);
            }
            bar.stepTo(done);
          });
    }
  }
}
