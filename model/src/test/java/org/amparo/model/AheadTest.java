package org.amparo.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class AheadTest {

  @Test
  void theWorkIsDoneOnAnotherThreadWhileThisOneGoesOn() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    try (Ahead<String, InterruptedException> ahead =
        Ahead.of(
            () -> {
              begun.countDown();
              mayEnd.await();
              return Thread.currentThread().getName();
            })) {
      begun.await();
      mayEnd.countDown();
      assertThat(ahead.value()).isEqualTo("ahead");
    }
  }

  @Test
  void whatTheWorkThrowsComesAsItWasThrown() {
    IOException checked = new IOException("no disk");
    IllegalArgumentException unchecked = new IllegalArgumentException("no");
    try (Ahead<String, IOException> first =
            Ahead.of(
                () -> {
                  throw checked;
                });
        Ahead<String, RuntimeException> second =
            Ahead.of(
                () -> {
                  throw unchecked;
                })) {
      assertThatThrownBy(first::value).isSameAs(checked);
      assertThatThrownBy(second::value).isSameAs(unchecked);
    }
  }

  @Test
  void closingWaitsUntilTheWorkHasEnded() {
    AtomicBoolean ended = new AtomicBoolean();
    try (Ahead<Boolean, InterruptedException> _ =
        Ahead.of(
            () -> {
              Thread.sleep(50);
              ended.set(true);
              return true;
            })) {
      assertThat(ended).isFalse();
    }
    assertThat(ended).isTrue();
  }
}
