package org.amparo.report.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The hidden cells that hang together, as an attacker sees them: each by how far it may be from the
 * truth, with the rows that tie them. The truth is where all are 0, so there is always a solution.
 */
final class Unknowns {

  private final List<Cell> cells;
  private final List<Long> needed;
  private final List<Row> rows;

  private Unknowns(List<Cell> cells, List<Long> needed, List<Row> rows) {
    this.cells = List.copyOf(cells);
    this.needed = List.copyOf(needed);
    this.rows = List.copyOf(rows);
  }

  /** A weighted sum of deviations between two bounds, which are infinite where there is none. */
  static final class Row {

    private final int[] places;
    private final long[] factors;
    private final double low;
    private final double high;

    private Row(int[] places, long[] factors, double low, double high) {
      this.places = places;
      this.factors = factors;
      this.low = low;
      this.high = high;
    }

    int size() {
      return places.length;
    }

    /** Which cell the term is of. */
    int place(int term) {
      return places[term];
    }

    long factor(int term) {
      return factors[term];
    }

    double low() {
      return low;
    }

    double high() {
      return high;
    }
  }

  /** Every group of hidden cells that nothing published ties to any other. */
  static List<Unknowns> of(Tabulation tabulation, Suppression hidden, SmallCells rule) {
    List<Relation> known = new ArrayList<>(tabulation.relations());
    tabulation.rates().stream()
        .filter(rate -> !hidden.hidesRate(rate.id()))
        .forEach(rate -> known.addAll(rate.relations()));
    Predicate<Cell> unknown = cell -> !cell.printed() || hidden.hides(cell.id());
    Map<String, String> parents = new LinkedHashMap<>();
    tabulation.cells().stream().filter(unknown).forEach(c -> parents.put(c.id(), c.id()));
    for (Relation relation : known) {
      List<String> tied =
          relation.terms().stream().map(Relation.Term::cell).filter(parents::containsKey).toList();
      tied.forEach(cell -> parents.put(root(parents, cell), root(parents, tied.getFirst())));
    }
    Map<String, List<Cell>> cells = new LinkedHashMap<>();
    for (String id : parents.keySet()) {
      cells.computeIfAbsent(root(parents, id), _ -> new ArrayList<>()).add(tabulation.cell(id));
    }
    Map<String, List<Relation>> relations = new LinkedHashMap<>();
    for (Relation relation : known) {
      relation.terms().stream()
          .map(Relation.Term::cell)
          .filter(parents::containsKey)
          .findFirst()
          .ifPresent(
              cell ->
                  relations
                      .computeIfAbsent(root(parents, cell), _ -> new ArrayList<>())
                      .add(relation));
    }
    return cells.entrySet().stream()
        .map(
            group ->
                group(
                    group.getValue(),
                    relations.getOrDefault(group.getKey(), List.of()),
                    tabulation,
                    rule))
        .toList();
  }

  private static String root(Map<String, String> parents, String cell) {
    String at = cell;
    String parent = parents.getOrDefault(at, at);
    while (!parent.equals(at)) {
      String grandparent = parents.getOrDefault(parent, parent);
      parents.put(at, grandparent);
      at = grandparent;
      parent = parents.getOrDefault(at, at);
    }
    return at;
  }

  private static Unknowns group(
      List<Cell> cells, List<Relation> relations, Tabulation tabulation, SmallCells rule) {
    Map<String, Integer> places = new LinkedHashMap<>();
    cells.forEach(cell -> places.put(cell.id(), places.size()));
    List<Long> needed = cells.stream().map(cell -> need(cell, tabulation, rule)).toList();
    return new Unknowns(
        cells, needed, relations.stream().map(each -> row(each, places, tabulation)).toList());
  }

  private static long need(Cell cell, Tabulation tabulation, SmallCells rule) {
    String people = cell.people();
    return switch (cell.kind()) {
      case COUNT -> rule.small(cell.value()) ? rule.width() : 0;
      case AMOUNT ->
          people != null && rule.small(tabulation.cell(people).value()) ? cell.value() : 0;
      case DIFFERENCE, TIE -> 0;
    };
  }

  private static Row row(Relation relation, Map<String, Integer> places, Tabulation tabulation) {
    List<Relation.Term> hidden =
        relation.terms().stream().filter(term -> places.containsKey(term.cell())).toList();
    long truth =
        relation.terms().stream()
            .mapToLong(term -> term.factor() * tabulation.cell(term.cell()).value())
            .sum();
    return new Row(
        hidden.stream().mapToInt(term -> places.get(term.cell())).toArray(),
        hidden.stream().mapToLong(Relation.Term::factor).toArray(),
        relation.low() == Long.MIN_VALUE
            ? Double.NEGATIVE_INFINITY
            : (double) relation.low() - truth,
        relation.high() == Long.MAX_VALUE
            ? Double.POSITIVE_INFINITY
            : (double) relation.high() - truth);
  }

  int size() {
    return cells.size();
  }

  List<Row> rows() {
    return rows;
  }

  Cell cell(int place) {
    return cells.get(place);
  }

  /** How wide the cell must stay; 0 for a cell hidden only to protect others. */
  long needed(int place) {
    return needed.get(place);
  }

  /** How far below the truth a reader may think the cell to be; 0 or less. */
  double floor(int place) {
    Cell cell = cells.get(place);
    return cell.floor() - cell.value();
  }

  /** Whether these deviations could be the truth as far as a reader can tell. */
  boolean allows(long[] deviations) {
    for (int place = 0; place < deviations.length; place++) {
      if (deviations[place] < floor(place)) {
        return false;
      }
    }
    return rows.stream().allMatch(row -> satisfied(row, deviations));
  }

  private static boolean satisfied(Row row, long[] deviations) {
    long sum = 0;
    for (int i = 0; i < row.places.length; i++) {
      sum = Math.addExact(sum, Math.multiplyExact(row.factors[i], deviations[row.places[i]]));
    }
    return sum >= row.low && sum <= row.high;
  }
}
