package org.amparo.cli.base;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;
import org.amparo.ingest.read.Progress;
import org.amparo.ingest.read.ProgressListener;
import org.jspecify.annotations.Nullable;

/**
 * One bar on a terminal at a time, readable at 80 columns, for the task at hand: what it is, how
 * much of it is done, the time it took and is likely to take.
 */
public final class TaskBars implements ProgressListener, AutoCloseable {

  private static final int UPDATE_MILLIS = 100;
  private static final long MEBIBYTE = 1 << 20;
  private static final int LONGEST_NAME = 26;

  private final String label;
  private final @Nullable ProgressBarConsumer consumer;
  private String task = "";
  private @Nullable ProgressBar bar;

  /** Bars of one stage, its label before each task; drawn by the consumer, else on the terminal. */
  TaskBars(String label, @Nullable ProgressBarConsumer consumer) {
    this.label = label;
    this.consumer = consumer;
    open("", Progress.Unit.ROWS);
  }

  @Override
  public synchronized void progress(Progress progress) {
    if (!progress.task().equals(task)) {
      open(progress.task(), progress.unit());
    }
    ProgressBar shown = bar;
    if (shown == null) {
      return;
    }
    if (progress.total() > 0) {
      shown.maxHint(progress.total());
    }
    shown.stepTo(progress.done());
  }

  private void open(String next, Progress.Unit unit) {
    close();
    task = next;
    ProgressBarBuilder builder =
        new ProgressBarBuilder()
            .setTaskName(TerminalText.visible(name(next)))
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(UPDATE_MILLIS)
            .setInitialMax(-1)
            .clearDisplayOnFinish();
    if (unit == Progress.Unit.BYTES) {
      builder.setUnit(" MiB", MEBIBYTE);
    }
    if (consumer != null) {
      builder.setConsumer(consumer);
    }
    bar = builder.build();
  }

  /** The stage's number with the task, or with its own name; the bar and the times need room. */
  private String name(String next) {
    String whole = next.isEmpty() ? label : label.substring(0, label.indexOf(' ') + 1) + next;
    return whole.length() <= LONGEST_NAME ? whole : whole.substring(0, LONGEST_NAME - 2) + "..";
  }

  @Override
  public synchronized void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
