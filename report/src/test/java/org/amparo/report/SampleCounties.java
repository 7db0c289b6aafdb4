package org.amparo.report;

import java.util.stream.Stream;
import org.amparo.evaluate.Evaluation;

/** Places of which much, little and nothing is recorded, for the tests of other packages. */
public final class SampleCounties {

  private SampleCounties() {}

  /** The fullest first. */
  public static Stream<Evaluation> evaluations() {
    return AnswerPageTest.evaluations();
  }
}
