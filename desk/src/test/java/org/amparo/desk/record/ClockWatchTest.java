package org.amparo.desk.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.amparo.desk.store.DeskDatabase;
import org.amparo.desk.store.TestDatabases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClockWatchTest {

  private static final Actor OFFICER = new Actor("officer-7", "OFFICER");

  private Instant now = Instant.parse("2026-11-03T17:00:00Z");
  private long nanos;

  static Stream<String> databases() {
    return TestDatabases.both();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void a_clock_that_jumps_a_day_forward_and_back_is_told_each_time_for_a_day(String url) {
    try (DeskDatabase database = DeskDatabase.open(url)) {
      EventLog log = new EventLog(database, () -> now);
      ClockWatch watch = new ClockWatch(database, log, () -> now, () -> nanos);
      act(database, log);
      pass(Duration.ofHours(2));
      watch.look();
      assertThat(watch.jump()).isEmpty();

      now = now.plus(Duration.ofDays(1));
      watch.look();
      assertThat(watch.jump().orElseThrow().words()).isEqualTo("forward by 24 h 0 min");
      act(database, log);
      now = now.minus(Duration.ofDays(1));
      watch.look();
      assertThat(watch.jump().orElseThrow().words()).isEqualTo("back by 24 h 0 min");
      act(database, log);
      pass(Duration.ofHours(25));
      watch.look();
      assertThat(watch.jump()).isEmpty();
      assertThat(log.before(99, 99, "", "").reversed())
          .extracting(told -> told.event().kind())
          .containsExactly("NOTED", "CLOCK_WENT_FORWARD", "NOTED", "CLOCK_WENT_BACK", "NOTED");
      assertThat(ChainCheck.run(database, List.of()).faults()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void no_event_is_earlier_than_the_one_before_unless_the_record_says_that_the_clock_went_back(
      String url) {
    try (DeskDatabase database = DeskDatabase.open(url)) {
      EventLog log = new EventLog(database, () -> now);
      act(database, log);
      now = now.minusSeconds(90);
      act(database, log);
      assertThat(log.told("B-1", Set.of())).hasSize(2);
      Event mark = log.last(EventLog.CLOCK_WENT_BACK).orElseThrow();
      assertThat(mark.sequence()).isEqualTo(2);
      assertThat(log.content(mark).map(HeldMap::of))
          .hasValue(Map.of("was", "2026-11-03T17:00:00Z", "seconds", 90L));
      assertThat(ChainCheck.run(database, List.of()).whole()).isTrue();

      // Someone who writes past the desk leaves no such mark.
      Event after =
          new Event(
              4,
              now.minusSeconds(1),
              OFFICER,
              "NOTED",
              "B-1",
              log.told("B-1", Set.of()).getLast().event().contentDigest(),
              log.head().digest());
      database
          .jdbc()
          .update(
              "INSERT INTO event VALUES (4, ?, ?, ?, 'NOTED', 'B-1', ?, ?, ?, NULL)",
              after.at().toString(),
              OFFICER.account(),
              OFFICER.role(),
              after.contentDigest(),
              after.previous(),
              after.digest());
      assertThat(ChainCheck.run(database, List.of()).faults())
          .extracting(ChainCheck.Fault::words)
          .anyMatch(words -> words.contains("earlier"));
    }
  }

  private void pass(Duration time) {
    now = now.plus(time);
    nanos += time.toNanos();
  }

  private static void act(DeskDatabase database, EventLog log) {
    database.write(() -> log.append(OFFICER, "NOTED", "B-1", Map.of()));
  }
}
