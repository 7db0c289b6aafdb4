package org.amparo.desk.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.amparo.desk.hold.HoldBook;
import org.amparo.desk.law.CaseJson;
import org.amparo.desk.law.DeskLaw;
import org.amparo.desk.law.TestCounty;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.record.HeldMap;
import org.amparo.desk.store.DeskDatabase;
import org.amparo.desk.store.TestDatabases;
import org.amparo.policy.library.PolicyLibrary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Changes that are sent to another program, which is a server of this test. */
class WebhooksTest {

  private static final String SECRET = "0123456789abcdef0123456789abcdef";
  private static final Actor OFFICER = new Actor("officer-1", "OFFICER");

  private Instant now = Instant.parse("2026-11-02T14:10:00Z");
  private final DeskDatabase database = DeskDatabase.open(TestDatabases.sqlite());
  private final EventLog log = new EventLog(database, () -> now);
  private final HoldBook book =
      new HoldBook(
          database,
          DeskLaw.of(PolicyLibrary.bundled(), "Franklin County, OH", TestCounty.OFFICER_DECIDES),
          () -> now);

  private final List<Got> got = Collections.synchronizedList(new ArrayList<>());
  private int answer = 204;
  private HttpServer server;
  private Webhooks hooks;

  private record Got(String time, String signature, String body) {

