package org.amparo.engine.classes;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What some classes hold together.
 *
 * @param cases number of cases
 * @param sums of each measure, in the order of the grouping's
 * @param examples rows of {@code case_record} (its rowid), the first case of some of the classes,
 *     each of another class; the lowest first, at most {@link #EXAMPLES}
 */
public record Tally(long cases, List<Long> sums, List<Long> examples) {

  /** How many examples a tally keeps. */
  public static final int EXAMPLES = 5;

  public Tally {
    sums = List.copyOf(sums);
    examples = List.copyOf(examples);
  }

  /** Of some classes all together. */
  static Tally of(ClassTable table, BitSet classes) {
    long cases = 0;
    long[] sums = new long[table.measures()];
    FirstRows examples = new FirstRows();
    for (int i = classes.nextSetBit(0); i >= 0; i = classes.nextSetBit(i + 1)) {
      cases += table.cases(i);
      for (int measure = 0; measure < sums.length; measure++) {
        sums[measure] = Math.addExact(sums[measure], table.sum(i, measure));
      }
      examples.add(table.example(i));
    }
    List<Long> added = new ArrayList<>();
    for (long sum : sums) {
      added.add(sum);
    }
    return new Tally(cases, added, examples.rows());
  }

  /** Of some classes, by the values that the grouping keeps apart; no entry where no class is. */
  static Map<List<@Nullable String>, Tally> byBreakdown(ClassTable table, BitSet classes) {
    Map<List<@Nullable String>, BitSet> parts = new LinkedHashMap<>();
    if (table.splits() == 0) {
      if (!classes.isEmpty()) {
        parts.put(List.of(), classes);
      }
    } else {
      classes.stream()
          .forEach(i -> parts.computeIfAbsent(table.breakdown(i), _ -> new BitSet()).set(i));
    }
    Map<List<@Nullable String>, Tally> tallies = new LinkedHashMap<>();
    parts.forEach((values, part) -> tallies.put(values, of(table, part)));
    return tallies;
  }

  /** The lowest of the rows that it is given. */
  private static final class FirstRows {

    private final long[] lowest = new long[EXAMPLES];
    private int size;

    void add(long row) {
      if (size == EXAMPLES && row > lowest[EXAMPLES - 1]) {
        return;
      }
      int at = size < EXAMPLES ? size++ : EXAMPLES - 1;
      while (at > 0 && lowest[at - 1] > row) {
        lowest[at] = lowest[at - 1];
        at--;
      }
      lowest[at] = row;
    }

    List<Long> rows() {
      List<Long> rows = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        rows.add(lowest[i]);
      }
      return rows;
    }
  }
}
