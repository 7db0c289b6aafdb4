package org.amparo.report.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.report.disclosure.Cell.Kind;

/**
 * Finds what to hide: small counts, the amounts behind them, and in each relation so many further
 * cells, the cheapest first, that the relation alone leaves every hidden cell enough room. It looks
 * at one relation at a time; what several together betray is the {@link Auditor}'s to find.
 */
final class Suppressor {

  /** In larger tabulations the cheapest takes longer to find than hiding a little more is worth. */
  private static final int MOST_CELLS = 5_000;

  private final Tabulation tabulation;
  private final SmallCells rule;
  private final Map<String, List<Relation>> relationsOf = new HashMap<>();
  private final Map<String, List<Cell>> amountsOf = new HashMap<>();
  private final Set<String> primary = new LinkedHashSet<>();
  private final Set<String> hidden = new LinkedHashSet<>();
  private final Deque<Relation> open = new ArrayDeque<>();
  private final Set<Relation> waiting = new HashSet<>();

  Suppressor(Tabulation tabulation, SmallCells rule) {
    this.tabulation = tabulation;
    this.rule = rule;
    for (Relation relation : tabulation.relations()) {
      relation
          .terms()
          .forEach(
              term ->
                  relationsOf.computeIfAbsent(term.cell(), _ -> new ArrayList<>()).add(relation));
    }
    for (Cell cell : tabulation.cells()) {
      if (cell.people() != null) {
        amountsOf.computeIfAbsent(cell.people(), _ -> new ArrayList<>()).add(cell);
      }
    }
    for (Cell cell : tabulation.cells()) {
      if (cell.kind() == Kind.COUNT && rule.small(cell.value())) {
        primary.add(cell.id());
        amountsOf.getOrDefault(cell.id(), List.of()).forEach(amount -> primary.add(amount.id()));
        hide(cell);
      } else if (!cell.printed()) {
        hide(cell);
      }
    }
  }

  Suppression result() {
    Set<String> complementary =
        hidden.stream().filter(id -> !primary.contains(id)).collect(Collectors.toSet());
    Set<String> rates =
        tabulation.rates().stream()
            .filter(rate -> hides(rate.numerator()) || hides(rate.denominator()))
            .map(PublishedRate::id)
            .collect(Collectors.toSet());
    return new Suppression(primary, complementary, rates);
  }

  /** Hides until no relation by itself leaves a hidden cell too little room. */
  void hideLocally() {
    while (!open.isEmpty()) {
      Relation relation = open.removeFirst();
      waiting.remove(relation);
      Optional<Cell> next = wanting(relation);
      while (next.isPresent()) {
        hide(next.get());
        next = wanting(relation);
      }
    }
  }

  /** Hides one more cell near each that can still be recovered, and near none twice in a round. */
  void hideMoreAround(List<Exposed> exposed) {
    Set<String> near = new HashSet<>();
    boolean progress = false;
    for (Exposed each : exposed) {
      if (near.contains(each.cell()) || (progress && tries() && roomy(each.cell()))) {
        continue;
      }
      if (tries()) {
        progress |= protect(each);
        continue;
      }
      Optional<Cell> next = nearest(each.cell());
      if (next.isPresent()) {
        progress = true;
        relationsOf
            .getOrDefault(next.get().id(), List.of())
            .forEach(relation -> relation.terms().forEach(term -> near.add(term.cell())));
        hide(next.get());
      }
    }
    if (!progress) {
      throw Auditor.refusal(exposed, rule);
    }
  }

  /**
   * Hides further until single rows, one after the other, leave every small cell enough room: in
   * each step the cheapest cells near by that help.
   */
  void hideByRows() {
    if (!tries()) {
      return;
    }
    Optional<Exposed> exposed = exposedByRows();
    while (exposed.isPresent()) {
      Exposed each = exposed.get();
      if (!protect(each)) {
        return;
      }
      hideLocally();
      exposed = exposedByRows();
    }
  }

  private Optional<Exposed> exposedByRows() {
    for (Unknowns unknowns : Unknowns.of(tabulation, result(), rule)) {
      Deduction deduction = new Deduction(unknowns);
      for (int place = 0; place < unknowns.size(); place++) {
        if (deduction.high(place) - deduction.low(place) < unknowns.needed(place)) {
          return Optional.of(
              new Exposed(
                  unknowns.cell(place).id(),
                  deduction.low(place),
                  deduction.high(place),
                  unknowns.needed(place)));
        }
      }
    }
    return Optional.empty();
  }

