package org.amparo.report;

import org.amparo.evaluate.Spread;
import org.amparo.evaluate.Status;
import org.amparo.evaluate.Unit;

/** What missing facts leave open in the direct cost of a made-up county. */
final class SampleSpreads {

  private SampleSpreads() {}

  static void addTo(EvaluationBuilder made) {
    made.figure(
        "spread.direct.average.missing-facts",
        "Cost, direct × average, what missing facts leave open",
        Unit.CENTS,
        f ->
            f.value(5_988_281)
                .range("5000000", "7000000", Spread.MISSING_FACTS)
                .status(Status.CARRIED_OUT));
  }
}
