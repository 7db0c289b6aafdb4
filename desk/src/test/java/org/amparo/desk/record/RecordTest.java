package org.amparo.desk.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.amparo.desk.store.DeskDatabase;
import org.amparo.desk.store.TestDatabases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordTest {

  private static final Actor OFFICER = new Actor("officer-7", "OFFICER");
  private static final Actor ADMINISTRATOR = new Actor("admin-1", "ADMINISTRATOR");
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-01T03:04:05.678912Z"));

  static Stream<String> databases() {
    return TestDatabases.both();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void what_was_recorded_reads_back_and_the_chain_is_whole(String url) {
    try (DeskDatabase database = DeskDatabase.open(url)) {
      EventLog log = new EventLog(database, CLOCK);
      Event event =
          add(log, database, "B-1001", "TAKEN_IN", Map.of("kind", "HOLD", "boxes", List.of(1, 3)));
      add(log, database, "B-1002", "TAKEN_IN", Map.of("kind", "NOTIFY"));

      assertThat(log.told("B-1001", Set.of()))
          .extracting(EventLog.Told::event)
          .containsExactly(event);
      assertThat(event.at()).isEqualTo("2026-11-01T03:04:05.678Z");
      assertThat(log.content(event).map(HeldMap::of))
          .hasValue(Map.of("kind", "HOLD", "boxes", List.of(1L, 3L)));
      assertThat(ChainCheck.run(database, List.of()).faults()).isEmpty();
      assertThat(log.head().sequence()).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void an_act_that_fails_leaves_no_event_and_an_event_without_an_act_is_refused(String url) {
    try (DeskDatabase database = DeskDatabase.open(url)) {
      EventLog log = new EventLog(database, CLOCK);
      assertThatThrownBy(() -> log.append(OFFICER, "DECIDED", "B-1", Map.of()))
          .isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(
              () ->
                  database.write(
                      () -> {
                        log.append(OFFICER, "DECIDED", "B-1", Map.of());
                        throw new IllegalArgumentException("the disk is full");
                      }))
          .hasMessage("the disk is full");
      assertThat(log.head()).isEqualTo(new Head(0, Event.START));
      assertThat(ChainCheck.run(database, List.of()).events()).isZero();
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void the_database_itself_refuses_to_change_delete_or_refill_an_event(String url) {
    try (DeskDatabase database = DeskDatabase.open(url)) {
      EventLog log = new EventLog(database, CLOCK);
      add(log, database, "B-1001", "DECIDED", Map.of("outcome", "MUST_NOT"));
      for (String statement :
          List.of(
              "UPDATE event SET account = 'another'",
              "DELETE FROM event_content",
              "DELETE FROM event",
              "UPDATE event_content SET json = '{}'")) {
        assertThatThrownBy(() -> database.sql().sql(statement).update())
            .as(statement)
            .rootCause()
            .message()
            .containsAnyOf("never", "only erased");
      }
    }
  }

  /** Each is done to a record of ten events by someone who may do anything to the database. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE event SET at = '2026-11-01T03:04:05.679Z' WHERE sequence = 5",
        "UPDATE event SET account = 'officer-8' WHERE sequence = 10",
        "UPDATE event SET role = 'SUPERVISOR' WHERE sequence = 1",
        "UPDATE event SET kind = 'SERVED' WHERE sequence = 5",
        "UPDATE event SET subject = NULL WHERE sequence = 5",
        "UPDATE event SET subject = 'B-9' WHERE sequence = 5",
        "UPDATE event SET digest = replace(digest, substr(digest, 1, 1), 'x') WHERE sequence = 5",
        "UPDATE event SET content_digest = digest WHERE sequence = 5",
        "UPDATE event_content SET json = replace(json, 'MUST_NOT', 'MAY') WHERE sequence = 5",
        "UPDATE event_content SET salt = 'a' || substr(salt, 2) || '0' WHERE sequence = 5",
        "UPDATE event_content SET json = NULL, salt = NULL WHERE sequence = 5",
        "DELETE FROM event_content WHERE sequence = 5",
        "DELETE FROM event WHERE sequence = 5",
        "DELETE FROM event WHERE sequence = 1",
        "DELETE FROM event WHERE sequence = 10",
        "DELETE FROM event WHERE sequence > 5",
        "UPDATE event SET sequence = 11 WHERE sequence = 5",
        "UPDATE event SET sequence = sequence + 100",
        "UPDATE event_head SET sequence = 9",
      })
  void any_change_to_the_record_is_found(String tampering) {
    String url = TestDatabases.sqlite();
    try (DeskDatabase database = DeskDatabase.open(url)) {
      ten(database);
      assertThat(ChainCheck.run(database, List.of()).whole()).isTrue();
      unlocked(database).update(tampering);
      assertThat(ChainCheck.run(database, List.of()).faults()).isNotEmpty();
    }
  }

  @Test
  void two_events_that_changed_places_are_found() {
    try (DeskDatabase database = DeskDatabase.open(TestDatabases.sqlite())) {
      ten(database);
      Tampering at = unlocked(database);
      for (String table : List.of("event", "event_content")) {
        at.update("UPDATE " + table + " SET sequence = 99 WHERE sequence = 5");
        at.update("UPDATE " + table + " SET sequence = 5 WHERE sequence = 6");
        at.update("UPDATE " + table + " SET sequence = 6 WHERE sequence = 99");
      }
      assertThat(ChainCheck.run(database, List.of()).faults())
          .extracting(ChainCheck.Fault::sequence)
          .contains(5L, 6L);
    }
  }

  @Test
  void a_record_cut_off_with_its_head_is_found_by_an_anchor_alone() {
    try (DeskDatabase database = DeskDatabase.open(TestDatabases.sqlite())) {
      EventLog log = ten(database);
      Head anchor = Head.parse(log.head().line());
      add(log, database, "B-1", "SERVED", Map.of());
      assertThat(ChainCheck.run(database, List.of(anchor)))
          .isEqualTo(new ChainCheck.Result(11, 10, List.of()))
          .returns(1L, ChainCheck.Result::unanchored);

      Tampering at = unlocked(database);
      at.update("DELETE FROM event_content WHERE sequence > 8");
      at.update("DELETE FROM event WHERE sequence > 8");
      at.update(
          "UPDATE event_head SET sequence = 8, digest = (SELECT digest FROM event WHERE sequence = 8)");
      assertThat(ChainCheck.run(database, List.of()).whole()).isTrue();
      assertThat(ChainCheck.run(database, List.of(anchor)).faults())
          .singleElement()
          .extracting(ChainCheck.Fault::words)
          .asString()
          .contains("event 10");
    }
  }

  @Test
  void a_record_written_anew_from_its_start_is_found_by_an_anchor_alone() {
    Head anchor;
    try (DeskDatabase database = DeskDatabase.open(TestDatabases.sqlite())) {
      anchor = ten(database).head();
    }
    try (DeskDatabase database = DeskDatabase.open(TestDatabases.sqlite())) {
      ten(database);
      assertThat(ChainCheck.run(database, List.of()).unanchored()).isEqualTo(10);
      assertThat(ChainCheck.run(database, List.of(anchor)).faults()).hasSize(1);
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void erasing_a_hold_takes_its_content_and_leaves_the_chain_whole(String url) {
    try (DeskDatabase database = DeskDatabase.open(url)) {
      EventLog log = ten(database);
      int erased = database.write(() -> log.erase(ADMINISTRATOR, "B-1", "kept for two years"));
      assertThat(erased).isEqualTo(5);
      assertThat(log.told("B-1", Set.of()))
          .hasSize(5)
          .allSatisfy(told -> assertThat(told.content()).isEmpty());
      assertThat(log.told("B-2", Set.of()))
          .allSatisfy(told -> assertThat(told.content()).isPresent());
      assertThat(ChainCheck.run(database, List.of()).faults()).isEmpty();
      assertThat(log.head().sequence()).isEqualTo(11);
    }
  }

  @Test
  void no_byte_of_what_was_erased_is_left_in_the_file() throws Exception {
    String url = TestDatabases.sqlite();
    Path file = Path.of(url.substring("jdbc:sqlite:".length()));
    try (DeskDatabase database = DeskDatabase.open(url)) {
      EventLog log = new EventLog(database, CLOCK);
      add(log, database, "B-1", "NOTED", Map.of("words", "findable-words".repeat(500)));
      database.write(() -> log.erase(ADMINISTRATOR, "B-1", "asked by the court"));
    }
    try (Stream<Path> files = Files.list(file.getParent())) {
      for (Path each : files.toList()) {
        assertThat(new String(Files.readAllBytes(each), StandardCharsets.ISO_8859_1))
            .as(each.toString())
            .doesNotContain("findable-words");
      }
    }
  }

  @Test
  void content_that_two_programs_might_write_in_two_ways_is_refused() {
    assertThatThrownBy(() -> CanonicalJson.of(Map.of("hours", 0.1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(CanonicalJson.of(Map.of("b", List.of(true, "é\n"), "a", Map.of("z", 1, "y", -2L))))
        .isEqualTo("{\"a\":{\"y\":-2,\"z\":1},\"b\":[true,\"é\\n\"]}");
  }

  private static EventLog ten(DeskDatabase database) {
    EventLog log = new EventLog(database, CLOCK);
    for (int i = 1; i <= 10; i++) {
      add(log, database, "B-" + (1 + i % 2), "DECIDED", Map.of("outcome", "MUST_NOT", "n", i));
    }
    return log;
  }

  private static Event add(
      EventLog log, DeskDatabase database, String subject, String kind, Map<String, ?> content) {
    return database.write(() -> log.append(OFFICER, kind, subject, content));
  }

  private interface Tampering {
    void update(String statement);
  }

  /** The database without what guards it, for someone who may do anything. */
  private static Tampering unlocked(DeskDatabase database) {
    for (String trigger :
        List.of(
            "event_is_not_changed",
            "event_is_not_deleted",
            "content_is_only_erased",
            "content_is_not_deleted")) {
      database.sql().sql("DROP TRIGGER " + trigger).update();
    }
    return statement -> {
      try (var connection = DriverManager.getConnection(database.url());
          var sql = connection.createStatement()) {
        sql.execute(statement);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    };
  }
}
