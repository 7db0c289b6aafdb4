package org.amparo.report.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Tables of counts with a total for each row, each column and the whole, for tests. */
final class Margins {

  private Margins() {}

  /** A table of chance counts; many are none or small, as they are in counties. */
  static Tabulation random(SplittableRandom random, int rows, int columns, int most) {
    long[][] inner = new long[rows][columns];
    for (long[] row : inner) {
      for (int column = 0; column < columns; column++) {
        row[column] =
            random.nextInt(3) == 0 ? random.nextInt(most + 1) : random.nextInt(most / 3 + 1);
      }
    }
    return of(inner);
  }

  static Tabulation of(long[][] inner) {
    Tabulation.Builder builder = Tabulation.builder();
    int columns = inner[0].length;
    long[] sums = new long[columns];
    long all = 0;
    for (int row = 0; row < inner.length; row++) {
      long sum = 0;
      for (int column = 0; column < columns; column++) {
        builder.count(cell(row, column), inner[row][column]);
        sums[column] += inner[row][column];
        sum += inner[row][column];
      }
      int at = row;
      builder.count(row(row), sum);
      builder.total(row(row), names(columns, column -> cell(at, column)));
      all += sum;
    }
    for (int column = 0; column < columns; column++) {
      int at = column;
      builder.count(column(column), sums[column]);
      builder.total(column(column), names(inner.length, row -> cell(row, at)));
    }
    builder.count("all", all);
    builder.total("all", names(inner.length, Margins::row));
    builder.total("all", names(columns, Margins::column));
    return builder.build();
  }

  static String cell(int row, int column) {
    return "r%dc%d".formatted(row, column);
  }

  static String row(int row) {
    return "r" + row;
  }

  static String column(int column) {
    return "c" + column;
  }

  private static List<String> names(int count, java.util.function.IntFunction<String> name) {
    return new ArrayList<>(IntStream.range(0, count).mapToObj(name).toList());
  }
}
