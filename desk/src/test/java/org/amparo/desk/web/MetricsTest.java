package org.amparo.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import org.amparo.desk.account.Accounts;
import org.amparo.desk.account.Role;
import org.amparo.desk.account.Tokens;
import org.amparo.desk.hold.Hold;
import org.amparo.desk.hold.HoldBook;
import org.amparo.desk.law.CaseJson;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.store.DeskDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** What Prometheus reads of the desk. */
class MetricsTest {

  private static final Actor OFFICER = new Actor("officer-1", "OFFICER");

  @TempDir private Path folder;
  private ConfigurableApplicationContext desk;
  private String monitor = "";

  @BeforeEach
  void start() {
    desk =
        Started.with(
            Map.of("AMPARO_DESK_ANCHORS", folder.resolve("anchors.txt").toString()),
            null,
            InstantSource.system());
    desk.getBean(Accounts.class).openProgram(Actor.DESK, "prometheus", Role.MONITOR);
    monitor = desk.getBean(Tokens.class).issue(Actor.DESK, "prometheus");
  }

  @AfterEach
  void stop() {
    desk.close();
  }

  @Test
  void a_monitor_reads_counts_and_ages_and_nobody_else_does() {
    HoldBook book = desk.getBean(HoldBook.class);
    LocalDateTime at = book.now().toLocalDateTime();
    take(book, "PLANTED-1", at);
    Hold late = take(book, "PLANTED-2", at);
    book.leave(OFFICER, late, at.minusHours(3), true, "");
    Map<String, Double> read = numbers(get("/metrics", monitor).body());
    assertThat(read)
        .containsEntry("amparo_desk_overdue", 1.0)
        .containsEntry("amparo_desk_open{stage=\"WAITING\"}", 1.0)
        .containsEntry("amparo_desk_open{stage=\"LEAVING\"}", 1.0)
        .containsEntry("amparo_desk_open{stage=\"HELD\"}", 0.0)
        .containsEntry("amparo_desk_record_differs", 0.0);
    assertThat(read.get("amparo_desk_chain_events"))
        .isBetween(4.0, 1.0 + desk.getBean(EventLog.class).head().sequence());
    assertThat(read.get("amparo_desk_chain_head_age_seconds")).isBetween(0.0, 60.0);
    assertThat(read.get("amparo_desk_job_age_seconds{job=\"watch\"}")).isBetween(0.0, 60.0);
    assertThat(read).containsKey("amparo_desk_job_age_seconds{job=\"webhooks\"}");

    get("/api/v1/board", monitor);
    get("/requests/PLANTED-3?booking=PLANTED-3", "");
    HttpResponse<String> again = get("/metrics", monitor);
    assertThat(again.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
    assertThat(again.body())
        .contains("http_server_requests_seconds_bucket", "le=\"0.05\"", "uri=\"/metrics\"")
        .doesNotContain("PLANTED", "officer-1", late.number());

    desk.getBean(Accounts.class).openProgram(Actor.DESK, "jail-records");
    String program = desk.getBean(Tokens.class).issue(Actor.DESK, "jail-records");
    assertThat(get("/metrics", program).statusCode()).isEqualTo(403);
    assertThat(get("/metrics", "").statusCode()).isEqualTo(401);
    assertThat(get("/metrics", "").body()).contains("UNAUTHORIZED");
    for (String path : new String[] {"/api/v1/board", "/api/v1/changes", "/api/v1/requests"}) {
      assertThat(get(path, monitor).statusCode()).as(path).isEqualTo(403);
    }
  }

  @Test
  void an_age_that_is_not_known_is_no_number_and_neither_is_one_of_a_database_that_is_away() {
    Map<String, Double> before = numbers(get("/metrics", monitor).body());
    assertThat(before.get("amparo_desk_anchor_age_seconds")).isNotNull();
    desk.getBean(DeskDatabase.class).jdbc().execute("ALTER TABLE hold RENAME TO gone");
    HttpResponse<String> answer = get("/metrics", monitor);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(numbers(answer.body()).get("amparo_desk_overdue")).isNaN();
    assertThat(numbers(answer.body()).get("amparo_desk_chain_events")).isPositive();
  }

  private static Hold take(HoldBook book, String booking, LocalDateTime at) {
    Map<String, ?> request =
        Map.of("kind", "HOLD", "form", "I247A", "received_at", at.minusHours(4).toString());
    return book.takeIn(OFFICER, booking, CaseJson.read(Map.of("request", request), "new"));
  }

  private static Map<String, Double> numbers(String text) {
    Map<String, Double> all = new TreeMap<>();
    text.lines()
        .filter(line -> !line.startsWith("#"))
        .forEach(
            line -> {
              int space = line.lastIndexOf(' ');
              all.put(line.substring(0, space), Double.valueOf(line.substring(space + 1)));
            });
    return all;
  }

  private HttpResponse<String> get(String path, String token) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(Started.origin(desk) + path));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
