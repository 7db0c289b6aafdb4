package org.amparo.report.atlas;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.amparo.report.disclosure.SmallCells;

/**
 * Chooses the totals to hide: the small ones, and then, as long as one of these can be worked out
 * too closely, the smallest total that stands beside it.
 */
final class TotalHiding {

  private final PlaceTree tree;
  private final NodeRows numbers;
  private final SmallCells rule;
  private final Set<String> hidden = new HashSet<>();

  private TotalHiding(PlaceTree tree, NodeRows numbers, SmallCells rule) {
    this.tree = tree;
    this.numbers = numbers;
    this.rule = rule;
  }

  /** The nodes whose total is hidden. */
  static Set<String> of(PlaceTree tree, NodeRows numbers, SmallCells rule) {
    TotalHiding hiding = new TotalHiding(tree, numbers, rule);
    tree.nodes().stream()
        .filter(node -> rule.small(numbers.total(node)))
        .forEach(hiding.hidden::add);
    Optional<String> exposed = hiding.exposed();
    while (exposed.isPresent()) {
      hiding.protect(exposed.orElseThrow());
      exposed = hiding.exposed();
    }
    return Set.copyOf(hiding.hidden);
  }

  /** Small totals that can be worked out too closely. */
  static List<String> exposed(
      PlaceTree tree, NodeRows numbers, Set<String> hidden, SmallCells rule) {
    TotalSpans spans = new TotalSpans(tree, numbers, hidden);
    return tree.nodes().stream()
        .filter(node -> rule.small(numbers.total(node)))
        .filter(node -> spans.of(node).width() < rule.width())
        .toList();
  }

  private Optional<String> exposed() {
    return exposed(tree, numbers, hidden, rule).stream().findFirst();
  }

  private void protect(String node) {
    String above = tree.shownAbove(node, hidden);
    if (above == null) {
      throw new IllegalStateException(node + " is exposed with nothing shown above it");
    }
    Optional<String> county =
        smallest(above, candidate -> tree.isLeaf(candidate) && !tree.below(candidate, node));
    if (county.isPresent()) {
      hidden.add(county.orElseThrow());
      return;
    }
    Optional<String> state =
        smallest(above, candidate -> !tree.isLeaf(candidate) && !candidate.equals(node));
    if (state.isPresent()) {
      hideState(state.orElseThrow());
    } else {
      hideState(above);
    }
  }

  /** A state whose counties are all shown is not hidden: its smallest county goes with it. */
  private void hideState(String state) {
    hidden.add(state);
    boolean open =
        tree.leaves().stream()
            .anyMatch(leaf -> tree.below(leaf.id(), state) && hidden.contains(leaf.id()));
    if (!open) {
      tree.leaves().stream()
          .map(leaf -> leaf.id())
          .filter(leaf -> tree.below(leaf, state) && numbers.total(leaf) > 0)
          .min(Comparator.comparingLong(numbers::total))
          .ifPresent(hidden::add);
    }
  }

  /** The smallest shown total, not nought, whose nearest shown total above is this one. */
  private Optional<String> smallest(String above, java.util.function.Predicate<String> fits) {
    return tree.nodes().stream()
        .filter(node -> !hidden.contains(node) && numbers.total(node) > 0)
        .filter(node -> Objects.equals(tree.shownAbove(node, hidden), above))
        .filter(fits)
        .min(Comparator.<String>comparingLong(numbers::total).thenComparing(node -> node));
  }
}
