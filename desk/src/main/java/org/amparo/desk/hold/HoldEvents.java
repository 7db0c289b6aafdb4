package org.amparo.desk.hold;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.amparo.desk.law.DeskLaw;
import org.amparo.desk.law.LawAnswer;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.record.Held;
import org.amparo.desk.store.DeskDatabase;
import org.jspecify.annotations.Nullable;

/**
 * The events of requests, each appended in one transaction with where its request then stands on
 * the board, and the requests as their events tell them.
 */
record HoldEvents(
    DeskDatabase database, EventLog log, DeskLaw law, InstantSource clock, HoldTable table) {

  /** By so much the clocks of two desks on one database may differ. */
  private static final Duration DRIFT = Duration.ofMinutes(1);

  /** The clocks of the jail. */
  ZoneId zone() {
    return law.zone();
  }

  /** Now, by the clocks of the jail. */
  ZonedDateTime now() {
    return clock.instant().atZone(zone());
  }

  /** The requests about a booking, ended ones too. */
  List<Hold> about(String booking) {
    return table.about(booking).stream().map(this::load).toList();
  }

  /** The other requests about the same booking. */
  List<Hold> others(Hold hold) {
    return about(hold.booking()).stream()
        .filter(one -> !one.number().equals(hold.number()))
        .toList();
  }

  List<Hold> openOthers(Hold hold) {
    return others(hold).stream().filter(one -> one.end().isEmpty()).toList();
  }

  LawAnswer answer(Hold hold) {
    return law.answer(hold.facts(), now().toLocalDate());
  }

  /** A request as someone saw it whose last event it was; refused where it changed meanwhile. */
  Hold seen(String number, long last) {
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
  Hold write(Hold hold, long last, Function<Hold, LawAnswer> law) {
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
        ? hold.freeAt().map(at -> at.moment(zone()))
        : now.filter(_ -> hold.stage() == Stage.HELD).flatMap(LawAnswer::deadline);
  }

  /**
   * Records what tells of a request without changing it, unless that is on record. What a clock
   * that was ahead told of is told again when it comes true.
   */
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
    Instant ahead = clock.instant().plus(DRIFT);
    return log.told(number, Set.of()).stream()
        .filter(each -> each.event().kind().equals(kind) && !each.event().at().isAfter(ahead))
        .anyMatch(each -> each.content().equals(Optional.of(Held.of(content))));
  }

  private static Refused changed(String number) {
    return new Refused(
        Refused.Why.CHANGED_MEANWHILE,
        "Someone else changed request " + number + " meanwhile; read it again");
  }

  /** What an event holds: keys, each with what is said under it; what is not said has no place. */
  static Map<String, Object> said(@Nullable Object... pairs) {
    Map<String, Object> content = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      Object value = pairs[i + 1] instanceof Enum<?> constant ? constant.name() : pairs[i + 1];
      if (value != null && !value.equals("")) {
        content.put(String.valueOf(pairs[i]), value);
      }
    }
    return content;
  }

  Hold act(Actor by, Hold seen, String kind, Map<String, ?> content) {
    return act(by, seen, kind, content, this::answer);
  }

  Hold act(
      Actor by, Hold seen, String kind, Map<String, ?> content, Function<Hold, LawAnswer> law) {
    return database.write(
        () -> {
          EventLog.Told told = log.tell(by, kind, seen.number(), content);
          return write(seen.then(told.event(), Entry.of(told)), seen.last(), law);
        });
  }

  /** The request as its events tell it; that someone read it, or was told, changes nothing. */
  Hold load(String number) {
    Hold hold = null;
    for (EventLog.Told told : log.told(number, Set.of())) {
      if (!Hold.CHANGES.contains(told.event().kind())) {
        continue;
      }
      if (told.content().isEmpty()) {
        throw new Refused(Refused.Why.UNKNOWN, "Request " + number + " was erased");
      }
      Entry said = Entry.of(told);
      hold = hold == null ? Hold.start(told.event(), said) : hold.then(told.event(), said);
    }
    if (hold == null) {
      throw new Refused(Refused.Why.UNKNOWN, "There is no request " + number);
    }
    return hold;
  }
}
