package org.amparo.report.disclosure;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is hidden of a tabulation. Nothing marks which cells are hidden for themselves and which to
 * keep those from being worked out: that mark alone would say that a count is under the threshold.
 *
 * @param primary cells hidden because they are small, and amounts of so few people
 * @param complementary further cells hidden so that nobody can subtract the first back
 * @param rates rates not printed, since a cell of theirs is hidden
 */
public record Suppression(Set<String> primary, Set<String> complementary, Set<String> rates) {

  /** Keeps the sets as they are now, in order of id. */
  public Suppression {
    primary = java.util.Collections.unmodifiableSet(new TreeSet<>(primary));
    complementary = java.util.Collections.unmodifiableSet(new TreeSet<>(complementary));
    rates = java.util.Collections.unmodifiableSet(new TreeSet<>(rates));
  }

  /**
   * Hides as little as its simple search finds, and never too little: what the {@link Auditor} can
   * still recover is hidden further until it can recover nothing.
   */
  public static Suppression of(Tabulation tabulation, SmallCells rule) {
    Suppressor suppressor = new Suppressor(tabulation, rule);
    suppressor.hideLocally();
    suppressor.hideByRows();
    Suppression result = suppressor.result();
    List<Exposed> exposed = Auditor.exposed(tabulation, result, rule);
    while (!exposed.isEmpty()) {
      suppressor.hideMoreAround(exposed);
      suppressor.hideLocally();
      suppressor.hideByRows();
      result = suppressor.result();
      exposed = Auditor.exposed(tabulation, result, rule);
    }
    return result;
  }

  /** Whether the cell is hidden, for whatever reason. */
  public boolean hides(String cell) {
    return primary.contains(cell) || complementary.contains(cell);
  }

  /** Whether the rate is not printed. */
  public boolean hidesRate(String rate) {
    return rates.contains(rate);
  }
}
