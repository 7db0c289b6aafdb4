package org.amparo.policy.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import org.amparo.model.fact.ListFact;
import org.amparo.policy.ir.Condition;
import org.amparo.policy.ir.Condition.Operator;
import org.jspecify.annotations.Nullable;

/** Makes formulas of conditions; one of a condition object that it has seen costs nothing. */
final class Compiler {

  private final Atoms atoms;
  private final IdentityHashMap<Condition, Formula> positive = new IdentityHashMap<>();
  private final IdentityHashMap<Condition, Formula> negative = new IdentityHashMap<>();

  /** Works with atoms whose variables have their values. */
  Compiler(Atoms atoms) {
    this.atoms = atoms;
  }

  /** What makes a condition about a whole case true, or, where not wanted, false. */
  Formula formula(Condition condition, boolean wanted) {
    IdentityHashMap<Condition, Formula> known = wanted ? positive : negative;
    Formula formula = known.get(condition);
    if (formula == null) {
      formula = make(condition, wanted, null);
      known.put(condition, formula);
    }
    return formula;
  }

  private Formula make(Condition condition, boolean wanted, @Nullable ListFact list) {
    return switch (condition) {
      case Condition.Always always -> known(always.value() == wanted);
      case Condition.Holds _, Condition.Compare _, Condition.OneOf _ ->
          atom(atoms.atom(condition, list), wanted);
      case Condition.Not not -> make(not.condition(), !wanted, list);
      case Condition.And and -> joined(and.conditions(), wanted, wanted, list);
      case Condition.Or or -> joined(or.conditions(), !wanted, wanted, list);
      case Condition.Exists exists -> {
        Formula element = make(exists.element(), wanted, exists.list());
        yield wanted ? some(exists.list(), element) : new Formula.Every(exists.list(), element);
      }
      case Condition.ForAll all -> {
        Formula element = make(all.element(), wanted, all.list());
        yield wanted ? new Formula.Every(all.list(), element) : some(all.list(), element);
      }
      case Condition.AtLeast several -> {
        Formula element = make(several.element(), wanted, several.list());
        yield wanted
            ? several(several, element)
            : new Formula.Fewer(several.list(), several.number(), element);
      }
    };
  }

  private static Formula several(Condition.AtLeast several, Formula element) {
    return element == Formula.Known.FALSE
        ? element
        : new Formula.Several(several.list(), several.number(), element, 0);
  }

  private static Formula some(ListFact list, Formula element) {
    return element == Formula.Known.FALSE ? element : new Formula.Some(list, element);
  }

  private Formula joined(
      List<Condition> parts, boolean all, boolean wanted, @Nullable ListFact list) {
    List<Formula> formulas = new ArrayList<>(parts.size());
    parts.forEach(part -> formulas.add(make(part, wanted, list)));
    return all ? Formula.all(formulas) : Formula.any(formulas);
  }

  private static Formula known(boolean value) {
    return value ? Formula.Known.TRUE : Formula.Known.FALSE;
  }

  private Formula atom(Atom atom, boolean wanted) {
    return switch (atom.variables().size()) {
      case 0 -> known(atom.holds(_ -> true) == wanted);
      case 1 -> among(atom, wanted);
      default ->
          switch (atom) {
            case Atom.Comparison comparison ->
                new Formula.Related(wanted ? comparison : comparison.opposite());
            case Atom.Member member -> member(member, wanted);
          };
    };
  }

  private static Formula among(Atom atom, boolean wanted) {
    Variable variable = atom.variables().getFirst();
    BitSet values = new BitSet();
    for (int i = 0; i < variable.values().size(); i++) {
      Object value = variable.values().get(i);
      values.set(i, atom.holds(_ -> value) == wanted);
    }
    return values.isEmpty() ? Formula.Known.FALSE : new Formula.Among(variable, values);
  }

  /** An operand of several variables that is one of some values equals one of them. */
  private static Formula member(Atom.Member member, boolean wanted) {
    List<Formula> parts = new ArrayList<>();
    for (Object value : member.values()) {
      parts.add(
          new Formula.Related(
              Atom.Comparison.of(
                  wanted ? Operator.EQUAL : Operator.NOT_EQUAL,
                  member.operand(),
                  new Operand.Fixed(value))));
    }
    return wanted ? Formula.any(parts) : Formula.all(parts);
  }
}
