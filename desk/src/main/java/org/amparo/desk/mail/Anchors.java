package org.amparo.desk.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import org.amparo.desk.law.DeskLaw;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.Event;
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
public class Anchors {

  private static final Duration RETRY = Duration.ofHours(1);

  private final DeskDatabase database;
  private final EventLog log;
  private final InstantSource clock;
  private final DeskLaw law;
  private final String file;
  private Instant next = Instant.MIN;

  Anchors(
      DeskDatabase database,
      EventLog log,
      InstantSource clock,
      DeskLaw law,
      @Value("${AMPARO_DESK_ANCHORS:}") String file) {
    this.database = database;
    this.log = log;
    this.clock = clock;
    this.law = law;
    this.file = file;
  }

  /** Anchors the record where that was not done today. */
  @Scheduled(initialDelay = 5_000, fixedDelay = 60_000)
  public void look() {
    Instant now = clock.instant();
    Head head = log.head();
    if (now.isBefore(next) || head.sequence() == 0 || day(now).equals(lastDay())) {
      return;
    }
    try {
      if (!file.isBlank()) {
        Files.writeString(
            Path.of(file),
            head.line() + "\n",
            StandardOpenOption.CREATE,
            StandardOpenOption.APPEND,
            StandardOpenOption.SYNC);
      }
      append("ANCHORED", Map.of("line", head.line(), "file", !file.isBlank()));
    } catch (IOException e) {
      next = now.plus(RETRY);
      append("ANCHOR_FAILED", Map.of("why", e.getClass().getSimpleName()));
    }
  }

  private void append(String kind, Map<String, ?> content) {
    database.write(() -> log.append(Actor.DESK, kind, null, content));
  }

  private LocalDate lastDay() {
    return log.last("ANCHORED").map(Event::at).map(this::day).orElse(LocalDate.MIN);
  }

  private LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, law.zone());
  }
}
