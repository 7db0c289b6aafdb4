package org.amparo.desk.feed;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.desk.job.Recurring;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.store.DeskDatabase;
import org.amparo.model.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells receivers what changed, each in the order of the record and signed. What does not arrive is
 * tried again after 1, 2, 4 … 60 minutes for a day; then the receiver is told of what is new, and
 * reads the rest by the list of changes. That a receiver fails, is given up or answers again is an
 * event; no address and no secret is in it, or in the log.
 */
@Component
public final class Webhooks implements Recurring {

  private static final String FAILED = "WEBHOOK_FAILED";
  private static final String GAVE_UP = "WEBHOOK_GAVE_UP";
  private static final String WORKS = "WEBHOOK_WORKS_AGAIN";
  private static final int AT_ONCE = 100;
  private static final long FAR_BEHIND = 1_000;
  private static final Duration GIVES_UP = Duration.ofDays(1);
  private static final Duration ANSWERS_IN = Duration.ofSeconds(10);
  private static final JsonMapper JSON = new JsonMapper();

  private final DeskDatabase database;
  private final EventLog log;
  private final Changes changes;
  private final InstantSource clock;
  private final Receivers receivers;
  private @Nullable HttpClient client;

  Webhooks(
      DeskDatabase database,
      EventLog log,
      Changes changes,
      InstantSource clock,
      Environment environment) {
    this.database = database;
    this.log = log;
    this.changes = changes;
    this.clock = clock;
    this.receivers = Receivers.of(environment);
  }

  /** How far a receiver was told. */
  private record State(
      String address, long sequence, int tries, @Nullable String failingSince, String nextAt) {

    boolean due(Instant now) {
      return !Instant.parse(nextAt).isAfter(now);
    }
  }

  /** What is sent. */
  record Message(List<Changes.Change> events, long next) {}

  @Override
  public String job() {
    return "webhooks";
  }

  @Override
  public Times times() {
    return new Times(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofMinutes(5));
  }

  @Override
  public void look() {
    for (URI address : receivers.addresses()) {
      if (!Thread.currentThread().isInterrupted()) {
        tell(address);
      }
    }
  }

  private void tell(URI address) {
    Instant now = clock.instant();
    State state = state(address);
    if (!state.due(now)) {
      return;
    }
    Changes.Feed part = changes.after(state.sequence(), AT_ONCE);
    if (part.events().isEmpty()) {
      if (part.next() - state.sequence() > FAR_BEHIND) {
        move(state, part.next());
      }
      return;
    }
    // Of two desks on one database the one that takes it tells of it.
    if (!claimed(state, now)) {
      return;
    }
    String failure =
        send(address, JSON.writeValueAsString(new Message(part.events(), part.next())));
    if (failure.isEmpty()) {
      arrived(state, part.next());
    } else {
      failed(state, failure, now);
    }
  }

  private State state(URI address) {
    String digest = Sha256.of(address.toString());
    Optional<State> known =
        database
            .sql("SELECT * FROM webhook WHERE address = ?", digest)
            .query(State.class)
            .optional();
    // What was before it was set up is told to nobody.
    return known.orElseGet(
        () -> {
          State fresh =
              new State(digest, log.head().sequence(), 0, null, clock.instant().toString());
          database.write(
              () ->
                  database
                      .sql(
                          "INSERT INTO webhook (address, sequence, next_at) VALUES (?, ?, ?) ON"
                              + " CONFLICT DO NOTHING",
                          digest,
                          fresh.sequence(),
                          fresh.nextAt())
                      .update());
          return fresh;
        });
  }

  private boolean claimed(State state, Instant now) {
    String until = now.plus(ANSWERS_IN.multipliedBy(3)).toString();
    return database.write(
            () ->
                database
                    .sql(
                        "UPDATE webhook SET next_at = ? WHERE address = ? AND sequence = ? AND next_at = ?",
                        until,
                        state.address(),
                        state.sequence(),
                        state.nextAt())
                    .update())
        == 1;
  }

  private void move(State state, long next) {
    database.write(
        () ->
            database
                .sql(
                    "UPDATE webhook SET sequence = ?, tries = 0, failing_since = NULL, next_at = ?"
                        + " WHERE address = ?",
                    next,
                    clock.instant().toString(),
                    state.address())
                .update());
  }

  private void arrived(State state, long next) {
    database.write(
        () -> {
          move(state, next);
          if (state.failingSince() != null) {
            record(WORKS, state, Map.of("tries", state.tries()));
          }
          return next;
        });
  }

  private void failed(State state, String why, Instant now) {
    String since = state.failingSince() == null ? now.toString() : state.failingSince();
    boolean givesUp = !Instant.parse(since).plus(GIVES_UP).isAfter(now);
    long from = givesUp ? log.head().sequence() : state.sequence();
    Duration wait = Duration.ofMinutes(Math.min(60, 1L << Math.min(state.tries(), 6)));
    database.write(
        () -> {
          if (givesUp) {
            record(GAVE_UP, state, Map.of("why", why, "after", state.sequence(), "until", from));
          } else if (state.failingSince() == null) {
            record(FAILED, state, Map.of("why", why));
          }
          return database
              .sql(
                  "UPDATE webhook SET sequence = ?, tries = ?, failing_since = ?, next_at = ? WHERE address = ?",
                  from)
              .param(givesUp ? 0 : state.tries() + 1)
              .param(givesUp ? now.toString() : since)
              .param(now.plus(wait).toString())
              .param(state.address())
              .update();
        });
  }

  /** The receiver by the start of its address's digest. */
  private void record(String kind, State state, Map<String, ?> content) {
    Map<String, Object> all = new HashMap<>(content);
    all.put("receiver", state.address().substring(0, 8));
    log.append(Actor.DESK, kind, null, all);
  }

  /** Why it did not arrive; empty where it did. */
  private String send(URI address, String body) {
    long time = clock.instant().getEpochSecond();
    try {
      if (Receivers.refused(address)) {
        return "ADDRESS_NOT_ALLOWED";
      }
      HttpRequest request =
          HttpRequest.newBuilder(address)
              .timeout(ANSWERS_IN)
              .header("Content-Type", "application/json")
              .header("Amparo-Time", String.valueOf(time))
              .header("Amparo-Signature", "sha256=" + Signature.of(receivers.secret(), time, body))
              .POST(HttpRequest.BodyPublishers.ofString(body))
              .build();
      // Whatever it says behind its status is not read.
      HttpResponse<InputStream> answer = client().send(request, BodyHandlers.ofInputStream());
      answer.body().close();
      int status = answer.statusCode();
      return status >= 200 && status < 300 ? "" : "STATUS_" + status;
    } catch (IOException e) {
      return e.getClass().getSimpleName();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "INTERRUPTED";
    }
  }

  private HttpClient client() {
    HttpClient known = client;
    if (known == null) {
      known =
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .connectTimeout(ANSWERS_IN)
              .followRedirects(HttpClient.Redirect.NEVER)
              .proxy(HttpClient.Builder.NO_PROXY)
              .build();
      client = known;
    }
    return known;
  }
}
