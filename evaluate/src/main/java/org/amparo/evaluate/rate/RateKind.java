package org.amparo.evaluate.rate;

import java.util.Locale;

/** What a rate per day stands for. Two kinds are never added or netted. */
public enum RateKind {
  /** What one more day adds to the jail's spending. */
  MARGINAL,
  /** The jail's spending divided by its inmate-days. */
  AVERAGE,
  /** What another agency pays the jail for a bed. */
  CONTRACT,
  /** What the federal government pays back for holding on request. */
  REIMBURSED;

  /** The word in figure ids, such as {@code average}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
