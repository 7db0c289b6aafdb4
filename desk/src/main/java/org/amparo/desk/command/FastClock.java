package org.amparo.desk.command;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that starts now and runs some times as fast, to show what happens at a deadline. */
record FastClock(Instant start, int times) implements InstantSource {

  FastClock(int times) {
    this(Instant.now(), times);
  }

  @Override
  public Instant instant() {
    return start.plus(Duration.between(start, Instant.now()).multipliedBy(times));
  }
}
