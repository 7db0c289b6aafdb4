package org.amparo.desk.job;

import java.time.Duration;

/** Something that the desk does by itself again and again. */
public interface Recurring {

  /** How often it is done, and how long one time may take before it is interrupted. */
  record Times(Duration first, Duration every, Duration limit) {

    /** First after, then every, so many seconds; each time within half a minute. */
    public static Times seconds(long first, long every) {
      return new Times(
          Duration.ofSeconds(first), Duration.ofSeconds(every), Duration.ofSeconds(30));
    }
  }

  /** By which health and log name it, such as {@code watch}. */
  String job();

  Times times();

  /** Does it once; what it throws is a failure of this time alone. */
  void look();
}
