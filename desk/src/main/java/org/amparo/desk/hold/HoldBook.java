package org.amparo.desk.hold;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amparo.desk.intake.RequestForm;
import org.amparo.desk.law.CaseJson;
import org.amparo.desk.law.DeskLaw;
import org.amparo.desk.law.LawAnswer;
import org.amparo.desk.law.Wording;
import org.amparo.desk.notice.Paper;
import org.amparo.desk.notice.Recipient;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.Event;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.store.DeskDatabase;
import org.amparo.model.decision.Outcome;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.Fact;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The requests of a jail: each act is one transaction, with its event and with where the request
 * then stands. It is done on the request as someone saw it, and refused where that changed since.
 */
public final class HoldBook {

  private final DeskDatabase database;
  private final EventLog log;
  private final DeskLaw law;
  private final InstantSource clock;
  private final JdbcTemplate jdbc;

  public HoldBook(DeskDatabase database, DeskLaw law, InstantSource clock) {
    this.database = database;
    this.log = new EventLog(database, clock);
    this.law = law;
    this.clock = clock;
    this.jdbc = database.jdbc();
  }

  /** Takes in a request; a form sent twice is one request. */
  public Hold takeIn(Actor by, String booking, CaseRecord facts) {
    String fault = RequestForm.fault(booking);
    if (!fault.isEmpty()) {
      throw new Refused(Refused.Why.INCOMPLETE, fault);
    }
    return database.write(
        () -> {
          Map<String, ?> content = Map.of("booking", booking, "case", CaseJson.of(facts));
          Optional<String> before = taken(booking, content);
          if (before.isPresent()) {
            return load(before.get());
          }
          Event event = log.append(by, Hold.TAKEN_IN, nextNumber(), content);
          Hold hold = Hold.start(event, content);
          jdbc.update(
              "INSERT INTO hold (number, booking, kind, stage, last_event) VALUES (?, ?, ?, ?, ?)",
              hold.number(),
              booking,
              hold.asked().name(),
              hold.stage().name(),
              hold.last());
          return hold;
        });
  }

  private Optional<String> taken(String booking, Map<String, ?> content) {
    String open =
        "SELECT number FROM hold WHERE stage IN ('HELD', 'LEAVING', 'WAITING') AND booking = ?";
    return jdbc.queryForList(open, String.class, booking).stream()
        .filter(
            number -> log.told(number, Set.of()).getFirst().content().equals(Optional.of(content)))
        .findFirst();
  }

  private String nextNumber() {
    int year = today().getYear();
    String last =
        jdbc.queryForObject(
            "SELECT max(number) FROM hold WHERE number BETWEEN ? AND ?",
            String.class,
            year + "-000000",
            year + "-999999");
    long before = last == null ? 0 : Long.parseLong(last.substring(last.indexOf('-') + 1));
    return "%d-%06d".formatted(year, before + 1);
  }

  public ZoneId zone() {
    return law.zone();
  }

  /** Now, by the clocks of the jail. */
  public ZonedDateTime now() {
    return clock.instant().atZone(zone());
  }

  public LawAnswer answer(Hold hold) {
    return law.answer(hold.facts(), today());
  }

  /** What it would answer if the person went home now. */
  LawAnswer ifLeaving(Hold hold, LocalDateTime now) {
    return law.answer(leaving(hold, now), now.toLocalDate());
  }

  private static CaseRecord leaving(Hold hold, LocalDateTime at) {
    return hold.facts()
        .with(Fact.CUSTODY_RELEASE_ELIGIBLE_ON, at.toLocalDate())
        .with(Fact.CUSTODY_RELEASE_ELIGIBLE_AT, at);
  }

  public Hold learn(Actor by, Hold hold, CaseRecord facts) {
    require(hold.end().isEmpty(), "the request has ended; its facts stay as they were");
    return act(by, hold, Hold.FACTS, Map.of("case", CaseJson.of(facts)));
  }

  /** Records that the person would go home now, so that the request has to be decided again. */
  public Hold leave(Actor by, Hold hold, LocalDateTime at) {
    require(hold.end().isEmpty() && !hold.leaving(), "that the person leaves is on record");
    return act(by, hold, Hold.LEAVING, Map.of("case", CaseJson.of(leaving(hold, at))));
  }

  /** Decides what was asked; against the law's answer, or before there is one, with a reason. */
  public Hold decide(
      Actor by, Hold hold, Choice choice, @Nullable Reason reason, @Nullable String words) {
    require(hold.end().isEmpty(), "the request has ended");
    LawAnswer answer = answer(hold);
    Outcome outcome = answer.to(hold.asked()).outcome();
    boolean against = choice.against(outcome);
    String why = words == null ? "" : words.strip();
    if (against && (reason == null || why.isEmpty())) {
      throw new Refused(
          Refused.Why.INCOMPLETE,
          "the law's answer is \"%s\": choose a reason, and say why in your own words"
              .formatted(Wording.of(outcome)));
    }
    Map<String, Object> content = new HashMap<>();
    content.put("stage", (hold.leaving() ? Stage.LEAVING : Stage.WAITING).name());
    content.put("question", hold.asked().name());
    content.put("choice", choice.name());
    content.put("outcome", outcome.name());
    content.put("against", against);
    content.put("today", today().toString());
    content.put("case", CaseJson.of(hold.facts()));
    content.put("answer", answer.json());
    if (reason != null) {
      content.put("reason", reason.name());
    }
    if (!why.isEmpty()) {
      content.put("words", why);
    }
    return act(by, hold, Hold.DECIDED, content);
  }

