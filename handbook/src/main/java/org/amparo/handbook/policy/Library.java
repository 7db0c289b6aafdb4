package org.amparo.handbook.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.amparo.policy.Policy;
import org.amparo.policy.citation.Citation;
import org.amparo.policy.library.PolicySource;
import org.amparo.policy.library.WrittenParameter;
import org.amparo.policy.offense.OffenseList;
import org.amparo.policy.offense.OffenseLists;

/** The policies and lists that pages are written of, and how they hang together. */
final class Library {

  private static final Pattern LISTED = Pattern.compile("listed\\(\\s*['\"]([^'\"]+)['\"]\\s*\\)");

  private final List<Policy> policies;
  private final Map<String, List<OffenseList>> named;

  Library(List<PolicySource> sources, OffenseLists lists) {
    this.policies = sources.stream().map(PolicySource::policy).toList();
    this.named =
        sources.stream()
            .collect(Collectors.toUnmodifiableMap(PolicySource::id, of -> named(of, lists)));
  }

  /** Every policy with its parameters at their defaults, ordered by id. */
  List<Policy> policies() {
    return policies;
  }

  /** The policies of one version group, in the order of time. */
  List<Policy> versions(Policy policy) {
    return policies.stream()
        .filter(other -> other.versionOf().equals(policy.versionOf()))
        .sorted(Comparator.comparing((Policy version) -> Words.day(version.from())))
        .toList();
  }

  /** The id of the version that stood before this one; empty for the first and for proposals. */
  Optional<String> before(Policy policy) {
    List<Policy> dated =
        versions(policy).stream().filter(version -> version.from() != null).toList();
    int at = dated.indexOf(policy);
    return at < 1 ? Optional.empty() : Optional.of(dated.get(at - 1).id());
  }

  /** The offense lists that a policy names, ordered by id. */
  List<OffenseList> lists(String policy) {
    return named.getOrDefault(policy, List.of());
  }

  /** The policies that name a list. */
  List<Policy> users(OffenseList list) {
    return policies.stream()
        .filter(policy -> lists(policy.id()).stream().anyMatch(of -> of.id().equals(list.id())))
        .toList();
  }

  /** Whether a policy is one of Amparo's own, with no text behind it. */
  static boolean yardstick(Policy policy) {
    return policy.citations().stream().anyMatch(c -> c.reading() == Citation.Reading.NOT_LAW);
  }

  private static List<OffenseList> named(PolicySource source, OffenseLists lists) {
    TreeSet<String> ids = new TreeSet<>();
    written(source)
        .forEach(
            text -> {
              Matcher matcher = LISTED.matcher(text);
              while (matcher.find()) {
                ids.add(matcher.group(1));
              }
            });
    return ids.stream().flatMap(id -> lists.find(id).stream()).toList();
  }

  /** Every expression of a policy as it is written. */
  private static List<String> written(PolicySource source) {
    Policy policy = source.policy();
    List<String> written = new ArrayList<>(source.written().values());
    for (WrittenParameter parameter : source.parameters()) {
      parameter.values().forEach(value -> written.add(value.expression()));
    }
    policy
        .rulings()
        .forEach(
            (question, ruling) ->
                ruling
                    .rules()
                    .forEach(rule -> source.written(question, rule.id()).ifPresent(written::add)));
    policy.duties().forEach(duty -> source.writtenDuty(duty.id()).ifPresent(written::add));
    return written;
  }
}
