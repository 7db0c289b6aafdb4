package org.amparo.evaluate.estimate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Numbers values from 0 on in the order first seen. */
public final class FirstSeen {

  private final Map<Long, Integer> numbers = new HashMap<>();

  /** The number of each of some values. */
  public static int[] number(long[] values) {
    FirstSeen seen = new FirstSeen();
    int[] numbers = new int[values.length];
    Arrays.setAll(numbers, i -> seen.of(values[i]));
    return numbers;
  }

  /** The number of a value, the next one where it was not seen before. */
  int of(long value) {
    Integer next = numbers.size();
    Integer known = numbers.putIfAbsent(value, next);
    return known == null ? next : known;
  }

  /** How many different values were seen. */
  int size() {
    return numbers.size();
  }
}
