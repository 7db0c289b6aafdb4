package org.amparo.policy.whatif;

import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.Fact;
import org.amparo.model.fact.ListFact;
import org.amparo.model.fact.ListValue;
import org.amparo.policy.search.CaseText;

/**
 * One fact of a case as it is and as it might be.
 *
 * @param path the fact, such as {@code person.age}, or the list, such as {@code convictions}
 * @param from what the case records, as in a case file; {@code unknown} where nothing. Of a list
 *     its elements, with {@code (complete)} behind them where there are no others, such as {@code
 *     [{grade: FELONY}] (complete)}; {@code none} where it is known to have none
 * @param to what it might be, written likewise
 */
public record Change(String path, String from, String to) {

  private static final String UNKNOWN = "unknown";

  /** The change of one fact or list from one case to another. */
  static Change of(String path, CaseRecord from, CaseRecord to) {
    return new Change(path, text(path, from), text(path, to));
  }

  /** Such as {@code person.age: 17 instead of 30}, or {@code person.age 17} of what is unknown. */
  public String words() {
    return from.equals(UNKNOWN) ? path + " " + to : path + ": " + to + " instead of " + from;
  }

  private static String text(String path, CaseRecord record) {
    return ListFact.byPath(path)
        .map(list -> text(list, record.list(list)))
        .orElseGet(
            () -> {
              Object value = record.value(Fact.byPath(path).orElseThrow());
              return value == null ? UNKNOWN : CaseText.value(value);
            });
  }

  private static String text(ListFact list, ListValue value) {
    if (value.elements().isEmpty()) {
      return value.complete() ? "none" : UNKNOWN;
    }
    return CaseText.elements(list, value) + (value.complete() ? " (complete)" : "");
  }
}
