package org.amparo.cli.report;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.amparo.model.decision.Question;
import org.amparo.policy.Policy;
import org.amparo.policy.law.LawPlace;
import org.amparo.policy.library.PolicyLibrary;
import org.amparo.policy.library.PolicySource;
import org.amparo.policy.library.PresetPolicies;
import org.jspecify.annotations.Nullable;

/** Which policies a report, a comparison or an atlas is about. */
final class PolicyChoice {

  private PolicyChoice() {}

  /**
   * The policies with these ids; where none are named, one of each kind, and those of the place,
   * its county and its state at any time, each with every choice that tells on its answer.
   *
   * @param ids with commas between them, or null
   * @param place the place in words, or null for all; one that is no county, city or state adds
   *     none
   */
  static List<Policy> of(PolicyLibrary library, @Nullable String ids, @Nullable String place) {
    if (ids != null) {
      return PresetPolicies.of(library, ids);
    }
    Set<String> usual = PresetPolicies.ids();
    Optional.ofNullable(place)
        .flatMap(LawPlace::known)
        .ifPresent(
            where ->
                library.headings().stream()
                    .filter(policy -> isLocal(policy.rank()) && where.isBoundBy(policy))
                    .forEach(policy -> usual.add(policy.id())));
    return usual.stream().flatMap(id -> holdVariants(library.source(id)).stream()).toList();
  }

  /** The policy under each choice of its parameters that tells on its answer to HOLD. */
  private static List<Policy> holdVariants(PolicySource source) {
    Policy preset = source.policy();
    return source.variants().stream()
        .filter(
            policy ->
                policy.equals(preset)
                    || !Objects.equals(
                        policy.rulings().get(Question.HOLD), preset.rulings().get(Question.HOLD)))
        .toList();
  }

  private static boolean isLocal(Policy.Rank rank) {
    return switch (rank) {
      case ADVICE, SHERIFF, COUNTY, STATE -> true;
      case PROPOSAL, FEDERAL, COURT -> false;
    };
  }
}
