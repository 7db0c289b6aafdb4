package org.amparo.desk.hold;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.amparo.desk.law.CaseJson;
import org.amparo.desk.law.DeskLaw;
import org.amparo.desk.law.LawAnswer;
import org.amparo.desk.notice.Paper;
import org.amparo.desk.notice.Recipient;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.Event;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.store.DeskDatabase;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.Fact;
import org.jspecify.annotations.Nullable;

/**
 * The requests of a jail: each act is one transaction, with its event and with where the request
 * then stands.
 */
public final class HoldBook {

  private final DeskDatabase database;
  private final EventLog log;
  private final Numbers numbers;
  private final DeskLaw law;
  private final InstantSource clock;

  public HoldBook(DeskDatabase database, DeskLaw law, InstantSource clock) {
    this.database = database;
    this.log = new EventLog(database, clock);
    this.numbers = new Numbers(database, log);
    this.law = law;
    this.clock = clock;
  }

  /**
   * Takes in a request.
   *
   * @param booking the booking number, the one thing by which the person is known here
   */
  public Hold takeIn(Actor by, String booking, CaseRecord facts) {
    if (booking.isBlank()) {
      throw new Refused(Refused.Why.INCOMPLETE, "a request needs the booking number of the person");
    }
    return database.write(
        () -> {
          Map<String, ?> content = Map.of("booking", booking, "case", CaseJson.of(facts));
          Optional<String> before = numbers.taken(booking, facts);
          if (before.isPresent()) {
            return load(before.get());
          }
          String number = numbers.next(today().getYear());
          Event event = log.append(by, Acts.TAKEN_IN, number, content);
          Hold hold = Hold.start(event, log.content(event).orElseThrow());
          database
              .sql()
              .sql(
                  "INSERT INTO hold (number, booking, kind, stage, last_event) VALUES (?, ?, ?, ?, ?)")
              .params(number, booking, hold.asked().name(), hold.stage().name(), event.sequence())
              .update();
          return hold;
        });
  }

  /** The time zone of the jail's clocks. */
  public ZoneId zone() {
    return law.zone();
  }

  /** What the law answers about a request now. */
  public LawAnswer answer(Hold hold) {
    return law.answer(hold.facts(), today());
  }

  /** What it would answer if the person went home now. */
  LawAnswer ifLeaving(Hold hold, LocalDateTime now) {
    return law.answer(
        hold.facts()
            .with(Fact.CUSTODY_RELEASE_ELIGIBLE_AT, now)
            .with(Fact.CUSTODY_RELEASE_ELIGIBLE_ON, now.toLocalDate()),
        now.toLocalDate());
  }

  /** Records what is now known of the case. */
  public Hold learn(Actor by, Hold seen, CaseRecord facts) {
    return act(
        by,
        seen,
        Acts.FACTS,
        hold -> {
          required(hold.end().isEmpty(), "the request has ended; its facts stay as they were");
          return Map.of("case", CaseJson.of(facts));
        });
  }

  /**
   * Records that the person would go home now, so that the request has to be decided again.
   *
   * @param at by the clocks of the jail
   */
  public Hold leave(Actor by, Hold seen, LocalDateTime at) {
    return act(
        by,
        seen,
        Acts.LEAVING,
        hold -> {
          required(hold.end().isEmpty() && !hold.leaving(), "that the person leaves is on record");
          CaseRecord then =
              hold.facts()
                  .with(Fact.CUSTODY_RELEASE_ELIGIBLE_ON, at.toLocalDate())
                  .with(Fact.CUSTODY_RELEASE_ELIGIBLE_AT, at);
          return Map.of("case", CaseJson.of(then));
        });
  }

  /**
   * Decides what the request asks for.
   *
   * @param reason why, where it goes against the law's answer or there is none yet; else null
   * @param words the reason in the officer's own words; null likewise
   */
  public Hold decide(
      Actor by, Hold seen, Choice choice, @Nullable Reason reason, @Nullable String words) {
    return act(
        by,
        seen,
        Acts.DECIDED,
        hold -> {
          required(hold.end().isEmpty(), "the request has ended");
          LawAnswer answer = answer(hold);
          boolean against = choice.against(answer.to(hold.asked()).outcome());
          if (against && (reason == null || words == null || words.isBlank())) {
            throw new Refused(
                Refused.Why.INCOMPLETE,
                "the law's answer is "
                    + answer.to(hold.asked()).outcome()
                    + ": to decide otherwise choose a reason and say it in words");
          }
          Map<String, Object> content = new HashMap<>();
          content.put("stage", (hold.leaving() ? Stage.LEAVING : Stage.WAITING).name());
          content.put("question", hold.asked().name());
          content.put("choice", choice.name());
          content.put("outcome", answer.to(hold.asked()).outcome().name());
          content.put("against", against);
          content.put("today", today().toString());
          content.put("case", CaseJson.of(hold.facts()));
          content.put("answer", answer.json());
          if (reason != null) {
            content.put("reason", reason.name());
          }
          if (words != null && !words.isBlank()) {
            content.put("words", words.strip());
          }
          return content;
        });
  }

