package org.amparo.report.atlas;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What a reader can work out of a breakdown's hidden rows. A row is hidden whole. The hidden rows
 * of counties whose nearest shown row above is the same are a table with known sums of its columns
 * and with row sums that are known, or bounded by {@link TotalSpans}; the bounds of a cell in such
 * a table are those of Fr\u00e9chet, and are exact: each can be reached.
 */
final class RowSpans {

  private static final String NOWHERE = "";

  private final PlaceTree tree;
  private final NodeRows numbers;
  private final TotalSpans totals;
  private final Set<String> hidden;
  private final Map<String, long[]> pools = new HashMap<>();

  /** By hidden state or whole: the sums of the hidden rows in it, up to the nearest shown one. */
  private final Map<String, long[]> inside = new HashMap<>();

  /**
   * The spans.
   *
   * @param totals of the same subject
   * @param hidden nodes whose rows are hidden; every node whose total is hidden among them
   */
  RowSpans(PlaceTree tree, NodeRows numbers, TotalSpans totals, Set<String> hidden) {
    this.tree = tree;
    this.numbers = numbers;
    this.totals = totals;
    this.hidden = hidden;
    for (String node : hidden) {
      if (tree.isLeaf(node)) {
        add(pools, pool(node), numbers.row(node));
        for (String above = tree.parent(node);
            above != null && hidden.contains(above);
            above = tree.parent(above)) {
          add(inside, above, numbers.row(node));
        }
      }
    }
  }

  private static void add(Map<String, long[]> sums, String key, long[] row) {
    long[] sum = sums.computeIfAbsent(key, _ -> new long[row.length]);
    for (int i = 0; i < row.length; i++) {
      sum[i] += row[i];
    }
  }

  private String pool(String node) {
    return Objects.requireNonNullElse(tree.shownAbove(node, hidden), NOWHERE);
  }

  /** What is known of one category of a node. */
  Span of(String node, int category) {
    long value = numbers.row(node)[category];
    if (!hidden.contains(node)) {
      return new Span(value, value);
    }
    Span total = totals.of(node);
    if (tree.isLeaf(node)) {
      return cell(pool(node), category, total.least(), total.most());
    }
    long[] own = inside.getOrDefault(node, new long[numbers.categories().size()]);
    long shown = value - own[category];
    long shownTotal = numbers.total(node) - sum(own);
    long most = total.most() == Span.UNBOUNDED ? total.most() : total.most() - shownTotal;
    return cell(pool(node), category, Math.max(0, total.least() - shownTotal), most).plus(shown);
  }

  private Span cell(String above, int category, long leastTotal, long mostTotal) {
    if (above.equals(NOWHERE)) {
      return new Span(0, mostTotal);
    }
    long[] columns = pools.getOrDefault(above, new long[numbers.categories().size()]);
    long all = sum(columns);
    long column = columns[category];
    return new Span(
        Math.max(0, leastTotal + column - all), Math.min(Math.min(mostTotal, all), column));
  }

  private static long sum(long[] row) {
    return java.util.Arrays.stream(row).sum();
  }
}
