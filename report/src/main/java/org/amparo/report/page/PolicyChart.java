package org.amparo.report.page;

import java.math.BigDecimal;
import java.util.List;
import org.amparo.evaluate.Evaluation.PolicyNote;
import org.amparo.report.chart.Chart;
import org.amparo.report.chart.Palette;
import org.amparo.report.chart.StackedBars;
import org.amparo.report.language.Wording;
import org.amparo.report.number.Numbers;
import org.jspecify.annotations.Nullable;

/** The answers of policies as bars of one length, each cut by answer. */
final class PolicyChart {

  private record Answer(String key, Palette colour) {}

  /** From honoured to declined, with what is open between them. */
  private static final List<Answer> ANSWERS =
      List.of(
          new Answer("must", Palette.STRONG),
          new Answer("may", Palette.MIDDLE),
          new Answer("needs-information", Palette.UNKNOWN),
          new Answer("needs-review", Palette.REVIEW),
          new Answer("silent", Palette.OTHER_LAW),
          new Answer("must-not", Palette.WARM));

  private PolicyChart() {}

  static @Nullable Chart of(String id, Figures figures, List<PolicyNote> policies, String part) {
    List<StackedBars.Stack> stacks =
        policies.stream()
            .map(policy -> stack(figures, policy, policy.figurePrefix() + part))
            .toList();
    boolean empty =
        stacks.stream().allMatch(stack -> stack.parts().stream().allMatch(p -> p.length() == 0));
    return empty ? null : StackedBars.of(id, Wording.say("policies.chart"), stacks);
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
                      answer.colour());
                })
            .toList());
  }
}
