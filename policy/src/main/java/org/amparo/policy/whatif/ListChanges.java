package org.amparo.policy.whatif;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amparo.model.decision.Outcome;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.Field;
import org.amparo.model.fact.ListFact;
import org.amparo.model.fact.ListValue;
import org.amparo.policy.Ruling;
import org.amparo.policy.search.Witness;
import org.amparo.policy.search.WitnessSearch;

/** The ways in which one list of a case might be a little different. */
final class ListChanges {

  private final CaseRecord record;
  private final ListFact list;
  private final WitnessSearch search;
  private final Ruling ruling;
  private final ListValue value;

  /**
   * @param search about the ruling's conditions, with the case's values
   */
  ListChanges(CaseRecord record, ListFact list, WitnessSearch search, Ruling ruling) {
    this.record = record;
    this.list = list;
    this.search = search;
    this.ruling = ruling;
    this.value = record.list(list);
  }

  /**
   * The case with each change, the smallest first; made as they are asked for.
   *
   * @param reached the outcomes for which no element more is wanted
   */
  Stream<CaseRecord> all(Set<Outcome> reached) {
    return Stream.of(
            completed(), fieldsChanged(), elementsRemoved(), elementsAdded(reached), emptied())
        .flatMap(changes -> changes);
  }

  private CaseRecord with(ListValue changed) {
    Map<ListFact, ListValue> lists = new EnumMap<>(ListFact.class);
    lists.putAll(record.lists());
    lists.put(list, changed);
    return new CaseRecord(record.id(), record.facts(), lists);
  }

  private Stream<CaseRecord> completed() {
    return value.complete() ? Stream.of() : Stream.of(with(new ListValue(value.elements(), true)));
  }

  private Stream<CaseRecord> emptied() {
    return Stream.of(with(new ListValue(List.of(), true)));
  }

  private Stream<CaseRecord> fieldsChanged() {
    return IntStream.range(0, value.elements().size())
        .boxed()
        .flatMap(
            index ->
                list.fields().stream()
                    .flatMap(
                        field ->
                            search.values(list, field).stream()
                                .map(changed -> fieldChanged(index, field, changed))));
  }

  private CaseRecord fieldChanged(int index, Field field, Object changed) {
    List<Map<String, Object>> elements = new ArrayList<>(value.elements());
    Map<String, Object> element = new HashMap<>(elements.get(index));
    element.put(field.name(), changed);
    elements.set(index, element);
    return with(new ListValue(elements, value.complete()));
  }

  private Stream<CaseRecord> elementsRemoved() {
    return IntStream.range(0, value.elements().size())
        .mapToObj(
            index -> {
              List<Map<String, Object>> elements = new ArrayList<>(value.elements());
              elements.remove(index);
              return with(new ListValue(elements, value.complete()));
            });
  }

  private Stream<CaseRecord> elementsAdded(Set<Outcome> reached) {
    CaseRecord reopened = with(new ListValue(value.elements(), false));
    return IntStream.range(0, ruling.rules().size())
        .filter(rule -> !reached.contains(ruling.rules().get(rule).outcome()))
        .mapToObj(rule -> search.adding(reopened, list.path(), Goals.settledBy(ruling, rule)))
        .flatMap(
            witness ->
                witness instanceof Witness.Found(CaseRecord example)
                    ? Stream.of(example)
                    : Stream.of())
        .map(example -> example.list(list))
        .filter(found -> found.elements().size() > value.elements().size())
        .map(found -> with(new ListValue(found.elements(), found.complete() || value.complete())));
  }
}
