package org.amparo.sample.truth;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** What ICE paid for holds, the same for each day from one day up to, and without, another. */
public record Payment(LocalDate from, LocalDate until, long cents) {

  /** How much of it is for days in a period, in cents. */
  public BigDecimal within(LocalDate first, LocalDate end) {
    LocalDate since = from.isAfter(first) ? from : first;
    LocalDate to = until.isBefore(end) ? until : end;
    long days = Math.max(0, ChronoUnit.DAYS.between(since, to));
    return BigDecimal.valueOf(cents)
        .multiply(BigDecimal.valueOf(days))
        .divide(BigDecimal.valueOf(ChronoUnit.DAYS.between(from, until)), 6, RoundingMode.HALF_UP);
  }
}
