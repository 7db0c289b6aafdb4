package org.amparo.policy.search;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.FactType;
import org.amparo.model.fact.ListFact;
import org.amparo.model.fact.ListValue;
import org.amparo.policy.ir.Condition.Operator;
import org.amparo.policy.ir.Term;

/**
 * The values worth trying for each variable: those at which some atom turns. A number or date turns
 * at a constant, or at a value of another variable that it is compared with; the ones before and
 * after stand for the rest. A word turns at the words mentioned; one other stands for the rest. Of
 * words that no atom tells apart the first is kept.
 */
final class Candidates {

  /** The day to start from where no condition names any. */
  static final LocalDate ANY_DAY = LocalDate.of(2020, 6, 15);

  private static final String OTHER = "any other";

  /** The word that vocabularies have for what is outside them. */
  private static final String UNLISTED = "OTHER";

  /** How many words that nobody mentioned can be told apart by comparing texts with each other. */
  private static final int OTHERS = 3;

  private final Atoms atoms;
  private final Map<Variable, Set<Object>> base = new LinkedHashMap<>();
  private final Map<Variable, Set<Object>> found = new LinkedHashMap<>();

  private Candidates(Atoms atoms) {
    this.atoms = atoms;
    for (Variable variable : atoms.variables()) {
      base.put(variable, new LinkedHashSet<>());
      found.put(variable, new LinkedHashSet<>());
    }
  }

  /** Settles the values of every variable; those of the case are among them. */
  static void settle(Atoms atoms, CaseRecord record) {
    Candidates candidates = new Candidates(atoms);
    for (Variable variable : atoms.variables()) {
      if (atoms.isCount(variable)) {
        // With no days added, dates can be what they are without.
        add(candidates.base, variable, 0L);
      }
    }
    candidates.recorded(record);
    candidates.constants();
    // What a date has to be may follow from a number of days that was found only now.
    candidates.constants();
    Set<Variable> related = new Turns(candidates.base, candidates.found).follow(atoms.all());
    for (Variable variable : atoms.variables()) {
      Set<Object> found = candidates.found(variable);
      if (atoms.isCount(variable)) {
        // Beyond that a date and a number of days are no date, and so neither true nor false.
        found.removeIf(days -> Math.abs((Long) days) > Term.PlusDays.MOST_DAYS);
      }
      List<Object> values = ordered(variable, found, related);
      variable.settle(
          variable.type() == FactType.TEXT && !related.contains(variable)
              ? candidates.distinct(variable, values, known(variable, record))
              : values);
    }
  }

  private Set<Object> found(Variable variable) {
    return found.getOrDefault(variable, Set.of());
  }

  private void constants() {
    for (Atom atom : atoms.all()) {
      switch (atom) {
        case Atom.Member member -> {
          for (Object value : member.values()) {
            constant(member.operand(), value);
          }
        }
        case Atom.Comparison comparison -> {
          if (comparison.left() instanceof Operand.Fixed(Object value)) {
            constant(comparison.right(), value);
          }
          if (comparison.right() instanceof Operand.Fixed(Object value)) {
            constant(comparison.left(), value);
          }
        }
      }
    }
  }

  private void constant(Operand operand, Object value) {
    new Solving(base).solve(operand, value, (variable, solved) -> add(base, variable, solved));
  }

  private void recorded(CaseRecord record) {
    for (Variable variable : atoms.variables()) {
      known(variable, record).forEach(value -> add(base, variable, value));
    }
  }

  /** The values that a case gives a variable. */
  private static Collection<Object> known(Variable variable, CaseRecord record) {
    List<Object> values = new ArrayList<>();
    if (variable.fact() != null) {
      Object value = record.value(variable.fact());
      if (value != null) {
        values.add(value);
      }
    }
    ListFact list = variable.list();
    if (list != null) {
      ListValue known = record.list(list);
      for (Map<String, Object> element : known.elements()) {
        Object value = element.get(variable.name());
        // A year alone is no value, but a range of them.
        if (value != null && !(value instanceof Year)) {
          values.add(value);
        }
      }
    }
    return values;
  }

  private static void add(Map<Variable, Set<Object>> values, Variable variable, Object value) {
    values.computeIfAbsent(variable, _ -> new LinkedHashSet<>()).add(value);
  }

  /** Of the words that no atom tells apart, the first; and those to be kept whatever they are. */
  private List<Object> distinct(Variable variable, List<Object> values, Collection<Object> kept) {
    List<Atom> own =
        atoms.all().stream().filter(atom -> atom.variables().contains(variable)).toList();
    Map<BitSet, Object> first = new LinkedHashMap<>();
    List<Object> chosen = new ArrayList<>();
    for (Object value : values) {
      BitSet signature = new BitSet();
      for (int i = 0; i < own.size(); i++) {
        signature.set(i, own.get(i).holds(_ -> value));
      }
      if (first.putIfAbsent(signature, value) == null || kept.contains(value)) {
        chosen.add(value);
      }
    }
    return chosen;
  }

  /** The values to try: numbers and dates ascending; words mentioned, then others; true first. */
  private static List<Object> ordered(Variable variable, Set<Object> found, Set<Variable> related) {
    return switch (variable.type()) {
      case BOOLEAN -> List.of(true, false);
      case INTEGER, DATE -> found.stream().sorted(Operator::order).toList();
      case TIME -> throw new IllegalStateException("a condition names the time " + variable);
      case TEXT -> words(variable, found, related.contains(variable));
    };
  }

  private static List<Object> words(Variable variable, Set<Object> found, boolean compared) {
    Set<Object> words = new LinkedHashSet<>(found);
    if (!variable.allowed().isEmpty()) {
      words.retainAll(variable.allowed());
      if (variable.allowed().contains(UNLISTED)) {
        words.add(UNLISTED);
      }
      words.addAll(variable.allowed());
      return new ArrayList<>(words);
    }
    int others = compared ? OTHERS : 1;
    for (int i = 1; others > 0; i++) {
      if (words.add(i == 1 ? OTHER : OTHER + " " + i)) {
        others--;
      }
    }
    return new ArrayList<>(words);
  }
}