    JsonNode json() {
      return new JsonMapper().readTree(body);
    }
  }

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/told", this::told);
    server.createContext("/elsewhere", this::told);
    server.start();
    hooks = hooks(address());
    hooks.look();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    database.close();
  }

  @Test
  void what_happens_is_told_once_in_order_and_signed_over_time_and_body() {
    String first = takeIn();
    String second = takeIn();
    hooks.look();
    hooks.look();
    assertThat(got).hasSize(1);
    Got message = got.getFirst();
    assertThat(message.time()).isEqualTo(String.valueOf(now.getEpochSecond()));
    // As openssl has it: printf '%s.%s' TIME BODY | openssl dgst -sha256 -hmac SECRET
    assertThat(message.signature())
        .isEqualTo("sha256=" + openssl(message.time() + "." + message.body()));
    assertThat(
            message.json().path("events").valueStream().map(one -> one.path("request").asString()))
        .containsExactly(first, second);
    assertThat(message.body()).doesNotContain("W-", "officer-1", SECRET);
    String third = takeIn();
    hooks.look();
    assertThat(got.getLast().json().at("/events/0/request").asString()).isEqualTo(third);
    assertThat(got).hasSize(2);
  }

  @Test
  void what_does_not_arrive_is_sent_again_later_and_later_and_a_day_after_given_up() {
    answer = 500;
    takeIn();
    hooks.look();
    List<Duration> waits = new ArrayList<>();
    Instant last = now;
    while (log.ofKind("WEBHOOK_GAVE_UP").isEmpty()) {
      int before = got.size();
      now = now.plusSeconds(30);
      hooks.look();
      if (got.size() > before) {
        waits.add(Duration.between(last, now));
        last = now;
      }
    }
    assertThat(waits.subList(0, 8).stream().map(Duration::toMinutes))
        .containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L);
    assertThat(waits).hasSizeBetween(28, 32);
    assertThat(log.ofKind("WEBHOOK_FAILED")).hasSize(1);
    assertThat(contents()).noneMatch(text -> text.contains(SECRET) || text.contains("127.0.0.1"));

    answer = 204;
    got.clear();
    now = now.plus(Duration.ofHours(2));
    hooks.look();
    assertThat(got).as("what was given up is not sent").isEmpty();
    String fresh = takeIn();
    hooks.look();
    assertThat(got).singleElement().matches(one -> one.body().contains(fresh));
    assertThat(log.ofKind("WEBHOOK_WORKS_AGAIN")).hasSize(1);
  }

  @Test
  void an_answer_that_leads_elsewhere_is_a_failure_and_is_not_followed() {
    answer = 307;
    takeIn();
    hooks.look();
    assertThat(got).hasSize(1);
    assertThat(
            log.told(log.ofKind("WEBHOOK_FAILED").getFirst().sequence())
                .content()
                .map(HeldMap::of)
                .orElseThrow())
        .containsEntry("why", "STATUS_307");
  }

  @Test
  void of_two_desks_on_one_database_one_tells() {
    Webhooks other = hooks(address());
    IntStream.range(0, 5).forEach(_ -> takeIn());
    IntStream.range(0, 8).parallel().forEach(i -> (i % 2 == 0 ? hooks : other).look());
    assertThat(got).hasSize(1);
    assertThat(got.getFirst().json().path("events").size()).isEqualTo(5);
  }

  @Test
  void an_address_that_is_no_receiver_and_a_short_secret_are_refused_and_not_repeated() {
    for (String wrong :
        List.of(
            "http://records.county.test/x",
            "https://user:word@records.county.test/",
            "https://records.county.test/#x",
            "ftp://127.0.0.1/x",
            "not an address",
            "https:///x")) {
      assertThatThrownBy(() -> hooks(wrong))
          .as(wrong)
          .hasMessageContaining("AMP-602")
          .hasMessageNotContaining("word");
    }
    assertThatThrownBy(
            () -> Receivers.of(environment("https://records.county.test/", "short-and-secret")))
        .hasMessageContaining("has 16 characters")
        .hasMessageNotContaining("short-and-secret");
    assertThat(Receivers.of(environment(address(), SECRET)).toString()).doesNotContain(SECRET);
  }

  @Test
  void nothing_is_sent_to_where_the_data_of_a_cloud_are() throws Exception {
    for (String refused :
        List.of("169.254.169.254", "0.0.0.0", "[fe80::1]", "224.0.0.1", "255.255.255.255")) {
      assertThat(Receivers.refused(URI.create("https://" + refused + "/"))).as(refused).isTrue();
    }
    for (String taken : List.of("10.1.2.3", "127.0.0.1", "[fd00::7]", "192.168.0.9")) {
      assertThat(Receivers.refused(URI.create("https://" + taken + "/"))).as(taken).isFalse();
    }
    Webhooks away = hooks("https://169.254.169.254/latest");
    away.look();
    takeIn();
    away.look();
    assertThat(
            log.told(log.ofKind("WEBHOOK_FAILED").getFirst().sequence())
                .content()
                .map(HeldMap::of)
                .orElseThrow())
        .containsEntry("why", "ADDRESS_NOT_ALLOWED");
  }

  private List<String> contents() {
    return database.jdbc().queryForList("SELECT json FROM event_content", String.class);
  }

  private String address() {
    return "http://127.0.0.1:%d/told".formatted(server.getAddress().getPort());
  }

  private Webhooks hooks(String addresses) {
    return new Webhooks(
        database, log, new Changes(database, log), () -> now, environment(addresses, SECRET));
  }

  private static Environment environment(String addresses, String secret) {
    StandardEnvironment environment = new StandardEnvironment();
    Map<String, Object> set =
        Map.of("AMPARO_DESK_WEBHOOKS", addresses, "AMPARO_DESK_WEBHOOK_SECRET", secret);
    environment.getPropertySources().addFirst(new MapPropertySource("test", set));
    return environment;
  }

  private void told(HttpExchange exchange) throws IOException {
    got.add(
        new Got(
            exchange.getRequestHeaders().getFirst("Amparo-Time"),
            exchange.getRequestHeaders().getFirst("Amparo-Signature"),
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
    exchange.getResponseHeaders().set("Location", "/elsewhere");
    exchange.sendResponseHeaders(answer, -1);
    exchange.close();
  }

  private static String openssl(String text) {
    try {
      Process process =
          new ProcessBuilder("openssl", "dgst", "-sha256", "-hmac", SECRET, "-r").start();
      process.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().close();
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
          .split(" ", 2)[0];
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private int count;

  private String takeIn() {
    Map<String, ?> request =
        Map.of("kind", "HOLD", "form", "I247A", "received_at", "2026-11-02T08:00");
    return book.takeIn(
            OFFICER,
            "W-" + count++,
            CaseJson.read(Map.of("request", request), "new"),
            org.amparo.desk.hold.Arrival.SURE)
        .number();
  }
}
