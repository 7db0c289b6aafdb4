package org.amparo.report.section.policy;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.amparo.evaluate.Evaluation.PolicyNote;
import org.amparo.evaluate.Figure;
import org.amparo.report.chart.Chart;
import org.amparo.report.chart.Palette;
import org.amparo.report.chart.StackedBars;
import org.amparo.report.figure.Figures;
import org.amparo.report.figure.Sentence;
import org.amparo.report.language.Wording;
import org.amparo.report.number.Amount;
import org.amparo.report.number.Numbers;
import org.jspecify.annotations.Nullable;

/** The answers of policies as bars of one length, each cut by answer. */
final class PolicyChart {

  private record Answer(String key, Palette color) {}

  /** From honored to declined, with what is open between them. */
  private static final List<Answer> ANSWERS =
      List.of(
          new Answer("must", Palette.STRONG),
          new Answer("may", Palette.MIDDLE),
          new Answer("needs-information", Palette.UNKNOWN),
          new Answer("needs-review", Palette.REVIEW),
          new Answer("silent", Palette.OTHER_LAW),
          new Answer("must-not", Palette.WARM));

  private PolicyChart() {}

  static @Nullable Chart of(
      String id, Figures figures, List<PolicyNote> policies, String part, boolean implied) {
    List<StackedBars.Stack> stacks =
        policies.stream()
            // Bars of one length say what a part left out is: the rest.
            .filter(policy -> known(figures, policy.figurePrefix() + part))
            .map(policy -> stack(figures, policy, policy.figurePrefix() + part))
            .toList();
    boolean empty =
        stacks.stream().allMatch(stack -> stack.parts().stream().allMatch(p -> p.length() == 0));
    String title = implied ? "policies.chart-held" : "policies.chart";
    return empty ? null : StackedBars.of(id, Wording.say(title), stacks);
  }

  /**
   * Which would honor the most and which the fewest; null where some are hidden.
   *
   * @param holds the requests, or the bookings held, that they were put to
   */
  static @Nullable Sentence finding(
      Figures figures,
      List<PolicyNote> policies,
      String part,
      @Nullable Amount holds,
      boolean implied) {
    String held = implied ? "-held" : "";
    record Honored(PolicyNote policy, Amount amount) {}
    List<Honored> all =
        policies.stream()
            .flatMap(
                policy ->
                    Stream.ofNullable(figures.brief(policy.figurePrefix() + part + "honored"))
                        .map(amount -> new Honored(policy, amount)))
            .toList();
    boolean hidden =
        policies.stream()
            .flatMap(policy -> figures.find(policy.figurePrefix() + part + "honored").stream())
            .anyMatch(Figure::withheld);
    // Among policies of which some are hidden none is known to honor the most.
    if (hidden || all.isEmpty() || holds == null || !holds.recorded()) {
      return null;
    }
    if (all.size() == 1) {
      return Sentence.of(
          "policies.finding-one" + held,
          Sentence.counted("of", holds),
          Sentence.named("policy", all.getFirst().policy().name()),
          Sentence.bare("n", all.getFirst().amount()));
    }
    Honored most =
        Collections.max(
            all, Comparator.comparing(one -> new BigDecimal(one.amount().first().value())));
    Honored fewest =
        Collections.min(
            all, Comparator.comparing(one -> new BigDecimal(one.amount().last().value())));
    if (most.policy().equals(fewest.policy())) {
      // What is sure of one lies within what is open for each of the others.
      return all.stream().anyMatch(one -> one.amount().range())
          ? Sentence.of("policies.finding-open")
          : Sentence.of(
              "policies.finding-same" + held,
              Sentence.counted("of", holds),
              Sentence.bare("n", most.amount()));
    }
    return Sentence.of(
        "policies.finding" + held,
        Sentence.counted("of", holds),
        Sentence.named("most", most.policy().name()),
        Sentence.bare("n", most.amount()),
        Sentence.named("fewest", fewest.policy().name()),
        Sentence.bare("m", fewest.amount()));
  }

  private static boolean known(Figures figures, String prefix) {
    return ANSWERS.stream()
        .flatMap(answer -> figures.find(prefix + answer.key()).stream())
        .noneMatch(figure -> figure.withheld() && figure.value() == null);
  }

  private static StackedBars.Stack stack(Figures figures, PolicyNote policy, String prefix) {
    return new StackedBars.Stack(
        policy.name(),
        ANSWERS.stream()
            .map(
                answer -> {
                  BigDecimal value = figures.value(prefix + answer.key());
                  BigDecimal length = value == null ? BigDecimal.ZERO : value;
                  return new StackedBars.Part(
                      Wording.say("policies.chart." + answer.key()),
                      length.doubleValue(),
                      Numbers.count(length),
                      answer.color());
                })
            .toList());
  }
}
