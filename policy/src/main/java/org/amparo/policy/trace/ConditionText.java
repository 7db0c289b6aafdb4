package org.amparo.policy.trace;

import java.util.List;
import java.util.stream.Collectors;
import org.amparo.model.fact.FactType;
import org.amparo.policy.ir.Condition;
import org.amparo.policy.ir.Term;

/**
 * Conditions as a reader of policy files knows them. Long lists of constants are cut short, so the
 * text is for reading only.
 */
public final class ConditionText {

  /** As many constants of a list as are shown. */
  private static final int SHOWN = 6;

  private ConditionText() {}

  /** The condition on one line. */
  public static String of(Condition condition) {
    return switch (condition) {
      case Condition.Always always -> String.valueOf(always.value());
      case Condition.Holds holds -> of(holds.term());
      case Condition.Compare compare ->
          of(compare.left()) + operator(compare.operator()) + of(compare.right());
      case Condition.OneOf oneOf -> of(oneOf.term()) + " in [" + values(oneOf.values()) + "]";
      case Condition.Not not -> "!(" + of(not.condition()) + ")";
      case Condition.And and -> joined(and.conditions(), " && ");
      case Condition.Or or -> joined(or.conditions(), " || ");
      case Condition.Exists exists ->
          exists.list().path() + ".exists(c, " + of(exists.element()) + ")";
      case Condition.ForAll all -> all.list().path() + ".all(c, " + of(all.element()) + ")";
    };
  }

  private static String joined(List<Condition> conditions, String operator) {
    return conditions.stream()
        .map(
            part ->
                part instanceof Condition.And || part instanceof Condition.Or
                    ? "(" + of(part) + ")"
                    : of(part))
        .collect(Collectors.joining(operator));
  }

  private static String values(List<Term.Constant> values) {
    String shown =
        values.stream().limit(SHOWN).map(ConditionText::of).collect(Collectors.joining(", "));
    int more = values.size() - SHOWN;
    return more > 0 ? shown + ", and " + more + " more" : shown;
  }

  private static String operator(Condition.Operator operator) {
    return switch (operator) {
      case EQUAL -> " == ";
      case NOT_EQUAL -> " != ";
      case LESS -> " < ";
      case LESS_OR_EQUAL -> " <= ";
      case GREATER -> " > ";
      case GREATER_OR_EQUAL -> " >= ";
    };
  }

  /** A term, as it is written. */
  static String of(Term term) {
    return switch (term) {
      case Term.Constant constant when !constant.parameter().isEmpty() -> constant.parameter();
      case Term.Constant constant ->
          constant.type() == FactType.TEXT || constant.type() == FactType.DATE
              ? "'" + constant.value() + "'"
              : String.valueOf(constant.value());
      case Term.FactValue fact -> fact.fact().path();
      case Term.FieldValue field -> "c." + field.field().name();
      case Term.YearsBefore before -> of(before.date()) + ".yearsBefore(" + before.years() + ")";
      case Term.PlusDays plus -> of(plus.date()) + ".plusDays(" + of(plus.days()) + ")";
    };
  }
}
