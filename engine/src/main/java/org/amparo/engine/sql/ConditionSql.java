package org.amparo.engine.sql;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.amparo.model.fact.FactType;
import org.amparo.policy.ir.Condition;
import org.amparo.policy.ir.Term;

/**
 * Conditions as SQL expressions over the columns of {@code case_record}: TRUE, FALSE or NULL
 * exactly where the interpreter says true, false or unknown.
 */
public final class ConditionSql {

  /** The lambda parameter that stands for a list's element. Quantifiers do not nest. */
  public static final String ELEMENT = "element";

  private ConditionSql() {}

  /** The SQL of a condition, in parentheses where it needs them. */
  public static String of(Condition condition) {
    return of(condition, Map.of());
  }

  /**
   * The SQL of a condition of which some parts were computed before.
   *
   * @param parts to the columns that hold them
   */
  static String of(Condition condition, Map<Condition, String> parts) {
    String part = parts.get(condition);
    if (part != null) {
      return part;
    }
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
      case Condition.Not not -> "(NOT " + of(not.condition(), parts) + ")";
      case Condition.And and -> joined(and.conditions(), parts, " AND ", "TRUE");
      case Condition.Or or -> joined(or.conditions(), parts, " OR ", "FALSE");
      case Condition.Exists exists -> exists(exists.list().path(), of(exists.element()));
      case Condition.ForAll all ->
          "(NOT " + exists(all.list().path(), "(NOT " + of(all.element()) + ")") + ")";
    };
  }

  /**
   * A condition as one of three numbers of one type, in parentheses.
   *
   * @param type the SQL type of the numbers
   * @param ifTrue the number for true
   * @param ifUnknown the number for unknown; false is 0
   */
  public static String number(Condition condition, String type, long ifTrue, long ifUnknown) {
    String sql = of(condition);
    return unknown(condition)
        .map(
            unknown ->
                "(CASE WHEN %s THEN CAST(%d AS %s) WHEN %s THEN CAST(%d AS %s) ELSE CAST(0 AS %s) END)"
                    .formatted(unknown, ifUnknown, type, sql, ifTrue, type, type))
        // So that a condition of many parts is computed once, not once a case.
        .orElseGet(
            () ->
                "coalesce(CAST(%s AS %s) * CAST(%d AS %s), CAST(%d AS %s))"
                    .formatted(sql, type, ifTrue, type, ifUnknown, type));
  }

  /** When a comparison is unknown: where one of its terms is. Empty for what is no comparison. */
  static Optional<String> unknown(Condition condition) {
    return switch (condition) {
      case Condition.Holds holds -> Optional.of(unknown(List.of(holds.term())));
      case Condition.Compare compare ->
          Optional.of(unknown(List.of(compare.left(), compare.right())));
      case Condition.OneOf oneOf -> Optional.of(unknown(List.of(oneOf.term())));
      case Condition.Not not -> unknown(not.condition());
      default -> Optional.empty();
    };
  }

  private static String unknown(List<Term> terms) {
    return terms.stream()
        .map(term -> unknown(term))
        .flatMap(Optional::stream)
        .distinct()
        .map(sql -> sql + " IS NULL")
        .reduce((a, b) -> a + " OR " + b)
        .map(sql -> "(" + sql + ")")
        .orElse("FALSE");
  }

  /** What is NULL exactly where a term is; empty for a constant. */
  private static Optional<String> unknown(Term term) {
    return switch (term) {
      case Term.Constant _ -> Optional.empty();
      case Term.FactValue _, Term.FieldValue _, Term.PlusDays _ -> Optional.of(term(term));
      case Term.YearsBefore years -> unknown(years.date());
    };
  }

  private static String joined(
      List<Condition> conditions, Map<Condition, String> parts, String operator, String empty) {
    return conditions.isEmpty()
        ? empty
        : conditions.stream()
            .map(condition -> of(condition, parts))
            .collect(Collectors.joining(operator, "(", ")"));
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

  /** A constant as a literal of its type. */
  public static String constant(Term.Constant constant) {
    return switch (constant.value()) {
      case Boolean truth -> truth ? "TRUE" : "FALSE";
      case Long number -> "CAST(" + number + " AS BIGINT)";
      case LocalDate date -> "DATE '" + date + "'";
      case Object text -> quoted(text.toString());
    };
  }

  /** The type of a fact's column. */
  public static String type(FactType type) {
    return switch (type) {
      case BOOLEAN -> "BOOLEAN";
      case INTEGER -> "BIGINT";
      case TEXT -> "VARCHAR";
      case DATE -> "DATE";
      case TIME -> "TIMESTAMP";
    };
  }

  /** A string literal. */
  public static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
