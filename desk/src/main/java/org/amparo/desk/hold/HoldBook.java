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
import org.amparo.desk.account.Act;
import org.amparo.desk.account.Permissions;
import org.amparo.desk.intake.CaseForm;
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
import org.amparo.model.decision.Question;
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

  public HoldBook(DeskDatabase database, DeskLaw law, InstantSource clock) {
    this.database = database;
    this.log = new EventLog(database, clock);
    this.law = law;
    this.clock = clock;
    this.jdbc = database.jdbc();
  }

  /** Refuses a request without what every request has. */
  public void requireWhole(String booking, CaseRecord facts) {
    need(RequestForm.fault(booking).isEmpty(), RequestForm.fault(booking));
    need(
        facts.value(Fact.REQUEST_FORM) != null && Hold.received(facts).isPresent(),
        "Say which form the request came on, and when it was received");
    requirePossible("the time of receipt", Hold.received(facts), Optional.empty());
  }

  /** Takes in a request; a form sent twice is one request. */
  public Hold takeIn(Actor by, String booking, CaseRecord facts) {
    requireWhole(booking, facts);
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
    return open(booking).stream()
        .filter(
            number -> log.told(number, Set.of()).getFirst().content().equals(Optional.of(content)))
        .findFirst();
  }

  /** The open requests about a booking. */
  public List<String> open(String booking) {
    return jdbc.queryForList(
        "SELECT number FROM hold WHERE stage IN ('HELD', 'LEAVING', 'WAITING') AND booking = ? ORDER BY number",
        String.class,
        booking);
  }

  /** The other open requests about the same booking. */
  List<String> others(Hold hold) {
    return open(hold.booking()).stream().filter(one -> !one.equals(hold.number())).toList();
  }

  /** When local custody ended, by this request or another about the same booking. */
  Optional<LocalDateTime> leaves(Hold hold) {
    return hold.left()
        .or(() -> others(hold).stream().flatMap(one -> load(one).left().stream()).findFirst());
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

  private static CaseRecord leaving(Hold hold, LocalDateTime at) {
    return hold.facts()
        .with(Fact.CUSTODY_RELEASE_ELIGIBLE_ON, at.toLocalDate())
        .with(Fact.CUSTODY_RELEASE_ELIGIBLE_AT, at);
  }

  /** Records facts; the time of leaving, once it is on record, is corrected by {@link #leave}. */
  public Hold learn(Actor by, Hold hold, CaseRecord facts) {
    require(hold.end().isEmpty(), "the request has ended; its facts stay as they were");
    require(
        hold.left().isEmpty()
            || hold.left()
                .equals(Optional.ofNullable(facts.value(Fact.CUSTODY_RELEASE_ELIGIBLE_AT))),
        "the time of leaving is on record; correct it by its own act, with why in words");
    Optional<LocalDateTime> received = Hold.received(facts);
    need(
        received.isPresent() || Hold.received(hold.facts()).isEmpty(),
        "the time of receipt cannot be unknown again");
    requirePossible("the time of receipt", received, Optional.empty());
    require(
        LawAnswer.safeguards(facts).containsAll(LawAnswer.safeguards(hold.facts()))
            || Permissions.may(by, Act.AGREE),
        "a claim of citizenship or an age under 18 is on record: only a supervisor may take it back");
    String changed = CaseForm.changes(hold.facts(), facts);
    return act(by, hold, Hold.FACTS, Map.of("case", CaseJson.of(facts), "changed", changed));
  }

  /**
   * Records that the person would go home now, so that it has to be decided again, confirmed where
   * that was before the request or more than 12 hours ago; or with words corrects when that was, to
   * a later time by a supervisor and for a new decision.
   */
  public Hold leave(
      Actor by, Hold hold, LocalDateTime at, boolean confirmed, @Nullable String words) {
    require(hold.end().isEmpty(), "the request has ended");
    requirePossible("the time of leaving", Optional.of(at), Optional.empty());
    boolean early = Hold.received(hold.facts()).filter(at::isBefore).isPresent();
    need(
        confirmed || (!early && !at.isBefore(clocks().minusHours(12))),
        "the time of leaving is %s; look at the day, and at AM and PM, and confirm it if it is right"
            .formatted(early ? "before the request was received" : "more than 12 hours ago"));
    require(
        hold.left().filter(at::isAfter).isEmpty() || Permissions.may(by, Act.AGREE),
        "a later time of leaving lets a hold last longer: only a supervisor may correct it so");
    String why = words == null ? "" : words.strip();
    need(!hold.leaving() || !why.isEmpty(), "say why the time of leaving is corrected");
    Map<String, Object> content = new HashMap<>(Map.of("case", CaseJson.of(leaving(hold, at))));
    hold.left().ifPresent(was -> content.put("was", was.toString()));
    if (!why.isEmpty()) {
      content.put("words", why);
    }
    return act(by, hold, Hold.LEAVING, content);
  }

  /** Decides what was asked; against the law's answer, or before there is one, with a reason. */
  public Hold decide(
      Actor by, Hold hold, Choice choice, @Nullable Reason reason, @Nullable String words) {
    require(hold.end().isEmpty(), "the request has ended");
    LawAnswer answer = answer(hold);
    Outcome outcome = answer.to(hold.asked()).outcome();
    boolean against = choice.against(outcome);
    boolean late = choice == Choice.HONOR && late(hold);
    String why = words == null ? "" : words.strip();
    boolean said = reason != null && !why.isEmpty();
    need(
        !against || said,
        "the law's answer is \"%s\": choose a reason, and say why in your own words"
            .formatted(Wording.of(outcome)));
    need(
        !late || said,
        "it was declined, or the person was to leave more than an hour ago: to do as the request"
            + " asks now choose a reason and say why; a supervisor has to agree");
    Map<String, Object> content = new HashMap<>();
    content.put("stage", (hold.leaving() ? Stage.LEAVING : Stage.WAITING).name());
    content.put("question", hold.asked().name());
    content.put("choice", choice.name());
    content.put("outcome", outcome.name());
    content.put("against", against);
    content.put("late", late);
    content.put("today", now().toLocalDate().toString());
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

  /** Whether to do as asked now turns a decision that counted, or a time without one, around. */
  private boolean late(Hold hold) {
    return hold.last(0).filter(one -> one.choice() == Choice.DECLINE).isPresent()
        || (hold.stage() == Stage.LEAVING
            && hold.asked() == Question.HOLD
            && hold.leave().filter(on -> on.first().plusHours(1).isBefore(clocks())).isPresent());
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
    requirePossible("the time of service", Optional.of(at), Hold.received(hold.facts()));
    Map<String, Object> content =
        new HashMap<>(Map.of("notice", id, "to", role, "at", at.toString()));
    if (id.equals(Paper.COPY)
        && role.equals(Recipient.PERSON.name())
        && hold.end().isEmpty()
        && !Boolean.TRUE.equals(hold.facts().value(Fact.REQUEST_SERVED_ON_PERSON))) {
      content.put(
          "case",
          CaseJson.of(
              hold.facts()
                  .with(Fact.REQUEST_SERVED_ON_PERSON, true)
                  .with(Fact.REQUEST_SERVED_AT, at)));
    }
    return act(by, hold, Hold.SERVED, content);
  }

  /** Records how it ended; confirmed where, but for local reasons, the person left the building. */
  public Hold end(Actor by, Hold hold, End how, LocalDateTime at, boolean confirmed) {
    require(hold.end().isEmpty(), "that it ended is on record");
    requirePossible("the time of the end", Optional.of(at), Hold.received(hold.facts()));
    need(
        hold.left().filter(at::isBefore).isEmpty(),
        "the time of the end is before the recorded time of leaving; correct the one that is wrong");
    boolean gone = hold.leaving() || how == End.RELEASED || how == End.HANDED_OVER;
    need(confirmed || !gone, "confirm that the person has left the building");
    return act(by, hold, Hold.ENDED, Map.of("how", how.name(), "at", at.toString()));
  }

  /** Opens again a request whose end was recorded wrongly; that end stays on record. */
  public Hold takeBack(Actor by, Hold hold, String words) {
    require(hold.end().isPresent(), "the request has not ended");
    need(!words.isBlank(), "say why the end is taken back");
    return act(by, hold, Hold.TAKEN_BACK, Map.of("words", words.strip()));
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
            (hold.stage() == Stage.LEAVING
                    ? hold.free().map(at -> Deadline.start(at, zone()))
                    : now.filter(_ -> hold.stage() == Stage.HELD).flatMap(LawAnswer::deadline))
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

  private LocalDateTime clocks() {
    return now().toLocalDateTime();
  }

  /** Refuses a moment that the clocks of the jail have not reached, or from before the request. */
  private void requirePossible(
      String what, Optional<LocalDateTime> at, Optional<LocalDateTime> received) {
    LocalDateTime soon = clocks().plusMinutes(5);
    need(
        at.filter(soon::isBefore).isEmpty(),
        what + " is ahead of the clock; look at the day, and at AM and PM");
    need(
        at.filter(moment -> received.filter(moment::isBefore).isPresent()).isEmpty(),
        what + " is before the request was received; look at the day, and at AM and PM");
  }

  private static void need(boolean given, String otherwise) {
    if (!given) {
      throw new Refused(Refused.Why.INCOMPLETE, otherwise);
    }
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new Refused(Refused.Why.NOT_NOW, otherwise);
    }
  }
}
