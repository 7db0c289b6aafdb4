package org.amparo.evaluate.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealMatrix;

/**
 * Ordinary least squares, with three kinds of standard errors.
 *
 * <p>β = (X'X)⁻¹X'y; a column that the columns before it give already is left out, as R's {@code
 * lm} does. Leverage h<sub>i</sub> = x<sub>i</sub>'(X'X)⁻¹x<sub>i</sub>, residual e<sub>i</sub>.
 *
 * <ul>
 *   <li><b>classical</b>: s²(X'X)⁻¹, s² = Σ e² / (n − k)
 *   <li><b>HC3</b>: (X'X)⁻¹ [Σ x x' e² / (1 − h)²] (X'X)⁻¹ (MacKinnon and White, <i>Journal of
 *       Econometrics</i> 29, 1985)
 *   <li><b>CR1</b>, clustered: (X'X)⁻¹ [Σ<sub>g</sub> (Σ x e)(Σ x e)'] (X'X)⁻¹ · G/(G − 1) · (n −
 *       1)/(n − k) (Liang and Zeger, <i>Biometrika</i> 73, 1986, with the correction of Stata and
 *       of sandwich's {@code vcovCL(type = "HC1")})
 * </ul>
 */
final class LeastSquares {

  /** A pivot below this share of its diagonal element is a column that others give already. */
  private static final double ALIASED = 1e-10;

  /** A row fitted exactly whatever its outcome tells nothing of error. */
  private static final double FULL_LEVERAGE = 1 - 1e-10;

  /** A row moves a coefficient by no more than its diagonal element's root; less is rounding. */
  private static final double ROUNDING = 1e-6;

  private final Design design;
  private final double[][] inverse;
  private final double[] coefficients;
  private final double[] residuals;
  private final double[] leverage;
  private final double totalSquares;

  private LeastSquares(Design design, double[] outcome) {
    this.design = design;
    this.inverse =
        new CholeskyDecomposition(new Array2DRowRealMatrix(gram(design), false))
            .getSolver()
            .getInverse()
            .getData();
    this.coefficients = new double[design.width()];
    this.residuals = outcome.clone();
    // The second round takes off what rounding left in the first.
    for (int round = 0; round < 2; round++) {
      double[] moved = times(inverse, products(residuals));
      for (int row = 0; row < residuals.length; row++) {
        residuals[row] -= design.times(row, moved);
      }
      for (int column = 0; column < moved.length; column++) {
        coefficients[column] += moved[column];
      }
    }
    this.leverage = new double[design.rows()];
    for (int row = 0; row < leverage.length; row++) {
      leverage[row] = Math.min(1, design.square(row, inverse));
    }
    this.totalSquares = centeredSquares(outcome);
  }

  /** Fits an outcome; columns that others give already are left out. */
  static LeastSquares of(Design design, double[] outcome) {
    return new LeastSquares(design.only(independent(gram(design))), outcome);
  }

  private static double[][] gram(Design design) {
    double[][] gram = new double[design.width()][design.width()];
    for (int row = 0; row < design.rows(); row++) {
      design.addSquareTo(gram, row, 1);
    }
    return gram;
  }

  /**
   * The columns that elimination in their order leaves something of, the hold's turn last: where
   * the controls give the hold already, it is the hold that nothing can be said of.
   */
  private static List<Integer> independent(double[][] gram) {
    int width = gram.length;
    List<Integer> order = new ArrayList<>();
    double[] diagonal = new double[width];
    for (int i = 0; i < width; i++) {
      diagonal[i] = gram[i][i];
      if (i != Design.HOLD) {
        order.add(i);
      }
    }
    order.add(Design.HOLD);
    List<Integer> kept = new ArrayList<>();
    for (int turn = 0; turn < width; turn++) {
      int pivot = order.get(turn);
      if (gram[pivot][pivot] <= ALIASED * diagonal[pivot]) {
        continue;
      }
      kept.add(pivot);
      for (int row : order.subList(turn + 1, width)) {
        double factor = gram[row][pivot] / gram[pivot][pivot];
        for (int column = 0; column < width; column++) {
          gram[row][column] -= factor * gram[pivot][column];
        }
      }
    }
    return kept.stream().sorted().toList();
  }

