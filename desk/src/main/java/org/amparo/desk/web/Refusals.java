package org.amparo.desk.web;

import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What was refused within the minute, so that it is recorded once in it. */
@Component
final class Refusals {

  private static final long MINUTE = 60_000;

  private final Set<String> refused = new HashSet<>();
  private long minute;

  /** Whether it is refused for the first time in this minute of the machine's clock. */
  synchronized boolean isFirst(String what) {
    long now = System.currentTimeMillis() / MINUTE;
    if (now != minute) {
      minute = now;
      refused.clear();
    }
    return refused.add(what);
  }
}
