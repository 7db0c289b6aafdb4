package org.amparo.report.disclosure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Tries every value of every hidden cell of a tiny tabulation, one after another, and keeps the
 * least and the greatest of each that fits all that is published.
 */
final class BruteForce {

  private final Tabulation tabulation;
  private final List<Cell> hidden;
  private final long most;
  private final Map<String, Long> tried = new HashMap<>();
  private final Map<String, long[]> ranges = new HashMap<>();

  /**
   * @param most no hidden cell is tried beyond this
   */
  BruteForce(Tabulation tabulation, Suppression suppression, long most) {
    this.tabulation = tabulation;
    this.most = most;
    this.hidden =
        tabulation.cells().stream()
            .filter(cell -> suppression.hides(cell.id()) || !cell.printed())
            .toList();
    for (Cell cell : tabulation.cells()) {
      if (!hidden.contains(cell)) {
        tried.put(cell.id(), cell.value());
      }
    }
    attempt(0);
  }

  /** The least and greatest value that fits. */
  long[] range(String cell) {
    long[] range = ranges.get(cell);
    if (range == null) {
      throw new IllegalStateException("the truth itself fits, so there is a range of " + cell);
    }
    return range;
  }

  private void attempt(int next) {
    if (!possible()) {
      return;
    }
    if (next == hidden.size()) {
      for (Cell cell : hidden) {
        long value = Objects.requireNonNull(tried.get(cell.id()));
        long[] range = ranges.computeIfAbsent(cell.id(), _ -> new long[] {value, value});
        range[0] = Math.min(range[0], value);
        range[1] = Math.max(range[1], value);
      }
      return;
    }
    Cell cell = hidden.get(next);
    for (long value = cell.printed() ? 1 : 0; value <= most; value++) {
      tried.put(cell.id(), value);
      attempt(next + 1);
    }
    tried.remove(cell.id());
  }

  /** Whether every relation whose cells all have a value holds. */
  private boolean possible() {
    return tabulation.relations().stream().allMatch(this::possible);
  }

  private boolean possible(Relation relation) {
    long sum = 0;
    for (Relation.Term term : relation.terms()) {
      Long value = tried.get(term.cell());
      if (value == null) {
        return true;
      }
      sum += term.factor() * value;
    }
    return sum >= relation.low() && sum <= relation.high();
  }
}
