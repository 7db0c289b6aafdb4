package org.amparo.model.fact;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A case: what is known of one request, its person, custody, charges, convictions and jurisdiction
 * on that day. The one shape that policies read.
 *
 * @param id the case's name in its source; never a person's name
 * @param facts known single facts by fact; an absent fact is unknown
 * @param lists known lists by fact; an absent list is {@link ListValue#UNKNOWN}
 */
public record CaseRecord(String id, Map<Fact, Object> facts, Map<ListFact, ListValue> lists) {

  public CaseRecord {
    facts = Map.copyOf(facts);
    lists = Map.copyOf(lists);
    facts.forEach(
        (fact, value) -> {
          if (!fact.type().javaType().isInstance(value)) {
            throw new IllegalArgumentException(fact.path() + " holds " + value.getClass());
          }
        });
  }

  /** The same case under another name. */
  public CaseRecord named(String name) {
    return new CaseRecord(name, facts, lists);
  }

  /** The value of a fact, or null where it is unknown. */
  public @Nullable Object value(Fact fact) {
    return facts.get(fact);
  }

  /** What is known of a list; never null. */
  public ListValue list(ListFact list) {
    return lists.getOrDefault(list, ListValue.UNKNOWN);
  }

  /** The case with another value of a fact; null where it shall be unknown. */
  public CaseRecord with(Fact fact, @Nullable Object value) {
    Map<Fact, Object> changed = new HashMap<>(facts);
    if (value == null) {
      changed.remove(fact);
    } else {
      changed.put(fact, value);
    }
    return new CaseRecord(id, changed, lists);
  }

  /** The case with another list. */
  public CaseRecord with(ListFact list, ListValue value) {
    Map<ListFact, ListValue> changed = new HashMap<>(lists);
    changed.put(list, value);
    return new CaseRecord(id, facts, changed);
  }
}
