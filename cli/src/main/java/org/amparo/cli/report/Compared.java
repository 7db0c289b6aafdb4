package org.amparo.cli.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.amparo.model.BundledFiles;
import org.amparo.model.decision.Question;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.yaml.YamlNode;
import org.amparo.policy.Policy;
import org.amparo.policy.law.LawPlace;
import org.amparo.policy.library.PolicyLibrary;
import org.amparo.policy.library.PolicySource;
import org.jspecify.annotations.Nullable;

/** Which policies a report compares where none are named. */
final class Compared {

  private static final String FILE = "policies/compared.yaml";

  private Compared() {}

  /**
   * One policy of each kind, and those of the place, its county and its state at any time.
   *
   * @param place the place in words, or null for all; one that is no county, city or state adds
   *     none
   */
  static List<Policy> policies(PolicyLibrary library, @Nullable String place) {
    Set<String> ids = named();
    Optional.ofNullable(place)
        .flatMap(LawPlace::known)
        .ifPresent(
            where ->
                library.headings().stream()
                    .filter(policy -> isLocal(policy.rank()) && where.isBoundBy(policy))
                    .forEach(policy -> ids.add(policy.id())));
    return ids.stream().flatMap(id -> holdVariants(library.source(id)).stream()).toList();
  }

  /** One policy of each kind, its parameters as they are preset. */
  static List<Policy> presets(PolicyLibrary library) {
    return named().stream().map(library::find).toList();
  }

  private static Set<String> named() {
    String text = BundledFiles.text(PolicyLibrary.class, FILE);
    if (text == null) {
      throw new IllegalStateException(FILE + " is not among the policies");
    }
    Set<String> ids = new LinkedHashSet<>();
    YamlNode.parse(text, FILE, ErrorCode.POLICY_INVALID)
        .items("compared")
        .forEach(id -> ids.add(id.text()));
    return ids;
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
      case SHERIFF, COUNTY, STATE -> true;
      case PROPOSAL, FEDERAL, COURT -> false;
    };
  }
}
