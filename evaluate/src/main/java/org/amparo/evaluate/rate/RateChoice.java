package org.amparo.evaluate.rate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the user says of rates.
 *
 * @param named ids of rates to use, whatever place they are of
 * @param stated rates of the user's own; they outrank those named
 * @param moneyYear the year whose money every rate is put in, or null to leave each in its own
 */
public record RateChoice(List<String> named, List<Rate> stated, @Nullable Integer moneyYear) {

  /** Nothing said: only a place's own rates are used, each in the money of its year. */
  public static final RateChoice NONE = new RateChoice(List.of(), List.of(), null);
}
