package org.amparo.report.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * What can be deduced of hidden cells by looking at one row at a time, again and again: exact,
 * fast, and often all there is to deduce. Bounds are deviations from the truth.
 */
final class Deduction {

  /** Bounds that creep up by ones are left to the linear program. */
  private static final int VISITS_OF_A_ROW = 40;

  private static final double NEARLY = 1e-9;

  private final Unknowns unknowns;
  private final double[] low;
  private final double[] high;

  Deduction(Unknowns unknowns) {
    this.unknowns = unknowns;
    this.low = new double[unknowns.size()];
    this.high = new double[unknowns.size()];
    Arrays.fill(high, Double.POSITIVE_INFINITY);
    Arrays.setAll(low, unknowns::floor);
    deduce();
  }

  double low(int place) {
    return low[place];
  }

  double high(int place) {
    return high[place];
  }

  private void deduce() {
    List<List<Integer>> rowsOf = new ArrayList<>();
    for (int place = 0; place < unknowns.size(); place++) {
      rowsOf.add(new ArrayList<>());
    }
    List<Unknowns.Row> rows = unknowns.rows();
    Deque<Integer> open = new ArrayDeque<>();
    for (int row = 0; row < rows.size(); row++) {
      open.addLast(row);
      for (int term = 0; term < rows.get(row).size(); term++) {
        rowsOf.get(rows.get(row).place(term)).add(row);
      }
    }
    BitSet waiting = new BitSet();
    waiting.set(0, rows.size());
    int[] visits = new int[rows.size()];
    while (!open.isEmpty()) {
      int row = open.removeFirst();
      waiting.clear(row);
      if (++visits[row] > VISITS_OF_A_ROW) {
        continue;
      }
      for (int place : tighten(rows.get(row))) {
        for (int touched : rowsOf.get(place)) {
          if (!waiting.get(touched)) {
            waiting.set(touched);
            open.addLast(touched);
          }
        }
      }
    }
  }

  /** The cells whose bounds this row narrows. */
  private List<Integer> tighten(Unknowns.Row row) {
    Sum least = new Sum();
    Sum greatest = new Sum();
    for (int i = 0; i < row.size(); i++) {
      least.add(smallest(row, i));
      greatest.add(largest(row, i));
    }
    List<Integer> changed = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      double top = row.high() - least.without(smallest(row, i), Double.NEGATIVE_INFINITY);
      double bottom = row.low() - greatest.without(largest(row, i), Double.POSITIVE_INFINITY);
      if (narrow(row.place(i), row.factor(i), bottom, top)) {
        changed.add(row.place(i));
      }
    }
    return changed;
  }

  private boolean narrow(int place, long factor, double bottom, double top) {
    double least = Math.ceil((factor > 0 ? bottom : top) / factor - NEARLY);
    double greatest = Math.floor((factor > 0 ? top : bottom) / factor + NEARLY);
    boolean narrower = false;
    if (least > low[place]) {
      low[place] = least;
      narrower = true;
    }
    if (greatest < high[place]) {
      high[place] = greatest;
      narrower = true;
    }
    return narrower;
  }

  private double smallest(Unknowns.Row row, int i) {
    int place = row.place(i);
    return row.factor(i) * (row.factor(i) > 0 ? low[place] : high[place]);
  }

  private double largest(Unknowns.Row row, int i) {
    int place = row.place(i);
    return row.factor(i) * (row.factor(i) > 0 ? high[place] : low[place]);
  }

  /** A sum that knows how many of its terms are infinite. */
  private static final class Sum {

    private double finite;
    private int infinite;

    void add(double term) {
      if (Double.isInfinite(term)) {
        infinite++;
      } else {
        finite += term;
      }
    }

    double without(double term, double infinity) {
      boolean gone = Double.isInfinite(term);
      if (infinite - (gone ? 1 : 0) > 0) {
        return infinity;
      }
      return gone ? finite : finite - term;
    }
  }
}
