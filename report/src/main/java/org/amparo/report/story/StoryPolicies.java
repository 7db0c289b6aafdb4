package org.amparo.report.story;

import static org.amparo.report.figure.Sentence.counted;
import static org.amparo.report.figure.Sentence.named;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.amparo.report.figure.Figures;
import org.amparo.report.figure.Sentence;
import org.amparo.report.number.Amount;
import org.amparo.report.section.policy.Policies;
import org.amparo.report.section.policy.Savings;
import org.jspecify.annotations.Nullable;

/**
 * What each policy would change: one line a policy, of the requests that the jail itself logged.
 */
final class StoryPolicies {

  /** One page holds no more; the section on policies has all. */
  private static final int MOST = 10;

  private StoryPolicies() {}

  static Story.Compared of(Figures figures, Headline headline, @Nullable Policies policies) {
    if (policies == null) {
      String why = StoryUnknown.emptyList(figures) ? "story.policy.empty" : "story.policy.none";
      return new Story.Compared(List.of(Sentence.of(why)), List.of(), List.of());
    }
    Policies.Group group = policies.groups().getFirst();
    if (isNone(group.holds())) {
      return new Story.Compared(
          List.of(Sentence.of("story.policy.no-holds")), List.of(), List.of());
    }
    Savings savings = group.savings().stream().findFirst().orElse(null);
    List<Policies.Row> rows = group.rows().stream().limit(MOST).toList();
    List<Sentence> after = new ArrayList<>();
    if (savings != null) {
      after.add(Sentence.of("story.policy.against", named("against", savings.against())));
    }
    if (rows.stream().map(Policies.Row::honored).anyMatch(StoryPolicies::isRange)) {
      after.add(Sentence.of("story.policy.range"));
    }
    Headline.Honored undecided = headline.undecided();
    if (undecided != null) {
      after.add(
          Sentence.of(
              "story.policy.decides",
              named("policy", undecided.policy()),
              counted("n", undecided.requests())));
      after.add(Sentence.of("story.policy.rest"));
    }
    return new Story.Compared(
        List.of(before(group)), rows.stream().flatMap(row -> line(row, savings)).toList(), after);
  }

  private static Sentence before(Policies.Group group) {
    Amount holds = group.holds();
    return holds == null || !holds.recorded()
        ? Sentence.of("story.policy.answers")
        : Sentence.of("story.policy.put", counted("n", holds));
  }

  private static boolean isNone(@Nullable Amount amount) {
    return amount != null && amount.recorded() && amount.last().value().equals("0");
  }

  private static boolean isRange(@Nullable Amount amount) {
    return amount != null && amount.range();
  }

  private static Stream<Sentence> line(Policies.Row row, @Nullable Savings savings) {
    Amount honored = row.honored();
    if (honored != null && honored.withheld()) {
      return Stream.of(Sentence.of("story.policy.hidden", named("policy", row.policy())));
    }
    if (honored == null || !honored.recorded()) {
      return Stream.of();
    }
    Sentence honors =
        Sentence.of("story.policy.honors", named("policy", row.policy()), counted("n", honored));
    Amount saved = savings == null ? null : saved(row.policy(), savings);
    return Stream.of(
        saved == null
            ? honors
            : Sentence.joined(honors, Sentence.of("story.policy.saves", counted("n", saved))));
  }

  /** Money where it is priced, else hours; null where neither is measured. */
  private static @Nullable Amount saved(String policy, Savings savings) {
    return savings.rows().stream()
        .filter(row -> row.policy().equals(policy))
        .flatMap(row -> Stream.of(row.cost(), row.hours()).filter(Objects::nonNull))
        .filter(Amount::recorded)
        .findFirst()
        .orElse(null);
  }
}
