package org.amparo.desk.hold;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.amparo.desk.law.CaseJson;
import org.amparo.desk.law.JailTime;
import org.amparo.desk.record.Actor;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.Fact;

/** When local custody ended, which is one fact of every request about a booking. */
record Leavings(HoldEvents events) {

  /** The time at which local custody ended by another request about the booking, if by any. */
  Hold inherit(Actor by, Hold hold) {
    return events.others(hold).stream()
        .filter(Hold::leaving)
        .max(Comparator.comparing(Hold::last))
        .map(other -> leftWith(by, hold, other.leftAt().orElseThrow(), other.number(), ""))
        .or(() -> inheritFromBooking(by, hold))
        .orElse(hold);
  }

  /** The same, where the first request comes after the jail's own system told of it. */
  private Optional<Hold> inheritFromBooking(Actor by, Hold hold) {
    return events.others(hold).isEmpty()
        ? events.table().release(hold.booking()).map(at -> left(by, hold, at, HoldBook.BY_BOOKINGS))
        : Optional.empty();
  }

  private Hold left(Actor by, Hold hold, JailTime at, String words) {
    Map<String, Object> content = HoldEvents.said("case", CaseJson.of(leaving(hold, at)));
    content.putAll(
        HoldEvents.said("words", words, "exact", at.exact().map(Object::toString).orElse(null)));
    hold.left().ifPresent(was -> content.put("was", was.toString()));
    return events.act(by, hold, Hold.LEAVING, content);
  }

  private Hold leftWith(Actor by, Hold hold, JailTime at, String from, String words) {
    Map<String, Object> content =
        HoldEvents.said("case", CaseJson.of(leaving(hold, at)), "from", from, "words", words);
    content.putAll(HoldEvents.said("exact", at.exact().map(Object::toString).orElse(null)));
    hold.left().ifPresent(was -> content.put("was", was.toString()));
    return events.act(by, hold, Hold.LEAVING, content);
  }

  /** When local custody ended, by this request or the first of the others about the booking. */
  Optional<JailTime> leaves(Hold hold) {
    return hold.leftAt()
        .or(
            () ->
                events.others(hold).stream()
                    .flatMap(one -> one.leftAt().stream())
                    .min(Comparator.comparing(at -> at.moment(events.zone()))));
  }

  /** Records it for a request and for every other open one about the booking. */
  Hold leave(Actor by, Hold hold, JailTime time, String why) {
    return events
        .database()
        .write(
            () -> {
              Hold left = left(by, hold, time, why);
              events.openOthers(hold).stream()
                  .filter(other -> !other.leftAt().equals(left.leftAt()))
                  .forEach(other -> leftWith(by, other, time, hold.number(), why));
              return left;
            });
  }

  CaseRecord leaving(Hold hold, JailTime at) {
    return hold.facts()
        .with(Fact.CUSTODY_RELEASE_ELIGIBLE_ON, at.local().toLocalDate())
        .with(Fact.CUSTODY_RELEASE_ELIGIBLE_AT, at.local())
        .with(Fact.JURISDICTION_TIME_ZONE, at.fixedZone(events.zone()));
  }

  static CaseRecord staying(Hold hold) {
    return hold.facts()
        .with(Fact.CUSTODY_RELEASE_ELIGIBLE_ON, null)
        .with(Fact.CUSTODY_RELEASE_ELIGIBLE_AT, null)
        .with(Fact.JURISDICTION_TIME_ZONE, null);
  }
}