  /** A supervisor agrees to a decision that waits for it, or does not. */
  public Hold agree(Actor by, Hold hold, Decided decision, boolean agrees, String words) {
    require(hold.end().isEmpty(), "the request has ended");
    require(
        hold.decisions().contains(decision) && decision.waits(),
        "no such decision waits for agreement");
    require(
        !decision.by().account().equals(by.account()),
        "whoever decided cannot agree to the decision");
    return act(
        by,
        hold,
        Hold.AGREED,
        Map.of("decision", decision.event(), "agrees", agrees, "words", words.strip()));
  }

  /** Records that a notice was served, or a duty done, to a role: no name has a place here. */
  public Hold serve(Actor by, Hold hold, String notice, String to, LocalDateTime at) {
    String id = Paper.find(hold, answer(hold), notice).id();
    String role = Recipient.named(to).name();
    return act(by, hold, Hold.SERVED, Map.of("notice", id, "to", role, "at", at.toString()));
  }

  public Hold end(Actor by, Hold hold, End how, LocalDateTime at) {
    require(hold.end().isEmpty(), "that it ended is on record");
    return act(by, hold, Hold.ENDED, Map.of("how", how.name(), "at", at.toString()));
  }

  /** A request, for someone who reads it, which is an event too; refused where it was erased. */
  public Hold read(Actor by, String number) {
    return database.write(
        () -> {
          Hold hold = load(number);
          log.append(by, Hold.READ, number, Map.of());
          return hold;
        });
  }

  /** A request as someone saw it whose last event it was; refused where it changed meanwhile. */
  public Hold seen(String number, long last) {
    Hold hold = load(number);
    if (hold.last() != last) {
      throw changed(number);
    }
    return hold;
  }

  /** Writes on the board what the law says of a request now. */
  void refresh(String number) {
    database.write(
        () -> {
          Hold hold = load(number);
          return write(hold, hold.last());
        });
  }

  /** Writes where a request stands if it stood at an event, and whether it has to be reopened. */
  private Hold write(Hold hold, long last) {
    Optional<LawAnswer> now = hold.standing().map(_ -> answer(hold));
    Optional<Decided> reopened = now.flatMap(hold::reopened);
    boolean waits = hold.decisions().stream().anyMatch(Decided::waits);
    int rows =
        jdbc.update(
            """
            UPDATE hold SET kind = ?, stage = ?, deadline = ?, last_event = ?, decided = ?,
              reopened = ?
            WHERE number = ? AND last_event = ? AND booking IS NOT NULL
            """,
            hold.asked().name(),
            hold.stage().name(),
            now.filter(_ -> hold.stage() == Stage.HELD)
                .flatMap(LawAnswer::deadline)
                .map(end -> end.toInstant().toString())
                .orElse(null),
            hold.last(),
            waits ? BoardRow.WAITS : hold.choice().map(Enum::name).orElse(null),
            reopened.isPresent() ? 1 : 0,
            hold.number(),
            last);
    if (rows == 0) {
      throw changed(hold.number());
    }
    reopened.ifPresent(
        one ->
            remark(
                Hold.REOPENED,
                hold.number(),
                Map.of(
                    "decision", one.event(),
                    "answer_then", one.answer().name(),
                    "answer_now", now.orElseThrow().to(one.question()).outcome().name())));
    return hold;
  }

  /** Records what tells of a request without changing it, unless that is on record. */
  void remark(String kind, String number, Map<String, ?> content) {
    List<EventLog.Told> told = log.told(number, Set.of());
    if (told.stream()
        .filter(each -> each.event().kind().equals(kind))
        .noneMatch(each -> each.content().equals(Optional.of(content)))) {
      database.write(() -> log.append(Actor.DESK, kind, number, content));
    }
  }

  private static Refused changed(String number) {
    return new Refused(
        Refused.Why.CHANGED_MEANWHILE,
        "someone else changed request " + number + " meanwhile; read it again");
  }

  private Hold act(Actor by, Hold seen, String kind, Map<String, ?> content) {
    return database.write(
        () -> {
          Event event = log.append(by, kind, seen.number(), content);
          return write(seen.then(event, content), seen.last());
        });
  }

  /** The request as its events tell it; that someone read it changes nothing. */
  private Hold load(String number) {
    Hold hold = null;
    for (EventLog.Told told : log.told(number, Hold.REMARKS)) {
      Map<String, Object> content =
          told.content()
              .orElseThrow(
                  () -> new Refused(Refused.Why.UNKNOWN, "request " + number + " was erased"));
      hold = hold == null ? Hold.start(told.event(), content) : hold.then(told.event(), content);
    }
    if (hold == null) {
      throw new Refused(Refused.Why.UNKNOWN, "there is no request " + number);
    }
    return hold;
  }

  private LocalDate today() {
    return now().toLocalDate();
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new Refused(Refused.Why.NOT_NOW, otherwise);
    }
  }
}
