package org.amparo.desk.mail;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.amparo.desk.job.Recurring;
import org.amparo.desk.law.DeskLaw;
import org.amparo.desk.law.Moments;
import org.amparo.desk.law.OnCall;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.record.Held;
import org.amparo.desk.store.DeskDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * Sends each alert, each ring for whoever is on call, each decision that waits for a supervisor and
 * each anchor of the record, and tries again, less and less often, for a day. Each try is an event.
 * A message names the request's number and nothing else about the person. A desk that ends between
 * sending and recording sends that message twice.
 */
@Component
public class Postman implements Recurring {

  private static final Duration GIVES_UP = Duration.ofDays(1);

  /** Longer than a try takes; after it a message whose desk was killed meanwhile is due again. */
  private static final Duration CLAIM = Duration.ofMinutes(1);

  private final DeskDatabase database;
  private final EventLog log;
  private final InstantSource clock;
  private final DeskLaw law;
  private final Optional<MailSettings> settings;
  private final Post post;

  Postman(
      DeskDatabase database,
      EventLog log,
      InstantSource clock,
      DeskLaw law,
      Environment environment,
      Post post) {
    this.post = post;
    this.database = database;
    this.log = log;
    this.clock = clock;
    this.law = law;
    this.settings = MailSettings.of(environment);
  }

  /** What takes messages out. */
  public interface Post {

    /** Gives a message to a server; MailException where that fails. */
    void send(JavaMailSenderImpl server, SimpleMailMessage message);
  }

  /** A message that waits, by the event that it tells. */
  private record Waiting(long event, int tries) {}

  @Override
  public String job() {
    return "mail";
  }

  @Override
  public Times times() {
    return new Times(Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofMinutes(5));
  }

  /** Sends what is due. */
  @Override
  public void look() {
    if (settings.isPresent()) {
      collect();
      database
          .sql(
              "SELECT event, tries FROM mail WHERE done = 0 AND next_at <= ? ORDER BY event",
              clock.instant().toString())
          .query(Waiting.class)
          .list()
          .stream()
          .takeWhile(_ -> !Thread.currentThread().isInterrupted())
          .filter(this::claimed)
          .forEach(mail -> send(settings.get(), mail.event(), mail.tries() + 1));
    }
  }

  /** How many messages wait. */
  public long waiting() {
    return database.sql("SELECT count(*) FROM mail WHERE done = 0").query(Long.class).single();
  }

  /** Notes every alert and anchor of the last day that was not noted before. */
  private void collect() {
    List<Long> found =
        database
            .sql(
                """
                SELECT sequence FROM event WHERE kind IN ('ALERTED', 'RANG', 'AGREEMENT_AWAITED', 'ANCHOR_TO_MAIL', 'ERASURE_ANNOUNCED',
                  'DIFFERENCE_FOUND') AND at > ?
                AND sequence > (SELECT coalesce(max(event), 0) FROM mail) ORDER BY sequence
                """,
                clock.instant().minus(GIVES_UP).toString())
            .query(Long.class)
            .list();
    String now = clock.instant().toString();
    for (long event : found) {
      database.write(
          () ->
              database
                  .sql(
                      "INSERT INTO mail (event, next_at) VALUES (?, ?) ON CONFLICT DO NOTHING",
                      event,
                      now)
                  .update());
    }
  }

  /** Of two desks on one database the one that takes a message sends it. */
  private boolean claimed(Waiting mail) {
    Instant now = clock.instant();
    return database.write(
            () ->
                database
                    .sql(
                        "UPDATE mail SET next_at = ? WHERE event = ? AND tries = ? AND done = 0 AND"
                            + " next_at <= ?",
                        now.plus(CLAIM).toString(),
                        mail.event(),
                        mail.tries(),
                        now.toString())
                    .update())
        == 1;
  }

