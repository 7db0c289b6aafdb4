package org.amparo.engine.classes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.amparo.model.fact.Fact;
import org.amparo.policy.ir.Condition;
import org.amparo.policy.ir.Term;

/** The yes/no questions that conditions ask of a case: their leaves, and quantifiers whole. */
final class Atoms {

  private Atoms() {}

  /** Gives each atom of a condition; "all are" is asked as "some is not". */
  static void each(Condition condition, Consumer<Condition> atoms) {
    switch (condition) {
      case Condition.Always _ -> {}
      case Condition.Not not -> each(not.condition(), atoms);
      case Condition.And and -> and.conditions().forEach(part -> each(part, atoms));
      case Condition.Or or -> or.conditions().forEach(part -> each(part, atoms));
      case Condition.ForAll all -> atoms.accept(someIsNot(all));
      case Condition.Exists _, Condition.Holds _, Condition.Compare _, Condition.OneOf _ ->
          atoms.accept(condition);
    }
  }

  /** What has to be false for all to meet a condition. */
  static Condition.Exists someIsNot(Condition.ForAll all) {
    return new Condition.Exists(all.list(), new Condition.Not(all.element()));
  }

  /** The case's single facts that a condition names, inside quantifiers too. */
  static Set<Fact> facts(Condition condition) {
    Set<Fact> facts = new TreeSet<>();
    switch (condition) {
      case Condition.Always _ -> {}
      case Condition.Not not -> facts.addAll(facts(not.condition()));
      case Condition.And and -> and.conditions().forEach(part -> facts.addAll(facts(part)));
      case Condition.Or or -> or.conditions().forEach(part -> facts.addAll(facts(part)));
      case Condition.Exists exists -> facts.addAll(facts(exists.element()));
      case Condition.ForAll all -> facts.addAll(facts(all.element()));
      case Condition.Holds _, Condition.Compare _, Condition.OneOf _ ->
          terms(condition).forEach(term -> fact(term, facts));
    }
    return facts;
  }

  private static void fact(Term term, Set<Fact> facts) {
    switch (term) {
      case Term.FactValue value -> facts.add(value.fact());
      case Term.YearsBefore years -> fact(years.date(), facts);
      case Term.PlusDays plus -> {
        fact(plus.date(), facts);
        fact(plus.days(), facts);
      }
      case Term.Constant _, Term.FieldValue _ -> {}
    }
  }

  private static List<Term> terms(Condition comparison) {
    return switch (comparison) {
      case Condition.Holds holds -> List.of(holds.term());
      case Condition.Compare compare -> List.of(compare.left(), compare.right());
      case Condition.OneOf oneOf -> {
        List<Term> terms = new ArrayList<>(oneOf.values());
        terms.add(oneOf.term());
        yield terms;
      }
      default -> throw new IllegalArgumentException("no comparison: " + comparison);
    };
  }

  /** Whether an atom compares at most one fact, as it stands, with constants. */
  static boolean simple(Condition atom) {
    return !(atom instanceof Condition.Exists)
        && facts(atom).size() <= 1
        && terms(atom).stream().allMatch(term -> term instanceof Term.FactValue || constant(term));
  }

  private static boolean constant(Term term) {
    return term instanceof Term.Constant
        || (term instanceof Term.YearsBefore years && constant(years.date()));
  }

  /** The constants of a simple atom. */
  static List<Object> constants(Condition atom) {
    return terms(atom).stream().filter(Atoms::constant).map(Atoms::value).toList();
  }

  private static Object value(Term term) {
    return switch (term) {
      case Term.Constant constant -> constant.value();
      case Term.YearsBefore years -> ((LocalDate) value(years.date())).minusYears(years.years());
      default -> throw new IllegalArgumentException("no constant: " + term);
    };
  }
}
