package org.amparo.policy.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.ListFact;
import org.amparo.policy.offense.OffenseLists;

/**
 * Makes the kind of each offense of an example and its statute or NCIC code agree, where the
 * example filled in one of them and stays an example; to a condition that asks for a section and
 * some kind any of these is as good, to a reader it is not.
 */
final class Plausible {

  private final Predicate<CaseRecord> enough;
  private CaseRecord kept;

  private Plausible(CaseRecord example, Predicate<CaseRecord> enough) {
    this.enough = enough;
    this.kept = example;
  }

  /**
   * The example with offenses that do not contradict themselves and what {@code base} holds, while
   * it still is one.
   */
  static CaseRecord of(CaseRecord example, CaseRecord base, Predicate<CaseRecord> enough) {
    Plausible plausible = new Plausible(example, enough);
    for (ListFact list : ListFact.values()) {
      List<Map<String, Object>> recorded = base.list(list).elements();
      for (int i = 0; i < example.list(list).elements().size(); i++) {
        plausible.mend(list, i, i < recorded.size() ? recorded.get(i) : Map.of());
      }
    }
    return plausible.kept;
  }

  /** Mends one offense; what is recorded of it stays. */
  private void mend(ListFact list, int index, Map<String, Object> recorded) {
    Map<String, Object> element = kept.list(list).elements().get(index);
    Optional<String> kind = OffenseLists.bundled().kind(element);
    if (kind.isEmpty()
        || !(element.get("category") instanceof String category)
        || category.equals(kind.get())
        || (!recorded.containsKey("category") && attempt(list, index, "category", kind.get()))) {
      return;
    }
    for (String field : List.of("statute", "section")) {
      if (element.containsKey(field)
          && !recorded.containsKey(field)
          && element.get("court") instanceof String court) {
        boolean _ =
            OffenseLists.bundled().statutes(court, category).stream()
                .anyMatch(statute -> attempt(list, index, field, statute));
      }
    }
  }

  private boolean attempt(ListFact list, int index, String field, String value) {
    CaseRecord changed = kept.with(list, kept.list(list).with(index, field, value));
    boolean able = enough.test(changed);
    kept = able ? changed : kept;
    return able;
  }
}
