package org.amparo.report.disclosure;

import java.util.Optional;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * The numbers nearest to the truth in which one hidden cell is so much more or less and all that is
 * known still holds. Where few numbers have to move, and those by as little as can be, they mostly
 * move by whole numbers, which corners far away seldom are.
 */
final class Nearest {

  private static final double WHOLE = 1e-6;
  private static final int MOST_STEPS = 60;

  private final Unknowns unknowns;
  private final Deduction deduced;
  private final ExpressionsBasedModel model = new ExpressionsBasedModel();
  private final Variable[] up;
  private final Variable[] down;

  Nearest(Unknowns unknowns, Deduction deduced) {
    this.unknowns = unknowns;
    this.deduced = deduced;
    this.up = new Variable[unknowns.size()];
    this.down = new Variable[unknowns.size()];
    for (int place = 0; place < up.length; place++) {
      up[place] = model.newVariable("up" + place).weight(1);
      down[place] = model.newVariable("down" + place).weight(1);
      free(place);
    }
    for (int i = 0; i < unknowns.rows().size(); i++) {
      add(unknowns.rows().get(i), "row" + i);
    }
    model.options.iterations_abort = Integer.MAX_VALUE;
  }

  private void add(Unknowns.Row row, String name) {
    Expression expression = model.newExpression(name);
    for (int i = 0; i < row.size(); i++) {
      expression.set(up[row.place(i)], row.factor(i));
      expression.set(down[row.place(i)], -row.factor(i));
    }
    if (row.low() == row.high()) {
      expression.level(row.low());
      return;
    }
    if (Double.isFinite(row.low())) {
      expression.lower(row.low());
    }
    if (Double.isFinite(row.high())) {
      expression.upper(row.high());
    }
  }

  /**
   * Deviations from the truth, whole and allowed, with this one of the cell; empty where none is
   * found, which does not say that there is none.
   *
   * @param by how much more the cell is, or less
   */
  Optional<long[]> whole(int place, long by) {
    if (by > deduced.high(place) || by < deduced.low(place)) {
      return Optional.empty();
    }
    try {
      fix(place, (double) by);
      Optional<double[]> corner = solved();
      for (int step = 0; step < MOST_STEPS && corner.isPresent(); step++) {
        double[] found = corner.get();
        int next = broken(found);
        if (next < 0) {
          return rounded(found);
        }
        // What is nearest to a whole number is made that one, and what is left is solved again.
        double first = Math.rint(found[next]);
        fix(next, first);
        corner = solved();
        if (corner.isEmpty()) {
          fix(next, found[next] > first ? first + 1 : first - 1);
          corner = solved();
        }
      }
      return Optional.empty();
    } finally {
      for (int each = 0; each < up.length; each++) {
        free(each);
      }
    }
  }

  private void free(int place) {
    double high = deduced.high(place);
    double low = deduced.low(place);
    up[place].lower(0).upper(Double.isFinite(high) ? high : null);
    down[place].lower(0).upper(Double.isFinite(low) ? -low : null);
  }

  private void fix(int place, double by) {
    up[place].lower(Math.max(0, by)).upper(Math.max(0, by));
    down[place].lower(Math.max(0, -by)).upper(Math.max(0, -by));
  }

  private Optional<double[]> solved() {
    Optimisation.Result result = model.minimise();
    if (!result.getState().isOptimal()) {
      return Optional.empty();
    }
    double[] deviations = new double[up.length];
    for (int place = 0; place < deviations.length; place++) {
      deviations[place] =
          result.doubleValue(model.indexOf(up[place]))
              - result.doubleValue(model.indexOf(down[place]));
    }
    return Optional.of(deviations);
  }

  /** The number that is nearest to a whole one without being one, or -1 where all are. */
  private static int broken(double[] found) {
    int nearest = -1;
    double least = 1;
    for (int place = 0; place < found.length; place++) {
      double off = Math.abs(found[place] - Math.rint(found[place]));
      if (off > WHOLE * Math.max(1, Math.abs(found[place])) && off < least) {
        least = off;
        nearest = place;
      }
    }
    return nearest;
  }

  private Optional<long[]> rounded(double[] deviations) {
    long[] whole = new long[deviations.length];
    for (int place = 0; place < whole.length; place++) {
      whole[place] = Math.round(deviations[place]);
    }
    return unknowns.allows(whole) ? Optional.of(whole) : Optional.empty();
  }
}
