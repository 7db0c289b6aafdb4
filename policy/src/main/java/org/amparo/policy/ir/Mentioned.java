package org.amparo.policy.ir;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.amparo.model.fact.Fact;
import org.amparo.model.fact.Field;
import org.amparo.model.fact.ListFact;

/** What conditions name: facts, lists, parameters, and the years they look back. */
public final class Mentioned {

  private final Set<Fact> facts = EnumSet.noneOf(Fact.class);
  private final Set<ListFact> lists = EnumSet.noneOf(ListFact.class);
  private final Map<ListFact, Set<Field>> fields = new EnumMap<>(ListFact.class);
  private final TreeSet<Integer> years = new TreeSet<>();
  private final TreeMap<String, Object> parameters = new TreeMap<>();

  /** What one condition names. */
  public static Mentioned in(Condition condition) {
    Mentioned mentioned = new Mentioned();
    mentioned.add(condition);
    return mentioned;
  }

  /** The single facts, those inside quantifiers too, in the order of the vocabulary. */
  public Set<Fact> facts() {
    return Collections.unmodifiableSet(facts);
  }

  /** The lists of which some condition asks for an element. */
  public Set<ListFact> lists() {
    return Collections.unmodifiableSet(lists);
  }

  /** The parameters by path, such as {@code parameters.reading}, with the values in their place. */
  public Map<String, Object> parameters() {
    return Collections.unmodifiableMap(parameters);
  }

  /** Whether any of these facts is named. */
  public boolean anyOf(Fact... wanted) {
    return Set.of(wanted).stream().anyMatch(facts::contains);
  }

  /** Whether some condition asks for an element of the list. */
  public boolean has(ListFact list) {
    return lists.contains(list);
  }

  /** The numbers of years by which dates are moved, ordered. */
  public Set<Integer> years() {
    return Collections.unmodifiableSet(years);
  }

  /** The fields that conditions about a list's elements name. */
  public Set<Field> fields(ListFact list) {
    return Collections.unmodifiableSet(fields.getOrDefault(list, Set.of()));
  }

  /** Adds what a condition names. */
  public void add(Condition condition) {
    condition.eachTerm(this::add);
    condition.each(
        part -> {
          if (part instanceof Condition.OfList quantified) {
            addList(quantified.list(), part);
          }
        });
  }

  private void addList(ListFact list, Condition quantified) {
    lists.add(list);
    Set<Field> named = fields.computeIfAbsent(list, _ -> new LinkedHashSet<>());
    quantified.eachTerm(
        term -> {
          if (term instanceof Term.FieldValue(Field field)) {
            named.add(field);
          }
        });
  }

  private void add(Term term) {
    switch (term) {
      case Term.FactValue fact -> facts.add(fact.fact());
      case Term.YearsBefore before -> years.add(Math.abs(before.years()));
      case Term.Constant constant -> {
        if (!constant.parameter().isEmpty()) {
          parameters.put(constant.parameter(), constant.value());
        }
      }
      case Term.FieldValue _, Term.PlusDays _ -> {}
    }
  }
}
