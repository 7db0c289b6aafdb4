package org.amparo.policy.whatif;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amparo.model.decision.Outcome;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.ListFact;
import org.amparo.model.fact.ListValue;
import org.amparo.policy.Ruling;
import org.amparo.policy.search.Witness;
import org.amparo.policy.search.WitnessSearch;

/** The ways in which one list of a case might be a little different, found by a search. */
record ListChanges(CaseRecord record, ListFact list, WitnessSearch search, Ruling ruling) {

  /** The case with each change, smallest first; an element more only for outcomes not reached. */
  Stream<CaseRecord> all(Set<Outcome> reached) {
    ListValue value = record.list(list);
    Stream<ListValue> completed =
        value.complete() ? Stream.of() : Stream.of(new ListValue(value.elements(), true));
    Stream<ListValue> emptied = Stream.of(new ListValue(List.of(), true));
    return Stream.of(
            completed, fieldsChanged(value), elementsRemoved(value), added(value, reached), emptied)
        .flatMap(changes -> changes)
        .map(changed -> record.with(list, changed));
  }

  private Stream<ListValue> fieldsChanged(ListValue value) {
    return IntStream.range(0, value.elements().size())
        .boxed()
        .flatMap(
            index ->
                list.fields().stream()
                    .flatMap(
                        field ->
                            search.values(list, field).stream()
                                .map(changed -> value.with(index, field.name(), changed))));
  }

  private static Stream<ListValue> elementsRemoved(ListValue value) {
    return IntStream.range(0, value.elements().size()).mapToObj(value::without);
  }

  private Stream<ListValue> added(ListValue value, Set<Outcome> reached) {
    CaseRecord reopened = record.with(list, new ListValue(value.elements(), false));
    return IntStream.range(0, ruling.rules().size())
        .filter(rule -> !reached.contains(ruling.rules().get(rule).outcome()))
        .mapToObj(rule -> search.adding(reopened, list.path(), SettlingSets.goal(ruling, rule)))
        .flatMap(
            witness ->
                witness instanceof Witness.Found(CaseRecord example)
                    ? Stream.of(example.list(list))
                    : Stream.of())
        .filter(found -> found.elements().size() > value.elements().size())
        .map(found -> new ListValue(found.elements(), found.complete() || value.complete()));
  }
}
