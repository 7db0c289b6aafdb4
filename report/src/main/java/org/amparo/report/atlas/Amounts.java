package org.amparo.report.atlas;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.amparo.evaluate.atlas.Amount;
import org.jspecify.annotations.Nullable;

/** Sums of amounts over the places of a node; what is nowhere stated stays unknown. */
final class Amounts {

  private Amounts() {}

  /** A node's amount by year. */
  static Map<String, @Nullable Long> of(PlaceTree tree, Amount amount, String node) {
    if (tree.isLeaf(node)) {
      return amount.byYear().getOrDefault(node, Map.of());
    }
    Map<String, @Nullable Long> sums = new LinkedHashMap<>();
    amount
        .byYear()
        .forEach(
            (place, years) -> {
              if (tree.below(place, node)) {
                years.forEach((year, more) -> sums.put(year, plus(sums.get(year), more)));
              }
            });
    return sums;
  }

  /** A node's amount of all years. */
  static @Nullable Long total(PlaceTree tree, Amount amount, String node) {
    Long sum = null;
    for (Long year : of(tree, amount, node).values()) {
      sum = plus(sum, year);
    }
    return sum;
  }

  /** How many rows of a node do not state it. */
  static long unknown(PlaceTree tree, Amount amount, String node) {
    return amount.unknown().entrySet().stream()
        .filter(place -> place.getKey().equals(node) || tree.below(place.getKey(), node))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private static @Nullable Long plus(@Nullable Long sum, @Nullable Long more) {
    if (sum == null) {
      return more;
    }
    return more == null ? sum : Long.valueOf(sum + Objects.requireNonNull(more));
  }
}
