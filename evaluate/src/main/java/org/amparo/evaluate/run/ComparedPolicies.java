package org.amparo.evaluate.run;

import java.util.List;
import org.amparo.evaluate.Evaluation.PolicyNote;

/** The two policies that are compared request by request, under {@code compared.<word>.}. */
public final class ComparedPolicies {

  private ComparedPolicies() {}

  /** The row of {@code step/compared_policies}. */
  static List<String> row(String before, String after) {
    return List.of(before, after, word(before, after));
  }

  /** The two policies as they stand in the ids of figures. */
  public static String word(String before, String after) {
    return PolicyNote.figureWord(before) + "-" + PolicyNote.figureWord(after);
  }
}
