package org.amparo.engine.sql;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.policy.ir.Condition;
import org.amparo.policy.ir.Term;

/**
 * The dates that conditions on list elements compare with and that hang on the case alone, such as
 * ten years before the request: columns computed once a case, not once an element.
 *
 * @param columns term to column
 */
public record CaseTerms(Map<Term, String> columns) {

  /** Of some conditions. */
  public static CaseTerms of(Collection<? extends Condition> conditions) {
    Set<Term> terms = new LinkedHashSet<>();
    conditions.forEach(condition -> TermSql.hoisted(condition, terms));
    Map<Term, String> columns = new LinkedHashMap<>();
    terms.forEach(term -> columns.put(term, "case_date_" + columns.size()));
    return new CaseTerms(columns);
  }

  /**
   * {@code case_record} with these columns beside its own.
   *
   * @param more further columns, each behind a comma
   * @param sample which rows, as a TABLESAMPLE clause; all where empty
   */
  public String source(String more, String sample) {
    String added =
        columns.entrySet().stream()
            .map(term -> ", " + TermSql.of(term.getKey()) + " AS " + term.getValue())
            .collect(Collectors.joining());
    return added.isEmpty() && more.isEmpty()
        ? "case_record"
        : "(SELECT *" + added + more + " FROM case_record" + sample + ")";
  }
}
