package org.amparo.engine.classes;

import java.util.Arrays;

/** Numbers keys, each of a few longs, from 0 in the order in which they are first met. */
final class NumberedKeys {

  private static final int FIRST_CAPACITY = 1024;
  private static final long MIX = 0x9E3779B97F4A7C15L;

  private final int width;
  private long[] keys;

  /** One more than the number of the key that stands there; 0 for none. Half of it stays free. */
  private int[] table = new int[2 * FIRST_CAPACITY];

  private int size;

  /** Keys of so many longs. */
  NumberedKeys(int width) {
    this.width = width;
    this.keys = new long[width * FIRST_CAPACITY];
  }

  int size() {
    return size;
  }

  /** One of the longs of a key. */
  long part(int number, int part) {
    return keys[number * width + part];
  }

  /** The key's number; that of {@link #size} before where it is new. */
  int number(long[] key) {
    int at = place(key, 0);
    while (table[at] != 0) {
      int known = table[at] - 1;
      if (Arrays.equals(keys, known * width, (known + 1) * width, key, 0, width)) {
        return known;
      }
      at = (at + 1) & (table.length - 1);
    }
    if (2 * (size + 1) > table.length) {
      grow();
      return number(key);
    }
    if (keys.length == size * width) {
      keys = Arrays.copyOf(keys, Math.multiplyExact(keys.length, 2));
    }
    System.arraycopy(key, 0, keys, size * width, width);
    table[at] = ++size;
    return size - 1;
  }

  private void grow() {
    table = new int[Math.multiplyExact(table.length, 2)];
    for (int number = 0; number < size; number++) {
      int at = place(keys, number * width);
      while (table[at] != 0) {
        at = (at + 1) & (table.length - 1);
      }
      table[at] = number + 1;
    }
  }

  private int place(long[] longs, int from) {
    long hash = 0;
    for (int i = from; i < from + width; i++) {
      hash = (hash ^ longs[i]) * MIX;
      hash ^= hash >>> Integer.SIZE;
    }
    return (int) hash & (table.length - 1);
  }
}
