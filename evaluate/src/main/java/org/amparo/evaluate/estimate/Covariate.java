package org.amparo.evaluate.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What is known of each booking beside its length: one column of a {@link Sample}. */
public sealed interface Covariate {

  /** A word for it: {@code grade}. */
  String name();

  /** What it is, in words: "grade of the most serious charge". */
  String label();

  /** Whether the booking at this place of the sample has a value. */
  boolean known(int booking);

  /** How many bookings the column is of. */
  int size();

  /** Whether it tells any two bookings apart: at least two values are on record. */
  boolean varies();

  /** A column whose values are words. */
  final class Category implements Covariate {
    private static final int UNSEEN = -2;

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
    public static Category of(String name, String label, List<@Nullable String> values) {
      return of(name, label, values, IntStream.range(0, values.size()).toArray());
    }

    /** A column of words, null for none, and of each booking the place of its word among them. */
    public static Category of(
        String name, String label, List<@Nullable String> words, int[] wordOf) {
      Map<String, Integer> numbers = new LinkedHashMap<>();
      int[] codeOf = new int[words.size()];
      Arrays.fill(codeOf, UNSEEN);
      int[] codes = new int[wordOf.length];
      for (int i = 0; i < codes.length; i++) {
        int place = wordOf[i];
        if (codeOf[place] == UNSEEN) {
          String word = words.get(place);
          codeOf[place] =
              word == null ? -1 : numbers.computeIfAbsent(word, _ -> numbers.size()).intValue();
        }
        codes[i] = codeOf[place];
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
      FirstSeen seen = new FirstSeen();
      List<@Nullable String> words = new ArrayList<>();
      int[] wordOf = new int[values.length];
      for (int i = 0; i < values.length; i++) {
        // Minus nothing is nothing; of what is no number there is one kind.
        wordOf[i] = seen.of(Double.doubleToLongBits(values[i] + 0.0));
        if (wordOf[i] == words.size()) {
          words.add(word(values[i]));
        }
      }
      return Category.of(name, label, words, wordOf);
    }

    private static @Nullable String word(double value) {
      if (Double.isNaN(value)) {
        return null;
      }
      return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
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
      double first = Double.NaN;
      for (double value : values) {
        if (Double.isNaN(first)) {
          first = value;
        } else if (!Double.isNaN(value) && value != first) {
          return true;
        }
      }
      return false;
    }
  }
}
