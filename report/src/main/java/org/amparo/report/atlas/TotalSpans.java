package org.amparo.report.atlas;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What a reader can work out of hidden totals. Hidden counties whose nearest shown total above is
 * the same are a pool: their sum follows from what is shown, and each is at least one, for none at
 * all is always shown. Nothing else is known of them, so that these bounds are exact.
 */
final class TotalSpans {

  /** A sum of hidden counties and how many there are. */
  private record Pool(long sum, long counties) {

    static final Pool EMPTY = new Pool(0, 0);

    Pool with(long total) {
      return new Pool(sum + total, counties + 1);
    }
  }

  private static final String NOWHERE = "";

  private final PlaceTree tree;
  private final NodeRows numbers;
  private final Set<String> hidden;
  private final Map<String, Pool> pools = new HashMap<>();

  /** By hidden state: its hidden counties. */
  private final Map<String, Pool> inside = new HashMap<>();

  TotalSpans(PlaceTree tree, NodeRows numbers, Set<String> hidden) {
    this.tree = tree;
    this.numbers = numbers;
    this.hidden = hidden;
    for (String node : hidden) {
      if (tree.isLeaf(node)) {
        long total = numbers.total(node);
        pools.merge(pool(node), new Pool(total, 1), (known, _) -> known.with(total));
        String parent = tree.parent(node);
        if (parent != null && hidden.contains(parent)) {
          inside.merge(parent, new Pool(total, 1), (known, _) -> known.with(total));
        }
      }
    }
  }

  private String pool(String node) {
    return Objects.requireNonNullElse(tree.shownAbove(node, hidden), NOWHERE);
  }

  /** What is known of a node's total. */
  Span of(String node) {
    if (!hidden.contains(node)) {
      long total = numbers.total(node);
      return new Span(total, total);
    }
    String above = pool(node);
    Pool all = pools.getOrDefault(above, Pool.EMPTY);
    if (tree.isLeaf(node)) {
      return span(above, all, 1);
    }
    if (node.equals(tree.top())) {
      return new Span(1, Span.UNBOUNDED);
    }
    Pool own = inside.getOrDefault(node, Pool.EMPTY);
    long shown = numbers.total(node) - own.sum();
    return own.counties() == 0
        ? new Span(shown, shown)
        : span(above, all, own.counties()).plus(shown);
  }

  /** The sum of some of a pool's counties. */
  private static Span span(String above, Pool all, long counties) {
    if (above.equals(NOWHERE)) {
      return new Span(counties, Span.UNBOUNDED);
    }
    return all.counties() == counties
        ? new Span(all.sum(), all.sum())
        : new Span(counties, all.sum() - (all.counties() - counties));
  }
}
