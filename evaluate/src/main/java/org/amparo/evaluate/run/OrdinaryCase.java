package org.amparo.evaluate.run;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amparo.model.decision.Decision;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.Fact;
import org.amparo.model.fact.FactType;
import org.amparo.model.fact.ListFact;
import org.amparo.model.fact.ListValue;
import org.amparo.policy.Interpreter;
import org.amparo.policy.Policy;

/**
 * The request that jails get today: a complete I-247A with ICE's own warrant and nothing else, of
 * an adult without a conviction whose local case is over, where nobody pays and no agreement is
 * signed.
 */
final class OrdinaryCase {

  /** What comes with it; every other thing that can be true or false is false. */
  private static final Set<Fact> PRESENT =
      Set.of(
          Fact.REQUEST_FORM_COMPLETE,
          Fact.REQUEST_PROBABLE_CAUSE_SHOWN,
          Fact.REQUEST_BOX_BIOMETRIC_RECORDS,
          Fact.REQUEST_ADMINISTRATIVE_WARRANT,
          Fact.REQUEST_FACIALLY_NAMES_PERSON,
          Fact.REQUEST_SERVED_ON_PERSON,
          Fact.CUSTODY_LOCAL_CHARGE,
          Fact.CUSTODY_STATE_TERM_SATISFIED);

  /** An adult's age that no text draws a line at. */
  private static final long AGE = 30;

  private OrdinaryCase() {}

  /** What a text answers to it, by itself. */
  enum Answer {
    /** It forbids what is asked. */
    FORBIDS,
    /** It lets the jail choose. */
    ALLOWS,
    /** It requires it. */
    REQUIRES,
    /** It depends on what neither form nor records of the request say, or a person has to read. */
    OPEN,
    /** It does not speak of it. */
    NOTHING
  }

  static Answer answer(Policy policy, Question question, LocalDate day) {
    Decision decision = Interpreter.decide(policy, question, of(day));
    Set<Outcome> possible = decision.possible();
    if (possible.size() > 1) {
      return Answer.OPEN;
    }
    return switch (decision.outcome()) {
      case MUST -> Answer.REQUIRES;
      case MAY -> Answer.ALLOWS;
      case MUST_NOT -> Answer.FORBIDS;
      case SILENT -> Answer.NOTHING;
      default -> Answer.OPEN;
    };
  }

  private static CaseRecord of(LocalDate day) {
    Map<Fact, Object> facts = new EnumMap<>(Fact.class);
    for (Fact fact : Fact.values()) {
      if (fact.type() == FactType.BOOLEAN) {
        facts.put(fact, PRESENT.contains(fact));
      }
    }
    facts.put(Fact.REQUEST_KIND, Question.HOLD.name());
    facts.put(Fact.REQUEST_FORM, "I247A");
    facts.put(Fact.REQUEST_RECEIVED_ON, day);
    facts.put(Fact.REQUEST_ADMINISTRATIVE_WARRANT_FORM, "I200");
    facts.put(Fact.PERSON_AGE, AGE);
    facts.put(Fact.PERSON_GANG_LISTING, "NONE");
    facts.put(Fact.CUSTODY_CUSTODIAN, "JAIL");
    facts.put(Fact.CUSTODY_BASIS, "LOCAL_PRETRIAL");
    facts.put(Fact.CUSTODY_BOOKED_ON, day);
    facts.put(Fact.CUSTODY_RELEASE_ELIGIBLE_ON, day);
    facts.put(Fact.CUSTODY_RELEASE_REASON, "DISMISSED");
    facts.put(Fact.JURISDICTION_REIMBURSEMENT, "NONE");
    ListValue none = new ListValue(List.of(), true);
    return new CaseRecord(
        "the ordinary request", facts, Map.of(ListFact.CONVICTIONS, none, ListFact.CHARGES, none));
  }
}
