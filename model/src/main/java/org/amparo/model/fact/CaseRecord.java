package org.amparo.model.fact;

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

  /** The value of a fact, or null where it is unknown. */
  public @Nullable Object value(Fact fact) {
    return facts.get(fact);
  }

  /** What is known of a list; never null. */
  public ListValue list(ListFact list) {
    return lists.getOrDefault(list, ListValue.UNKNOWN);
  }
}
