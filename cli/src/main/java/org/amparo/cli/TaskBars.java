package org.amparo.cli;

import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;
import org.amparo.ingest.read.Progress;
import org.amparo.ingest.read.ProgressListener;
import org.jspecify.annotations.Nullable;

/**
 * One bar on a terminal at a time, for the task at hand: how much of it is done, the time it took
 * and is likely to take, and how many rows a second.
 */
final class TaskBars implements ProgressListener, AutoCloseable {

  private static final int UPDATE_MILLIS = 100;
  private static final long MEBIBYTE = 1 << 20;
  private static final double NANOS_PER_SECOND = 1e9;

  private final String label;
  private final @Nullable ProgressBarConsumer consumer;
  private String task = "";
  private long began;
  private @Nullable ProgressBar bar;

  /**
   * Bars of one stage.
   *
   * @param label what stands before each task
   * @param consumer takes what is drawn; null for the terminal
   */
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
    double seconds = (System.nanoTime() - began) / NANOS_PER_SECOND;
    if (progress.rows() > 0 && seconds > 0) {
      shown.setExtraMessage(
          String.format(Locale.ROOT, "%,d rows/s", Math.round(progress.rows() / seconds)));
    }
  }

  private void open(String next, Progress.Unit unit) {
    close();
    task = next;
    began = System.nanoTime();
    ProgressBarBuilder builder =
        new ProgressBarBuilder()
            .setTaskName(next.isEmpty() ? label : label + ": " + next)
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

  @Override
  public synchronized void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
