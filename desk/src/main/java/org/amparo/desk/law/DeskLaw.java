package org.amparo.desk.law;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.amparo.model.decision.Question;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.ConvictionTimes;
import org.amparo.model.fact.Fact;
import org.amparo.model.problem.ErrorCode;
import org.amparo.policy.Policy;
import org.amparo.policy.law.LawDays;
import org.amparo.policy.law.LawInForce;
import org.amparo.policy.law.LawPlace;
import org.amparo.policy.law.Resolution;
import org.amparo.policy.library.PolicyLibrary;
import org.amparo.policy.offense.OffenseLists;

/** The law that binds one jail, and the time zone of its clocks. */
public record DeskLaw(List<Policy> policies, LawPlace place, ZoneId zone, County county) {

  /** The law of a place whose county set up nothing. */
  public static DeskLaw of(PolicyLibrary library, String place) {
    return of(library, place, County.NONE);
  }

  /** The law of a place; AmparoException where there is none, or its clocks are not known. */
  public static DeskLaw of(PolicyLibrary library, String place, County county) {
    LawPlace found = LawPlace.of(place);
    if (found.timeZone().isEmpty()) {
      throw ErrorCode.ARGUMENT_INVALID.error(
          "the time zone of " + found.name() + " is not known",
          "name the county that the jail is in");
    }
    // Laws of elsewhere are put away once, and not at each answer.
    List<Policy> here =
        library.policies().stream()
            .filter(
                policy ->
                    (found.id() + "/").startsWith(policy.jurisdiction() + "/")
                        || policy.territory().stream().anyMatch(found::lies))
            .toList();
    return new DeskLaw(here, found, found.timeZone().get(), county);
  }

  /**
   * What the law answers about a case. Before the person would go home it is the answer for today:
   * that of someone who went home now, with the convictions of now.
   */
  public LawAnswer answer(CaseRecord facts, LocalDate today) {
    CaseRecord known = known(facts, today);
    return LawAnswer.of(inForce(known, today), known);
  }

  /** The same to one question alone, which takes a fraction of the time. */
  public Resolution answer(CaseRecord facts, LocalDate today, Question question) {
    CaseRecord known = known(facts, today);
    return LawAnswer.checked(inForce(known, today).resolve(question, known), known);
  }

  private LawInForce inForce(CaseRecord known, LocalDate today) {
    return LawInForce.of(policies, place, LawDays.of(known, today), Policy.Body.JAIL);
  }

  private CaseRecord known(CaseRecord facts, LocalDate today) {
    CaseRecord zoned = orElse(facts, Fact.JURISDICTION_TIME_ZONE, zone.getId());
    CaseRecord dated = orElse(zoned, Fact.CUSTODY_RELEASE_ELIGIBLE_ON, today);
    CaseRecord whole = county.complete(dated, today);
    return OffenseLists.bundled().withKinds(ConvictionTimes.known(whole));
  }

  private static CaseRecord orElse(CaseRecord facts, Fact fact, Object value) {
    return facts.value(fact) == null ? facts.with(fact, value) : facts;
  }
}
