package org.amparo.cli.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import org.amparo.ingest.read.Progress;
import org.junit.jupiter.api.Test;

class TaskBarsTest {

  private static final int WIDE = 80;

  private final List<String> drawn = new CopyOnWriteArrayList<>();

  @Test
  void a_bar_of_80_columns_names_its_task_and_says_how_much_is_done_and_how_long_it_takes() {
    try (TaskBars bars =
        new TaskBars("1/1 Importing", new DelegatingProgressBarConsumer(drawn::add, WIDE))) {
      bars.progress(Progress.ofBytes("reading a.csv", 300L << 20, 600L << 20, 0));
      bars.progress(
          Progress.ofRows("typing a-file-with-a-name-that-is-long.csv", 250_000_000, 999_999_999));
    }
    assertThat(drawn)
        .allSatisfy(line -> assertThat(line.strip()).hasSizeLessThanOrEqualTo(WIDE))
        .anySatisfy(
            line -> assertThat(line).contains("1/1 reading a.csv", "50%", "300/600 MiB", "0:00:0"))
        .anySatisfy(
            line -> assertThat(line).contains("1/1 typing a-file", "25%", "250000000/999999999"));
  }
}
