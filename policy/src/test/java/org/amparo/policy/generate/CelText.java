package org.amparo.policy.generate;

import java.util.List;
import java.util.stream.Collectors;
import org.amparo.model.fact.FactType;
import org.amparo.model.fact.ListFact;
import org.amparo.policy.ir.Condition;
import org.amparo.policy.ir.Term;

/** Writes a condition as the expression that a policy file would state it by. */
public final class CelText {

  private static final String ELEMENT = "it";

  private CelText() {}

  /** The expression, with every operation in parentheses. */
  public static String of(Condition condition) {
    return switch (condition) {
      case Condition.Always always -> String.valueOf(always.value());
      case Condition.Holds holds -> of(holds.term());
      case Condition.Compare compare ->
          "(" + of(compare.left()) + operator(compare.operator()) + of(compare.right()) + ")";
      case Condition.OneOf oneOf ->
          oneOf.values().stream()
              .map(CelText::of)
              .collect(Collectors.joining(", ", "(" + of(oneOf.term()) + " in [", "])"));
      case Condition.Not not -> "!(" + of(not.condition()) + ")";
      case Condition.And and -> joined(and.conditions(), " && ", "true");
      case Condition.Or or -> joined(or.conditions(), " || ", "false");
      case Condition.Exists exists -> macro(exists.list(), "exists", exists.element());
      case Condition.ForAll all -> macro(all.list(), "all", all.element());
      case Condition.AtLeast several ->
          "(%s >= %d)"
              .formatted(macro(several.list(), "count", several.element()), several.number());
    };
  }

  private static String joined(List<Condition> conditions, String operator, String none) {
    return conditions.isEmpty()
        ? none
        : conditions.stream().map(CelText::of).collect(Collectors.joining(operator, "(", ")"));
  }

  private static String macro(ListFact list, String macro, Condition element) {
    return list.path() + "." + macro + "(" + ELEMENT + ", " + of(element) + ")";
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

  private static String of(Term term) {
    return switch (term) {
      case Term.Constant constant -> constant(constant);
      case Term.FactValue fact -> fact.fact().path();
      case Term.FieldValue field -> ELEMENT + "." + field.field().name();
      case Term.YearsBefore before -> of(before.date()) + ".yearsBefore(" + before.years() + ")";
      case Term.PlusDays plus -> of(plus.date()) + ".plusDays(" + of(plus.days()) + ")";
    };
  }

  private static String constant(Term.Constant constant) {
    if (constant.type() == FactType.DATE) {
      return "date('" + constant.value() + "')";
    }
    if (constant.type() == FactType.TEXT) {
      return "'" + ((String) constant.value()).replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
    return String.valueOf(constant.value());
  }
}
