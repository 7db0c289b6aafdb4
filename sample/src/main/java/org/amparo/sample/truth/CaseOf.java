package org.amparo.sample.truth;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.ConvictionTimes;
import org.amparo.model.fact.Fact;
import org.amparo.model.fact.ListFact;
import org.amparo.model.fact.ListValue;

/** The case that a policy would read if every fact that a jail's export can hold were on record. */
final class CaseOf {

  private final History history;
  private final Map<Fact, Object> facts = new HashMap<>();

  private CaseOf(History history) {
    this.history = history;
  }

  static CaseRecord of(History history, Custody custody, Asked asked) {
    CaseOf one = new CaseOf(history);
    one.request(asked);
    one.custody(custody);
    return ConvictionTimes.known(
        new CaseRecord(
            asked.number(),
            one.facts,
            Map.of(
                ListFact.CHARGES,
                new ListValue(custody.charges().stream().map(CaseOf::charge).toList(), true),
                ListFact.CONVICTIONS,
                new ListValue(
                    custody.known().convictions().stream().map(CaseOf::conviction).toList(),
                    true))));
  }

  private void request(Asked asked) {
    facts.put(Fact.REQUEST_KIND, "HOLD");
    facts.put(Fact.REQUEST_FORM, "I247A");
    facts.put(Fact.REQUEST_RECEIVED_ON, history.day(asked.receivedAt()));
    facts.put(Fact.REQUEST_RECEIVED_AT, clock(asked.receivedAt()));
    facts.put(Fact.REQUEST_ICE_THREAT_LEVEL, (long) asked.level());
    facts.put(Fact.PERSON_AGE, (long) asked.age());
    Asked.Boxes boxes = asked.boxes();
    facts.put(Fact.REQUEST_FORM_COMPLETE, boxes.formComplete());
    facts.put(Fact.REQUEST_PROBABLE_CAUSE_SHOWN, boxes.probableCause());
    facts.put(Fact.REQUEST_SUPPORTING_DOCUMENT, boxes.supportingDocument());
    facts.put(Fact.REQUEST_ADMINISTRATIVE_WARRANT, boxes.administrativeWarrant());
    facts.put(Fact.REQUEST_JUDICIAL_WARRANT, boxes.judicialWarrant());
    facts.put(Fact.REQUEST_SERVED_ON_PERSON, boxes.served());
    facts.put(Fact.PERSON_FINAL_ORDER, boxes.finalOrder());
    facts.put(Fact.PERSON_US_CITIZEN_CLAIM, boxes.citizenClaim());
    facts.put(Fact.PERSON_VICTIM_OR_WITNESS, boxes.victimOrWitness());
  }

  private void custody(Custody custody) {
    facts.put(Fact.CUSTODY_LOCAL_CHARGE, true);
    facts.put(Fact.CUSTODY_BOOKED_ON, history.day(custody.bookedAt()));
    Instant export = history.exportedAt();
    if (custody.eligibleAt().isBefore(export) && !custody.neverDue()) {
      facts.put(Fact.CUSTODY_RELEASE_ELIGIBLE_ON, history.day(custody.eligibleAt()));
      facts.put(Fact.CUSTODY_RELEASE_ELIGIBLE_AT, clock(custody.eligibleAt()));
      facts.put(Fact.CUSTODY_RELEASE_REASON, custody.reason().name());
    }
    if (custody.departedAt().isBefore(export)) {
      facts.put(Fact.CUSTODY_RELEASED_AT, clock(custody.departedAt()));
      if (custody.destination() != Custody.Destination.NOBODY) {
        facts.put(Fact.CUSTODY_RELEASED_TO, custody.destination().name());
      }
    }
  }

  private LocalDateTime clock(Instant moment) {
    return LocalDateTime.ofInstant(moment, history.zone());
  }

  private static Map<String, Object> charge(Known.Charge charge) {
    return Map.of(
        "grade", charge.grade(),
        "category", charge.category(),
        "status", charge.status(),
        "capital_or_life", false,
        "detention_finding", false);
  }

  private static Map<String, Object> conviction(Known.Conviction conviction) {
    return Map.of(
        "grade",
        conviction.grade(),
        "category",
        conviction.category(),
        "convicted_on",
        conviction.on(),
        "sentence_days",
        (long) conviction.sentenceDays(),
        "sentence_released_on",
        conviction.on().plusDays(conviction.sentenceDays()),
        "in_custody_for_it",
        false);
  }
}
