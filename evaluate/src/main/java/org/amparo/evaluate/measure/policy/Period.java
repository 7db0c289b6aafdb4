package org.amparo.evaluate.measure.policy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Optional;
import org.amparo.evaluate.measure.sheet.Draft;
import org.amparo.evaluate.sql.Plan;
import org.amparo.evaluate.sql.Row;

/** The whole months that the records cover, gaps left out. */
record Period(LocalDate first, LocalDate last, long months) {

  private static final BigDecimal MONTHS_A_YEAR = BigDecimal.valueOf(12);

  /** Those of the records of a plan; empty where nothing is dated. */
  static Optional<Period> of(Plan plan) {
    Row row = plan.row("figure/period");
    Long months = row.integer("months");
    return months == null
        ? Optional.empty()
        : Optional.of(
            new Period(
                LocalDate.parse(row.required("from_on")),
                LocalDate.parse(row.required("until_on")).minusDays(1),
                months));
  }

  BigDecimal years() {
    return BigDecimal.valueOf(months).divide(MONTHS_A_YEAR, MathContext.DECIMAL128);
  }

  /** Says of a figure of a year that it is stated from less than one, where it is. */
  Draft annualized(Draft draft) {
    return months >= 12
        ? draft
        : draft
            .qualified(months == 1 ? "annualized-from-one" : "annualized")
            .with("n", String.valueOf(months));
  }
}
