package org.amparo.policy.search;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.Fact;
import org.amparo.model.fact.ListFact;
import org.amparo.model.fact.ListValue;

/** Takes from a case what is not needed, so that an example shows only what matters. */
final class Shrinking {

  private final CaseRecord base;
  private final Predicate<CaseRecord> enough;
  private CaseRecord kept;

  private Shrinking(CaseRecord found, CaseRecord base, Predicate<CaseRecord> enough) {
    this.base = base;
    this.enough = enough;
    this.kept = found;
  }

  /**
   * A case that still is enough, holds what {@code base} does, and from which nothing single can be
   * taken.
   */
  static CaseRecord of(CaseRecord found, CaseRecord base, Predicate<CaseRecord> enough) {
    Shrinking shrinking = new Shrinking(found, base, enough);
    for (ListFact list : ListFact.values()) {
      shrinking.shrink(list);
    }
    for (Fact fact : Fact.values()) {
      if (found.value(fact) != null && base.value(fact) == null) {
        shrinking.attempt(shrinking.kept.with(fact, null));
      }
    }
    return shrinking.kept;
  }

  private boolean attempt(CaseRecord smaller) {
    boolean able = enough.test(smaller);
    if (able) {
      kept = smaller;
    }
    return able;
  }

  private boolean attempt(ListFact list, ListValue smaller) {
    Map<ListFact, ListValue> lists = new EnumMap<>(ListFact.class);
    lists.putAll(kept.lists());
    if (smaller.equals(ListValue.UNKNOWN) && !base.lists().containsKey(list)) {
      lists.remove(list);
    } else {
      lists.put(list, smaller);
    }
    return attempt(new CaseRecord(kept.id(), kept.facts(), lists));
  }

  private void shrink(ListFact list) {
    ListValue known = base.list(list);
    if (kept.list(list).equals(known) || attempt(list, known)) {
      return;
    }
    if (kept.list(list).complete() && !known.complete()) {
      attempt(list, new ListValue(kept.list(list).elements(), false));
    }
    for (int i = kept.list(list).elements().size() - 1; i >= 0; i--) {
      boolean added = i >= known.elements().size();
      if (!added || !attempt(list, kept.list(list).without(i))) {
        shrink(list, i, added ? Map.of() : known.elements().get(i));
      }
    }
  }

  private void shrink(ListFact list, int index, Map<String, Object> known) {
    for (String field : new TreeSet<>(kept.list(list).elements().get(index).keySet())) {
      if (!known.containsKey(field)) {
        attempt(list, kept.list(list).with(index, field, null));
      }
    }
  }
}
