package org.amparo.desk.hold;

import java.time.InstantSource;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.store.DeskDatabase;
import org.amparo.desk.store.NotWritten;

/**
 * Who read which request, each an event. Where nothing can be written, on a full disk say, a
 * request is read all the same, since someone may have to walk out; the events follow as soon as
 * they can, with the time of the reading.
 */
final class Readings {

  /** Of readings that wait; beyond that none is read without its event. */
  private static final int MOST = 10_000;

  private final DeskDatabase database;
  private final EventLog log;
  private final InstantSource clock;
  private final Queue<Late> late = new ConcurrentLinkedQueue<>();
  private final AtomicInteger waiting = new AtomicInteger();

  Readings(DeskDatabase database, EventLog log, InstantSource clock) {
    this.database = database;
    this.log = log;
    this.clock = clock;
  }

  /** A reading whose event is to follow. */
  private record Late(Actor by, String number, String at) {}

  /** A request, for someone who reads it. */
  Hold read(Actor by, String number, Function<String, Hold> load) {
    try {
      return database.write(
          () -> {
            Hold hold = load.apply(number);
            log.append(by, Hold.READ, number, Map.of());
            return hold;
          });
    } catch (NotWritten e) {
      if (!e.absent() || waiting.get() >= MOST) {
        throw e;
      }
      Hold hold = load.apply(number);
      waiting.incrementAndGet();
      late.add(new Late(by, number, clock.instant().toString()));
      return hold;
    }
  }

  /** Records the readings whose events had to wait, if they can be written now. */
  void recordLate() {
    try {
      for (Late next = late.poll(); next != null; next = late.poll()) {
        Late one = next;
        try {
          Map<String, ?> content = Map.of("read_at", one.at());
          database.write(() -> log.append(one.by(), Hold.READ, one.number(), content));
          waiting.decrementAndGet();
        } catch (NotWritten e) {
          late.add(one);
          throw e;
        }
      }
    } catch (NotWritten e) {
      // Still not.
    }
  }
}