  /** Whether there are few enough cells to look for the cheapest. */
  private boolean tries() {
    return tabulation.cells().size() <= MOST_CELLS;
  }

  /** Hides what leaves a cell room, else what is nearest; whether there was anything to hide. */
  private boolean protect(Exposed exposed) {
    List<Cell> cover =
        Cover.of(tabulation, relationsOf, this::hides, exposed.cell(), exposed.needed());
    if (cover.isEmpty()) {
      Optional<Cell> next = nearest(exposed.cell());
      next.ifPresent(this::hide);
      return next.isPresent();
    }
    cover.forEach(this::hide);
    return true;
  }

  /** Whether all rows together leave a hidden cell room enough. */
  private boolean roomy(String cell) {
    for (Unknowns unknowns : Unknowns.of(tabulation, result(), rule)) {
      for (int place = 0; place < unknowns.size(); place++) {
        if (unknowns.cell(place).id().equals(cell)) {
          return new Attack(unknowns).roomy(place);
        }
      }
    }
    return false;
  }

  private void hide(Cell cell) {
    if (!hidden.add(cell.id())) {
      return;
    }
    for (Relation relation : relationsOf.getOrDefault(cell.id(), List.of())) {
      if (waiting.add(relation)) {
        open.addLast(relation);
      }
    }
    amountsOf.getOrDefault(cell.id(), List.of()).forEach(this::hide);
  }

  private boolean hides(String cell) {
    return hidden.contains(cell);
  }

  /** The cell to hide next for this relation's sake, or empty where it has room enough. */
  private Optional<Cell> wanting(Relation relation) {
    if (roomy(relation, "")) {
      return Optional.empty();
    }
    List<Cell> candidates = candidates(relation);
    Optional<Cell> enough =
        candidates.stream()
            .sorted(Comparator.comparingDouble(cell -> cost(cell, relation)))
            .filter(cell -> roomy(relation, cell.id()))
            .findFirst();
    return enough.or(() -> candidates.stream().max(Comparator.comparingLong(Cell::value)));
  }

  private List<Cell> candidates(Relation relation) {
    return relation.terms().stream()
        .map(term -> tabulation.cell(term.cell()))
        .filter(cell -> !hides(cell.id()) && (cell.kind() != Kind.COUNT || cell.value() > 0))
        .toList();
  }

  /** Whether the relation leaves room enough once this cell too is hidden. */
  private boolean roomy(Relation relation, String also) {
    Room room = new Room(relation, tabulation, id -> hides(id) || id.equals(also));
    return relation.terms().stream()
        .filter(term -> hides(term.cell()) || term.cell().equals(also))
        .allMatch(term -> room.width(term) >= needed(tabulation.cell(term.cell())));
  }

  /** What leans on a hidden cell needs it to be as loose as a small count must be. */
  private double needed(Cell cell) {
    boolean sensitive = primary.contains(cell.id());
    return switch (cell.kind()) {
      case COUNT -> cell.printed() || sensitive ? rule.width() : 0;
      case AMOUNT -> sensitive ? cell.value() : 1;
      case DIFFERENCE -> 1;
      case TIE -> 0;
    };
  }

  /** Dearer where other relations would have to hide a cell of their own for it. */
  private double cost(Cell cell, Relation within) {
    double cost = cell.cost();
    for (Relation other : relationsOf.getOrDefault(cell.id(), List.of())) {
      if (!other.equals(within) && other.terms().stream().noneMatch(term -> hides(term.cell()))) {
        cost +=
            candidates(other).stream().mapToLong(Cell::cost).sorted().skip(1).findFirst().orElse(0);
      }
    }
    return cost;
  }

  /** The cheapest cell that is shown and shares a relation with this one, or with its neighbors. */
  private Optional<Cell> nearest(String start) {
    Deque<String> queue = new ArrayDeque<>(List.of(start));
    Set<String> seen = new HashSet<>(queue);
    while (!queue.isEmpty()) {
      String cell = queue.removeFirst();
      Optional<Cell> cheapest =
          relationsOf.getOrDefault(cell, List.of()).stream()
              .flatMap(relation -> candidates(relation).stream())
              .min(Comparator.comparingLong(Cell::cost));
      if (cheapest.isPresent()) {
        return cheapest;
      }
      for (Relation relation : relationsOf.getOrDefault(cell, List.of())) {
        for (Relation.Term term : relation.terms()) {
          if (seen.add(term.cell())) {
            queue.addLast(term.cell());
          }
        }
      }
    }
    return Optional.empty();
  }
}
