package org.amparo.desk.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amparo.desk.account.Accounts;
import org.amparo.desk.account.Tokens;
import org.amparo.desk.hold.HoldBook;
import org.amparo.desk.keep.Erasure;
import org.amparo.desk.law.TestCounty;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.record.HeldMap;
import org.amparo.desk.store.DeskDatabase;
import org.amparo.desk.store.TestDatabases;
import org.amparo.desk.web.DeskServer;
import org.amparo.desk.web.DeskSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** What a jail's own system lists, searches, follows and tells. */
class FeedApiTest {

  /** Half an hour before clocks go back in Ohio, and then a day and a half later. */
  private static Instant now = Instant.parse("2026-11-02T14:10:00Z");

  private static final InstantSource CLOCK = () -> now;

  private static ConfigurableApplicationContext desk;
  private static Program jail;

  static Stream<String> databases() {
    return TestDatabases.both();
  }

  @BeforeAll
  static void start() {
    desk = started(TestDatabases.sqlite());
    jail = program(desk);
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  @Test
  void requests_are_listed_in_parts_that_leave_none_out_and_found_by_booking_number_and_day() {
    try (ConfigurableApplicationContext own = started(TestDatabases.sqlite())) {
      Program program = program(own);
      List<String> numbers =
          IntStream.range(0, 7).mapToObj(i -> takenIn(program, "L-" + i % 5)).toList();
      end(program, numbers.get(3));
      List<String> listed = new ArrayList<>();
      String after = "";
      do {
        JsonNode page = program.get("/api/v1/requests?limit=3&after=" + after).json();
        listed.addAll(numbers(page));
        after = page.path("next").isNull() ? "" : page.path("next").asString();
      } while (!after.isEmpty());
      assertThat(listed).isEqualTo(numbers);
      assertThat(numbers(program.get("/api/v1/requests?open=false").json()))
          .containsExactly(numbers.get(3));
      assertThat(numbers(program.get("/api/v1/requests?open=true").json()))
          .hasSize(6)
          .doesNotContain(numbers.get(3));
      assertThat(numbers(program.get("/api/v1/requests?day=2026-11-02").json())).hasSize(7);
      assertThat(numbers(program.get("/api/v1/requests?day=2026-11-03").json())).isEmpty();

      assertThat(found(program, Map.of("booking", "L-1")))
          .containsExactly(numbers.get(1), numbers.get(6));
      assertThat(found(program, Map.of("booking", "L-3", "open", false)))
          .containsExactly(numbers.get(3));
      assertThat(found(program, Map.of("number", numbers.get(2)))).containsExactly(numbers.get(2));
      assertThat(found(program, Map.of("day", "2026-11-02", "booking", "nobody"))).isEmpty();
    }
  }

  @Test
  void what_cannot_be_asked_says_why() {
    for (String path :
        List.of(
            "/api/v1/requests?limit=0",
            "/api/v1/requests?limit=501",
            "/api/v1/requests?limit=many",
            "/api/v1/requests?day=tomorrow",
            "/api/v1/requests?open=perhaps",
            "/api/v1/changes?after=-1",
            "/api/v1/changes?after=x",
            "/api/v1/changes?limit=0")) {
      Program.Answer answer = jail.get(path);
      assertThat(answer.status()).as(path).isEqualTo(400);
      assertThat(answer.code()).as(path).isEqualTo("BAD_REQUEST");
    }
    assertThat(jail.get("/api/v1/changes?after=9000000").code()).isEqualTo("AHEAD_OF_RECORD");
    assertThat(jail.send("POST", "/api/v1/search", "{\"name\": \"x\"}", Map.of()).status())
        .isEqualTo(400);
    Program nobody = new Program(jail.origin(), "");
    for (String path : List.of("/api/v1/requests", "/api/v1/changes")) {
      assertThat(nobody.get(path).code()).as(path).isEqualTo("UNAUTHORIZED");
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void a_follower_that_stops_anywhere_sees_each_change_once_while_others_write(String url)
      throws Exception {
    try (ConfigurableApplicationContext own = started(url);
        ExecutorService threads = Executors.newFixedThreadPool(4)) {
      Program program = program(own);
      List<Future<?>> writers = new ArrayList<>();
      for (int writer = 0; writer < 3; writer++) {
        String name = "W" + writer + "-";
        writers.add(
            threads.submit(
                () -> {
                  for (int i = 0; i < 8; i++) {
                    String number = takenIn(program, name + i);
                    end(program, number);
                  }
                }));
      }
      List<JsonNode> seen = new ArrayList<>();
      long after = 0;
      boolean done;
      do {
        done = writers.stream().allMatch(Future::isDone);
        JsonNode feed = program.get("/api/v1/changes?limit=5&after=" + after).json();
        feed.path("events").forEach(seen::add);
        after = feed.path("next").asLong();
        done &= !feed.path("more").asBoolean();
      } while (!done);
      for (Future<?> writer : writers) {
        writer.get();
      }
      program
          .get("/api/v1/changes?limit=500&after=" + after)
          .json()
          .path("events")
          .forEach(seen::add);
      List<Long> sequences = seen.stream().map(change -> change.path("sequence").asLong()).toList();
      assertThat(sequences).doesNotHaveDuplicates().isSorted();
      assertThat(sequences)
          .isEqualTo(
              own.getBean(DeskDatabase.class)
                  .jdbc()
                  .queryForList(
                      "SELECT sequence FROM event WHERE kind IN ('TAKEN_IN', 'ENDED') ORDER BY sequence",
                      Long.class));
      assertThat(sequences).hasSize(48);
    }
  }

  @Test
  void changes_tell_nothing_of_the_person_and_nothing_of_who_reads_or_signs_in() {
    long before = head();
    String number = takenIn(jail, "PLANTED-77");
    jail.get("/api/v1/requests/" + number);
    end(jail, number);
    Erasure.erase(
        desk.getBean(DeskDatabase.class),
        desk.getBean(EventLog.class),
        new Actor("admin-1", "ADMINISTRATOR"),
        number,
        "county court, no. 26-101",
        "ordered");
    Program.Answer changes = jail.get("/api/v1/changes?after=" + before);
    assertThat(changes.response().body()).doesNotContain("PLANTED", "admin-1", "jail-records");
    assertThat(changes.json().path("events").valueStream().map(one -> one.path("kind").asString()))
        .containsExactly("TAKEN_IN", "ENDED", "ERASED");
    assertThat(
            changes.json().path("events").valueStream().map(one -> one.path("request").asString()))
        .containsOnly(number);
    assertThat(found(jail, Map.of("number", number))).isEmpty();
  }

  @Test
  void a_time_may_have_an_offset_and_needs_one_where_clocks_showed_it_twice() {
    Map<String, ?> twice = taken("Z-1", "2026-11-01T01:30");
    Program.Answer refused = jail.act("POST", "/api/v1/requests", "\"0\"", twice);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.code()).isEqualTo("AMP-611");
    assertThat(found(jail, Map.of("booking", "Z-1"))).isEmpty();

    Program.Answer taken =
        jail.act("POST", "/api/v1/requests", "\"0\"", taken("Z-1", "2026-11-02T13:30:00Z"));
    String request = "/api/v1/requests/" + taken.json().path("number").asString();
    assertThat(jail.get(request).json().at("/case/request/received_at").asString())
        .isEqualTo("2026-11-02T08:30");
    Program.Answer again =
        jail.act(
            "POST",
            request + "/acts",
            taken.tag(),
            Map.of("act", "LEAVE", "at", "2026-11-01T01:30", "confirmed", true));
    assertThat(again.code()).isEqualTo("AMP-611");
    Program.Answer left =
        jail.act(
            "POST",
            request + "/acts",
            taken.tag(),
            Map.of("act", "LEAVE", "at", "2026-11-01T01:30:00-05:00", "confirmed", true));
    assertThat(left.status()).isEqualTo(200);
    EventLog log = desk.getBean(EventLog.class);
    assertThat(log.toldOfKind("LEAVING").getLast().content().map(HeldMap::of).orElseThrow())
        .containsEntry("exact", "2026-11-01T06:30:00Z");
  }

  @Test
  void a_time_of_release_is_the_leaving_of_every_open_request_and_of_a_later_one() {
    String first = takenIn(jail, "R-1");
    String second = takenIn(jail, "R-1");
    List<Map<String, ?>> rows =
        List.of(
            Map.of(
                "booking",
                "R-1",
                "booked_at",
                "2026-11-01T10:00",
                "release_at",
                "2026-11-02T14:00:00Z"),
            Map.of("booking", "R-2", "release_at", "2026-11-02T08:45"));
    JsonNode told = tell(rows).json();
    assertThat(told.path("changed").asInt()).isEqualTo(2);
    assertThat(told.path("left").valueStream().map(JsonNode::asString))
        .containsExactly(first, second);
    HoldBook book = desk.getBean(HoldBook.class);
    for (String number : List.of(first, second)) {
      assertThat(book.look(number).left().orElseThrow().toString()).isEqualTo("2026-11-02T09:00");
    }
    String later = takenIn(jail, "R-2");
    assertThat(book.look(later).left().orElseThrow().toString()).isEqualTo("2026-11-02T08:45");

    long before = head();
    assertThat(tell(rows).json().path("changed").asInt()).isZero();
    assertThat(head()).isEqualTo(before);
  }

  @Test
  void bookings_of_which_one_cannot_be_taken_in_leave_nothing_behind() {
    long before = head();
    Map<String, Map<String, ?>> wrong =
        Map.of(
            "AMP-611", Map.of("booking", "N-9", "release_at", "2026-11-01T01:30"),
            "ahead of the clock", Map.of("booking", "N-9", "release_at", "2026-11-02T19:00"),
            "before the booking",
                Map.of(
                    "booking",
                    "N-9",
                    "booked_at",
                    "2026-11-02T09:00",
                    "release_at",
                    "2026-11-02T08:00"),
            "no booking number", Map.of("booking", "two words"),
            "who a person is", Map.of("booking", "PEREZ-JUAN"),
            "not a day and time", Map.of("booking", "N-9", "booked_at", "yesterday"),
            "stands in row 1 too", Map.of("booking", "N-1"));
    wrong.forEach(
        (why, row) -> {
          Program.Answer refused =
              tell(List.of(Map.of("booking", "N-1", "booked_at", "2026-11-01T10:00"), row));
          assertThat(refused.status()).as(why).isEqualTo(422);
          assertThat(refused.response().body()).as(why).contains(why).doesNotContain("N-9");
        });
    assertThat(head()).isEqualTo(before);
    assertThat(
            desk.getBean(DeskDatabase.class)
                .jdbc()
                .queryForList("SELECT number FROM booking WHERE number LIKE 'N-%'"))
        .isEmpty();
  }

  @Test
  void every_operation_that_is_promised_is_asked_for_and_answers_as_promised() {
    String number = takenIn(jail, "E-1");
    jail.get("/api/v1/board");
    jail.get("/api/v1/requests");
    jail.get("/api/v1/changes");
    found(jail, Map.of("number", number));
    end(jail, number);
    tell(List.of(Map.of("booking", "E-2")));
    Set<String> promised = new TreeSet<>();
    Contract.promised()
        .path("paths")
        .forEachEntry(
            (path, operations) ->
                operations
                    .propertyNames()
                    .forEach(
                        method ->
                            promised.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path)));
    Set<String> answered = new TreeSet<>();
    Contract.SEEN.stream()
        .filter(one -> one.matches(".* 2\\d\\d"))
        .forEach(one -> answered.add(one.substring(0, one.length() - 4)));
    assertThat(answered).containsAll(promised);
  }

  private static Program.Answer tell(List<? extends Map<String, ?>> rows) {
    return jail.act("PUT", "/api/v1/bookings", "\"0\"", Map.of("bookings", rows));
  }

  private static List<String> found(Program program, Map<String, ?> sought) {
    Program.Answer answer = program.act("POST", "/api/v1/search", "\"0\"", sought);
    assertThat(answer.status()).isEqualTo(200);
    return numbers(answer.json());
  }

  private static List<String> numbers(JsonNode page) {
    return page.path("requests").valueStream().map(row -> row.path("number").asString()).toList();
  }

  private static Map<String, ?> taken(String booking, String received) {
    return Map.of(
        "booking",
        booking,
        "case",
        Map.of("request", Map.of("kind", "HOLD", "form", "I247A", "received_at", received)));
  }

  private static String takenIn(Program program, String booking) {
    String minute = "2026-11-02T08:%02d".formatted(COUNT.incrementAndGet() % 60);
    Program.Answer answer =
        program.act("POST", "/api/v1/requests", "\"0\"", taken(booking, minute));
    assertThat(answer.status()).isEqualTo(201);
    return answer.json().path("number").asString();
  }

  private static final java.util.concurrent.atomic.AtomicInteger COUNT =
      new java.util.concurrent.atomic.AtomicInteger();

  private static void end(Program program, String number) {
    String request = "/api/v1/requests/" + number;
    Program.Answer ended =
        program.act(
            "POST",
            request + "/acts",
            program.get(request).tag(),
            Map.of("act", "END", "how", "WITHDRAWN", "at", "2026-11-02T09:05"));
    assertThat(ended.status()).isEqualTo(200);
  }

  private static long head() {
    return desk.getBean(EventLog.class).head().sequence();
  }

  private static ConfigurableApplicationContext started(String url) {
    return DeskServer.start(
        new DeskSettings(
            "Franklin County, OH",
            url,
            "127.0.0.1",
            0,
            null,
            null,
            CLOCK,
            TestCounty.OFFICER_DECIDES));
  }

  private static Program program(ConfigurableApplicationContext desk) {
    desk.getBean(Accounts.class).openProgram(Actor.DESK, "jail-records");
    return new Program(
        "http://127.0.0.1:" + desk.getEnvironment().getProperty("local.server.port"),
        desk.getBean(Tokens.class).issue(Actor.DESK, "jail-records"));
  }
}
