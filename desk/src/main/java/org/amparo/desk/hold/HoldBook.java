package org.amparo.desk.hold;

import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amparo.desk.intake.CaseForm;
import org.amparo.desk.law.CaseJson;
import org.amparo.desk.law.County;
import org.amparo.desk.law.DeskLaw;
import org.amparo.desk.law.JailTime;
import org.amparo.desk.law.LawAnswer;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.record.Held;
import org.amparo.desk.store.DeskDatabase;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.Fact;
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
  private final HoldTable table;
  private final HoldEvents events;
  private final Leavings leavings;
  private final Readings readings;
  private final Decisions decisions;

  public HoldBook(DeskDatabase database, DeskLaw law, InstantSource clock) {
    this.database = database;
    this.log = new EventLog(database, clock);
    this.law = law;
    this.table = new HoldTable(database.jdbc(), law.zone());
    this.events = new HoldEvents(database, log, law, clock, table);
    this.leavings = new Leavings(events);
    this.readings = new Readings(database, log, clock);
    this.decisions = new Decisions(law, events);
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
          Map<String, Object> content =
              HoldEvents.said("booking", booking, "case", CaseJson.of(facts));
          if (!arrival.json().isEmpty()) {
            content.put("arrival", arrival.json());
          }
          Optional<String> before = taken(booking, content);
          if (before.isPresent()) {
            return events.load(before.get());
          }
          EventLog.Told told =
              log.tell(by, Hold.TAKEN_IN, table.nextNumber(now().getYear()), content);
          Hold hold = Hold.start(told.event(), Entry.of(told));
          table.insert(hold);
          safeguard(by, hold, new CaseRecord(hold.number(), Map.of(), Map.of()));
          Hold taken = leavings.inherit(by, hold);
          // The board says whether the person has left by a request that came before.
          return events.write(taken, taken.last(), events::answer);
        });
  }

  private Optional<String> taken(String booking, Map<String, ?> content) {
    return about(booking).stream()
        .filter(hold -> hold.end().isEmpty())
        .map(Hold::number)
        .filter(
            number ->
                log.told(number, Set.of())
                    .getFirst()
                    .content()
                    .equals(Optional.of(Held.of(content))))
        .findFirst();
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
    return events.zone();
  }

  /** Now, by the clocks of the jail. */
  public ZonedDateTime now() {
    return events.now();
  }

  /** What it would answer if the person went home now. */
  public LawAnswer ifLeaving(Hold hold, ZonedDateTime now) {
    return law.answer(leavings.leaving(hold, JailTime.of(now)), now.toLocalDate());
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
    Map<String, ?> content =
        HoldEvents.said("case", CaseJson.of(facts), "changed", changed, "from", from);
    return events.act(by, hold, Hold.FACTS, content);
  }

  /**
   * Records that the person would go home now, so that it has to be decided again, confirmed where
   * that was before the request or more than 12 hours ago; or with words corrects when that was, to
   * a later time by a supervisor and for a new decision.
   */
  public Hold leave(
      Actor by, Hold hold, LocalDateTime at, boolean confirmed, @Nullable String words) {
    return leave(by, hold, JailTime.of(at), confirmed, words);
  }

  /** The same; of a time that clocks showed twice the record keeps the moment too. */
  public Hold leave(Actor by, Hold hold, JailTime time, boolean confirmed, @Nullable String words) {
    String why = words == null ? "" : words.strip();
    rules().leave(by, hold, time, leaves(hold), confirmed, why);
    return leavings.leave(by, hold, time, why);
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
    return decisions.decide(by, hold, choice, reason, words, shown);
  }

  /** A supervisor agrees to a decision that waits for it, or does not. */
  public Hold agree(Actor by, Hold hold, Decided decision, boolean agrees, String words) {
    return decisions.agree(by, hold, decision, agrees, words);
  }

  /** Records a notice as it is printed, which changes nothing of the request. */
  public void printed(Actor by, Hold hold, Map<String, ?> content) {
    database.write(() -> log.append(by, Hold.PRINTED, hold.number(), content));
  }

  /** Records that a notice was served, or a duty done, to a role: no name has a place here. */
  public Hold serve(Actor by, Hold hold, Service service) {
    rules().possible("The time of service", service.at(), Hold.received(hold.facts()));
    Map<String, Object> content =
        HoldEvents.said(
            "notice", service.notice(), "to", service.to(), "at", service.at().toString());
    content.putAll(HoldEvents.said("language", service.language(), "sha256", service.sha256()));
    content.putAll(HoldEvents.said("printed", service.printed()));
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
    return events.act(by, hold, Hold.SERVED, content);
  }

  /** Records how it ended; confirmed where, but for local reasons, the person left the building. */
  public Hold end(Actor by, Hold hold, End how, LocalDateTime at, boolean confirmed) {
    rules().end(hold, how, at, confirmed);
    return database.write(
        () -> {
          Hold ended =
              events.act(by, hold, Hold.ENDED, Map.of("how", how.name(), "at", at.toString()));
          rewriteOthers(hold);
          return ended;
        });
  }

  /** Writes on the board that the person of the other requests has left, or has not. */
  private void rewriteOthers(Hold hold) {
    events.openOthers(hold).forEach(other -> events.write(other, other.last(), events::answer));
  }

  /** Takes back an end, or that local custody ended, recorded wrongly; either stays on record. */
  public Hold takeBack(Actor by, Hold hold, String words) {
    rules().takeBack(hold, words);
    Map<String, Object> content = HoldEvents.said("words", words.strip());
    return database.write(
        () -> {
          if (hold.end().isPresent()) {
            Hold open = events.act(by, hold, Hold.TAKEN_BACK, content);
            rewriteOthers(hold);
            return open;
          }
          content.put("case", CaseJson.of(Leavings.staying(hold)));
          Hold stays = events.act(by, hold, Hold.STAYS, content);
          for (Hold other : events.openOthers(hold)) {
            if (other.leaving()) {
              Map<String, Object> with =
                  HoldEvents.said("words", words.strip(), "from", hold.number());
              with.put("case", CaseJson.of(Leavings.staying(other)));
              events.act(by, other, Hold.STAYS, with);
            }
          }
          return stays;
        });
  }

  /** A request for a row of the board, which is no reading of it. */
  public Hold look(String number) {
    return events.load(number);
  }

  /** A request, for someone who reads it, which is an event too; refused where it was erased. */
  public Hold read(Actor by, String number) {
    return readings.read(by, number, events::load);
  }

  /** The requests of a number, a booking or a day, ended ones too, the newest first. */
  public List<Hold> find(String words) {
    return table.find(words).stream().map(events::load).toList();
  }

  /** Records the readings that could not be recorded when they were, if they can be now. */
  public void recordLate() {
    readings.recordLate();
  }

  /** The requests about a booking, ended ones too. */
  public List<Hold> about(String booking) {
    return events.about(booking);
  }

  /** The other requests about the same booking. */
  public List<Hold> others(Hold hold) {
    return events.others(hold);
  }

  /** When local custody ended, by this request or the first of the others about the booking. */
  public Optional<JailTime> leaves(Hold hold) {
    return leavings.leaves(hold);
  }

  /** What the law answers of a request now. */
  public LawAnswer answer(Hold hold) {
    return events.answer(hold);
  }

  /** A request as someone saw it whose last event it was; refused where it changed meanwhile. */
  public Hold seen(String number, long last) {
    return events.seen(number, last);
  }

  /** The requests that have not ended, by the record and not by the board. */
  public List<String> open() {
    return events.open();
  }

  /**
   * Writes on the board what the law says of a request now.
   *
   * @return what was on the board that its events do not say, empty where it was as they say
   */
  public List<String> refresh(String number) {
    return events.refresh(number);
  }

  /** Records what tells of a request without changing it, unless that is on record. */
  public void remark(String kind, String number, Map<String, ?> content) {
    events.remark(kind, number, content);
  }
}
