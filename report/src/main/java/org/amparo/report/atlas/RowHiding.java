package org.amparo.report.atlas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.amparo.report.disclosure.SmallCells;

/**
 * Chooses the rows of a breakdown to hide, each whole: those of a hidden total, those with a small
 * number, and then, as long as a small number can be worked out too closely, a further row beside
 * it.
 */
final class RowHiding {

  /**
   * A number that must not be worked out.
   *
   * @param node whose row it is in
   * @param category which of the row
   */
  record Sensitive(String node, int category) {}

  private final PlaceTree tree;
  private final NodeRows numbers;
  private final TotalSpans totals;
  private final SmallCells rule;
  private final Set<String> hidden;
  private final List<Sensitive> sensitive;

  private RowHiding(
      PlaceTree tree,
      NodeRows numbers,
      TotalSpans totals,
      SmallCells rule,
      Set<String> hidden,
      List<Sensitive> sensitive) {
    this.tree = tree;
    this.numbers = numbers;
    this.totals = totals;
    this.rule = rule;
    this.hidden = new HashSet<>(hidden);
    this.sensitive = sensitive;
  }

  /**
   * The nodes whose row is hidden.
   *
   * @param hiddenTotals nodes whose total is hidden
   * @param further numbers that are sensitive for another reason than that they are small; their
   *     rows are hidden too
   */
  static Set<String> of(
      PlaceTree tree,
      NodeRows numbers,
      TotalSpans totals,
      Set<String> hiddenTotals,
      List<Sensitive> further,
      SmallCells rule) {
    List<Sensitive> sensitive = new ArrayList<>(small(tree, numbers, rule));
    sensitive.addAll(further);
    Set<String> hidden = new HashSet<>(hiddenTotals);
    sensitive.forEach(one -> hidden.add(one.node()));
    RowHiding hiding = new RowHiding(tree, numbers, totals, rule, hidden, sensitive);
    List<Sensitive> exposed = hiding.exposed();
    while (!exposed.isEmpty()) {
      hiding.protect(exposed.getFirst());
      exposed = hiding.exposed();
    }
    return Set.copyOf(hiding.hidden);
  }

  /** The small numbers of a breakdown. */
  static List<Sensitive> small(PlaceTree tree, NodeRows numbers, SmallCells rule) {
    List<Sensitive> small = new ArrayList<>();
    for (String node : tree.nodes()) {
      long[] row = numbers.row(node);
      for (int i = 0; i < row.length; i++) {
        if (rule.small(row[i])) {
          small.add(new Sensitive(node, i));
        }
      }
    }
    return small;
  }

  /** Those of some numbers that can be worked out too closely. */
  static List<Sensitive> exposed(RowSpans spans, List<Sensitive> sensitive, SmallCells rule) {
    return sensitive.stream()
        .filter(one -> spans.of(one.node(), one.category()).width() < rule.width())
        .toList();
  }

  private List<Sensitive> exposed() {
    return exposed(new RowSpans(tree, numbers, totals, hidden), sensitive, rule);
  }

  private void protect(Sensitive one) {
    String above = tree.shownAbove(one.node(), hidden);
    if (above == null) {
      throw new IllegalStateException(one + " is exposed with nothing shown above it");
    }
    Optional<String> county =
        best(above, one, node -> tree.isLeaf(node) && !tree.below(node, one.node()));
    if (county.isPresent()) {
      hidden.add(county.orElseThrow());
      return;
    }
    Optional<String> state =
        best(above, one, node -> !tree.isLeaf(node) && !node.equals(one.node()));
    hideState(state.orElse(above), one);
  }

  /** A state whose rows are all shown is not hidden: its most useful row goes with it. */
  private void hideState(String state, Sensitive one) {
    hidden.add(state);
    boolean open =
        tree.leaves().stream()
            .anyMatch(leaf -> tree.below(leaf.id(), state) && hidden.contains(leaf.id()));
    if (!open) {
      tree.leaves().stream()
          .map(leaf -> leaf.id())
          .filter(leaf -> tree.below(leaf, state) && room(leaf, one.category()) > 0)
          .max(Comparator.comparingLong(leaf -> room(leaf, one.category())))
          .ifPresent(hidden::add);
    }
  }

  /**
   * By how much a row, once hidden, at most widens what can be the case of a number of that
   * category: it brings so many of the category, and so many of others.
   */
  private long room(String node, int category) {
    long[] row = numbers.row(node);
    return Math.min(row[category], numbers.total(node) - row[category]);
  }

  /** The smallest shown row that widens enough by itself, else the one that widens most. */
  private Optional<String> best(String above, Sensitive one, Predicate<String> fits) {
    List<String> candidates =
        tree.nodes().stream()
            .filter(node -> !hidden.contains(node) && room(node, one.category()) > 0)
            .filter(node -> Objects.equals(tree.shownAbove(node, hidden), above))
            .filter(fits)
            .sorted(Comparator.<String>comparingLong(numbers::total).thenComparing(node -> node))
            .toList();
    return candidates.stream()
        .filter(node -> room(node, one.category()) >= rule.width())
        .findFirst()
        .or(
            () ->
                candidates.stream()
                    .max(Comparator.comparingLong(node -> room(node, one.category()))));
  }
}
