package org.amparo.desk.mail;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import org.amparo.desk.law.DeskLaw;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.record.Head;
import org.amparo.desk.store.DeskDatabase;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Anchors the record once a day: its last event's number and digest go to a file, which should lie
 * where the desk can add and not change, and out by e-mail where that is set up.
 */
@Component
record Anchors(
    DeskDatabase database,
    EventLog log,
    InstantSource clock,
    DeskLaw law,
    @Value("${AMPARO_DESK_ANCHORS:}") String file) {

  private static final Duration RETRY = Duration.ofHours(1);

  /** Anchors the record where that was not done today. */
  @Scheduled(initialDelay = 5_000, fixedDelay = 60_000)
  void look() {
    Instant now = clock.instant();
    Head head = log.head();
    if (head.sequence() == 0
        || log.last("ANCHORED").filter(last -> day(last.at()).equals(day(now))).isPresent()
        || log.last("ANCHOR_FAILED")
            .filter(last -> last.at().isAfter(now.minus(RETRY)))
            .isPresent()) {
      return;
    }
    try {
      if (!file.isBlank()) {
        head.appendTo(Path.of(file));
      }
      append("ANCHORED", Map.of("line", head.line(), "file", !file.isBlank()));
    } catch (IOException e) {
      append("ANCHOR_FAILED", Map.of("why", e.getClass().getSimpleName()));
    }
  }

  private void append(String kind, Map<String, ?> content) {
    database.write(() -> log.append(Actor.DESK, kind, null, content));
  }

  private LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, law.zone());
  }
}
