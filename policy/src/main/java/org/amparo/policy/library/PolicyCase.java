package org.amparo.policy.library;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.problem.Place;
import org.jspecify.annotations.Nullable;

/**
 * A case that a policy file comes with, and what the policy must answer to it.
 *
 * @param choices parameter to choice; a parameter left out has its default
 */
public record PolicyCase(
    String name,
    Question question,
    Map<String, String> choices,
    CaseRecord given,
    Expectation expected,
    Place place) {

  public PolicyCase {
    choices = Map.copyOf(choices);
  }

  /**
   * What must be answered.
   *
   * @param rule the deciding rule, or null where the case does not say
   * @param possible every outcome left open, or null where the case does not say
   * @param missing every missing fact, or null where the case does not say
   * @param releaseBy when a hold must end, on the clocks of the place, or null where the case does
   *     not say
   * @param duties ids of the duties that surely follow, or null where the case does not say
   */
  public record Expectation(
      Outcome outcome,
      @Nullable String rule,
      @Nullable Set<Outcome> possible,
      @Nullable Set<String> missing,
      @Nullable LocalDateTime releaseBy,
      @Nullable Set<String> duties) {}
}
