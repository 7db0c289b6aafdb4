package org.amparo.evaluate.rate;

import java.util.Locale;

/** How time in custody is measured. With a {@link RateKind} it names a cell of the cost table. */
public enum TimeMeasure {
  /** From the last local release, or the time of eligibility, to the release from the hold. */
  DIRECT,
  /** The stay compared with that of people without a detainer. */
  COUNTERFACTUAL,
  /** Every day of anyone held with a detainer. */
  GROSS;

  /** The word in figure ids, such as {@code direct}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
