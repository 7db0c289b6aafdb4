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
 */
record CaseTerms(Map<Term, String> columns) {

  /** The dates in some questions about lists. */
  static CaseTerms of(Collection<? extends Condition.OfList> questions) {
    Set<Term> terms = new LinkedHashSet<>();
    for (Condition.OfList question : questions) {
      question
          .element()
          .each(part -> part.terms().stream().filter(CaseTerms::moved).forEach(terms::add));
    }
    Map<Term, String> columns = new LinkedHashMap<>();
    terms.forEach(term -> columns.put(term, "case_date_" + columns.size()));
    return new CaseTerms(columns);
  }

  /** Whether a term is a date counted from others of the case alone. */
  private static boolean moved(Term term) {
    return !term.parts().isEmpty() && ofTheCase(term);
  }

  private static boolean ofTheCase(Term term) {
    return !(term instanceof Term.FieldValue)
        && term.parts().stream().allMatch(CaseTerms::ofTheCase);
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
