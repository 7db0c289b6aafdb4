package org.amparo.policy.ir;

import java.util.Set;
import java.util.TreeSet;
import org.amparo.model.fact.Fact;

/** The single facts of a case that a condition names. */
public final class NamedFacts {

  private NamedFacts() {}

  /** In the order of the vocabulary; those inside quantifiers too. */
  public static Set<Fact> of(Condition condition) {
    Set<Fact> facts = new TreeSet<>();
    collect(condition, facts);
    return facts;
  }

  private static void collect(Condition condition, Set<Fact> facts) {
    switch (condition) {
      case Condition.Always _ -> {}
      case Condition.Holds holds -> collect(holds.term(), facts);
      case Condition.Compare compare -> {
        collect(compare.left(), facts);
        collect(compare.right(), facts);
      }
      case Condition.OneOf oneOf -> collect(oneOf.term(), facts);
      case Condition.Not not -> collect(not.condition(), facts);
      case Condition.And and -> and.conditions().forEach(part -> collect(part, facts));
      case Condition.Or or -> or.conditions().forEach(part -> collect(part, facts));
      case Condition.Exists exists -> collect(exists.element(), facts);
      case Condition.ForAll all -> collect(all.element(), facts);
    }
  }

  private static void collect(Term term, Set<Fact> facts) {
    switch (term) {
      case Term.FactValue fact -> facts.add(fact.fact());
      case Term.YearsBefore before -> collect(before.date(), facts);
      case Term.PlusDays plus -> {
        collect(plus.date(), facts);
        collect(plus.days(), facts);
      }
      case Term.Constant _, Term.FieldValue _ -> {}
    }
  }
}
