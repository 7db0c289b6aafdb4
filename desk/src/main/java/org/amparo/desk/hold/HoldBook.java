package org.amparo.desk.hold;

import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.amparo.desk.intake.CaseForm;
import org.amparo.desk.law.CaseJson;
import org.amparo.desk.law.County;
import org.amparo.desk.law.DeskLaw;
import org.amparo.desk.law.JailTime;
import org.amparo.desk.law.LawAnswer;
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

/**
 * The requests of a jail: each act is one transaction, with its event and with where the request
 * then stands. It is done on the request as someone saw it, and refused where that changed since.
 */
public final class HoldBook {

  /** Why the time of leaving is what it is, where no officer recorded it. */
  public static final String BY_BOOKINGS = "as the jail's booking system says";

  private final DeskDatabase database;
  private final EventLog log;
  private final DeskLaw law;
  private final InstantSource clock;
  private final HoldTable table;
  private final Readings readings;

  public HoldBook(DeskDatabase database, DeskLaw law, InstantSource clock) {
    this.database = database;
    this.log = new EventLog(database, clock);
    this.law = law;
    this.clock = clock;
    this.table = new HoldTable(database.jdbc(), law.zone());
    this.readings = new Readings(database, log, clock);
  }

  /** Refuses a request that cannot be taken in as it is. */
  public void requireWhole(Actor by, String booking, CaseRecord facts, Arrival arrival) {
    rules().takeIn(by, booking, facts, arrival, about(booking));
  }

  private ActRules rules() {
    return new ActRules(now());
  }

  /** Takes in a request whose time of receipt is sure, and of which nothing else is said. */
  public Hold takeIn(Actor by, String booking, CaseRecord facts) {
    return takeIn(by, booking, facts, Arrival.SURE);
  }

  /**
   * Takes in a request; a form sent twice is one request. When local custody ended is one fact of
   * every request about a booking, so that a later request begins with it.
   */
  public Hold takeIn(Actor by, String booking, CaseRecord facts, Arrival arrival) {
    requireWhole(by, booking, facts, arrival);
    return database.write(
        () -> {
          // Another desk on the database appends nothing from here on, and gives no number.
          var _ = log.noticeClock();
          Map<String, Object> content = said("booking", booking, "case", CaseJson.of(facts));
          if (!arrival.json().isEmpty()) {
            content.put("arrival", arrival.json());
          }
          Optional<String> before = taken(booking, content);
          if (before.isPresent()) {
            return load(before.get());
          }
          Event event = log.append(by, Hold.TAKEN_IN, table.nextNumber(now().getYear()), content);
          Hold hold = Hold.start(event, content);
          table.insert(hold);
          safeguard(by, hold, new CaseRecord(hold.number(), Map.of(), Map.of()));
          return inherit(by, hold);
        });
  }

  /** The time at which local custody ended by another request about the booking, if by any. */
  private Hold inherit(Actor by, Hold hold) {
    return others(hold).stream()
        .filter(Hold::leaving)
        .max(Comparator.comparing(Hold::last))
        .map(other -> leftWith(by, hold, other.left().orElseThrow(), other.number(), ""))
        .or(() -> inheritFromBooking(by, hold))
        .orElse(hold);
  }

  /** The same, where the first request comes after the jail's own system told of it. */
  private Optional<Hold> inheritFromBooking(Actor by, Hold hold) {
    return others(hold).isEmpty()
        ? table.release(hold.booking()).map(at -> left(by, hold, at, BY_BOOKINGS))
        : Optional.empty();
  }

  private Hold left(Actor by, Hold hold, JailTime at, String words) {
    Map<String, Object> content = said("case", CaseJson.of(leaving(hold, at.local())));
    content.putAll(said("words", words, "exact", at.exact().map(Object::toString).orElse(null)));
    hold.left().ifPresent(was -> content.put("was", was.toString()));
    return act(by, hold, Hold.LEAVING, content);
  }

  private Hold leftWith(Actor by, Hold hold, LocalDateTime at, String from, String words) {
    Map<String, Object> content =
        said("case", CaseJson.of(leaving(hold, at)), "from", from, "words", words);
    hold.left().ifPresent(was -> content.put("was", was.toString()));
    return act(by, hold, Hold.LEAVING, content);
  }

  private List<Hold> openOthers(Hold hold) {
    return others(hold).stream().filter(one -> one.end().isEmpty()).toList();
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
    return table.about(booking).stream().map(this::load).toList();
  }

