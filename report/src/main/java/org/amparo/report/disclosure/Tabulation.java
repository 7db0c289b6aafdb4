package org.amparo.report.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All numbers that are to be published together, with everything that ties them: the whole of what
 * an attacker has. Numbers published elsewhere that share a cell with these belong in it too.
 */
public final class Tabulation {

  private final Map<String, Cell> cells;
  private final List<String> order;
  private final List<Relation> relations;
  private final Map<String, PublishedRate> rates;

  private Tabulation(Builder builder) {
    this.cells = Map.copyOf(builder.cells);
    this.relations = List.copyOf(builder.relations);
    this.rates = Map.copyOf(builder.rates);
    this.order = List.copyOf(builder.cells.keySet());
    relations.forEach(this::check);
    for (PublishedRate rate : rates.values()) {
      rate.relations().forEach(this::check);
    }
    for (Cell cell : cells.values()) {
      String people = cell.people();
      if (people != null && !cells.containsKey(people)) {
        throw new IllegalArgumentException(
            "%s counts on %s, which is no cell".formatted(cell.id(), people));
      }
    }
  }

  /** A relation that the true numbers contradict would make an attacker believe less than is so. */
  private void check(Relation relation) {
    long sum = 0;
    for (Relation.Term term : relation.terms()) {
      Cell cell = cells.get(term.cell());
      if (cell == null) {
        throw new IllegalArgumentException(
            "%s is in %s, but is no cell".formatted(term.cell(), relation.id()));
      }
      sum = Math.addExact(sum, Math.multiplyExact(term.factor(), cell.value()));
    }
    if (sum < relation.low() || sum > relation.high()) {
      throw new IllegalArgumentException(
          "the numbers do not satisfy %s: %d is not from %d to %d"
              .formatted(relation.id(), sum, relation.low(), relation.high()));
    }
  }

  /** Starts an empty one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Every cell, in the order added. */
  public List<Cell> cells() {
    return order.stream().map(this::cell).toList();
  }

  /**
   * The cell with this id.
   *
   * @throws IllegalArgumentException where there is none
   */
  public Cell cell(String id) {
    Cell cell = cells.get(id);
    if (cell == null) {
      throw new IllegalArgumentException("no cell " + id);
    }
    return cell;
  }

  /** Every relation, in the order added; rates apart. */
  public List<Relation> relations() {
    return relations;
  }

  /** Every rate that would be printed. */
  public Collection<PublishedRate> rates() {
    return rates.values();
  }

  /** Collects cells and what ties them; a relation may be added before its cells. */
  public static final class Builder {

    private final Map<String, Cell> cells = new LinkedHashMap<>();
    private final List<Relation> relations = new ArrayList<>();
    private final Map<String, PublishedRate> rates = new LinkedHashMap<>();

    private Builder() {}

    /**
     * Adds a cell. The same cell twice is one; a remainder that is printed elsewhere is printed.
     *
     * @throws IllegalArgumentException where the id has another value already
     */
    public Builder add(Cell cell) {
      Cell known = cells.get(cell.id());
      if (known != null && (known.value() != cell.value() || known.kind() != cell.kind())) {
        throw new IllegalArgumentException(
            "%s is both %d and %d".formatted(cell.id(), known.value(), cell.value()));
      }
      if (known == null || !known.printed()) {
        cells.put(cell.id(), cell);
      }
      return this;
    }

    /** Adds a published count. */
    public Builder count(String id, long value) {
      return add(Cell.count(id, value));
    }

    /** Adds that a total is the sum of exactly these parts. */
    public Builder total(String total, List<String> parts) {
      return add(Relation.total(total, parts));
    }

    /** Adds a relation. */
    public Builder add(Relation relation) {
      relations.add(relation);
      return this;
    }

    /** Adds a rate that would be printed. */
    public Builder rate(String id, String numerator, String denominator, BigDecimal printed) {
      rates.put(id, new PublishedRate(id, numerator, denominator, printed));
      return this;
    }

    /** Whether a cell of this id is there. */
    public boolean has(String id) {
      return cells.containsKey(id);
    }

    /**
     * The whole.
     *
     * @throws IllegalArgumentException where a relation names no cell, or the numbers contradict it
     */
    public Tabulation build() {
      return new Tabulation(this);
    }
  }
}
