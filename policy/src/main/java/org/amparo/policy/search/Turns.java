package org.amparo.policy.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Follows comparisons of one variable with another: each value of the one gives the other the value
 * at which the comparison turns, the one before and the one after. A chain of comparisons visits a
 * fact once and a field twice (another element's), and is at most {@link #LONGEST} long.
 */
final class Turns {

  private static final int LONGEST = 3;

  /** A variable has no more values than this, so that a search among them ends. */
  private static final int MOST_VALUES = 300;

  /** 29 February of a leap year, counted from 1 January. */
  private static final int LEAP_DAY = 60;

  private final Map<Variable, Set<Object>> base;
  private final Map<Variable, Set<Object>> found;
  private final Map<Variable, List<Edge>> edges = new LinkedHashMap<>();

  /** How long the shortest chain to a value was that has been followed. */
  private final Map<Reached, Integer> shortest = new HashMap<>();

  private record Reached(Variable variable, Object value) {}

  /** A comparison as seen from one of its operands. */
  private record Edge(Operand from, Operand to) {}

  /** Follows chains from the base values; a variable without any may get one there. */
  Turns(Map<Variable, Set<Object>> base, Map<Variable, Set<Object>> found) {
    this.base = base;
    this.found = found;
  }

  /** Follows every chain, and returns the variables that are compared with others. */
  Set<Variable> follow(List<Atom> atoms) {
    Set<Variable> related = new LinkedHashSet<>();
    for (Atom atom : atoms) {
      if (atom.variables().size() > 1) {
        related.addAll(atom.variables());
        if (atom instanceof Atom.Comparison comparison) {
          link(comparison.left(), comparison.right());
          link(comparison.right(), comparison.left());
        }
      }
    }
    anchor();
    base.forEach((variable, values) -> values.forEach(value -> own(variable, value)));
    base.forEach(
        (variable, values) -> {
          if (edges.containsKey(variable)) {
            for (Object value : values) {
              near(variable, value).forEach(near -> reach(variable, near, List.of(variable)));
            }
          }
        });
    return related;
  }

  private void own(Variable variable, Object value) {
    found.computeIfAbsent(variable, _ -> new LinkedHashSet<>()).addAll(near(variable, value));
  }

  private void link(Operand from, Operand to) {
    Set<Variable> variables = new LinkedHashSet<>();
    from.variables(variables);
    for (Variable variable : variables) {
      edges.computeIfAbsent(variable, _ -> new ArrayList<>()).add(new Edge(from, to));
    }
  }

  /** Gives a first value to one variable of each group of which none has any. */
  private void anchor() {
    Set<Variable> reached = new LinkedHashSet<>();
    base.forEach(
        (variable, values) -> {
          if (!values.isEmpty()) {
            spread(variable, reached);
          }
        });
    base.forEach(
        (variable, values) -> {
          if (values.isEmpty() && !reached.contains(variable)) {
            switch (variable.type()) {
              case INTEGER -> values.add(1L);
              case DATE -> values.add(Candidates.ANY_DAY);
              case BOOLEAN, TEXT, TIME -> {}
            }
            spread(variable, reached);
          }
        });
  }

  private void spread(Variable variable, Set<Variable> reached) {
    if (reached.add(variable)) {
      for (Edge edge : edges.getOrDefault(variable, List.of())) {
        Set<Variable> next = new LinkedHashSet<>();
        edge.to().variables(next);
        next.removeIf(other -> other.type() != variable.type());
        next.forEach(other -> spread(other, reached));
      }
    }
  }

  private void reach(Variable variable, Object value, List<Variable> path) {
    Set<Object> values = found.computeIfAbsent(variable, _ -> new LinkedHashSet<>());
    Reached here = new Reached(variable, value);
    boolean known = shortest.getOrDefault(here, Integer.MAX_VALUE) <= path.size();
    if (known || (values.size() >= MOST_VALUES && !values.contains(value))) {
      return;
    }
    shortest.put(here, path.size());
    values.add(value);
    if (path.size() > LONGEST) {
      return;
    }
    Solving solving = new Solving(base);
    for (Edge edge : edges.getOrDefault(variable, List.of())) {
      for (Object turn : solving.values(edge.from(), variable, value)) {
        solving.solve(edge.to(), turn, (next, solved) -> step(next, solved, path));
      }
    }
  }

  private void step(Variable next, Object solved, List<Variable> path) {
    long visits = path.stream().filter(visited -> visited == next).count();
    if (visits < (next.list() == null ? 1 : 2)) {
      List<Variable> longer = new ArrayList<>(path);
      longer.add(next);
      near(next, solved).forEach(near -> reach(next, near, longer));
    }
  }

  private static List<Object> near(Variable variable, Object value) {
    return switch (variable.type()) {
      case INTEGER -> List.of(value, (Long) value - 1, (Long) value + 1);
      case DATE -> days((LocalDate) value);
      case BOOLEAN, TEXT, TIME -> List.of(value);
    };
  }

  /** The day, the one before and the one after; and those beside 29 February, which years lack. */
  private static List<Object> days(LocalDate day) {
    List<Object> days = new ArrayList<>(List.of(day, day.minusDays(1), day.plusDays(1)));
    if (day.minusDays(1).getDayOfYear() == LEAP_DAY && day.isLeapYear()) {
      days.add(day.minusDays(2));
    }
    if (day.plusDays(1).getDayOfYear() == LEAP_DAY && day.isLeapYear()) {
      days.add(day.plusDays(2));
    }
    return days;
  }
}
