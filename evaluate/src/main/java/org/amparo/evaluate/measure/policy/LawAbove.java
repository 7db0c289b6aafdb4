package org.amparo.evaluate.measure.policy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.policy.Policy;
import org.amparo.policy.law.LawPlace;
import org.amparo.policy.library.PolicyLibrary;
import org.jspecify.annotations.Nullable;

/**
 * The state law in force at any time above each policy, by its id: that of the place the records
 * are of, whatever place the policy is of; where the place has no law, as an invented county, that
 * of the policy's own state, above a policy of a county, city or sheriff.
 */
public record LawAbove(Map<String, List<Policy>> byPolicy) {

  /** Bits of the answers that leave nobody to ask. */
  private static final int FINAL = 15;

  private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

  /** No law stands above any policy. */
  public static final LawAbove NONE = new LawAbove(Map.of());

  /** Finds it; {@code place} is null for all places. */
  public static LawAbove of(PolicyLibrary library, List<Policy> policies, @Nullable String place) {
    Optional<LawPlace> here = Optional.ofNullable(place).flatMap(LawPlace::known);
    Map<String, List<Policy>> above = new LinkedHashMap<>();
    for (Policy policy : policies) {
      List<Policy> laws =
          here.filter(of -> !isBinding(of, policy, library))
              .or(() -> isLocal(policy) ? LawPlace.known(policy.jurisdiction()) : Optional.empty())
              .map(of -> laws(library, of))
              .orElse(List.of());
      if (!laws.isEmpty()) {
        above.put(policy.id(), laws);
      }
    }
    return new LawAbove(above);
  }

  /** Whether a policy is itself law above the place: of its state, of the nation or of a court. */
  private static boolean isBinding(LawPlace here, Policy policy, PolicyLibrary library) {
    return switch (policy.rank()) {
      case FEDERAL, COURT -> true;
      case STATE ->
          library.headings().stream()
              .filter(law -> law.id().equals(policy.id()))
              .anyMatch(here::isBoundBy);
      case ADVICE, SHERIFF, COUNTY, PROPOSAL -> policy.isYardstick();
    };
  }

  private static boolean isLocal(Policy policy) {
    return switch (policy.rank()) {
      case SHERIFF, COUNTY -> true;
      case PROPOSAL ->
          policy.jurisdiction().contains("/county:") || policy.jurisdiction().contains("/place:");
      case ADVICE, STATE, FEDERAL, COURT -> false;
    };
  }

  private static List<Policy> laws(PolicyLibrary library, LawPlace place) {
    return library.headings().stream()
        .filter(law -> law.rank() == Policy.Rank.STATE && place.isBoundBy(law))
        .map(law -> library.find(law.id()))
        .filter(law -> law.rulings().containsKey(Question.HOLD))
        .sorted(
            Comparator.comparing(Policy::from, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(Policy::id))
        .toList();
  }

  /** Those policies and the laws above them, each once. */
  public List<Policy> with(List<Policy> policies) {
    return Stream.concat(policies.stream(), byPolicy.values().stream().flatMap(List::stream))
        .distinct()
        .toList();
  }

  /** The same without policies above which no law stood on any day of a period. */
  LawAbove during(Period period) {
    Map<String, List<Policy>> then = new LinkedHashMap<>(byPolicy);
    then.values().removeIf(laws -> laws.stream().noneMatch(law -> isInForce(law, period)));
    return new LawAbove(then);
  }

  private static boolean isInForce(Policy law, Period period) {
    return (law.from() == null || !law.from().isAfter(period.last()))
        && (law.until() == null || law.until().isAfter(period.first()));
  }

  /** The rows of {@code step/law_above}. */
  Stream<List<Object>> rows() {
    return byPolicy.entrySet().stream().flatMap(LawAbove::rows);
  }

  /** The rows of {@code step/policy_review}, of these policies and the laws above them. */
  Stream<List<Object>> reviews(List<Policy> policies) {
    return with(policies).stream().map(policy -> List.of(policy.id(), review(policy)));
  }

  private static Stream<List<Object>> rows(Map.Entry<String, List<Policy>> above) {
    List<Policy> laws = above.getValue();
    return IntStream.range(0, laws.size())
        .mapToObj(
            sequence -> {
              Policy law = laws.get(sequence);
              return List.<Object>of(
                  above.getKey(),
                  law.id(),
                  sequence,
                  Objects.requireNonNullElse(law.from(), FIRST_DAY),
                  Objects.requireNonNullElse(law.until(), LAST_DAY),
                  law.goesBy().name());
            });
  }

  /** What a person who reads a clause may come to, as bits: what some rule of the policy says. */
  private static int review(Policy policy) {
    int bits =
        Optional.ofNullable(policy.rulings().get(Question.HOLD)).stream()
            .flatMap(ruling -> ruling.rules().stream())
            .mapToInt(rule -> rule.outcome().bit() & FINAL)
            .reduce(0, (one, other) -> one | other);
    return bits == 0 ? Outcome.MUST.bit() | Outcome.MUST_NOT.bit() : bits;
  }
}
