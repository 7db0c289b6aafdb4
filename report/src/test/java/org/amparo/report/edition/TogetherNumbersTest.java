package org.amparo.report.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.LongStream;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Figure;
import org.amparo.report.disclosure.SmallCells;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two policies, of which the second honors only what the first does. */
class TogetherNumbersTest {

  private static final SmallCells RULE = SmallCells.UNDER_ELEVEN;
  private static final List<String> POLICIES = List.of("us-one", "us-two");

  static LongStream counties() {
    return LongStream.rangeClosed(1, 80);
  }

  /** So many requests by both answers: both honor, only the first does, neither. */
  private static Evaluation of(long both, long first, long neither) {
    return Answered.of(
        POLICIES,
        Map.of(
            List.of(true, true),
            both,
            List.of(true, false),
            first,
            List.of(false, false),
            neither));
  }

  private static PublicEdition edition(Evaluation evaluation) {
    return PublicEdition.of(evaluation, List.copyOf(evaluation.figures().values()), RULE);
  }

  private static boolean shown(PublicEdition edition, String id) {
    return Objects.requireNonNull(edition.evaluation().figures().get(id), id).value() != null;
  }

  @ParameterizedTest
  @MethodSource("counties")
  void whom_one_policy_honors_and_another_does_not_cannot_be_subtracted(long seed) {
    Random random = new Random(seed);
    long few = 1L + random.nextInt(10);
    PublicEdition edition = edition(of(20 + random.nextInt(200), few, 20 + random.nextInt(200)));
    // Whoever knows that the second honors nobody whom the first does not could subtract.
    for (String word : List.of("honored", "must", "must-not", "declined")) {
      for (String other : List.of("honored", "must", "must-not", "declined")) {
        boolean same = word.startsWith("must-not") || word.equals("declined");
        boolean others = other.startsWith("must-not") || other.equals("declined");
        boolean all = shown(edition, "policy.us-one." + word);
        boolean less = shown(edition, "policy.us-two." + other);
        // The whole is in every denominator, so that what is declined says what is honored.
        boolean whole =
            Objects.requireNonNull(edition.evaluation().figures().get("policy.us-one.must"))
                    .denominator()
                != null;
        assertThat(all && less && (same == others || whole)).as(word + " " + other).isFalse();
      }
    }
  }

  @Test
  void policies_that_differ_by_enough_are_shown_whole() {
    PublicEdition edition = edition(of(60, 30, 200));
    assertThat(edition.hidden()).isZero();
  }

  @Test
  void a_count_that_is_not_the_sum_of_its_parts_is_not_published() {
    Evaluation evaluation = of(60, 30, 200);
    Map<String, Figure> figures = new LinkedHashMap<>(evaluation.figures());
    Answered.policy(figures, "us-two", 61, 290);
    Evaluation wrong = Answered.of(POLICIES, figures, evaluation.together());
    assertThatThrownBy(() -> edition(wrong))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("the numbers do not satisfy");
  }
}
