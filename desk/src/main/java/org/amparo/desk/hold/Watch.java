package org.amparo.desk.hold;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.Event;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.store.DeskDatabase;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks at every open request again and again: whether a deadline comes near or is past, and
 * whether the law's answer is still the one that was decided on. What was told stands in the
 * record, so that a desk that starts again tells nothing twice and misses nothing.
 */
@Component
public class Watch {

  private static final List<Duration> BEFORE =
      List.of(Duration.ofHours(4), Duration.ofHours(1), Duration.ZERO);

  private final Board board;
  private final HoldBook book;
  private final EventLog log;
  private final DeskDatabase database;
  private final InstantSource clock;

  Watch(Board board, HoldBook book, EventLog log, DeskDatabase database, InstantSource clock) {
    this.board = board;
    this.book = book;
    this.log = log;
    this.database = database;
    this.clock = clock;
  }

  /** Looks once. */
  @Scheduled(initialDelay = 1_000, fixedDelay = 5_000)
  public void look() {
    for (BoardRow row : board.rows()) {
      row.deadline().ifPresent(end -> alert(row.number(), end));
      reopen(row.number());
    }
  }

  /** One alert for each span before a deadline; of several that are due at once the last alone. */
  private void alert(String number, ZonedDateTime end) {
    Duration left = Duration.between(clock.instant(), end);
    Optional<Duration> due =
        BEFORE.stream().filter(span -> left.compareTo(span) <= 0).min(Duration::compareTo);
    if (due.isEmpty()) {
      return;
    }
    Map<String, ?> alert =
        Map.of("deadline", end.toInstant().toString(), "minutes_before", due.get().toMinutes());
    database.write(
        () -> {
          if (!told(number, Acts.ALERTED).contains(alert)) {
            log.append(Actor.DESK, Acts.ALERTED, number, alert);
          }
          return number;
        });
  }

  /** Says so once where the law's answer is no longer the one that the standing decision saw. */
  private void reopen(String number) {
    database.write(
        () -> {
          book.changedAnswer(number)
              .filter(change -> !told(number, Acts.REOPENED).contains(change))
              .ifPresent(change -> log.append(Actor.DESK, Acts.REOPENED, number, change));
          return number;
        });
  }

  private Set<Map<String, ?>> told(String number, String kind) {
    Set<Map<String, ?>> told = new HashSet<>();
    for (Event event : log.of(number)) {
      if (event.kind().equals(kind)) {
        log.content(event).ifPresent(told::add);
      }
    }
    return told;
  }

  /** By how much the desk's clock is behind its own record; empty where it is not. */
  public Optional<Duration> behind() {
    List<Event> last = log.before(Long.MAX_VALUE, 1);
    Instant now = clock.instant();
    return last.stream()
        .map(Event::at)
        .filter(at -> at.isAfter(now.plusSeconds(5)))
        .map(at -> Duration.between(now, at))
        .findFirst();
  }
}
