package org.amparo.report.atlas;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.amparo.evaluate.atlas.Breakdown;

/** A breakdown's numbers of every node: a county's, and their sums for states and the whole. */
final class NodeRows {

  private final Breakdown breakdown;
  private final Map<String, long[]> rows = new HashMap<>();

  NodeRows(PlaceTree tree, Breakdown breakdown) {
    this.breakdown = breakdown;
    for (String node : tree.nodes()) {
      rows.put(node, new long[breakdown.categories().size()]);
    }
    breakdown
        .rows()
        .forEach(
            (place, row) -> {
              for (String node = place; node != null; node = tree.parent(node)) {
                long[] sums = rows.get(node);
                if (sums == null) {
                  throw new IllegalStateException(place + " is no place of the atlas");
                }
                for (int i = 0; i < row.length; i++) {
                  sums[i] = Math.addExact(sums[i], row[i]);
                }
              }
            });
  }

  List<String> categories() {
    return breakdown.categories();
  }

  long[] row(String node) {
    long[] row = rows.get(node);
    if (row == null) {
      throw new IllegalArgumentException("no node " + node);
    }
    return row;
  }

  long total(String node) {
    return Arrays.stream(row(node)).sum();
  }
}
