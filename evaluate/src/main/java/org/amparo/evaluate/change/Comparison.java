package org.amparo.evaluate.change;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * A place that changed beside places that did not.
 *
 * @param twoWay the difference in differences
 * @param placebos the same for each other place against the rest, as if it had changed
 * @param trend by how much the place's lead over the mean of the others grew a month, before
 * @param trends the same for each other place
 */
record Comparison(TwoWay twoWay, PlaceboPlaces placebos, double trend, PlaceboPlaces trends) {

  /**
   * Compares.
   *
   * @param outcome a row a place, that which changed first and at least two others; a column a
   *     month, complete
   * @param before how many months, from the first, lie before the change
   */
  static Comparison of(RealMatrix outcome, int before) {
    int places = outcome.getRowDimension();
    RealMatrix changed = outcome.createMatrix(places, outcome.getColumnDimension());
    for (int month = before; month < outcome.getColumnDimension(); month++) {
      changed.setEntry(0, month, 1);
    }
    RealVector own = outcome.getRowVector(0);
    RealVector others = outcome.preMultiply(new ArrayRealVector(places, 1)).subtract(own);
    List<RealVector> leads =
        IntStream.range(1, places)
            .mapToObj(outcome::getRowVector)
            .map(other -> lead(other, others.subtract(other), places - 2))
            .toList();
    return new Comparison(
        TwoWay.of(outcome, changed),
        new PlaceboPlaces(leads.stream().map(lead -> gain(lead, before)).toList()),
        trend(lead(own, others, places - 1), before),
        new PlaceboPlaces(leads.stream().map(lead -> trend(lead, before)).toList()));
  }

  private static RealVector lead(RealVector own, RealVector sumOfOthers, int others) {
    return own.subtract(sumOfOthers.mapDivide(others));
  }

  private static double gain(RealVector lead, int before) {
    double[] months = lead.toArray();
    return Arrays.stream(months, before, months.length).average().orElseThrow()
        - Arrays.stream(months, 0, before).average().orElseThrow();
  }

  /** The slope of a straight line through the months before. */
  private static double trend(RealVector lead, int before) {
    double middle = (before - 1) / 2.0;
    double over = 0;
    double under = 0;
    for (int month = 0; month < before; month++) {
      over += (month - middle) * lead.getEntry(month);
      under += (month - middle) * (month - middle);
    }
    return over / under;
  }
}
