package org.amparo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import org.amparo.ingest.read.Progress;
import org.junit.jupiter.api.Test;

class TaskBarsTest {

  private static final int WIDE = 160;

  private final List<String> drawn = new CopyOnWriteArrayList<>();

  @Test
  void a_bar_names_its_task_and_says_how_much_is_done_and_how_many_rows_a_second() {
    try (TaskBars bars =
        new TaskBars("1/1 Importing", new DelegatingProgressBarConsumer(drawn::add, WIDE))) {
      bars.progress(Progress.ofBytes("reading a.csv", 3L << 20, 6L << 20, 0));
      bars.progress(Progress.ofRows("typing a.csv", 250, 1_000));
    }
    assertThat(drawn)
        .anySatisfy(line -> assertThat(line).contains("1/1 Importing: reading a.csv", "3/6 MiB"))
        .anySatisfy(
            line ->
                assertThat(line)
                    .contains("1/1 Importing: typing a.csv", "25%", "250/1000")
                    .containsPattern("[0-9,]+ rows/s"));
  }
}
