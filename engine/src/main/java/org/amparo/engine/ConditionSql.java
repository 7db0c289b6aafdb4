package org.amparo.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.amparo.policy.ir.Condition;
import org.amparo.policy.ir.Term;

/**
 * Conditions as SQL expressions over the columns of {@code case_record}: TRUE, FALSE or NULL
 * exactly where the interpreter says true, false or unknown.
 */
final class ConditionSql {

  /** The lambda parameter that stands for a list's element. Quantifiers do not nest. */
  private static final String ELEMENT = "element";

  private ConditionSql() {}

  /** The SQL of a condition, in parentheses where it needs them. */
  static String of(Condition condition) {
    return switch (condition) {
      case Condition.Always always -> always.value() ? "TRUE" : "FALSE";
      case Condition.Holds holds -> term(holds.term());
      case Condition.Compare compare ->
          "("
              + term(compare.left())
              + " "
              + compare.operator().sql()
              + " "
              + term(compare.right())
              + ")";
      case Condition.OneOf oneOf -> oneOf(oneOf);
      case Condition.Not not -> "(NOT " + of(not.condition()) + ")";
      case Condition.And and -> joined(and.conditions(), " AND ", "TRUE");
      case Condition.Or or -> joined(or.conditions(), " OR ", "FALSE");
      case Condition.Exists exists -> exists(exists.list().path(), of(exists.element()));
      case Condition.ForAll all ->
          "(NOT " + exists(all.list().path(), "(NOT " + of(all.element()) + ")") + ")";
    };
  }

  private static String joined(List<Condition> conditions, String operator, String empty) {
    return conditions.isEmpty()
        ? empty
        : conditions.stream().map(ConditionSql::of).collect(Collectors.joining(operator, "(", ")"));
  }

  private static String oneOf(Condition.OneOf oneOf) {
    String term = term(oneOf.term());
    if (oneOf.values().isEmpty()) {
      return "(CASE WHEN " + term + " IS NOT NULL THEN FALSE END)";
    }
    return oneOf.values().stream()
        .map(ConditionSql::constant)
        .collect(Collectors.joining(", ", "(" + term + " IN (", "))"));
  }

  /**
   * One pass over the list: 2 stands for true, 1 for unknown, 0 for false, and the greatest wins. A
   * list that may be incomplete counts as one more element of which nothing is known.
   */
  private static String exists(String list, String element) {
    return "(CASE greatest(coalesce(list_max(list_transform("
        + list
        + ", lambda "
        + ELEMENT
        + ": CASE "
        + element
        + " WHEN TRUE THEN 2 WHEN FALSE THEN 0 ELSE 1 END)), 0), CASE WHEN "
        + list
        + "_complete THEN 0 ELSE 1 END) WHEN 2 THEN TRUE WHEN 0 THEN FALSE END)";
  }

  private static String term(Term term) {
    return switch (term) {
      case Term.Constant constant -> constant(constant);
      case Term.FactValue fact -> fact.fact().column();
      case Term.FieldValue field -> ELEMENT + "." + field.field().name();
      case Term.YearsBefore years ->
          "CAST(" + term(years.date()) + " - INTERVAL (" + years.years() + ") YEAR AS DATE)";
      case Term.PlusDays plus -> plusDays(term(plus.date()), term(plus.days()));
    };
  }

  /** Beyond a century either way the number is no count of days, and the date is unknown. */
  private static String plusDays(String date, String days) {
    return "(CASE WHEN %s BETWEEN -%d AND %d THEN %s + CAST(%s AS INTEGER) END)"
        .formatted(days, Term.PlusDays.MOST_DAYS, Term.PlusDays.MOST_DAYS, date, days);
  }

  private static String constant(Term.Constant constant) {
    return switch (constant.value()) {
      case Boolean truth -> truth ? "TRUE" : "FALSE";
      case Long number -> "CAST(" + number + " AS BIGINT)";
      case LocalDate date -> "DATE '" + date + "'";
      case Object text -> quoted(text.toString());
    };
  }

  /** A string literal. */
  static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
