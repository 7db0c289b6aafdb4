package org.amparo.desk.record;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.amparo.desk.job.Recurring;
import org.amparo.desk.store.DeskDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Notices a clock of the server that is set back or forward while the desk runs: it is an event,
 * and the board says so for a day. A machine that slept, and a desk that was off for a day, look
 * like a clock that went forward.
 */
@Component
public class ClockWatch implements Recurring {

  private static final String CONFIRMED = "CLOCK_CONFIRMED";
  private static final Duration DRIFT = Duration.ofMinutes(1);
  private static final Duration TOLD_FOR = Duration.ofDays(1);
  private static final Duration SMALL = Duration.ofHours(1);

  private final DeskDatabase database;
  private final EventLog log;
  private final InstantSource clock;
  private final LongSupplier nanos;
  private Instant lastAt;
  private long lastNanos;

  @Autowired
  public ClockWatch(DeskDatabase database, EventLog log, InstantSource clock) {
    // A clock that is made up for a demo runs as it likes.
    this(
        database,
        log,
        clock,
        clock == InstantSource.system()
            ? System::nanoTime
            : () -> Duration.between(Instant.EPOCH, clock.instant()).toNanos());
  }

  /** With something that counts nanoseconds whatever the clock is set to. */
  ClockWatch(DeskDatabase database, EventLog log, InstantSource clock, LongSupplier nanos) {
    this.database = database;
    this.log = log;
    this.clock = clock;
    this.nanos = nanos;
    this.lastAt = clock.instant();
    this.lastNanos = nanos.getAsLong();
  }

  /**
   * A clock that was set.
   *
   * @param at by the clock as it was set
   * @param seconds how far it went, back below zero
   */
  public record Jump(Instant at, long seconds) {

    /** Such as {@code back by 24 h 0 min}. */
    public String words() {
      long minutes = Math.abs(seconds) / 60;
      return "%s by %d h %d min"
          .formatted(seconds < 0 ? "back" : "forward", minutes / 60, minutes % 60);
    }
  }

  @Override
  public String job() {
    return "clock";
  }

  @Override
  public Times times() {
    return Times.seconds(0, 5);
  }

  /** Looks once. */
  @Override
  public void look() {
    Instant at = clock.instant();
    long now = nanos.getAsLong();
    Duration ahead = Duration.between(lastAt, at).minusNanos(now - lastNanos);
    lastAt = at;
    lastNanos = now;
    if (ahead.compareTo(DRIFT) > 0) {
      Map<String, ?> jump = Map.of("seconds", ahead.toSeconds());
      database.write(() -> log.append(Actor.DESK, EventLog.CLOCK_WENT_FORWARD, null, jump));
    } else if (ahead.isNegative()) {
      database.write(log::noticeClock);
    }
  }

  /** The last time within a day that it was set; empty where it was not. */
  public Optional<Jump> jump() {
    return last().filter(jump -> jump.at().plus(TOLD_FOR).isAfter(clock.instant()));
  }

  /**
   * Why nothing that cannot be undone may be done by the clock: it was set within a day, or by more
   * than an hour and nobody confirmed since that it is right. Empty where it is not in doubt.
   */
  public Optional<Jump> doubt() {
    database.write(log::noticeClock);
    long confirmed = log.last(CONFIRMED).map(Event::sequence).orElse(0L);
    List<Event> since =
        Stream.of(EventLog.CLOCK_WENT_BACK, EventLog.CLOCK_WENT_FORWARD)
            .flatMap(kind -> log.ofKind(kind).stream())
            .filter(event -> event.sequence() > confirmed)
            .toList();
    return since.stream()
        .map(this::jump)
        .filter(jump -> Math.abs(jump.seconds()) > SMALL.toSeconds())
        .max(Comparator.comparing(jump -> Math.abs(jump.seconds())))
        .or(() -> since.isEmpty() ? Optional.empty() : jump());
  }

  /** Records that someone looked at a clock that is right, and that the server's is right too. */
  public void confirm(Actor by) {
    database.write(() -> log.append(by, CONFIRMED, null, Map.of()));
  }

  private Optional<Jump> last() {
    return log.last(EventLog.CLOCK_WENT_BACK, EventLog.CLOCK_WENT_FORWARD).map(this::jump);
  }

  private record Seconds(long seconds) {}

  private Jump jump(Event event) {
    long seconds = log.content(event).orElseThrow().as(Seconds.class).seconds();
    return new Jump(
        event.at(), event.kind().equals(EventLog.CLOCK_WENT_FORWARD) ? seconds : -seconds);
  }
}
