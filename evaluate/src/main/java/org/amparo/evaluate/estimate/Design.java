package org.amparo.evaluate.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.amparo.evaluate.estimate.Covariate.Amount;
import org.amparo.evaluate.estimate.Covariate.Category;

/**
 * The columns of a regression: one, the hold, then the controls, a category as one column for each
 * of its values but the most frequent. Of each row only what is not zero is held, of which there is
 * at most one cell a control.
 */
final class Design {

  private static final int INTERCEPT = 0;
  static final int HOLD = 1;

  /** A cell that holds nothing. */
  private static final int NONE = -1;

  private final int rows;
  private final int stride;

  /** Row by row the columns of its cells in ascending order, {@link #NONE} after the last. */
  private final int[] places;

  private final double[] cells;
  private final List<Column> columns;

  /** {@code intercept}, {@code hold} or a covariate, of a level where it is a category. */
  record Column(String name, String label, String level) {}

  private Design(int rows, int stride, int[] places, double[] cells, List<Column> columns) {
    this.rows = rows;
    this.stride = stride;
    this.places = places;
    this.cells = cells;
    this.columns = List.copyOf(columns);
  }

  /** The columns of the bookings picked. */
  static Design of(Sample sample, List<Covariate> controls, int[] bookings) {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("intercept", "Intercept", ""));
    columns.add(new Column("hold", "Hold", ""));
    List<int[]> columnOf = new ArrayList<>();
    for (Covariate control : controls) {
      switch (control) {
        case Amount amount -> {
          columnOf.add(new int[] {columns.size()});
          columns.add(new Column(amount.name(), amount.label(), ""));
        }
        case Category category -> columnOf.add(columnOf(category, bookings, columns));
      }
    }
    int stride = HOLD + 1 + controls.size();
    Design design =
        new Design(
            bookings.length,
            stride,
            new int[bookings.length * stride],
            new double[bookings.length * stride],
            columns);
    Arrays.fill(design.places, NONE);
    for (int row = 0; row < bookings.length; row++) {
      design.fill(row, sample, controls, columnOf, bookings[row]);
    }
    return design;
  }

  /** The column of each value of a category; none for the most frequent and the absent. */
  private static int[] columnOf(Category category, int[] bookings, List<Column> columns) {
    int[] counts = new int[category.levels().size()];
    for (int booking : bookings) {
      counts[category.code(booking)]++;
    }
    int reference = 0;
    for (int level = 1; level < counts.length; level++) {
      reference = counts[level] > counts[reference] ? level : reference;
    }
    int[] columnOf = new int[counts.length];
    for (int level = 0; level < counts.length; level++) {
      columnOf[level] = level == reference || counts[level] == 0 ? NONE : columns.size();
      if (columnOf[level] != NONE) {
        String word = category.levels().get(level);
        columns.add(new Column(category.name(), category.label(), word));
      }
    }
    return columnOf;
  }

  private void fill(
      int row, Sample sample, List<Covariate> controls, List<int[]> columnOf, int booking) {
    int next = put(row * stride, INTERCEPT, 1);
    next = put(next, HOLD, sample.held(booking) ? 1 : 0);
    for (int i = 0; i < controls.size(); i++) {
      next =
          switch (controls.get(i)) {
            case Amount amount -> put(next, columnOf.get(i)[0], amount.value(booking));
            case Category category -> put(next, columnOf.get(i)[category.code(booking)], 1);
          };
    }
  }

  /** Puts a cell there and gives the place after it; what is zero needs none. */
  private int put(int at, int column, double cell) {
    if (column == NONE || cell == 0) {
      return at;
    }
    places[at] = column;
    cells[at] = cell;
    return at + 1;
  }

  List<Column> columns() {
    return columns;
  }

  int rows() {
    return rows;
  }

  int width() {
    return columns.size();
  }

  /** The product of a row and a vector. */
  double times(int row, double[] vector) {
    double sum = 0;
    for (int at = row * stride; at < (row + 1) * stride && places[at] != NONE; at++) {
      sum += cells[at] * vector[places[at]];
    }
    return sum;
  }

  /** Adds a multiple of a row to a vector. */
  void addTo(double[] vector, int row, double times) {
    for (int at = row * stride; at < (row + 1) * stride && places[at] != NONE; at++) {
      vector[places[at]] += times * cells[at];
    }
  }

  /** Adds a multiple of a row's product with itself to a matrix. */
  void addSquareTo(double[][] matrix, int row, double times) {
    for (int at = row * stride; at < (row + 1) * stride && places[at] != NONE; at++) {
      addTo(matrix[places[at]], row, times * cells[at]);
    }
  }

  /** A row's product with a matrix and itself. */
  double square(int row, double[][] matrix) {
    double sum = 0;
    for (int at = row * stride; at < (row + 1) * stride && places[at] != NONE; at++) {
      sum += cells[at] * times(row, matrix[places[at]]);
    }
    return sum;
  }

  /** The same with some of the columns only, which are given in ascending order. */
  Design only(List<Integer> kept) {
    if (kept.size() == columns.size()) {
      return this;
    }
    int[] placeOf = new int[columns.size()];
    Arrays.fill(placeOf, NONE);
    List<Column> names = new ArrayList<>(kept.size());
    for (int column : kept) {
      placeOf[column] = names.size();
      names.add(columns.get(column));
    }
    Design chosen =
        new Design(rows, stride, new int[places.length], new double[cells.length], names);
    Arrays.fill(chosen.places, NONE);
    for (int row = 0; row < rows; row++) {
      int next = row * stride;
      for (int at = next; at < (row + 1) * stride && places[at] != NONE; at++) {
        next = chosen.put(next, placeOf[places[at]], cells[at]);
      }
    }
    return chosen;
  }
}
