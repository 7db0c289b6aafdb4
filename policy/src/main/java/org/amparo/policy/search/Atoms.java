package org.amparo.policy.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amparo.model.fact.Fact;
import org.amparo.model.fact.Field;
import org.amparo.model.fact.ListFact;
import org.amparo.policy.ir.Condition;
import org.amparo.policy.ir.Term;
import org.jspecify.annotations.Nullable;

/** The atoms and variables of some conditions. */
final class Atoms {

  // One condition object may stand in quantifiers over different lists, by way of a shared part.
  private final Map<String, IdentityHashMap<Condition, Atom>> atoms = new HashMap<>();
  private final List<Atom> ordered = new ArrayList<>();
  private final Set<Variable> counts = new LinkedHashSet<>();
  private final Map<String, Variable> facts = new LinkedHashMap<>();
  private final Map<ListFact, Map<String, Variable>> fields = new LinkedHashMap<>();

  /** Finds the atoms of a condition about a whole case. */
  void add(Condition condition) {
    add(condition, null);
  }

  private void add(Condition condition, @Nullable ListFact list) {
    switch (condition) {
      case Condition.Always _ -> {}
      case Condition.Holds holds ->
          put(condition, list, Atom.Member.of(operand(holds.term(), list), Set.of(true)));
      case Condition.Compare compare ->
          put(
              condition,
              list,
              Atom.Comparison.of(
                  compare.operator(),
                  operand(compare.left(), list),
                  operand(compare.right(), list)));
      case Condition.OneOf oneOf -> {
        Set<Object> values = new LinkedHashSet<>();
        oneOf.values().forEach(constant -> values.add(constant.value()));
        put(condition, list, Atom.Member.of(operand(oneOf.term(), list), values));
      }
      case Condition.Not _, Condition.And _, Condition.Or _ ->
          condition.parts().forEach(part -> add(part, list));
      case Condition.OfList quantified -> add(quantified.element(), quantified.list());
    }
  }

  private void put(Condition condition, @Nullable ListFact list, Atom atom) {
    if (within(list).put(condition, atom) == null) {
      ordered.add(atom);
    }
  }

  private IdentityHashMap<Condition, Atom> within(@Nullable ListFact list) {
    return atoms.computeIfAbsent(
        list == null ? "" : list.path(), _ -> new IdentityHashMap<Condition, Atom>());
  }

  private Operand operand(Term term, @Nullable ListFact list) {
    return switch (term) {
      case Term.Constant constant -> new Operand.Fixed(constant.value());
      case Term.FactValue fact -> new Operand.Slot(variable(fact.fact()));
      case Term.FieldValue field -> {
        if (list == null) {
          throw new IllegalStateException(field.field().name() + " outside exists or all");
        }
        yield new Operand.Slot(variable(list, field.field()));
      }
      case Term.YearsBefore before ->
          new Operand.Earlier(operand(before.date(), list), before.years());
      case Term.PlusDays plus -> {
        Operand days = operand(plus.days(), list);
        days.variables(counts);
        yield new Operand.Later(operand(plus.date(), list), days);
      }
    };
  }

  private Variable variable(Fact fact) {
    return facts.computeIfAbsent(fact.path(), _ -> Variable.of(fact, facts.size()));
  }

  private Variable variable(ListFact list, Field field) {
    Map<String, Variable> known = fields.computeIfAbsent(list, _ -> new LinkedHashMap<>());
    return known.computeIfAbsent(field.name(), _ -> Variable.of(list, field, known.size()));
  }

  /**
   * The atom that an added condition without parts is, about an element of a list or the case
   * itself.
   */
  Atom atom(Condition condition, @Nullable ListFact list) {
    Atom atom = within(list).get(condition);
    if (atom == null) {
      throw new IllegalArgumentException("not among the conditions searched: " + condition);
    }
    return atom;
  }

  /** Every atom, in the order of the conditions. */
  List<Atom> all() {
    return ordered;
  }

  /** Whether a number is added to a date somewhere as so many days. */
  boolean isCount(Variable variable) {
    return counts.contains(variable);
  }

  /** The facts named, in the order of their indexes. */
  Collection<Variable> facts() {
    return facts.values();
  }

  /** The fields of a list that are named, in the order of their indexes. */
  Collection<Variable> fields(ListFact list) {
    return fields.getOrDefault(list, Map.of()).values();
  }

  /** Every variable. */
  List<Variable> variables() {
    List<Variable> variables = new ArrayList<>(facts.values());
    fields.values().forEach(known -> variables.addAll(known.values()));
    return variables;
  }
}
