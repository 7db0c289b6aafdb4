package org.amparo.evaluate.estimate;

import java.util.Arrays;

/**
 * Numbers values from 0 on in the order first seen. There may be one for every inhabitant, so they
 * are kept in plain arrays: open addressing, at most half full.
 */
public final class FirstSeen {

  private static final int LEAST = 16;

  /** One more than the number of the value that stands there; 0 where none does. */
  private int[] slots = new int[LEAST];

  private long[] values = new long[LEAST / 2];
  private int size;

  /** The number of each of some values. */
  public static int[] number(long[] values) {
    FirstSeen seen = new FirstSeen();
    int[] numbers = new int[values.length];
    Arrays.setAll(numbers, i -> seen.of(values[i]));
    return numbers;
  }

  /** The number of a value, the next one where it was not seen before. */
  int of(long value) {
    int slot = slot(value);
    if (slots[slot] > 0) {
      return slots[slot] - 1;
    }
    if (size == values.length) {
      grow();
      slot = slot(value);
    }
    values[size] = value;
    slots[slot] = ++size;
    return size - 1;
  }

  /** How many different values were seen. */
  int size() {
    return size;
  }

  /** Where a value stands, or would. */
  private int slot(long value) {
    long mixed = value * 0x9E3779B97F4A7C15L;
    int slot = (int) (mixed >>> 32) & (slots.length - 1);
    while (slots[slot] > 0 && values[slots[slot] - 1] != value) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  private void grow() {
    values = Arrays.copyOf(values, 2 * values.length);
    slots = new int[2 * slots.length];
    for (int i = 0; i < size; i++) {
      slots[slot(values[i])] = i + 1;
    }
  }
}
