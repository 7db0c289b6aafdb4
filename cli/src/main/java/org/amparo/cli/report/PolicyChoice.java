package org.amparo.cli.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.amparo.model.BundledFiles;
import org.amparo.model.decision.Question;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.yaml.YamlNode;
import org.amparo.policy.Policy;
import org.amparo.policy.law.LawPlace;
import org.amparo.policy.library.PolicyLibrary;
import org.amparo.policy.library.PolicySource;
import org.jspecify.annotations.Nullable;

/** Which policies a report, a comparison or an atlas is about. */
final class PolicyChoice {

  private static final String FILE = "policies/compared.yaml";

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
      return split(ids).stream().map(library::find).distinct().toList();
    }
    Set<String> usual = named();
    Optional.ofNullable(place)
        .flatMap(LawPlace::known)
        .ifPresent(
            where ->
                library.headings().stream()
                    .filter(policy -> isLocal(policy.rank()) && where.isBoundBy(policy))
                    .forEach(policy -> usual.add(policy.id())));
    return usual.stream().flatMap(id -> holdVariants(library.source(id)).stream()).toList();
  }

  /** The same for a country: one of each kind alone, its parameters as they are preset. */
  static List<Policy> presets(PolicyLibrary library, @Nullable String ids) {
    return ids == null ? named().stream().map(library::find).toList() : of(library, ids, null);
  }

  /** Ids apart; {@code parameter=choice} behind a comma still belongs to the id before it. */
  static List<String> split(String ids) {
    return Stream.of(ids.split(",(?![^,:]*=[^,:]*(?:,|$))", -1)).map(String::strip).toList();
  }

  private static Set<String> named() {
    String text = BundledFiles.required(PolicyLibrary.class, FILE);
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
      case ADVICE, SHERIFF, COUNTY, STATE -> true;
      case PROPOSAL, FEDERAL, COURT -> false;
    };
  }
}
