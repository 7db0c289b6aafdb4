package org.amparo.policy.whatif;

import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.Fact;
import org.amparo.model.fact.ListFact;
import org.amparo.model.fact.ListValue;
import org.amparo.policy.search.CaseText;

/** Says what a case records of one fact or list. */
final class FactText {

  private static final String UNKNOWN = "unknown";

  private FactText() {}

  /** The change of one fact or list from one case to another. */
  static Change change(String path, CaseRecord from, CaseRecord to) {
    return new Change(path, of(path, from), of(path, to));
  }

  private static String of(String path, CaseRecord record) {
    return ListFact.byPath(path)
        .map(list -> list(list, record.list(list)))
        .orElseGet(() -> fact(Fact.byPath(path).orElseThrow(), record));
  }

  private static String list(ListFact list, ListValue value) {
    if (value.elements().isEmpty()) {
      return value.complete() ? "none" : UNKNOWN;
    }
    return CaseText.elements(list, value) + (value.complete() ? " (complete)" : "");
  }

  private static String fact(Fact fact, CaseRecord record) {
    Object value = record.value(fact);
    return value == null ? UNKNOWN : CaseText.value(value);
  }
}
