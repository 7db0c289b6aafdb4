package org.amparo.report.disclosure;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * What to hide so that one hidden cell could be larger: of all the ways in which the numbers around
 * it could be others and still fit everything known, the one that changes the cheapest shown cells.
 * Those have to be hidden, and they are enough. This is the linear program by which complementary
 * cells have been chosen since Kelly, Golden and Assad (Networks 22, 1992; not opened), of the
 * neighborhood.
 */
final class Cover {

  /** How many cells around are tried; what lies further off is taken to stay as it is. */
  private static final int NEAR = 240;

  private static final double FAR = 1e6;
  private static final double NOTHING = 1e-6;

  private final Tabulation tabulation;
  private final Map<String, List<Relation>> relationsOf;
  private final Predicate<String> hidden;
  private final ExpressionsBasedModel model = new ExpressionsBasedModel();
  private final Map<String, Variable> up = new LinkedHashMap<>();
  private final Map<String, Variable> down = new LinkedHashMap<>();

  private Cover(
      Tabulation tabulation, Map<String, List<Relation>> relationsOf, Predicate<String> hidden) {
    this.tabulation = tabulation;
    this.relationsOf = relationsOf;
    this.hidden = hidden;
  }

  /**
   * The shown cells to hide, so that as far as these relations tell the cell can be larger by so
   * many; empty where none are or the program finds nothing.
   *
   * @param relationsOf the relations that a cell is in
   * @param hidden which cells are hidden already
   * @param by how much larger it must be possible to think the cell
   */
  static List<Cell> of(
      Tabulation tabulation,
      Map<String, List<Relation>> relationsOf,
      Predicate<String> hidden,
      String cell,
      long by) {
    return new Cover(tabulation, relationsOf, hidden).cells(cell, by);
  }

  private List<Cell> cells(String cell, long by) {
    Set<Relation> relations = neighborhood(cell);
    Variable own = up.get(cell);
    if (own == null) {
      return List.of();
    }
    own.lower(by);
    for (Relation relation : relations) {
      add(relation);
    }
    Optimisation.Result result = model.minimise();
    if (!result.getState().isFeasible()) {
      return List.of();
    }
    List<Cell> found = new ArrayList<>();
    for (String id : up.keySet()) {
      if (!hidden.test(id) && moves(result, id)) {
        found.add(tabulation.cell(id));
      }
    }
    return found;
  }

  private boolean moves(Optimisation.Result result, String id) {
    return change(result, up.get(id)) + change(result, down.get(id)) > NOTHING;
  }

  private double change(Optimisation.Result result, @Nullable Variable variable) {
    return variable == null ? 0 : Math.abs(result.doubleValue(model.indexOf(variable)));
  }

  /** Cells that may change, nearest first, and every relation that any of them is in. */
  private Set<Relation> neighborhood(String start) {
    Set<Relation> relations = new LinkedHashSet<>();
    Deque<String> queue = new ArrayDeque<>(List.of(start));
    Set<String> seen = new LinkedHashSet<>(queue);
    while (!queue.isEmpty() && up.size() < NEAR) {
      String id = queue.removeFirst();
      allow(tabulation.cell(id));
      for (Relation relation : relationsOf.getOrDefault(id, List.of())) {
        relations.add(relation);
        relation.terms().stream()
            .map(Relation.Term::cell)
            .filter(this::mayChange)
            .filter(seen::add)
            .forEach(queue::addLast);
      }
    }
    return relations;
  }

  /** None at all is always shown. */
  private boolean mayChange(String id) {
    Cell cell = tabulation.cell(id);
    return hidden.test(id) || cell.kind() != Cell.Kind.COUNT || cell.value() > 0;
  }

  private void allow(Cell cell) {
    boolean shown = !hidden.test(cell.id());
    // Dear cells are a trillion times as dear: their roots keep the program's numbers near.
    BigDecimal weight = BigDecimal.valueOf(shown ? Math.cbrt((double) cell.cost()) : 1e-3);
    double most = Math.min(FAR, cell.value() - cell.floor());
    up.put(cell.id(), model.newVariable("up" + up.size()).lower(0).upper(FAR).weight(weight));
    down.put(
        cell.id(), model.newVariable("down" + down.size()).lower(0).upper(most).weight(weight));
  }

  private void add(Relation relation) {
    Expression expression = model.newExpression("row" + model.constraints().count());
    long truth = 0;
    for (Relation.Term term : relation.terms()) {
      truth += term.factor() * tabulation.cell(term.cell()).value();
      Variable more = up.get(term.cell());
      Variable less = down.get(term.cell());
      if (more != null && less != null) {
        expression.set(more, term.factor());
        expression.set(less, -term.factor());
      }
    }
    if (relation.exact()) {
      expression.level(0);
      return;
    }
    if (relation.low() != Long.MIN_VALUE) {
      expression.lower(relation.low() - truth);
    }
    if (relation.high() != Long.MAX_VALUE) {
      expression.upper(relation.high() - truth);
    }
  }
}
