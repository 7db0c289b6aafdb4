package org.amparo.evaluate.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.evaluate.Evaluation.PolicyNote;
import org.amparo.policy.Policy;
import org.amparo.policy.law.LawPlace;
import org.amparo.policy.library.PolicyHeading;
import org.jspecify.annotations.Nullable;

/**
 * A day on which a place's law changed, or a user's own; its id is the policy that took force, else
 * the policy that ended, else the day itself.
 */
record ChangeDay(String id, LocalDate day, String name, boolean ofPolicies) {

  /** The days on which a policy that binds jails at a place began or ended, earliest first. */
  static List<ChangeDay> of(LawPlace place, List<PolicyHeading> policies) {
    Map<LocalDate, List<PolicyHeading>> begin = new TreeMap<>();
    Map<LocalDate, List<PolicyHeading>> end = new TreeMap<>();
    policies.stream()
        .filter(policy -> policy.rank() != Policy.Rank.PROPOSAL && place.isBoundBy(policy))
        .sorted(Comparator.comparing(PolicyHeading::rank).thenComparing(PolicyHeading::id))
        .forEach(
            policy -> {
              add(begin, policy.from(), policy);
              add(end, policy.until(), policy);
            });
    return Stream.concat(begin.keySet().stream(), end.keySet().stream())
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .map(day -> of(day, begin.getOrDefault(day, List.of()), end.getOrDefault(day, List.of())))
        .toList();
  }

  private static void add(
      Map<LocalDate, List<PolicyHeading>> days, @Nullable LocalDate day, PolicyHeading policy) {
    if (day != null) {
      days.computeIfAbsent(day, key -> new ArrayList<>()).add(policy);
    }
  }

  private static ChangeDay of(LocalDate day, List<PolicyHeading> begin, List<PolicyHeading> end) {
    if (!begin.isEmpty()) {
      return new ChangeDay(slug(begin.getFirst()), day, names(begin), true);
    }
    return new ChangeDay(slug(end.getFirst()) + "-ends", day, "the end of " + names(end), true);
  }

  private static String slug(PolicyHeading policy) {
    return PolicyNote.figureWord(policy.id());
  }

  private static String names(List<PolicyHeading> policies) {
    return policies.stream().map(PolicyHeading::name).collect(Collectors.joining("; "));
  }

  /** The days of a place's law, then a user's; none at a place without law, as an ICE office. */
  static List<ChangeDay> of(@Nullable String place, ChangeLaw law) {
    Map<LocalDate, ChangeDay> days = new LinkedHashMap<>();
    if (place != null) {
      LawPlace.known(place)
          .ifPresent(found -> of(found, law.policies()).forEach(day -> days.put(day.day(), day)));
    }
    for (LocalDate day : law.asked()) {
      days.putIfAbsent(day, new ChangeDay(day.toString(), day, "the day asked about", false));
    }
    return List.copyOf(days.values());
  }

  /** Whether the law of a place changed from one day to another, both among them. */
  static boolean anyAt(
      String place, List<PolicyHeading> policies, LocalDate first, LocalDate last) {
    return LawPlace.known(place).stream()
        .flatMap(law -> of(law, policies).stream())
        .anyMatch(change -> !change.day().isBefore(first) && !change.day().isAfter(last));
  }
}
