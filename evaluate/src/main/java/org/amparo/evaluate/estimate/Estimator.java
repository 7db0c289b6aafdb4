package org.amparo.evaluate.estimate;

import java.util.Locale;

/** A way to compare stays; measures/methods/04-like-people.md says what each estimates. */
public enum Estimator {
  SURVIVAL("Survival"),
  DECLINED("Declined requests beside none"),
  MATCHING("Exact matching on cells"),
  OLS("Regression of log days");

  private final String title;

  Estimator(String title) {
    this.title = title;
  }

  /** The word in figure ids: {@code matching}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its name in a heading. */
  public String title() {
    return title;
  }
}
