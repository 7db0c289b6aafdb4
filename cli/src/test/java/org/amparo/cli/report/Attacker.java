package org.amparo.cli.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * Works out how closely rounded counts can be known: bounds are carried over the sums until none
 * moves, then a linear program over all that hangs together says how far each count can go. A count
 * for which one whole number is left is pinned.
 */
final class Attacker {

  /** More cells than this that hang together are taken by bounds alone. */
  private static final int LARGEST = 600;

  private static final double SLACK = 1e-6;

  /** What a number can be, both ends included. */
  record Interval(double low, double high) {
    Interval and(Interval other) {
      return new Interval(Math.max(low, other.low), Math.min(high, other.high));
    }

    double width() {
      return Math.floor(high + SLACK) - Math.ceil(low - SLACK);
    }
  }

  /** Parts that add up to a whole. */
  record Sum(String whole, List<String> parts) {}

  private final Map<String, Interval> bounds = new LinkedHashMap<>();
  private final List<Sum> sums;

  Attacker(Map<String, Interval> published, List<Sum> sums) {
    this.sums = sums;
    for (Sum sum : sums) {
      all(sum).forEach(cell -> bounds.put(cell, new Interval(0, Double.POSITIVE_INFINITY)));
    }
    bounds.putAll(published);
  }

  private static List<String> all(Sum sum) {
    List<String> cells = new ArrayList<>(sum.parts());
    cells.add(sum.whole());
    return cells;
  }

  /**
   * How far apart the least and the most are that each cell can be: 0 where it is pinned.
   *
   * @param worth programs tighten by little: a number that is wider than this is not worth one
   */
  Map<String, Double> widths(List<String> cells, double worth) {
    carry();
    Set<String> wanted = new HashSet<>(cells);
    Map<String, Double> widths = new LinkedHashMap<>();
    for (Set<String> component : components()) {
      List<Sum> own = sums.stream().filter(sum -> component.contains(sum.whole())).toList();
      for (String cell : component) {
        if (wanted.contains(cell)) {
          widths.put(cell, width(cell, component, own, worth));
        }
      }
    }
    cells.forEach(cell -> widths.computeIfAbsent(cell, alone -> of(alone).width()));
    return widths;
  }

  private double width(String cell, Set<String> component, List<Sum> own, double worth) {
    Interval carried = of(cell);
    if (carried.width() < 1 || carried.width() > worth || component.size() > LARGEST) {
      return carried.width();
    }
    return new Interval(solve(cell, component, own, false), solve(cell, component, own, true))
        .and(carried)
        .width();
  }

  private double solve(String cell, Set<String> component, List<Sum> own, boolean most) {
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    Map<String, Variable> variables = new HashMap<>();
    for (String one : component) {
      Interval now = of(one);
      Variable variable = model.addVariable(one).lower(now.low());
      if (Double.isFinite(now.high())) {
        variable.upper(now.high());
      }
      variables.put(one, variable.weight(one.equals(cell) ? 1 : 0));
    }
    for (Sum sum : own) {
      Expression expression = model.addExpression().level(0);
      Map<String, Integer> factors = new LinkedHashMap<>();
      sum.parts().forEach(part -> factors.merge(part, 1, Integer::sum));
      factors.merge(sum.whole(), -1, Integer::sum);
      factors.forEach(
          (one, factor) -> expression.set(Objects.requireNonNull(variables.get(one)), factor));
    }
    Optimisation.Result result = most ? model.maximise() : model.minimise();
    return result.getState().isFeasible()
        ? result.getValue()
        : most ? of(cell).high() : of(cell).low();
  }

  private Interval of(String cell) {
    return Objects.requireNonNull(bounds.get(cell), cell);
  }

  /** Carries bounds over the sums until none moves by one or more. */
  private void carry() {
    boolean moved = true;
    for (int round = 0; moved && round < 50; round++) {
      moved = false;
      for (Sum sum : sums) {
        moved |= carry(sum);
      }
    }
  }

  private boolean carry(Sum sum) {
    double low = sum.parts().stream().mapToDouble(part -> of(part).low()).sum();
    double high = sum.parts().stream().mapToDouble(part -> of(part).high()).sum();
    boolean moved = narrow(sum.whole(), new Interval(low, high));
    Interval whole = of(sum.whole());
    for (String part : sum.parts()) {
      Interval now = of(part);
      double others = high - now.high();
      moved |=
          narrow(
              part,
              new Interval(
                  Double.isNaN(others) ? 0 : whole.low() - others,
                  whole.high() - (low - now.low())));
    }
    return moved;
  }

  private boolean narrow(String cell, Interval to) {
    Interval before = of(cell);
    Interval after = before.and(to);
    if (after.low() > before.low() + 0.5 || after.high() < before.high() - 0.5) {
      if (after.high() < after.low() - SLACK) {
        throw new IllegalStateException("nothing fits " + cell + ": " + before + " and " + to);
      }
      bounds.put(cell, after);
      return true;
    }
    return false;
  }

  /** Cells that hang together by sums. */
  private List<Set<String>> components() {
    Map<String, Set<String>> joins = new LinkedHashMap<>();
    for (Sum sum : sums) {
      Set<String> joined = new LinkedHashSet<>();
      for (String cell : all(sum)) {
        joined.add(cell);
        joined.addAll(joins.getOrDefault(cell, Set.of()));
      }
      joined.forEach(cell -> joins.put(cell, joined));
    }
    List<Set<String>> distinct = new ArrayList<>();
    Set<Set<String>> seen = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
    joins.values().stream().filter(seen::add).forEach(distinct::add);
    return distinct;
  }
}
