package org.amparo.report.disclosure;

import java.math.BigDecimal;
import java.util.Optional;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.ojalgo.optimisation.integer.IntegerStrategy;
import org.ojalgo.optimisation.integer.NodeKey;

/**
 * The linear program over hidden cells that hang together. Its numbers are deviations from the
 * truth, counted from each cell's least, so that what the solver handles is small and not negative.
 */
final class Extremes {

  private static final double WHOLE = 1e-6;
  private static final int WHOLE_STEPS = 2_000;

  private static final IntegerStrategy ALONE = alone();

  private final Unknowns unknowns;
  private final double[] offset;
  private final ExpressionsBasedModel model = new ExpressionsBasedModel();
  private final Variable[] variables;

  /**
   * A program.
   *
   * @param deduced bounds known already
   * @param reach how far from the truth each cell may go at most
   */
  Extremes(Unknowns unknowns, Deduction deduced, double[] reach) {
    this.unknowns = unknowns;
    this.offset = new double[unknowns.size()];
    this.variables = new Variable[unknowns.size()];
    for (int place = 0; place < variables.length; place++) {
      offset[place] = Math.max(deduced.low(place), -reach[place]);
      double top = Math.min(deduced.high(place), reach[place]);
      variables[place] = model.newVariable("cell" + place).lower(0).upper(top - offset[place]);
    }
    for (int i = 0; i < unknowns.rows().size(); i++) {
      add(unknowns.rows().get(i), "row" + i);
    }
    model.options.iterations_abort = Integer.MAX_VALUE;
    model.options.integer(ALONE);
  }

  /**
   * One worker that goes to the bottom first: with one for each processor, what is found in so many
   * steps would hang on the machine and on the moment.
   */
  @SuppressWarnings("unchecked") // An array of comparators, made for one argument.
  private static IntegerStrategy alone() {
    return IntegerStrategy.DEFAULT
        .withParallelism(() -> 1)
        .withPriorityDefinitions(NodeKey.DEPTH_FIRST_SEARCH);
  }

  private void add(Unknowns.Row row, String name) {
    Expression expression = model.newExpression(name);
    double shift = 0;
    for (int i = 0; i < row.size(); i++) {
      expression.set(variables[row.place(i)], row.factor(i));
      shift += row.factor(i) * offset[row.place(i)];
    }
    if (row.low() == row.high()) {
      expression.level(row.low() - shift);
      return;
    }
    if (Double.isFinite(row.low())) {
      expression.lower(row.low() - shift);
    }
    if (Double.isFinite(row.high())) {
      expression.upper(row.high() - shift);
    }
  }

  /**
   * The deviations at which this weighted sum is greatest, or empty where the solver finds none.
   *
   * @param weights one for each cell
   */
  Optional<double[]> greatest(double[] weights) {
    for (int place = 0; place < variables.length; place++) {
      variables[place].weight(weights[place] == 0 ? null : BigDecimal.valueOf(weights[place]));
    }
    return solved(model.maximise());
  }

  /**
   * The same with whole numbers only, which the truth is; empty where it takes too many steps or
   * the solver, which goes from branch to branch within itself, too much of its stack.
   */
  Optional<double[]> greatestWhole(double[] weights) {
    model.options.iterations_abort = WHOLE_STEPS;
    for (Variable variable : variables) {
      variable.integer(true);
    }
    try {
      return greatest(weights);
    } catch (RuntimeException e) {
      if (tooDeep(e)) {
        return Optional.empty();
      }
      throw e;
    } finally {
      model.options.iterations_abort = Integer.MAX_VALUE;
      for (Variable variable : variables) {
        variable.integer(false);
      }
    }
  }

  /** Whether a thread of the solver ran out of stack. */
  private static boolean tooDeep(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof StackOverflowError) {
        return true;
      }
    }
    return false;
  }

  private Optional<double[]> solved(Optimisation.Result result) {
    if (!result.getState().isOptimal()) {
      return Optional.empty();
    }
    double[] deviations = new double[variables.length];
    for (int place = 0; place < deviations.length; place++) {
      deviations[place] = result.doubleValue(place) + offset[place];
    }
    return Optional.of(deviations);
  }

  /** The solution in whole numbers, or empty where it is not whole or breaks a row. */
  Optional<long[]> whole(double[] deviations) {
    long[] whole = new long[deviations.length];
    for (int place = 0; place < whole.length; place++) {
      whole[place] = Math.round(deviations[place]);
      if (Math.abs(whole[place] - deviations[place])
          > WHOLE * Math.max(1, Math.abs(whole[place]))) {
        return Optional.empty();
      }
    }
    return unknowns.allows(whole) ? Optional.of(whole) : Optional.empty();
  }
}
