package org.amparo.report.disclosure;

import java.math.BigDecimal;
import java.util.List;
import org.amparo.report.disclosure.Relation.Term;

/**
 * A quotient of two cells printed to so many digits. It is printed only where both are shown: to a
 * reader who knows the denominator, a share of few people is their count.
 *
 * @param id its name
 * @param numerator the cell above
 * @param denominator the cell below; more than 0
 * @param printed the quotient as printed; its scale says how many decimals a reader sees
 */
public record PublishedRate(String id, String numerator, String denominator, BigDecimal printed) {

  private static final int MOST_DECIMALS = 6;

  /**
   * What the printed digits say of the two cells: the quotient is within half of the last digit.
   */
  List<Relation> relations() {
    // More decimals than these pin no count tighter and would overflow whole arithmetic.
    BigDecimal seen =
        printed.scale() > MOST_DECIMALS
            ? printed.setScale(MOST_DECIMALS, java.math.RoundingMode.HALF_UP)
            : printed.scale() < 0 ? printed.setScale(0) : printed;
    long twoUnits = 2 * BigDecimal.TEN.pow(seen.scale()).longValueExact();
    long doubled = 2 * seen.unscaledValue().longValueExact();
    return List.of(
        new Relation(
            id + " at most",
            List.of(new Term(numerator, twoUnits), new Term(denominator, -(doubled + 1))),
            Long.MIN_VALUE,
            0),
        new Relation(id + " at least", lower(twoUnits, doubled), 0, Long.MAX_VALUE));
  }

  private List<Term> lower(long twoUnits, long doubled) {
    return List.of(new Term(numerator, twoUnits), new Term(denominator, -(doubled - 1)));
  }
}
