package org.amparo.engine.classes;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The classes as read from the scan, column by column; grows while it is read. */
final class ClassTable {

  private static final int FIRST_CAPACITY = 1024;

  private final long[][] words;
  private final long[][] sums;
  private final @Nullable String[][] breakdown;
  private long[] cases = new long[FIRST_CAPACITY];
  private long[] examples = new long[FIRST_CAPACITY];
  private int size;

  ClassTable(int words, int breakdown, int sums) {
    this.words = new long[words][FIRST_CAPACITY];
    this.sums = new long[sums][FIRST_CAPACITY];
    this.breakdown = new String[breakdown][FIRST_CAPACITY];
  }

  /** Makes room for one more, and counts it. */
  int add() {
    if (size == cases.length) {
      int capacity = Math.multiplyExact(size, 2);
      Arrays.setAll(words, i -> Arrays.copyOf(words[i], capacity));
      Arrays.setAll(sums, i -> Arrays.copyOf(sums[i], capacity));
      Arrays.setAll(breakdown, i -> Arrays.copyOf(breakdown[i], capacity));
      cases = Arrays.copyOf(cases, capacity);
      examples = Arrays.copyOf(examples, capacity);
    }
    return size++;
  }

  void word(int index, int word, long value) {
    words[word][index] = value;
  }

  void sum(int index, int measure, long value) {
    sums[measure][index] = value;
  }

  void breakdown(int index, int column, @Nullable String value) {
    breakdown[column][index] = value;
  }

  void cases(int index, long count, long example) {
    cases[index] = count;
    examples[index] = example;
  }

  int size() {
    return size;
  }

  long word(int index, int word) {
    return words[word][index];
  }

  long cases(int index) {
    return cases[index];
  }

  long sum(int index, int measure) {
    return sums[measure][index];
  }

  int measures() {
    return sums.length;
  }

  /** By how many values the classes are split. */
  int splits() {
    return breakdown.length;
  }

  /** The row of the class's first case. */
  long example(int index) {
    return examples[index];
  }

  /** The values by which the class was split, null where unknown. */
  List<@Nullable String> breakdown(int index) {
    @Nullable String[] values = new String[breakdown.length];
    Arrays.setAll(values, column -> breakdown[column][index]);
    return Arrays.asList(values);
  }
}
