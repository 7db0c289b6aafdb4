package org.amparo.report.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.amparo.evaluate.AnswersTogether;
import org.amparo.evaluate.Evaluation;
import org.amparo.report.disclosure.SmallCells;
import org.junit.jupiter.api.Test;

/** Three policies: one that honors all, and two whose counts differ by few. */
class OverlapTest {

  private static final List<String> POLICIES = List.of("us-all", "us-one", "us-two");

  /** So many requests that both honor, that one does and the other not, and that neither does. */
  private static Evaluation of(long both, long one, long two, long neither) {
    Map<List<Boolean>, Long> requests = new LinkedHashMap<>();
    requests.put(List.of(true, true, true), both);
    requests.put(List.of(true, true, false), one);
    requests.put(List.of(true, false, true), two);
    requests.put(List.of(true, false, false), neither);
    return Answered.of(POLICIES, requests);
  }

  private static List<String> shown(Evaluation evaluation) {
    PublicEdition edition =
        PublicEdition.of(
            evaluation, List.copyOf(evaluation.figures().values()), SmallCells.UNDER_ELEVEN);
    return POLICIES.stream()
        .filter(
            policy ->
                Objects.requireNonNull(
                            edition.evaluation().figures().get("policy." + policy + ".honored"))
                        .value()
                    != null)
        .toList();
  }

  @Test
  void of_two_policies_of_which_one_honors_the_others_requests_and_few_more_one_is_shown() {
    assertThat(shown(of(200, 6, 0, 300))).containsExactly("us-all", "us-one");
    assertThat(shown(of(200, 0, 6, 300))).containsExactly("us-all", "us-one");
  }

  @Test
  void few_more_on_one_side_alone_are_enough_to_leave_one_out() {
    assertThat(shown(of(200, 9, 3, 300))).containsExactly("us-all", "us-one");
    assertThat(shown(of(200, 14, 8, 300))).containsExactly("us-all", "us-one");
  }

  @Test
  void two_that_each_honor_many_whom_the_other_does_not_are_both_shown_however_near_their_counts() {
    assertThat(shown(of(200, 30, 24, 300))).isEqualTo(POLICIES);
  }

  @Test
  void without_the_answers_of_all_together_near_counts_are_taken_to_lie_in_each_other() {
    Evaluation evaluation = of(200, 30, 24, 300);
    assertThat(shown(Answered.of(POLICIES, evaluation.figures(), AnswersTogether.NONE)))
        .containsExactly("us-all", "us-one");
  }
}
