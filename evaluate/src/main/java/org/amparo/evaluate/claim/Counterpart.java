package org.amparo.evaluate.claim;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The figure of a workspace that answers the same question as a published one.
 *
 * @param figure its id; with {@code *} for a month, {@code 2014-01}, where several are added up
 */
public record Counterpart(String figure, Optional<Months> months) {

  /** Months in a row, the last included. */
  public record Months(YearMonth from, YearMonth to) {}

  /** The ids to add up, in order; one where it is one figure. */
  public List<String> ids() {
    if (months.isEmpty()) {
      return List.of(figure);
    }
    List<String> ids = new ArrayList<>();
    YearMonth last = months.get().to();
    for (YearMonth month = months.get().from(); !month.isAfter(last); month = month.plusMonths(1)) {
      ids.add(figure.replace("*", month.toString()));
    }
    return ids;
  }
}
