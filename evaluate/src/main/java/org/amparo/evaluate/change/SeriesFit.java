package org.amparo.evaluate.change;

import org.hipparchus.linear.DecompositionSolver;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * An ordinary least-squares fit of a monthly series, by QR over its few rows. Stays are too many
 * for a matrix; {@code estimate.LeastSquares} adds them up.
 *
 * @param design a row an observation, a column a coefficient, of full rank
 * @param coefficients in the order of the columns
 * @param inverse (X′X)⁻¹
 */
record SeriesFit(
    RealMatrix design,
    RealVector coefficients,
    RealVector residuals,
    RealMatrix inverse,
    DecompositionSolver solver) {

  private static final double SINGULAR = 1e-10;

  /** Fits outcomes to a design; MathRuntimeException where a column follows from the others. */
  static SeriesFit of(RealMatrix design, RealVector outcome) {
    QRDecomposition decomposition = new QRDecomposition(design, SINGULAR);
    int columns = design.getColumnDimension();
    RealMatrix upper = decomposition.getR().getSubMatrix(0, columns - 1, 0, columns - 1);
    RealMatrix root = new QRDecomposition(upper).getSolver().getInverse();
    return of(design, outcome, root.multiplyTransposed(root), decomposition.getSolver());
  }

  private static SeriesFit of(
      RealMatrix design, RealVector outcome, RealMatrix inverse, DecompositionSolver solver) {
    RealVector coefficients = solver.solve(outcome);
    RealVector residuals = outcome.subtract(design.operate(coefficients));
    return new SeriesFit(design, coefficients, residuals, inverse, solver);
  }

  /** Fits other outcomes to the same design. */
  SeriesFit with(RealVector outcome) {
    return of(design, outcome, inverse, solver);
  }

  int rows() {
    return design.getRowDimension();
  }

  /** Rows beyond the coefficients. */
  int degrees() {
    return rows() - design.getColumnDimension();
  }

  /** What each outcome weighs in a combination of coefficients: X (X′X)⁻¹ c. */
  RealVector weights(RealVector contrast) {
    return design.operate(inverse.operate(contrast));
  }
}
