package org.amparo.report.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.amparo.evaluate.AnswersTogether;
import org.amparo.evaluate.AnswersTogether.Alike;
import org.amparo.evaluate.AnswersTogether.Answer;
import org.amparo.evaluate.AnswersTogether.Held;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Evaluation.PolicyNote;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.Spread;
import org.amparo.evaluate.Status;
import org.amparo.evaluate.Unit;
import org.amparo.evaluate.Workings;
import org.amparo.model.decision.Outcome;
import org.amparo.report.disclosure.SmallCells;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two policies, of which the second honours only what the first does. */
class TogetherNumbersTest {

  private static final SmallCells RULE = SmallCells.UNDER_ELEVEN;
  private static final List<String> POLICIES = List.of("us-one", "us-two");

  static LongStream counties() {
    return LongStream.rangeClosed(1, 80);
  }

  private static Answer answer(boolean honoured) {
    return new Answer(
        honoured ? Outcome.MUST : Outcome.MUST_NOT,
        new Held(honoured, honoured, honoured),
        !honoured,
        !honoured);
  }

  /** So many requests by both answers: both honour, only the first does, neither. */
  private static Evaluation of(long both, long first, long neither) {
    List<Alike> alike = new ArrayList<>();
    for (Map.Entry<List<Answer>, Long> kind :
        Map.of(
                List.of(answer(true), answer(true)), both,
                List.of(answer(true), answer(false)), first,
                List.of(answer(false), answer(false)), neither)
            .entrySet()) {
      if (kind.getValue() > 0) {
        alike.add(
            new Alike("received", List.of(kind.getKey()), false, false, null, kind.getValue()));
      }
    }
    Map<String, Figure> figures = new LinkedHashMap<>();
    long all = both + first + neither;
    policy(figures, "us-one", both + first, all);
    policy(figures, "us-two", both, all);
    return new Evaluation(
        "A county",
        true,
        "2024",
        figures,
        Map.of(),
        POLICIES.stream()
            .map(id -> new PolicyNote(id, id, "", "proposal", "", List.of(), true, ""))
            .toList(),
        List.of(),
        List.of(),
        List.of(),
        Set.of(),
        Workings.UNSAID,
        new AnswersTogether(
            POLICIES, List.of(48L, 48L), 48, "", "", List.of(0L, 172_800L), alike, List.of()));
  }

  private static void policy(Map<String, Figure> figures, String id, long honoured, long all) {
    String prefix = "policy." + id + ".";
    for (Outcome outcome : Outcome.values()) {
      long value =
          outcome == Outcome.MUST ? honoured : outcome == Outcome.MUST_NOT ? all - honoured : 0;
      String word = outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
      add(figures, prefix + word, value, all, false);
    }
    add(figures, prefix + "honoured", honoured, all, true);
    add(figures, prefix + "declined", all - honoured, all, true);
  }

  private static void add(
      Map<String, Figure> figures, String id, long value, long all, boolean range) {
    BigDecimal number = BigDecimal.valueOf(value);
    figures.put(
        id,
        new Figure(
            id,
            id,
            number,
            Unit.REQUESTS,
            range ? number : null,
            range ? number : null,
            range ? Spread.MISSING_FACTS : null,
            null,
            BigDecimal.valueOf(all),
            range ? 0L : null,
            "decision",
            null,
            Status.DECIDED,
            "0",
            List.of("log.csv")));
  }

  private static PublicEdition edition(Evaluation evaluation) {
    return PublicEdition.of(evaluation, List.copyOf(evaluation.figures().values()), RULE);
  }

  private static boolean shown(PublicEdition edition, String id) {
    return Objects.requireNonNull(edition.evaluation().figures().get(id), id).value() != null;
  }

  @ParameterizedTest
  @MethodSource("counties")
  void whom_one_policy_honours_and_another_does_not_cannot_be_subtracted(long seed) {
    Random random = new Random(seed);
    long few = 1L + random.nextInt(10);
    PublicEdition edition = edition(of(20 + random.nextInt(200), few, 20 + random.nextInt(200)));
    // Whoever knows that the second honours nobody whom the first does not could subtract.
    for (String word : List.of("honoured", "must", "must-not", "declined")) {
      for (String other : List.of("honoured", "must", "must-not", "declined")) {
        boolean same = word.startsWith("must-not") || word.equals("declined");
        boolean others = other.startsWith("must-not") || other.equals("declined");
        boolean all = shown(edition, "policy.us-one." + word);
        boolean less = shown(edition, "policy.us-two." + other);
        // The whole is in every denominator, so that what is declined says what is honoured.
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
    policy(figures, "us-two", 61, 290);
    Evaluation wrong =
        new Evaluation(
            evaluation.place(),
            true,
            evaluation.period(),
            figures,
            Map.of(),
            evaluation.policies(),
            List.of(),
            List.of(),
            List.of(),
            Set.of(),
            Workings.UNSAID,
            evaluation.together());
    assertThatThrownBy(() -> edition(wrong))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("the numbers do not satisfy");
  }
}
