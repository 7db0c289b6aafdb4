package org.amparo.cli.base;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.Function;
import org.amparo.ingest.read.ProgressListener;

/**
 * Tells how far a command is, on standard error: a bar for each task on a terminal, else one line a
 * stage, so that logs stay readable.
 */
public final class Stages {

  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  private final PrintWriter err;
  private final boolean terminal;
  private final int total;
  private int current;

  /** For a command with so many stages. */
  public Stages(PrintWriter err, int total) {
    this(err, total, isTerminal());
  }

  /** Whether somebody types and reads at a terminal. */
  // Two tools disagree: one says the console is never null here, the other that it may be.
  @SuppressWarnings("SystemConsoleNull")
  public static boolean isTerminal() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }

  Stages(PrintWriter err, int total, boolean terminal) {
    this.err = err;
    this.total = total;
    this.terminal = terminal;
  }

  /** Runs the next stage under its name and gives what it gives. */
  public <T> T run(String name, Function<ProgressListener, T> stage) {
    current++;
    String label = String.format(Locale.ROOT, "%d/%d %s", current, total, name);
    long start = System.nanoTime();
    T result = terminal ? withBars(label, stage) : stage.apply(ProgressListener.NONE);
    double seconds = (System.nanoTime() - start) / (double) NANOS_PER_SECOND;
    err.printf(Locale.ROOT, "%s: done in %.1f s%n", label, seconds);
    err.flush();
    return result;
  }

  private static <T> T withBars(String label, Function<ProgressListener, T> stage) {
    try (TaskBars bars = new TaskBars(label, null)) {
      return stage.apply(bars);
    }
  }
}
