package org.amparo.desk.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class JobsTest {

  private long nanos;

  private record One(String job, Times times, Runnable run) implements Recurring {

    @Override
    public void look() {
      run.run();
    }
  }

  @Test
  void one_that_hangs_keeps_no_other_waiting_and_is_interrupted_in_time() throws Exception {
    CountDownLatch interrupted = new CountDownLatch(1);
    CountDownLatch ran = new CountDownLatch(3);
    Recurring hangs =
        new One(
            "hangs",
            new Recurring.Times(Duration.ZERO, Duration.ZERO, Duration.ofMillis(50)),
            () -> {
              try {
                new CountDownLatch(1).await();
              } catch (InterruptedException _) {
                interrupted.countDown();
              }
            });
    Recurring other =
        new One(
            "other",
            new Recurring.Times(Duration.ZERO, Duration.ofMillis(1), Duration.ofMinutes(1)),
            ran::countDown);
    try (Jobs jobs = new Jobs(List.of(hangs, other), System::nanoTime)) {
      jobs.start();
      assertThat(ran.await(1, TimeUnit.MINUTES)).isTrue();
      assertThat(interrupted.await(1, TimeUnit.MINUTES)).isTrue();
    }
  }

  @Test
  void one_that_fails_ages_and_is_tried_less_often_and_is_told_as_done_once_it_is() {
    boolean[] fails = {true};
    Recurring one =
        new One(
            "one",
            Recurring.Times.seconds(1, 5),
            () -> {
              if (fails[0]) {
                throw new IllegalStateException("no room");
              }
            });
    try (Jobs jobs = new Jobs(List.of(one), () -> nanos)) {
      assertThat(jobs.runDue()).isNull();
      pass(1);
      assertThat(jobs.runDue()).isEqualTo(one);
      int tries = 0;
      for (int second = 0; second < 60; second++) {
        pass(1);
        tries += jobs.runDue() == null ? 0 : 1;
      }
      assertThat(tries).isEqualTo(4);
      assertThat(jobs.ages().get("one")).isEqualTo(Duration.ofSeconds(61));
      fails[0] = false;
      pass(20);
      assertThat(jobs.runDue()).isEqualTo(one);
      assertThat(jobs.ages().get("one")).isZero();
    }
  }

  private void pass(long seconds) {
    nanos += TimeUnit.SECONDS.toNanos(seconds);
  }
}
