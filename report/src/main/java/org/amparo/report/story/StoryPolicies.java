package org.amparo.report.story;

import static org.amparo.report.figure.Sentence.counted;
import static org.amparo.report.figure.Sentence.named;
import static org.amparo.report.figure.Sentence.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.ResultTable;
import org.amparo.report.figure.Figures;
import org.amparo.report.figure.Sentence;
import org.amparo.report.language.Slot;
import org.amparo.report.number.Amount;
import org.amparo.report.section.policy.Policies;
import org.amparo.report.section.policy.Savings;
import org.jspecify.annotations.Nullable;

/**
 * What each policy would change: the saving under debate, then one line a policy, of the requests
 * that the jail itself logged.
 */
final class StoryPolicies {

  /** One page holds no more; the section on policies has all. */
  private static final int MOST = 10;

  private StoryPolicies() {}

  static Story.Compared of(
      Figures figures, Evaluation evaluation, Headline headline, @Nullable Policies policies) {
    if (policies == null) {
      String why = StoryUnknown.emptyList(figures) ? "story.policy.empty" : "story.policy.none";
      return new Story.Compared(List.of(Sentence.of(why)), List.of(), List.of());
    }
    Policies.Group group = policies.groups().getFirst();
    if (isNone(group.holds())) {
      return new Story.Compared(
          List.of(Sentence.of("story.policy.no-holds")), List.of(), List.of());
    }
    List<Policies.Row> rows = group.rows().stream().limit(MOST).toList();
    List<Sentence> before = new ArrayList<>(saving(figures, evaluation, group.implied()));
    before.add(before(group));
    List<Sentence> after = new ArrayList<>();
    if (rows.stream().anyMatch(row -> isBelowZero(row, group.savings()))) {
      after.add(Sentence.of("story.policy.below-zero"));
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
        before, rows.stream().flatMap(row -> line(row, group)).toList(), after);
  }

  /** What the policy under debate would have saved; nothing where no price or time is known. */
  private static List<Sentence> saving(Figures figures, Evaluation evaluation, boolean implied) {
    ResultTable table = evaluation.tables().get("proposal");
    Amount saved = figures.brief("headline.saving");
    if (table == null || saved == null) {
      return List.of();
    }
    List<Slot> slots =
        new ArrayList<>(
            List.of(
                new Slot("from", year(table, "from")),
                new Slot("until", year(table, "until")),
                named("policy", cell(table, "policy")),
                counted("n", saved),
                named("source", cell(table, "rate_source")),
                new Slot("year", cell(table, "rate_year"))));
    Amount average = figures.brief("headline.saving.average");
    Amount each = figures.brief("headline.saving.break-even");
    List<Sentence> sentences = new ArrayList<>();
    if (!saved.around().isEmpty()) {
      slots.add(number("low", saved.around().getFirst()));
      slots.add(number("high", saved.around().getLast()));
    }
    if (implied && !saved.around().isEmpty()) {
      sentences.add(Sentence.of("story.policy.headline-held", slots.toArray(Slot[]::new)));
    } else if (average == null || each == null || saved.around().isEmpty()) {
      sentences.add(Sentence.of("story.policy.headline-short", slots.toArray(Slot[]::new)));
    } else {
      slots.add(new Slot("average", new Sentence.Single(average.first())));
      slots.add(new Slot("each", new Sentence.Single(each.first())));
      sentences.add(Sentence.of("story.policy.headline", slots.toArray(Slot[]::new)));
    }
    if (cell(table, "rate").equals("average")) {
      sentences.add(Sentence.of("story.policy.headline-average"));
    }
    Amount underLaw = figures.brief("headline.saving.under-law");
    if (underLaw != null) {
      sentences.add(
          Sentence.of(
              "story.policy.headline-law",
              named("law", cell(table, "law")),
              new Slot("n", new Sentence.Single(underLaw.first()))));
    }
    sentences.add(Sentence.of("story.policy.headline-omits"));
    return sentences;
  }

  private static String year(ResultTable table, String column) {
    return cell(table, column).substring(0, 4);
  }

  private static String cell(ResultTable table, String column) {
    int at = table.columns().stream().map(ResultTable.Column::name).toList().indexOf(column);
    return Objects.toString(table.rows().getFirst().get(at), "");
  }

  private static Sentence before(Policies.Group group) {
    Amount holds = group.holds();
    return holds == null || !holds.recorded()
        ? Sentence.of("story.policy.answers")
        : Sentence.of(
            group.implied() ? "story.policy.put-held" : "story.policy.put", counted("n", holds));
  }

  private static boolean isNone(@Nullable Amount amount) {
    return amount != null && amount.recorded() && amount.last().value().equals("0");
  }

  private static boolean isRange(@Nullable Amount amount) {
    return amount != null && amount.range();
  }

  private static boolean isBelowZero(Policies.Row row, @Nullable Savings savings) {
    Amount saved = savings == null ? null : saved(row.policy(), savings);
    return saved != null && saved.first().value().startsWith("-");
  }

  private static Stream<Sentence> line(Policies.Row row, Policies.Group group) {
    Amount honored = row.honored();
    if (honored != null && honored.withheld()) {
      return Stream.of(Sentence.of("story.policy.hidden", named("policy", row.policy())));
    }
    if (honored == null || !honored.recorded()) {
      return Stream.of();
    }
    Sentence honors =
        Sentence.of(
            group.implied() ? "story.policy.honors-held" : "story.policy.honors",
            named("policy", row.policy()),
            counted("n", honored));
    Savings savings = group.savings();
    Amount saved = savings == null ? null : saved(row.policy(), savings);
    return Stream.of(saved == null ? honors : Sentence.joined(honors, saves(saved, group)));
  }

  /** Little is known of a hold seen: the middle of what it leaves open would say more than it. */
  private static Sentence saves(Amount saved, Policies.Group group) {
    return group.implied() && !saved.around().isEmpty()
        ? Sentence.of(
            "story.policy.saves-held",
            number("low", saved.around().getFirst()),
            number("high", saved.around().getLast()))
        : Sentence.of("story.policy.saves", counted("n", saved));
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
