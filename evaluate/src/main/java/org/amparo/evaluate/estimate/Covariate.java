package org.amparo.evaluate.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of each booking beside its length: one column of a {@link Sample}. */
public sealed interface Covariate {

  /** A word for it: {@code grade}. */
  String name();

  /** What it is, in words: "grade of the gravest charge". */
  String label();

  /** Whether the booking at this place of the sample has a value. */
  boolean known(int booking);

  /** How many bookings the column is of. */
  int size();

  /** Whether it tells any two bookings apart: at least two values are on record. */
  boolean varies();

  /** A column whose values are words. */
  final class Category implements Covariate {
    private final String name;
    private final String label;
    private final int[] codes;
    private final List<String> levels;

    private Category(String name, String label, int[] codes, List<String> levels) {
      this.name = name;
      this.label = label;
      this.codes = codes;
      this.levels = List.copyOf(levels);
    }

    /** A column of words; null where unknown. */
    public static Category of(String name, String label, List<? extends @Nullable Object> values) {
      Map<String, Integer> numbers = new LinkedHashMap<>();
      int[] codes = new int[values.size()];
      for (int i = 0; i < codes.length; i++) {
        Object value = values.get(i);
        codes[i] =
            value == null
                ? -1
                : numbers.computeIfAbsent(value.toString(), _ -> numbers.size()).intValue();
      }
      return new Category(name, label, codes, new ArrayList<>(numbers.keySet()));
    }

    /** The values there are, in the order first seen. */
    public List<String> levels() {
      return levels;
    }

    /** Which of the {@link #levels} the booking has; -1 where unknown. */
    public int code(int booking) {
      return codes[booking];
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public String label() {
      return label;
    }

    @Override
    public boolean known(int booking) {
      return codes[booking] >= 0;
    }

    @Override
    public int size() {
      return codes.length;
    }

    @Override
    public boolean varies() {
      return levels.size() > 1;
    }
  }

  /** A column of numbers. */
  final class Amount implements Covariate {
    private final String name;
    private final String label;
    private final double[] values;

    private Amount(String name, String label, double[] values) {
      this.name = name;
      this.label = label;
      this.values = values;
    }

    /** A column of numbers, copied; NaN where unknown. */
    public static Amount of(String name, String label, double[] values) {
      return new Amount(name, label, values.clone());
    }

    /** The value; NaN where unknown. */
    public double value(int booking) {
      return values[booking];
    }

    /** The same column as words, so that equal numbers can be matched. */
    public Category asCategory() {
      List<@Nullable String> words = new ArrayList<>(values.length);
      for (double value : values) {
        words.add(
            Double.isNaN(value)
                ? null
                : value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value));
      }
      return Category.of(name, label, words);
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public String label() {
      return label;
    }

    @Override
    public boolean known(int booking) {
      return !Double.isNaN(values[booking]);
    }

    @Override
    public int size() {
      return values.length;
    }

    @Override
    public boolean varies() {
      return Arrays.stream(values).filter(v -> !Double.isNaN(v)).distinct().limit(2).count() > 1;
    }
  }
}
