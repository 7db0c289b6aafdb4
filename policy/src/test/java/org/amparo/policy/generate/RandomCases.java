package org.amparo.policy.generate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.Fact;
import org.amparo.model.fact.Field;
import org.amparo.model.fact.ListFact;
import org.amparo.model.fact.ListValue;

/** Random cases: with unknown facts, with none, and ways to fill in what one leaves unknown. */
public final class RandomCases {

  private static final int MOST_ELEMENTS = 3;

  private RandomCases() {}

  /** Cases in which any fact, field or completeness of a list may be unknown. */
  public static Arbitrary<CaseRecord> cases() {
    return cases(true);
  }

  /** Cases in which every fact and field is known and every list complete. */
  public static Arbitrary<CaseRecord> knownCases() {
    return cases(false);
  }

  private static Arbitrary<CaseRecord> cases(boolean unknowns) {
    return Arbitraries.randomValue(random -> draw(random, unknowns));
  }

  /** One case in which anything may be unknown, from a source of randomness. */
  public static CaseRecord draw(Random random) {
    return draw(random, true);
  }

  private static CaseRecord draw(Random random, boolean unknowns) {
    Map<Fact, Object> facts = new EnumMap<>(Fact.class);
    for (Fact fact : Fact.values()) {
      if (!unknowns || random.nextInt(3) > 0) {
        facts.put(fact, value(fact, random));
      }
    }
    Map<ListFact, ListValue> lists = new EnumMap<>(ListFact.class);
    for (ListFact list : ListFact.values()) {
      if (!unknowns || random.nextInt(5) > 0) {
        boolean complete = !unknowns || random.nextBoolean();
        lists.put(list, new ListValue(elements(list, random, unknowns), complete));
      }
    }
    return new CaseRecord("case-" + random.nextInt(1_000_000_000), facts, lists);
  }

  /** A case in which all that the given one leaves unknown is known, one of the ways it may be. */
  public static CaseRecord completed(CaseRecord partial, Random random) {
    Map<Fact, Object> facts = new EnumMap<>(Fact.class);
    for (Fact fact : Fact.values()) {
      Object known = partial.value(fact);
      facts.put(fact, known == null ? value(fact, random) : known);
    }
    Map<ListFact, ListValue> lists = new EnumMap<>(ListFact.class);
    for (ListFact list : ListFact.values()) {
      ListValue known = partial.list(list);
      List<Map<String, Object>> elements = new ArrayList<>();
      for (Map<String, Object> element : known.elements()) {
        elements.add(completed(list, element, random));
      }
      if (!known.complete()) {
        elements.addAll(elements(list, random, false));
      }
      lists.put(list, new ListValue(elements, true));
    }
    return new CaseRecord(partial.id(), facts, lists);
  }

  private static List<Map<String, Object>> elements(
      ListFact list, Random random, boolean unknowns) {
    List<Map<String, Object>> elements = new ArrayList<>();
    for (int i = random.nextInt(MOST_ELEMENTS + 1); i > 0; i--) {
      Map<String, Object> element = new HashMap<>();
      for (Field field : list.fields()) {
        if (!unknowns || random.nextInt(4) > 0) {
          element.put(field.name(), value(field, random));
        }
      }
      elements.add(element);
    }
    return elements;
  }

  private static Map<String, Object> completed(
      ListFact list, Map<String, Object> partial, Random random) {
    Map<String, Object> element = new HashMap<>(partial);
    list.fields()
        .forEach(field -> element.computeIfAbsent(field.name(), _ -> value(field, random)));
    return element;
  }

  private static Object value(Fact fact, Random random) {
    return RandomValues.draw(fact.type(), fact.allowed(), random);
  }

  private static Object value(Field field, Random random) {
    return RandomValues.draw(field.type(), field.allowed(), random);
  }
}
