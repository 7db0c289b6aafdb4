package org.amparo.evaluate.estimate;

import java.util.Locale;

/** A way to estimate added days, and what it says of itself; no sentence has a digit. */
public enum Estimator {
  SURVIVAL(
      "Survival",
      "The mean stay of people held, days beyond a horizon not counted, less that of everybody else"
          + " booked; people still in jail when the records end are followed until then.",
      "The two groups would have stayed equally long without a hold, whatever their charges. Those"
          + " still in jail when the records end would go on to be released like those of their"
          + " group who had stayed as long. A booking without a release is still open. Different"
          + " people's stays are independent."),
  DECLINED(
      "Declined requests beside none",
      "What declining did not bring back: the mean stay of people whose request the jail declined,"
          + " days beyond a horizon not counted, less that of people without a request.",
      "The two groups would have stayed equally long without a request, whatever their charges."
          + " Those still in jail when the records end would go on to be released like those of"
          + " their group who had stayed as long. Different people's stays are independent."),
  MATCHING(
      "Exact matching on cells",
      "The same of those people held for whom the records have somebody without a hold in the same"
          + " cell: the same in each column named below.",
      "Within a cell, people held would have stayed as long as the others had there been no hold:"
          + " whatever else lengthens a stay is spread alike. Those still in jail when the records end"
          + " would go on to be released like those of their group who had stayed as long."
          + " Different people's stays are independent."),
  OLS(
      "Regression of log days",
      "How many times as long a typical stay (the geometric mean) is with a hold, controls held"
          + " fixed. It says nothing in days.",
      "The logarithm of days is a sum of effects of the hold and of each control; nothing else that"
          + " lengthens a stay differs between the groups; the hold multiplies every stay by one"
          + " factor. Stays that are not over are left out.");

  private final String title;
  private final String estimand;
  private final String assumptions;

  Estimator(String title, String estimand, String assumptions) {
    this.title = title;
    this.estimand = estimand;
    this.assumptions = assumptions;
  }

  /** The word in figure ids: {@code matching}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its name in a heading. */
  public String title() {
    return title;
  }

  /** What it estimates, in a sentence. */
  public String estimand() {
    return estimand;
  }

  /** When the estimate is that of the effect of a hold, in sentences. */
  public String assumptions() {
    return assumptions;
  }
}
