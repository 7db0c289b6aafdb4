package org.amparo.report;

import org.amparo.evaluate.Evaluation.PolicyNote;
import org.amparo.evaluate.Spread;
import org.amparo.evaluate.Status;
import org.amparo.evaluate.Unit;

/** What leaves the costs of a made-up county open, every reason apart. */
final class SampleSpreads {

  private static final String[] WORDS = {"missing-facts", "discretion", "sampling", "rates"};
  private static final Spread[] KINDS = {
    Spread.MISSING_FACTS, Spread.DISCRETION, Spread.SAMPLING, Spread.ASSUMPTIONS
  };

  private SampleSpreads() {}

  /** Adds the spreads of the direct cost and of what a policy costs. */
  static void addTo(EvaluationBuilder made, String policy) {
    String cost = PolicyNote.figurePrefix(policy) + "cost.average.";
    for (int i = 0; i < WORDS.length; i++) {
      Spread kind = KINDS[i];
      long width = 100_000L * (WORDS.length - i);
      made.figure(
          cost + WORDS[i],
          "Cost under the policy, " + WORDS[i],
          Unit.CENTS,
          f -> f.value(900_000).range("800000", 800_000 + width + "", kind).status(Status.DECIDED));
    }
    for (String kind : new String[] {"sampling", "rates"}) {
      made.figure(
          "spread.direct.average." + kind,
          "Cost, direct, " + kind,
          Unit.CENTS,
          f ->
              f.value(5_988_281)
                  .range("5000000", "7000000", Spread.SAMPLING)
                  .status(Status.CARRIED_OUT));
    }
  }
}