  /** The other requests about the same booking. */
  public List<Hold> others(Hold hold) {
    return about(hold.booking()).stream()
        .filter(one -> !one.number().equals(hold.number()))
        .toList();
  }

  /** When local custody ended, by this request or the first of the others about the booking. */
  public Optional<LocalDateTime> leaves(Hold hold) {
    return hold.left()
        .or(
            () ->
                others(hold).stream()
                    .flatMap(one -> one.left().stream())
                    .min(LocalDateTime::compareTo));
  }

  /** What was done and noticed, oldest first, but for who read it. */
  public List<EventLog.Told> told(String number) {
    return log.told(number, Set.of(Hold.READ));
  }

  /** What the county set up. */
  public County county() {
    return law.county();
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
  public LawAnswer ifLeaving(Hold hold, LocalDateTime now) {
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
    return leave(by, hold, new JailTime(at, Optional.empty()), confirmed, words);
  }

  /** The same; of a time that clocks showed twice the record keeps the moment too. */
  public Hold leave(Actor by, Hold hold, JailTime time, boolean confirmed, @Nullable String words) {
    String why = words == null ? "" : words.strip();
    LocalDateTime at = time.local();
    rules().leave(by, hold, at, leaves(hold), confirmed, why);
    return database.write(
        () -> {
          Hold left = left(by, hold, time, why);
          openOthers(hold).stream()
              .filter(other -> !other.left().equals(Optional.of(at)))
              .forEach(other -> leftWith(by, other, at, hold.number(), why));
          return left;
        });
  }

  /** Decides, where nothing is known of what the desk showed. */
  public Hold decide(
      Actor by, Hold hold, Choice choice, @Nullable Reason reason, @Nullable String words) {
    return decide(by, hold, choice, reason, words, Map.of());
  }

  /**
   * Decides what was asked; against the law's answer or the agency's instruction, or before there
   * is one, with a reason.
   *
   * @param shown the words that the desk said of the request when it was decided
   */
  public Hold decide(
      Actor by,
      Hold hold,
      Choice choice,
      @Nullable Reason reason,
      @Nullable String words,
      Map<String, String> shown) {
    LawAnswer answer = answer(hold);
    Outcome outcome = answer.to(hold.asked()).outcome();
    String why = words == null ? "" : words.strip();
    boolean instructed = instructed(hold, choice, outcome);
    rules().decide(hold, choice, outcome, instructed, reason != null && !why.isEmpty());
    boolean late = rules().late(hold, choice);
    Map<String, Object> content = said("choice", choice, "reason", reason, "words", why);
    content.putAll(said("question", hold.asked(), "outcome", outcome));
    content.put("stage", (hold.leaving() ? Stage.LEAVING : Stage.WAITING).name());
    content.put("against", !instructed || choice.against(outcome));
    content.put("late", late);
    boolean alone = instructed || choice == Choice.DECLINE;
    content.put("agreement", late || !alone || choice.needsAgreement(outcome));
    if (!shown.isEmpty()) {
      content.put("shown", shown);
    }
    content.put("today", now().toLocalDate().toString());
    content.put("case", CaseJson.of(hold.facts()));
    content.put("answer", answer.json());
    return act(by, hold, Hold.DECIDED, content, _ -> answer);
  }

  /** Whether the agency's instruction, where the law leaves it a choice of whom to hold, fits. */
  private boolean instructed(Hold hold, Choice choice, Outcome outcome) {
    if (hold.asked() != Question.HOLD || outcome != Outcome.MAY) {
      return true;
    }
    return choice.fits(
        law.county().instruction(now().toLocalDate()).map(County.Instruction::says).orElse(null));
  }

  /** A supervisor agrees to a decision that waits for it, or does not. */
  public Hold agree(Actor by, Hold hold, Decided decision, boolean agrees, String words) {
    rules().agree(by, hold, decision);
    Map<String, Object> content = said("decision", decision.event(), "words", words.strip());
    content.put("agrees", agrees);
    return act(by, hold, Hold.AGREED, content);
  }

  /** Records that a notice was served, or a duty done, to a role: no name has a place here. */
  public Hold serve(Actor by, Hold hold, Service service) {
    rules().possible("the time of service", service.at(), Hold.received(hold.facts()));
    Map<String, Object> content =
        said("notice", service.notice(), "to", service.to(), "at", service.at().toString());
    content.putAll(said("language", service.language(), "sha256", service.sha256()));
    if (service.refused()) {
      content.put("refused", true);
    }
    if (service.interpreter()) {
      content.put("interpreter", true);
    }
    CaseRecord served = hold.facts().with(Fact.REQUEST_SERVED_ON_PERSON, true);
    boolean known = served.equals(hold.facts());
    if (service.notice().equals(Service.COPY)
        && service.to().equals(Service.PERSON)
        && hold.end().isEmpty()
        && !known) {
      content.put("case", CaseJson.of(served.with(Fact.REQUEST_SERVED_AT, service.at())));
    }
    return act(by, hold, Hold.SERVED, content);
  }

  /** Records how it ended; confirmed where, but for local reasons, the person left the building. */
  public Hold end(Actor by, Hold hold, End how, LocalDateTime at, boolean confirmed) {
    rules().end(hold, how, at, confirmed);
    return database.write(
        () -> {
          Hold ended = act(by, hold, Hold.ENDED, Map.of("how", how.name(), "at", at.toString()));
          rewriteOthers(hold);
          return ended;
        });
  }

  /** Writes on the board that the person of the other requests has left, or has not. */
  private void rewriteOthers(Hold hold) {
    openOthers(hold).forEach(other -> write(other, other.last(), this::answer));
  }

  /** Takes back an end, or that local custody ended, recorded wrongly; either stays on record. */
  public Hold takeBack(Actor by, Hold hold, String words) {
    rules().takeBack(hold, words);
    Map<String, Object> content = said("words", words.strip());
    return database.write(
        () -> {
          if (hold.end().isPresent()) {
            Hold open = act(by, hold, Hold.TAKEN_BACK, content);
            rewriteOthers(hold);
            return open;
          }
          content.put("case", CaseJson.of(leaving(hold, null)));
          Hold stays = act(by, hold, Hold.STAYS, content);
          for (Hold other : openOthers(hold)) {
            if (other.leaving()) {
              Map<String, Object> with = said("words", words.strip(), "from", hold.number());
              with.put("case", CaseJson.of(leaving(other, null)));
              act(by, other, Hold.STAYS, with);
            }
          }
          return stays;
        });
  }

  /** A request for a row of the board, which is no reading of it. */
  public Hold look(String number) {
    return load(number);
  }

  /** A request, for someone who reads it, which is an event too; refused where it was erased. */
  public Hold read(Actor by, String number) {
    return readings.read(by, number, this::load);
  }

  /** The requests of a number, a booking or a day, ended ones too, the newest first. */
  public List<Hold> find(String words) {
    return table.find(words).stream().map(this::load).toList();
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
    return table.open();
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
          List<String> differences = table.repair(hold);
          write(hold, hold.last(), this::answer);
          return differences;
        });
  }

  /** Whether the person has left the building by another request about the booking. */
  private boolean gone(Hold hold) {
    return hold.end().isEmpty() && others(hold).stream().anyMatch(Hold::gone);
  }

  /** Writes where a request stands if it stood at an event, and whether it has to be reopened. */
  private Hold write(Hold hold, long last, Function<Hold, LawAnswer> law) {
    Optional<LawAnswer> now = hold.standing().map(_ -> law.apply(hold));
    Optional<Decided> reopened = now.flatMap(hold::reopened);
    if (!table.update(hold, last, deadline(hold, now), reopened.isPresent(), gone(hold))) {
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

  /** When the person walks out; of a court's paper no clock runs. */
  private Optional<ZonedDateTime> deadline(Hold hold, Optional<LawAnswer> now) {
    if (hold.court()) {
      return Optional.empty();
    }
    return hold.stage() == Stage.LEAVING
        ? hold.free().map(at -> Deadline.start(at, zone()))
        : now.filter(_ -> hold.stage() == Stage.HELD).flatMap(LawAnswer::deadline);
  }

  /** Records what tells of a request without changing it, unless that is on record. */
  void remark(String kind, String number, Map<String, ?> content) {
    if (!remarked(kind, number, content)) {
      database.write(
          () -> {
            // Another desk on the database may have said it meanwhile.
            var head = log.noticeClock();
            if (!remarked(kind, number, content)) {
              var _ = log.append(Actor.DESK, kind, number, content);
            }
            return head;
          });
    }
  }

  private boolean remarked(String kind, String number, Map<String, ?> content) {
    return log.told(number, Set.of()).stream()
        .filter(each -> each.event().kind().equals(kind))
        .anyMatch(each -> each.content().equals(Optional.of(content)));
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
