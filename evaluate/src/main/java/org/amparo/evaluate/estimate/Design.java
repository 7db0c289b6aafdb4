package org.amparo.evaluate.estimate;

import java.util.ArrayList;
import java.util.List;
import org.amparo.evaluate.estimate.Covariate.Amount;
import org.amparo.evaluate.estimate.Covariate.Category;

/**
 * The columns of a regression: one, the hold, then the controls, a category as one column for each
 * of its values but the most frequent. Held row by row.
 */
final class Design {

  static final int INTERCEPT = 0;
  static final int HOLD = 1;

  private final double[] cells;
  private final List<Column> columns;

  /**
   * A column.
   *
   * @param name the covariate's; {@code intercept} or {@code hold}
   * @param label in words
   * @param level the value of a category, or empty
   */
  record Column(String name, String label, String level) {}

  private Design(double[] cells, List<Column> columns) {
    this.cells = cells;
    this.columns = List.copyOf(columns);
  }

  /** The columns of the bookings picked. */
  static Design of(Sample sample, List<Covariate> controls, int[] bookings) {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("intercept", "Intercept", ""));
    columns.add(new Column("hold", "Hold", ""));
    List<int[]> levels = new ArrayList<>();
    for (Covariate control : controls) {
      int[] places = new int[0];
      switch (control) {
        case Amount amount -> columns.add(new Column(amount.name(), amount.label(), ""));
        case Category category -> places = places(category, bookings, columns);
      }
      levels.add(places);
    }
    double[] cells = new double[bookings.length * columns.size()];
    for (int row = 0; row < bookings.length; row++) {
      fill(cells, row * columns.size(), sample, controls, levels, bookings[row]);
    }
    return new Design(cells, columns);
  }

  /**
   * Where each value's column comes after those before; -1 for the most frequent and the absent.
   */
  private static int[] places(Category category, int[] bookings, List<Column> columns) {
    int[] counts = new int[category.levels().size()];
    for (int booking : bookings) {
      counts[category.code(booking)]++;
    }
    int reference = 0;
    for (int level = 1; level < counts.length; level++) {
      reference = counts[level] > counts[reference] ? level : reference;
    }
    int[] places = new int[counts.length];
    int place = 0;
    for (int level = 0; level < counts.length; level++) {
      places[level] = level == reference || counts[level] == 0 ? -1 : place++;
      if (places[level] >= 0) {
        String word = category.levels().get(level);
        columns.add(new Column(category.name(), category.label(), word));
      }
    }
    return places;
  }

  private static void fill(
      double[] cells,
      int start,
      Sample sample,
      List<Covariate> controls,
      List<int[]> levels,
      int booking) {
    cells[start + INTERCEPT] = 1;
    cells[start + HOLD] = sample.held(booking) ? 1 : 0;
    int next = start + HOLD + 1;
    for (int i = 0; i < controls.size(); i++) {
      switch (controls.get(i)) {
        case Amount amount -> cells[next++] = amount.value(booking);
        case Category category -> {
          int[] places = levels.get(i);
          int place = places[category.code(booking)];
          if (place >= 0) {
            cells[next + place] = 1;
          }
          for (int other : places) {
            next += other >= 0 ? 1 : 0;
          }
        }
      }
    }
  }

  List<Column> columns() {
    return columns;
  }

  int rows() {
    return cells.length / columns.size();
  }

  int width() {
    return columns.size();
  }

  double at(int row, int column) {
    return cells[row * columns.size() + column];
  }

  /** The product of a row and a vector. */
  double times(int row, double[] vector) {
    double sum = 0;
    int start = row * columns.size();
    for (int column = 0; column < vector.length; column++) {
      sum += cells[start + column] * vector[column];
    }
    return sum;
  }

  /** Adds a multiple of a row to a vector. */
  void addTo(double[] vector, int row, double times) {
    int start = row * columns.size();
    for (int column = 0; column < vector.length; column++) {
      vector[column] += times * cells[start + column];
    }
  }

  /** The same with some of the columns only. */
  Design only(List<Integer> kept) {
    double[] chosen = new double[rows() * kept.size()];
    List<Column> names = new ArrayList<>(kept.size());
    for (int place = 0; place < kept.size(); place++) {
      int column = kept.get(place);
      names.add(columns.get(column));
      for (int row = 0; row < rows(); row++) {
        chosen[row * kept.size() + place] = at(row, column);
      }
    }
    return new Design(chosen, names);
  }
}
