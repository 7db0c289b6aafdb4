package org.amparo.policy.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.ListFact;
import org.amparo.model.fact.ListValue;
import org.amparo.policy.offence.OffenceLists;

/**
 * Gives each offence of an example the kind that its statute or its NCIC code has, where the
 * example filled in the kind and stays one; to a condition that asks for a section and some kind
 * any of these is as good, to a reader it is not.
 */
final class Plausible {

  private Plausible() {}

  /**
   * The example with its offences' own kinds.
   *
   * @param base what has to stay
   * @param enough whether a case is still an example
   */
  static CaseRecord of(CaseRecord example, CaseRecord base, Predicate<CaseRecord> enough) {
    CaseRecord kept = example;
    for (ListFact list : ListFact.values()) {
      List<Map<String, Object>> recorded = base.list(list).elements();
      for (int i = 0; i < example.list(list).elements().size(); i++) {
        Map<String, Object> element = example.list(list).elements().get(i);
        boolean known = i < recorded.size() && recorded.get(i).containsKey("category");
        Optional<String> kind = OffenceLists.bundled().kind(element);
        if (kind.isPresent() && element.containsKey("category") && !known) {
          CaseRecord changed = with(kept, list, i, kind.get());
          kept = enough.test(changed) ? changed : kept;
        }
      }
    }
    return kept;
  }

  private static CaseRecord with(CaseRecord record, ListFact list, int index, String kind) {
    List<Map<String, Object>> elements = new ArrayList<>(record.list(list).elements());
    Map<String, Object> element = new HashMap<>(elements.get(index));
    element.put("category", kind);
    elements.set(index, element);
    Map<ListFact, ListValue> lists = new EnumMap<>(ListFact.class);
    lists.putAll(record.lists());
    lists.put(list, new ListValue(elements, record.list(list).complete()));
    return new CaseRecord(record.id(), record.facts(), lists);
  }
}
