package org.amparo.engine.classes;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.amparo.ingest.database.Sql;
import org.amparo.model.fact.FactType;
import org.amparo.policy.ir.Term;

/** Terms as SQL expressions, NULL where unknown; of those computed before, their columns. */
public record TermSql(Map<Term, String> columns) {

  /** The SQL of a term. */
  String sql(Term term) {
    String column = columns.get(term);
    if (column != null) {
      return column;
    }
    return switch (term) {
      case Term.Constant constant -> constant(constant);
      case Term.FactValue fact -> fact.fact().column();
      case Term.FieldValue field -> ComparisonSql.ELEMENT + "." + field.field().name();
      case Term.YearsBefore years ->
          "CAST(" + sql(years.date()) + " - INTERVAL (" + years.years() + ") YEAR AS DATE)";
      case Term.PlusDays plus -> plusDays(sql(plus.date()), sql(plus.days()));
    };
  }

  /** Beyond a century either way the number is no count of days, and the date is unknown. */
  private static String plusDays(String date, String days) {
    return "(CASE WHEN %s BETWEEN -%s AND %s THEN %s + CAST(%s AS INTEGER) END)"
        .formatted(days, Term.PlusDays.MOST_DAYS, Term.PlusDays.MOST_DAYS, date, days);
  }

  /** Whether a term is unknown; empty for a constant, which never is. */
  Optional<String> unknown(Term term) {
    return switch (term) {
      case Term.Constant _ -> Optional.empty();
      case Term.YearsBefore years when !columns.containsKey(term) -> unknown(years.date());
      default -> Optional.of(sql(term) + " IS NULL");
    };
  }

  /** A constant as a literal of its type. */
  static String constant(Term.Constant constant) {
    return switch (constant.value()) {
      case Boolean truth -> truth ? "TRUE" : "FALSE";
      case Long number -> "CAST(" + number + " AS BIGINT)";
      case LocalDate date -> "DATE '" + date + "'";
      case Object text -> Sql.text(text.toString());
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
}
