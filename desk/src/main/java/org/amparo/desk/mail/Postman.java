package org.amparo.desk.mail;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.amparo.desk.law.DeskLaw;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.store.DeskDatabase;
import org.springframework.core.env.Environment;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends each alert and each anchor of the record, and tries again, less and less often, for a day.
 * Each try is an event. A message names the request's number and nothing else about the person. A
 * desk that ends between sending and recording sends that message twice.
 */
@Component
public class Postman {

  private static final Duration GIVES_UP = Duration.ofDays(1);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEE MMM d, h:mm a z", Locale.US);

  private final DeskDatabase database;
  private final EventLog log;
  private final InstantSource clock;
  private final DeskLaw law;
  private final Optional<MailSettings> settings;

  Postman(
      DeskDatabase database,
      EventLog log,
      InstantSource clock,
      DeskLaw law,
      Environment environment) {
    this.database = database;
    this.log = log;
    this.clock = clock;
    this.law = law;
    this.settings = MailSettings.of(environment);
  }

  /** Sends what is due. */
  @Scheduled(initialDelay = 2_000, fixedDelay = 5_000)
  public void look() {
    if (settings.isPresent()) {
      collect();
      database
          .sql()
          .sql("SELECT event, tries FROM mail WHERE done = 0 AND next_at <= ? ORDER BY event")
          .param(clock.instant().toString())
          .query((row, _) -> Map.entry(row.getLong("event"), row.getInt("tries") + 1))
          .list()
          .forEach(mail -> send(settings.get(), mail.getKey(), mail.getValue()));
    }
  }

  /** How many messages wait. */
  public long waiting() {
    return database
        .sql()
        .sql("SELECT count(*) FROM mail WHERE done = 0")
        .query(Long.class)
        .single();
  }

  /** Notes every alert and anchor of the last day that was not noted before. */
  private void collect() {
    List<Long> found =
        database
            .sql()
            .sql(
                """
                SELECT sequence FROM event WHERE kind IN ('ALERTED', 'ANCHORED') AND at > ?
                AND sequence > (SELECT coalesce(max(event), 0) FROM mail) ORDER BY sequence
                """)
            .param(clock.instant().minus(GIVES_UP).toString())
            .query(Long.class)
            .list();
    if (!found.isEmpty()) {
      database.write(
          () -> {
            for (long event : found) {
              update("INSERT INTO mail (event, next_at) VALUES (?, ?)", event, clock.instant());
            }
            return found;
          });
    }
  }

  private void send(MailSettings settings, long sequence, int tries) {
    EventLog.Told told = log.told(sequence);
    String failure = "";
    try {
      settings.server().send(message(settings, told));
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
          return update(
              "UPDATE mail SET tries = tries + 1, done = ?, next_at = ? WHERE event = ?",
              done ? 1 : 0,
              now.plus(wait),
              sequence);
        });
  }

  private SimpleMailMessage message(MailSettings settings, EventLog.Told told) {
    Map<String, Object> content = told.content().orElse(Map.of());
    SimpleMailMessage message = new SimpleMailMessage();
    message.setFrom(settings.from());
    message.setTo(settings.to().toArray(new String[0]));
    if (content.get("deadline") instanceof String end) {
      boolean past = Long.valueOf(0).equals(content.get("minutes_before"));
      String at = MOMENT.format(Instant.parse(end).atZone(law.zone()));
      message.setSubject(
          "Amparo desk: request %s %s"
              .formatted(told.event().subject(), past ? "is OVERDUE" : "is due soon"));
      message.setText(
          past
              ? "The time to hold on request %s ended %s. Release now, or record what happened at the desk."
                  .formatted(told.event().subject(), at)
              : "The time to hold on request %s ends %s.".formatted(told.event().subject(), at));
    } else {
      message.setSubject("Amparo desk: anchor of the record");
      message.setText(
          "%s\n\nKeep this line where the desk cannot write, in a file for amparo audit verify --anchors."
              .formatted(content.get("line")));
    }
    return message;
  }

  private int update(String statement, Object... values) {
    for (int i = 0; i < values.length; i++) {
      values[i] = values[i] instanceof Instant at ? at.toString() : values[i];
    }
    return database.sql().sql(statement).params(values).update();
  }
}
