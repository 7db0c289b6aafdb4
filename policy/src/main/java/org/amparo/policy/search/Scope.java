package org.amparo.policy.search;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.Fact;
import org.amparo.model.fact.ListFact;
import org.amparo.model.fact.ListValue;
import org.jspecify.annotations.Nullable;

/**
 * What a search may assume beyond what a case records: values for its unknown facts.
 *
 * @param record what is known, which stays as it is
 * @param open whether a fact or list of this path may be filled in
 * @param additions how many elements may be added to a list
 * @param fillsRecorded whether unknown fields of recorded elements may be filled in too
 */
record Scope(
    Atoms atoms, CaseRecord record, Predicate<String> open, int additions, boolean fillsRecorded) {

  /** How many fields of a list's elements are variables. */
  int fields(ListFact list) {
    return atoms.fields(list).size();
  }

  /** How many elements of a list are on record. */
  int recorded(ListFact list) {
    return record.list(list).elements().size();
  }

  /** How many elements may be added to a list. */
  int additions(ListFact list) {
    return !record.list(list).complete() && open.test(list.path()) ? additions : 0;
  }

  /** Whether a list is complete, or may be made so. */
  boolean mayBeComplete(ListFact list) {
    return record.list(list).complete() || open.test(list.path());
  }

  /** Whether a list is complete as recorded. */
  boolean complete(ListFact list) {
    return record.list(list).complete();
  }

  /** Makes the rows that a search begins with. */
  void fill(List<@Nullable BitSet[]> rows, List<@Nullable ListFact> lists) {
    @Nullable BitSet[] facts = new @Nullable BitSet[atoms.facts().size()];
    for (Variable variable : atoms.facts()) {
      Fact fact = variable.fact();
      Object value = fact == null ? null : record.value(fact);
      facts[variable.index()] = values(variable, value, open.test(variable.name()));
    }
    rows.add(facts);
    lists.add(null);
    for (ListFact list : ListFact.values()) {
      boolean fills = fillsRecorded && open.test(list.path());
      for (Map<String, Object> element : record.list(list).elements()) {
        @Nullable BitSet[] row = new @Nullable BitSet[fields(list)];
        for (Variable variable : atoms.fields(list)) {
          row[variable.index()] = values(variable, element.get(variable.name()), fills);
        }
        rows.add(row);
        lists.add(list);
      }
    }
  }

  private static @Nullable BitSet values(Variable variable, @Nullable Object value, boolean open) {
    if (value == null && open) {
      return null;
    }
    BitSet values = new BitSet();
    if (value instanceof Year year && open) {
      for (int i = 0; i < variable.values().size(); i++) {
        values.set(i, Year.from((LocalDate) variable.values().get(i)).equals(year));
      }
      return values;
    }
    int index = value == null ? -1 : variable.values().indexOf(value);
    if (index >= 0) {
      values.set(index);
    }
    return values;
  }

  /** The case that a finished search found: what was recorded, and what the search asked of it. */
  CaseRecord found(Store store) {
    Map<Fact, Object> facts = new EnumMap<>(Fact.class);
    facts.putAll(record.facts());
    for (Variable variable : atoms.facts()) {
      BitSet asked = store.asked(variable, 0);
      if (variable.fact() != null && asked != null && !asked.isEmpty()) {
        facts.put(variable.fact(), variable.preferred(asked));
      }
    }
    Map<ListFact, ListValue> lists = new EnumMap<>(ListFact.class);
    lists.putAll(record.lists());
    for (ListFact list : ListFact.values()) {
      List<Integer> rows = store.rows(list);
      boolean complete = complete(list) || !store.universals(list).isEmpty();
      if (!rows.isEmpty() || complete) {
        lists.put(list, new ListValue(elements(list, rows, store), complete));
      }
    }
    return new CaseRecord(record.id(), facts, lists);
  }

  private List<Map<String, Object>> elements(ListFact list, List<Integer> rows, Store store) {
    List<Map<String, Object>> elements = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Map<String, Object> element =
          new HashMap<>(i < recorded(list) ? record.list(list).elements().get(i) : Map.of());
      for (Variable variable : atoms.fields(list)) {
        BitSet asked = store.asked(variable, rows.get(i));
        if (asked != null && !asked.isEmpty()) {
          element.put(variable.name(), variable.preferred(asked));
        }
      }
      elements.add(element);
    }
    return elements;
  }
}