  private void send(MailSettings settings, long sequence, int tries) {
    EventLog.Told told = log.told(sequence);
    String failure = "";
    try {
      post.send(settings.server(), message(settings, told));
    } catch (MailException e) {
      failure = e.getClass().getSimpleName();
    }
    Instant now = clock.instant();
    boolean done = failure.isEmpty() || told.event().at().plus(GIVES_UP).isBefore(now);
    Map<String, ?> what =
        failure.isEmpty()
            ? Map.of("event", sequence, "try", tries, "receivers", settings.to().size())
            : Map.of("event", sequence, "try", tries, "why", failure, "gave_up", done);
    Duration wait = Duration.ofMinutes(Math.min(60, 1L << Math.min(tries - 1, 6)));
    String kind = failure.isEmpty() ? "MAIL_SENT" : "MAIL_FAILED";
    database.write(
        () -> {
          log.append(Actor.DESK, kind, told.event().subject(), what);
          return database
              .sql(
                  "UPDATE mail SET tries = ?, done = ?, next_at = ? WHERE event = ?",
                  tries,
                  done ? 1 : 0,
                  now.plus(wait).toString(),
                  sequence)
              .update();
        });
  }

  /** What an event says that goes out by e-mail; each says some of it. */
  private record Tells(
      @Nullable Instant deadline,
      @JsonProperty("minutes_before") @Nullable Long minutesBefore,
      @Nullable Instant left,
      @JsonProperty("no_clock") boolean noClock,
      @Nullable List<String> requests,
      @Nullable Instant from,
      @Nullable List<String> words,
      @Nullable Long decision,
      @JsonProperty("for") @Nullable String who,
      @Nullable String line) {}

  /** Who is called, with the number that the county gives now. */
  private String calls(Tells content) {
    return law.county().onCall().supervisors().stream()
        .filter(one -> one.who().equals(content.who()))
        .findFirst()
        .map(OnCall.Contact::words)
        .map("On call now: %s."::formatted)
        .orElse("On call now: %s.".formatted(content.who()));
  }

  private SimpleMailMessage message(MailSettings settings, EventLog.Told told) {
    Tells content = told.content().orElse(new Held("{}")).as(Tells.class);
    SimpleMailMessage message = new SimpleMailMessage();
    message.setFrom(settings.from());
    message.setTo(settings.to().toArray(new String[0]));
    if (content.deadline() != null) {
      boolean past = Long.valueOf(0).equals(content.minutesBefore());
      String request = "request " + told.event().subject();
      String at = Moments.full(content.deadline().atZone(law.zone()));
      message.setSubject(
          "Amparo desk: %s %s".formatted(request, past ? "is OVERDUE" : "is due soon"));
      message.setText(
          (past
                  ? "The time to hold on %s ended %s. Release now, or record what happened at the desk."
                  : "The time to hold on %s ends %s.")
              .formatted(request, at));
    } else if (content.left() != null) {
      message.setSubject("Amparo desk: request %s is OVERDUE".formatted(told.event().subject()));
      message.setText(
          "Local custody ended %s, and no decision that counts holds the person. Release now, or decide at the desk."
              .formatted(Moments.full(content.left().atZone(law.zone()))));
    } else if (content.noClock()) {
      message.setSubject("Amparo desk: request %s has no clock".formatted(told.event().subject()));
      message.setText("The person is held and no clock is known. Ask counsel now.");
    } else if (content.requests() != null) {
      message.setSubject(
          "Amparo desk: %d requests will be erased".formatted(content.requests().size()));
      message.setText(
          "Their term is over, and the desk erases them for good from %s on. An administrator can put it off at the desk, under Erasures."
              .formatted(Moments.full(Objects.requireNonNull(content.from()).atZone(law.zone()))));
    } else if (content.decision() != null) {
      message.setSubject(
          "Amparo desk: a decision on request %s waits for a supervisor"
              .formatted(told.event().subject()));
      message.setText("It does not count until a supervisor agrees at the desk. " + calls(content));
    } else if (content.who() != null) {
      message.setSubject("Amparo desk: request %s is OVERDUE".formatted(told.event().subject()));
      message.setText(
          "The alarm rings at the desk and nobody has answered it. "
              + calls(content)
              + " Release now, or record what happened at the desk.");
    } else if (content.words() != null) {
      message.setSubject("Amparo desk: the record is not as it was written");
      message.setText(
          content.words().stream().map(each -> each + ".\n").collect(Collectors.joining())
              + "\nRun amparo audit verify, and find out who can write into the database.");
    } else {
      message.setSubject("Amparo desk: anchor of the record");
      message.setText(
          "%s\n\nKeep this line where the desk cannot write, in a file for amparo audit verify --anchors."
              .formatted(content.line()));
    }
    return message;
  }
}
