package org.amparo.desk.hold;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.desk.record.Actor;
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

  /** The last event and the day at which a request was looked at: until either changes, no answer does. */
  private final Map<String, String> looked = new HashMap<>();

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
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), book.zone());
    Map<String, String> open =
        database
            .sql()
            .sql("SELECT number, last_event FROM hold WHERE stage <> 'ENDED' AND booking IS NOT NULL")
            .query(
                (row, _) -> Map.entry(row.getString("number"), row.getLong("last_event") + " " + today))
            .list()
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    looked.keySet().retainAll(open.keySet());
    open.forEach(
        (number, state) -> {
          if (!state.equals(looked.get(number))) {
            reopen(number);
            looked.put(number, state);
          }
        });
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
    if (told(number, Acts.ALERTED).contains(alert)) {
      return;
    }
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
    if (book.changedAnswer(number).isEmpty()) {
      return;
    }
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
    for (EventLog.Told each : log.told(number, Set.of())) {
      if (each.event().kind().equals(kind)) {
        each.content().ifPresent(told::add);
      }
    }
    return told;
  }
}
