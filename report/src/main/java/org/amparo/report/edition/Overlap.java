package org.amparo.report.edition;

import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.amparo.evaluate.AnswersTogether;
import org.amparo.evaluate.AnswersTogether.Alike;
import org.amparo.evaluate.AnswersTogether.Answer;
import org.amparo.report.disclosure.SmallCells;

/**
 * Whether of two policies one's count nearly lies in the other's. Only then does the difference of
 * two counts say how many people one has and the other has not; of counts that each have many that
 * the other lacks it says nothing of anybody.
 */
final class Overlap {

  /** What each count of requests has in it. */
  private static final Map<String, Predicate<Answer>> REQUESTS =
      Map.of(
          "honored.low",
          answer -> answer.held().honored(),
          "honored.high",
          answer -> answer.held().could(),
          "declined.low",
          Answer::declined,
          "declined.high",
          Answer::couldDecline);

  private final AnswersTogether together;
  private final String status;

  /**
   * Of one stage.
   *
   * @param together the answers of all policies; where there are none, everything may lie in
   *     everything
   * @param stage what stands between the policy's and the figure's id
   */
  Overlap(AnswersTogether together, String stage) {
    this.together = together;
    this.status = together.status(stage.isEmpty());
  }

  /**
   * Whether of one policy's count none or few are not in the other's, or the other way round.
   *
   * @param word which count: honored or declined, at least or at most; timed or untimed
   */
  boolean nearlyWithin(String one, String other, String word, SmallCells rule) {
    int first = together.policies().indexOf(one);
    int second = together.policies().indexOf(other);
    if (first < 0 || second < 0) {
      return true;
    }
    return few(outside(first, second, word), rule) || few(outside(second, first, word), rule);
  }

  private static boolean few(long count, SmallCells rule) {
    return count == 0 || rule.small(count);
  }

  /** How many one has that the other has not. */
  private long outside(int one, int other, String word) {
    Predicate<Answer> request = REQUESTS.get(word);
    ToLongFunction<Alike> counted =
        request != null
            ? alike ->
                alike.requests().stream()
                    .filter(answers -> request.test(answers.get(one)))
                    .filter(answers -> !request.test(answers.get(other)))
                    .count()
            : alike -> timed(alike, one, word) && !timed(alike, other, word) ? 1 : 0;
    return together.alike().stream()
        .filter(alike -> alike.status().equals(status))
        .mapToLong(alike -> counted.applyAsLong(alike) * alike.stays())
        .sum();
  }

  private static boolean timed(Alike alike, int policy, String word) {
    return alike.held(policy).honored() && word.equals("timed") == (alike.past() != null);
  }
}
