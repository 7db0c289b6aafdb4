package org.amparo.policy.page;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.amparo.model.fact.Fact;
import org.amparo.model.fact.ListFact;
import org.amparo.policy.ir.Condition;
import org.amparo.policy.ir.Term;

/** The facts and lists that conditions name, and the years they look back. */
final class Names {

  private final Set<Fact> facts = EnumSet.noneOf(Fact.class);
  private final Set<ListFact> lists = EnumSet.noneOf(ListFact.class);
  private final TreeSet<Integer> years = new TreeSet<>();

  /** Whether any of these facts is named. */
  boolean anyOf(Fact... wanted) {
    return Set.of(wanted).stream().anyMatch(facts::contains);
  }

  /** Whether some condition asks for an element of the list. */
  boolean has(ListFact list) {
    return lists.contains(list);
  }

  /** The numbers of years by which dates are moved, ordered. */
  Set<Integer> years() {
    return years;
  }

  /** Adds what a condition names. */
  void add(Condition condition) {
    switch (condition) {
      case Condition.Always _ -> {}
      case Condition.Holds holds -> add(holds.term());
      case Condition.Compare compare -> {
        add(compare.left());
        add(compare.right());
      }
      case Condition.OneOf oneOf -> add(oneOf.term());
      case Condition.Not not -> add(not.condition());
      case Condition.And and -> and.conditions().forEach(this::add);
      case Condition.Or or -> or.conditions().forEach(this::add);
      case Condition.Exists exists -> {
        lists.add(exists.list());
        add(exists.element());
      }
      case Condition.ForAll all -> {
        lists.add(all.list());
        add(all.element());
      }
    }
  }

  private void add(Term term) {
    switch (term) {
      case Term.FactValue fact -> facts.add(fact.fact());
      case Term.YearsBefore before -> {
        years.add(Math.abs(before.years()));
        add(before.date());
      }
      case Term.PlusDays plus -> {
        add(plus.date());
        add(plus.days());
      }
      case Term.Constant _, Term.FieldValue _ -> {}
    }
  }
}
