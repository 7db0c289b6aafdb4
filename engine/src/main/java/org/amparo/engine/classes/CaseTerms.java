package org.amparo.engine.classes;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.amparo.policy.ir.Condition;
import org.amparo.policy.ir.Term;

/**
 * The dates that conditions on list elements compare with and that hang on the case alone, such as
 * ten years before the request: columns computed once a case, not once an element.
 *
 * @param columns term to column
 */
record CaseTerms(Map<Term, String> columns) {

  /** The dates in some questions about lists. */
  static CaseTerms of(Collection<Condition.Exists> questions) {
    Set<Term> terms = new LinkedHashSet<>();
    questions.forEach(question -> collect(question.element(), terms));
    Map<Term, String> columns = new LinkedHashMap<>();
    terms.forEach(term -> columns.put(term, "case_date_" + columns.size()));
    return new CaseTerms(columns);
  }

  private static void collect(Condition condition, Set<Term> terms) {
    switch (condition) {
      case Condition.Not not -> collect(not.condition(), terms);
      case Condition.And and -> and.conditions().forEach(part -> collect(part, terms));
      case Condition.Or or -> or.conditions().forEach(part -> collect(part, terms));
      case Condition.Compare compare -> {
        collect(compare.left(), terms);
        collect(compare.right(), terms);
      }
      case Condition.OneOf oneOf -> collect(oneOf.term(), terms);
      default -> {}
    }
  }

  private static void collect(Term term, Set<Term> terms) {
    if ((term instanceof Term.YearsBefore || term instanceof Term.PlusDays) && ofTheCase(term)) {
      terms.add(term);
    }
  }

  private static boolean ofTheCase(Term term) {
    return switch (term) {
      case Term.Constant _, Term.FactValue _ -> true;
      case Term.FieldValue _ -> false;
      case Term.YearsBefore years -> ofTheCase(years.date());
      case Term.PlusDays plus -> ofTheCase(plus.date()) && ofTheCase(plus.days());
    };
  }

  /** These columns in SQL, each behind a comma. */
  String sql() {
    StringBuilder sql = new StringBuilder();
    TermSql plain = new TermSql(Map.of());
    columns.forEach(
        (term, column) -> sql.append(", ").append(plain.sql(term)).append(" AS ").append(column));
    return sql.toString();
  }
}
