package org.amparo.desk.hold;

import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.amparo.desk.intake.CaseForm;
import org.amparo.desk.law.CaseJson;
import org.amparo.desk.law.DeskLaw;
import org.amparo.desk.law.LawAnswer;
import org.amparo.desk.notice.Paper;
import org.amparo.desk.notice.Recipient;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.Event;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.store.DeskDatabase;
import org.amparo.model.decision.Outcome;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.Fact;
import org.amparo.policy.Deadline;
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
  private final Readings readings;

  public HoldBook(DeskDatabase database, DeskLaw law, InstantSource clock) {
    this.database = database;
    this.log = new EventLog(database, clock);
    this.law = law;
    this.clock = clock;
    this.jdbc = database.jdbc();
    this.readings = new Readings(database, log, clock);
  }

  /** Refuses a request that cannot be taken in as it is. */
  public void requireWhole(Actor by, String booking, CaseRecord facts) {
    rules().takeIn(by, booking, facts, about(booking));
  }

  private ActRules rules() {
    return new ActRules(now());
  }

  /** Takes in a request; a form sent twice is one request. */
  public Hold takeIn(Actor by, String booking, CaseRecord facts) {
    requireWhole(by, booking, facts);
    return database.write(
        () -> {
          Map<String, ?> content = Map.of("booking", booking, "case", CaseJson.of(facts));
          Optional<String> before = taken(booking, content);
          if (before.isPresent()) {
            return load(before.get());
          }
          Event event = log.append(by, Hold.TAKEN_IN, nextNumber(), content);
          Hold hold = Hold.start(event, content);
          insert(hold);
          safeguard(by, hold, new CaseRecord(hold.number(), Map.of(), Map.of()));
          return hold;
        });
  }

  private Optional<String> taken(String booking, Map<String, ?> content) {
    return about(booking).stream()
        .filter(hold -> hold.end().isEmpty())
        .map(Hold::number)
        .filter(
            number -> log.told(number, Set.of()).getFirst().content().equals(Optional.of(content)))
        .findFirst();
  }

  /** The requests about a booking, ended ones too. */
  public List<Hold> about(String booking) {
    return jdbc
        .queryForList(
            "SELECT number FROM hold WHERE booking = ? ORDER BY number", String.class, booking)
        .stream()
        .map(this::load)
        .toList();
  }

  /** The other requests about the same booking. */
  List<Hold> others(Hold hold) {
    return about(hold.booking()).stream()
        .filter(one -> !one.number().equals(hold.number()))
        .toList();
  }

  /** When local custody ended, by this request or the first of the others about the booking. */
  Optional<LocalDateTime> leaves(Hold hold) {
    return hold.left()
        .or(
            () ->
                others(hold).stream()
                    .flatMap(one -> one.left().stream())
                    .min(LocalDateTime::compareTo));
  }

  /** What was done and noticed, oldest first, but for who read it. */
  List<EventLog.Told> told(String number) {
    return log.told(number, Set.of(Hold.READ));
  }

  private String nextNumber() {
    int year = now().toLocalDate().getYear();
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
    return law.answer(hold.facts(), now().toLocalDate());
  }

  /** What it would answer if the person went home now. */
  LawAnswer ifLeaving(Hold hold, LocalDateTime now) {
    return law.answer(leaving(hold, now), now.toLocalDate());
  }

  private static CaseRecord leaving(Hold hold, @Nullable LocalDateTime at) {
    return hold.facts()
        .with(Fact.CUSTODY_RELEASE_ELIGIBLE_ON, at == null ? null : at.toLocalDate())
        .with(Fact.CUSTODY_RELEASE_ELIGIBLE_AT, at);
  }

  /** Records facts; a claim or an age under 18 for every open request about the booking. */
  public Hold learn(Actor by, Hold hold, CaseRecord facts) {
    rules().learn(by, hold, facts);
    return database.write(
        () -> {
          Hold known = learned(by, hold, facts, null);
          safeguard(by, known, hold.facts());
          return known;
        });
  }

  private void safeguard(Actor by, Hold known, CaseRecord before) {
    for (Hold other : others(known)) {
      CaseRecord guarded = LawAnswer.safeguarded(other.facts(), before, known.facts());
      if (other.end().isEmpty() && !guarded.equals(other.facts())) {
        learned(by, other, guarded, known.number());
      }
    }
  }

  private Hold learned(Actor by, Hold hold, CaseRecord facts, @Nullable String from) {
    String changed = CaseForm.changes(hold.facts(), facts);
    Map<String, ?> content = said("case", CaseJson.of(facts), "changed", changed, "from", from);
    return act(by, hold, Hold.FACTS, content);
  }

  /**
   * Records that the person would go home now, so that it has to be decided again, confirmed where
   * that was before the request or more than 12 hours ago; or with words corrects when that was, to
   * a later time by a supervisor and for a new decision.
   */
  public Hold leave(
      Actor by, Hold hold, LocalDateTime at, boolean confirmed, @Nullable String words) {
    String why = words == null ? "" : words.strip();
    rules().leave(by, hold, at, leaves(hold), confirmed, why);
    Map<String, Object> content = said("case", CaseJson.of(leaving(hold, at)), "words", why);
    hold.left().ifPresent(was -> content.put("was", was.toString()));
    return act(by, hold, Hold.LEAVING, content);
  }

  /** Decides what was asked; against the law's answer, or before there is one, with a reason. */
  public Hold decide(
      Actor by, Hold hold, Choice choice, @Nullable Reason reason, @Nullable String words) {
    LawAnswer answer = answer(hold);
    Outcome outcome = answer.to(hold.asked()).outcome();
    String why = words == null ? "" : words.strip();
    rules().decide(hold, choice, outcome, reason != null && !why.isEmpty());
    boolean late = rules().late(hold, choice);
    Map<String, Object> content = said("choice", choice, "reason", reason, "words", why);
    content.putAll(said("question", hold.asked(), "outcome", outcome));
    content.put("stage", (hold.leaving() ? Stage.LEAVING : Stage.WAITING).name());
    content.put("against", choice.against(outcome));
    content.put("late", late);
    content.put("agreement", late || choice.needsAgreement(outcome));
    content.put("today", now().toLocalDate().toString());
    content.put("case", CaseJson.of(hold.facts()));
    content.put("answer", answer.json());
    return act(by, hold, Hold.DECIDED, content, _ -> answer);
  }

  /** A supervisor agrees to a decision that waits for it, or does not. */
  public Hold agree(Actor by, Hold hold, Decided decision, boolean agrees, String words) {
    rules().agree(by, hold, decision);
    Map<String, Object> content = said("decision", decision.event(), "words", words.strip());
    content.put("agrees", agrees);
    return act(by, hold, Hold.AGREED, content);
  }

  /** Records that a notice was served, or a duty done, to a role: no name has a place here. */
  public Hold serve(Actor by, Hold hold, String notice, String to, LocalDateTime at) {
    String id = Paper.find(hold, answer(hold), notice).id();
    String role = Recipient.named(to).name();
    rules().possible("the time of service", at, Hold.received(hold.facts()));
    Map<String, Object> content = said("notice", id, "to", role, "at", at.toString());
    CaseRecord served = hold.facts().with(Fact.REQUEST_SERVED_ON_PERSON, true);
    boolean known = served.equals(hold.facts());
    if (id.equals(Paper.COPY)
        && role.equals(Recipient.PERSON.name())
        && hold.end().isEmpty()
        && !known) {
      content.put("case", CaseJson.of(served.with(Fact.REQUEST_SERVED_AT, at)));
    }
    return act(by, hold, Hold.SERVED, content);
  }

  /** Records how it ended; confirmed where, but for local reasons, the person left the building. */
  public Hold end(Actor by, Hold hold, End how, LocalDateTime at, boolean confirmed) {
    rules().end(hold, how, at, confirmed);
    return act(by, hold, Hold.ENDED, Map.of("how", how.name(), "at", at.toString()));
  }

  /** Takes back an end, or that local custody ended, recorded wrongly; either stays on record. */
  public Hold takeBack(Actor by, Hold hold, String words) {
    rules().takeBack(hold, words);
    Map<String, Object> content = said("words", words.strip());
    if (hold.end().isPresent()) {
      return act(by, hold, Hold.TAKEN_BACK, content);
    }
    content.put("case", CaseJson.of(leaving(hold, null)));
    return act(by, hold, Hold.STAYS, content);
  }

  /** A request, for someone who reads it, which is an event too; refused where it was erased. */
  public Hold read(Actor by, String number) {
    return readings.read(by, number, this::load);
  }

  /** Records the readings that could not be recorded when they were, if they can be now. */
  void recordLate() {
    readings.recordLate();
  }

  /** A request as someone saw it whose last event it was; refused where it changed meanwhile. */
  public Hold seen(String number, long last) {
    Hold hold = load(number);
    if (hold.last() != last) {
      throw changed(number);
    }
    return hold;
  }

  /** The requests that have not ended, by the record and not by the board. */
  List<String> open() {
    return jdbc.queryForList(
        """
        SELECT subject FROM event WHERE kind = 'TAKEN_IN' AND 'ENDED' <> coalesce(
          (SELECT kind FROM event last WHERE last.subject = event.subject
          AND kind IN ('ENDED', 'END_TAKEN_BACK') ORDER BY sequence DESC LIMIT 1), '')
        ORDER BY subject
        """,
        String.class);
  }

  /**
   * Writes on the board what the law says of a request now.
   *
   * @return what was on the board that its events do not say, empty where it was as they say
   */
  List<String> refresh(String number) {
    return database.write(
        () -> {
          Hold hold = load(number);
          List<String> differences =
              jdbc.queryForList("SELECT * FROM hold WHERE number = ?", number).stream()
                  .findFirst()
                  .map(row -> BoardCheck.difference(hold, row))
                  .orElseGet(
                      () -> {
                        insert(hold);
                        return List.of("place: none");
                      });
          if (!differences.isEmpty()) {
            jdbc.update(
                "UPDATE hold SET booking = ?, last_event = ? WHERE number = ?",
                hold.booking(),
                hold.last(),
                number);
          }
          write(hold, hold.last(), this::answer);
          return differences;
        });
  }

  private void insert(Hold hold) {
    jdbc.update(
        "INSERT INTO hold (number, booking, kind, stage, last_event) VALUES (?, ?, ?, ?, ?)",
        hold.number(),
        hold.booking(),
        hold.asked().name(),
        hold.stage().name(),
        hold.last());
  }

  /** Writes where a request stands if it stood at an event, and whether it has to be reopened. */
  private Hold write(Hold hold, long last, Function<Hold, LawAnswer> law) {
    Optional<LawAnswer> now = hold.standing().map(_ -> law.apply(hold));
    Optional<Decided> reopened = now.flatMap(hold::reopened);
    int rows =
        jdbc.update(
            """
            UPDATE hold SET kind = ?, stage = ?, deadline = ?, last_event = ?, decided = ?,
              reopened = ?
            WHERE number = ? AND last_event = ? AND booking IS NOT NULL
            """,
            hold.asked().name(),
            hold.stage().name(),
            (hold.stage() == Stage.LEAVING
                    ? hold.free().map(at -> Deadline.start(at, zone()))
                    : now.filter(_ -> hold.stage() == Stage.HELD).flatMap(LawAnswer::deadline))
                .map(end -> end.toInstant().toString())
                .orElse(null),
            hold.last(),
            hold.decidedInWord(),
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

  /** What an event holds: keys, each with what is said under it; what is not said has no place. */
  private static Map<String, Object> said(@Nullable Object... pairs) {
    Map<String, Object> content = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      Object value = pairs[i + 1] instanceof Enum<?> constant ? constant.name() : pairs[i + 1];
      if (value != null && !value.equals("")) {
        content.put(String.valueOf(pairs[i]), value);
      }
    }
    return content;
  }

  private Hold act(Actor by, Hold seen, String kind, Map<String, ?> content) {
    return act(by, seen, kind, content, this::answer);
  }

  private Hold act(
      Actor by, Hold seen, String kind, Map<String, ?> content, Function<Hold, LawAnswer> law) {
    return database.write(
        () -> {
          Event event = log.append(by, kind, seen.number(), content);
          return write(seen.then(event, content), seen.last(), law);
        });
  }

  /** The request as its events tell it; that someone read it, or was told, changes nothing. */
  private Hold load(String number) {
    Hold hold = null;
    for (EventLog.Told told : log.told(number, Set.of())) {
      if (!Hold.CHANGES.contains(told.event().kind())) {
        continue;
      }
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
}