  private double[] products(double[] vector) {
    double[] products = new double[design.width()];
    for (int row = 0; row < vector.length; row++) {
      design.addTo(products, row, vector[row]);
    }
    return products;
  }

  private static double[] times(double[][] matrix, double[] vector) {
    double[] product = new double[matrix.length];
    for (int i = 0; i < product.length; i++) {
      for (int j = 0; j < vector.length; j++) {
        product[i] += matrix[i][j] * vector[j];
      }
    }
    return product;
  }

  private static double centeredSquares(double[] outcome) {
    double mean = 0;
    for (double value : outcome) {
      mean += value / outcome.length;
    }
    double squares = 0;
    for (double value : outcome) {
      squares += (value - mean) * (value - mean);
    }
    return squares;
  }

  /** The place of a column among those fitted, or -1 where it was left out. */
  int place(Design.Column column) {
    return design.columns().indexOf(column);
  }

  double coefficient(int column) {
    return coefficients[column];
  }

  /** n − k. */
  int degreesOfFreedom() {
    return design.rows() - design.width();
  }

  private double residualSquares() {
    double squares = 0;
    for (double residual : residuals) {
      squares += residual * residual;
    }
    return squares;
  }

  /** 1 − (residual squares / (n − k)) / (squares about the mean / (n − 1)). */
  double adjustedRSquared() {
    return 1 - residualSquares() / degreesOfFreedom() / (totalSquares / (design.rows() - 1.0));
  }

  /** The classical standard errors. */
  double[] classical() {
    double variance = residualSquares() / degreesOfFreedom();
    double[] errors = new double[design.width()];
    for (int i = 0; i < errors.length; i++) {
      errors[i] = Math.sqrt(variance * inverse[i][i]);
    }
    return errors;
  }

  /**
   * The HC3 standard errors; NaN of a coefficient that hangs on one row alone, whose leverage is 1:
   * no other row says how far it could be off.
   */
  double[] heteroskedastic() {
    double[][] meat = new double[design.width()][design.width()];
    boolean[] undefined = new boolean[design.width()];
    for (int row = 0; row < design.rows(); row++) {
      if (leverage[row] > FULL_LEVERAGE) {
        markMoved(undefined, row);
      } else {
        double error = residuals[row] / (1 - leverage[row]);
        design.addSquareTo(meat, row, error * error);
      }
    }
    double[] errors = sandwich(meat, 1);
    Arrays.setAll(errors, i -> undefined[i] ? Double.NaN : errors[i]);
    return errors;
  }

  /** Marks the coefficients that a row's outcome moves. */
  private void markMoved(boolean[] marked, int row) {
    double[] own = new double[design.width()];
    design.addTo(own, row, 1);
    double[] moved = times(inverse, own);
    for (int i = 0; i < marked.length; i++) {
      marked[i] |= Math.abs(moved[i]) > ROUNDING * Math.sqrt(inverse[i][i]);
    }
  }

  /** The CR1 standard errors, by a number for each row that is the same within a cluster. */
  double[] clustered(int[] clusters) {
    Map<Integer, double[]> scores = new HashMap<>();
    for (int row = 0; row < design.rows(); row++) {
      double[] score = scores.computeIfAbsent(clusters[row], _ -> new double[design.width()]);
      design.addTo(score, row, residuals[row]);
    }
    double[][] meat = new double[design.width()][design.width()];
    for (double[] score : scores.values()) {
      addOuter(meat, score);
    }
    double groups = scores.size();
    return sandwich(meat, groups / (groups - 1) * (design.rows() - 1.0) / degreesOfFreedom());
  }

  private static void addOuter(double[][] sum, double[] vector) {
    for (int i = 0; i < vector.length; i++) {
      if (vector[i] != 0) {
        for (int j = 0; j < vector.length; j++) {
          sum[i][j] += vector[i] * vector[j];
        }
      }
    }
  }

  private double[] sandwich(double[][] meat, double correction) {
    RealMatrix bread = new Array2DRowRealMatrix(inverse, false);
    RealMatrix middle = new Array2DRowRealMatrix(meat, false);
    double[][] variance = bread.multiply(middle).multiply(bread).getData();
    double[] errors = new double[variance.length];
    for (int i = 0; i < errors.length; i++) {
      errors[i] = Math.sqrt(correction * variance[i][i]);
    }
    return errors;
  }
}