  /** A supervisor agrees to a decision that waits for it, or does not. */
  public Hold agree(Actor by, Hold seen, Decided decision, boolean agrees, String words) {
    return act(
        by,
        seen,
        Acts.AGREED,
        hold -> {
          required(hold.end().isEmpty(), "the request has ended");
          required(
              hold.decisions().stream().anyMatch(one -> one.equals(decision) && one.waits()),
              "no such decision waits for agreement");
          required(
              !decision.by().account().equals(by.account()),
              "whoever decided cannot agree to the decision");
          return Map.of("decision", decision.event(), "agrees", agrees, "words", words.strip());
        });
  }

  /**
   * Records that a notice was served, or a duty done.
   *
   * @param notice the id of one that the law asks for or the desk offers now
   * @param to the name of a {@link Recipient}; nobody's name has a place here
   */
  public Hold serve(Actor by, Hold seen, String notice, String to, LocalDateTime at) {
    return act(
        by,
        seen,
        Acts.SERVED,
        hold -> {
          String id = Paper.find(hold, answer(hold), notice).id();
          return Map.of("notice", id, "to", Recipient.named(to).name(), "at", at.toString());
        });
  }

  /** Records how the request ended. */
  public Hold end(Actor by, Hold seen, End how, LocalDateTime at) {
    return act(
        by,
        seen,
        Acts.ENDED,
        hold -> {
          required(hold.end().isEmpty(), "that it ended is on record");
          return Map.of("how", how.name(), "at", at.toString());
        });
  }

  /**
   * A request, for someone who reads it, which is an event too.
   *
   * @throws Refused where there is none of that number, or it was erased
   */
  public Hold read(Actor by, String number) {
    return database.write(
        () -> {
          Hold hold = load(number);
          log.append(by, Acts.READ, number, Map.of());
          return hold;
        });
  }

  /**
   * A request as someone saw it, for an act on it.
   *
   * @param last the number of the last event that they saw of it
   * @throws Refused where it changed meanwhile, or there is none
   */
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
          write(load(number));
          return number;
        });
  }

  /** The decision that saw another answer than this one; empty where none did. */
  static Optional<Decided> reopened(Hold hold, LawAnswer now) {
    return hold.end().isPresent()
        ? Optional.empty()
        : hold.standing().filter(one -> one.answer() != now.to(one.question()).outcome());
  }

  /** Writes where a request stands, and records once where the law answers otherwise now. */
  private void write(Hold hold) {
    Optional<LawAnswer> now = hold.standing().map(_ -> answer(hold));
    Optional<Decided> reopened = now.flatMap(answer -> reopened(hold, answer));
    String decided =
        hold.decisions().stream().anyMatch(Decided::waits)
            ? BoardRow.WAITS
            : hold.standing().map(one -> one.choice().name()).orElse(null);
    String deadline =
        now.filter(_ -> hold.stage() == Stage.HELD)
            .flatMap(LawAnswer::deadline)
            .map(end -> end.toInstant().toString())
            .orElse(null);
    database
        .sql()
        .sql(
            """
            UPDATE hold SET kind = ?, stage = ?, deadline = ?, last_event = ?, decided = ?, reopened = ?
            WHERE number = ?
            """)
        .params(hold.asked().name(), hold.stage().name())
        .param(deadline)
        .param(hold.last())
        .param(decided)
        .param(reopened.isPresent() ? 1 : 0)
        .param(hold.number())
        .update();
    reopened.ifPresent(
        one -> {
          Map<String, Object> change = new HashMap<>();
          change.put("decision", one.event());
          change.put("answer_then", one.answer().name());
          change.put("answer_now", now.orElseThrow().to(one.question()).outcome().name());
          boolean told =
              log.told(hold.number(), Set.of()).stream()
                  .filter(each -> each.event().kind().equals(Acts.REOPENED))
                  .anyMatch(each -> each.content().equals(Optional.of(change)));
          if (!told) {
            log.append(Actor.DESK, Acts.REOPENED, hold.number(), change);
          }
        });
  }

  private static Refused changed(String number) {
    return new Refused(
        Refused.Why.CHANGED_MEANWHILE,
        "someone else changed request " + number + " meanwhile; read it again");
  }

  private Hold act(Actor by, Hold seen, String kind, Function<Hold, Map<String, ?>> content) {
    return database.write(
        () -> {
          Hold hold = load(seen.number());
          if (hold.last() != seen.last()) {
            throw changed(seen.number());
          }
          Event event = log.append(by, kind, hold.number(), content.apply(hold));
          Hold then = hold.then(event, log.content(event).orElseThrow());
          write(then);
          return then;
        });
  }

  /** The request as its events tell it; that someone read it changes nothing. */
  private Hold load(String number) {
    Hold hold = null;
    for (EventLog.Told told : log.told(number, Acts.REMARKS)) {
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
    return LocalDate.ofInstant(clock.instant(), law.zone());
  }

  private static void required(boolean holds, String otherwise) {
    if (!holds) {
      throw new Refused(Refused.Why.NOT_NOW, otherwise);
    }
  }
}
