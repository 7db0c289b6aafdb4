package org.amparo.evaluate.rate;

import java.util.Locale;

/** What is taken to change when one more day is spent in jail. */
public enum MarginalKind {
  /** Only what each day uses up: food, medicine, laundry. */
  SHORT_RUN,
  /** Also what comes in steps, such as an officer's post or overtime once enough days add up. */
  STEP_FIXED;

  /** In words, such as {@code step-fixed}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
