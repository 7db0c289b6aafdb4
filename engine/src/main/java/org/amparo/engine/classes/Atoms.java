package org.amparo.engine.classes;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.amparo.policy.ir.Condition;
import org.amparo.policy.ir.Mentioned;
import org.amparo.policy.ir.Term;

/** The yes/no questions that conditions ask of a case: their leaves, and quantifiers whole. */
final class Atoms {

  private Atoms() {}

  /** Gives each question of a condition as it stands there. */
  static void each(Condition condition, Consumer<Condition> atoms) {
    switch (condition) {
      case Condition.Always _ -> {}
      case Condition.Not _, Condition.And _, Condition.Or _ ->
          condition.parts().forEach(part -> each(part, atoms));
      default -> atoms.accept(condition);
    }
  }

  /** The question that the scan asks in its place: "all are" is asked as "some is not". */
  static Condition asked(Condition atom) {
    return atom instanceof Condition.ForAll all
        ? new Condition.Exists(all.list(), new Condition.Not(all.element()))
        : atom;
  }

  /** Whether an atom compares at most one fact, as it stands, with constants. */
  static boolean simple(Condition atom) {
    return !(atom instanceof Condition.OfList)
        && Mentioned.in(atom).facts().size() <= 1
        && atom.terms().stream().allMatch(term -> term instanceof Term.FactValue || constant(term));
  }

  private static boolean constant(Term term) {
    return term instanceof Term.Constant
        || (term instanceof Term.YearsBefore years && constant(years.date()));
  }

  /** The constants of a simple atom. */
  static List<Object> constants(Condition atom) {
    return atom.terms().stream().filter(Atoms::constant).map(Atoms::value).toList();
  }

  private static Object value(Term term) {
    return switch (term) {
      case Term.Constant constant -> constant.value();
      case Term.YearsBefore years -> ((LocalDate) value(years.date())).minusYears(years.years());
      default -> throw new IllegalArgumentException("no constant: " + term);
    };
  }
}
