package org.amparo.report.story;

import java.util.List;
import org.amparo.evaluate.Evaluation;
import org.amparo.report.figure.Figures;
import org.amparo.report.figure.Sentence;
import org.amparo.report.section.people.Levels;
import org.amparo.report.section.policy.Policies;
import org.jspecify.annotations.Nullable;

/**
 * The page's first part: what a reader takes home who reads nothing else. Short sentences, each
 * number a figure.
 *
 * @param shows what the records show
 * @param costs what it cost
 * @param policies what each policy would change: first how they were compared, then one line each
 * @param unknown what nobody can know from these records, one line each
 */
public record Story(
    List<Sentence> shows, List<Sentence> costs, Compared policies, List<Sentence> unknown) {

  /**
   * The policies.
   *
   * @param before what to know first
   * @param lines one a policy; may be empty
   * @param after what to know then
   */
  public record Compared(List<Sentence> before, List<Sentence> lines, List<Sentence> after) {}

  public static Story of(
      Figures figures,
      Evaluation evaluation,
      @Nullable Levels levels,
      @Nullable Policies policies) {
    Headline headline = Headline.of(figures, evaluation);
    return new Story(
        StoryShows.of(figures, headline, levels),
        StoryCost.of(figures, headline),
        StoryPolicies.of(figures, evaluation, headline, policies),
        StoryUnknown.of(figures, evaluation, headline));
  }
}
