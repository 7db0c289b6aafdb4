package org.amparo.report;

import org.amparo.evaluate.Spread;
import org.amparo.evaluate.Status;
import org.amparo.evaluate.Unit;

/** What leaves the costs of a made-up county open, every reason apart. */
final class SampleSpreads {

  private SampleSpreads() {}

  /** Adds the spreads of the direct cost. */
  static void addTo(EvaluationBuilder made) {
    for (String kind : new String[] {"missing-facts", "rates"}) {
      made.figure(
          "spread.direct.average." + kind,
          "Cost, direct, " + kind,
          Unit.CENTS,
          f ->
              f.value(5_988_281)
                  .range("5000000", "7000000", Spread.ASSUMPTIONS)
                  .status(Status.CARRIED_OUT));
    }
  }
}
