package org.amparo.evaluate.atlas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.amparo.evaluate.sql.Row;
import org.amparo.model.place.Gazetteer;
import org.amparo.model.place.State;
import org.jspecify.annotations.Nullable;

/**
 * Numbers by place and category as queries give them: rows with {@code status}, {@code part},
 * {@code category}, {@code county_id}, {@code state} and {@code number}.
 */
public final class CellTable {

  private static final String MONTH = "month";

  private final @Nullable String state;
  private final Map<String, Map<String, Map<String, Map<String, Long>>>> byStatus = new TreeMap<>();
  private final Map<String, AtlasPlace> elsewhere = new TreeMap<>();
  private final Map<String, Set<String>> months = new TreeMap<>();

  /** An empty table that keeps the places of one state, or all where it is null. */
  public CellTable(@Nullable String state) {
    this.state = state;
  }

  /** Adds the rows of a query. */
  public void addAll(List<Row> rows) {
    for (Row row : rows) {
      if (row.required("part").equals(MONTH)) {
        months
            .computeIfAbsent(row.required("status"), _ -> new TreeSet<>())
            .add(row.required("category"));
      }
      place(row)
          .ifPresent(
              place ->
                  byStatus
                      .computeIfAbsent(row.required("status"), _ -> new TreeMap<>())
                      .computeIfAbsent(row.required("part"), _ -> new TreeMap<>())
                      .computeIfAbsent(place, _ -> new HashMap<>())
                      .merge(row.required("category"), row.count("number"), Long::sum));
    }
  }

  /** The id of the place that a row is kept for; empty where it lies in another state. */
  public Optional<String> place(Row row) {
    String county = row.text("county_id");
    String in = letters(row.text("state"));
    if (state != null && !state.equals(in)) {
      return Optional.empty();
    }
    if (county != null) {
      return Optional.of(county);
    }
    AtlasPlace place = AtlasPlace.elsewhere(in);
    elsewhere.putIfAbsent(place.id(), place);
    return Optional.of(place.id());
  }

  /** The letters of a state, however a source writes it; null for what is no state. */
  public static @Nullable String letters(@Nullable String written) {
    return written == null
        ? null
        : Gazetteer.bundled().state(written).map(State::letters).orElse(null);
  }

  /** Months of which one file tells for every place: those in which it has a row of any place. */
  public Map<String, Set<String>> recordedEverywhere(String status) {
    return Map.of(Subject.EVERYWHERE, Set.copyOf(months.getOrDefault(status, Set.of())));
  }

  /** Months of which each place tells for itself: those in which it has a row of its own. */
  public Map<String, Set<String>> recordedByPlace(String status) {
    return byStatus.getOrDefault(status, Map.of()).getOrDefault(MONTH, Map.of()).entrySet().stream()
        .collect(
            Collectors.toMap(Map.Entry::getKey, place -> Set.copyOf(place.getValue().keySet())));
  }

  /** What was met that lies in no county. */
  public List<AtlasPlace> elsewhere() {
    return List.copyOf(elsewhere.values());
  }

  /** The stages or streams met, in order. */
  public List<String> statuses() {
    return List.copyOf(byStatus.keySet());
  }

  /** The parts that a stage is taken into, in order. */
  public List<String> parts(String status) {
    return List.copyOf(byStatus.getOrDefault(status, Map.of()).keySet());
  }

  /** A stage taken apart in the order of categories; where empty, in the order of their words. */
  public Breakdown breakdown(String status, String part, List<String> order) {
    Map<String, Map<String, Long>> places =
        byStatus.getOrDefault(status, Map.of()).getOrDefault(part, Map.of());
    List<String> categories = order.isEmpty() ? met(places) : order;
    Map<String, long[]> rows = new LinkedHashMap<>();
    new TreeMap<>(places)
        .forEach(
            (place, numbers) -> {
              long[] row = new long[categories.size()];
              numbers.forEach((category, number) -> row[index(categories, category)] += number);
              rows.put(place, row);
            });
    return new Breakdown(part, categories, rows);
  }

  private static int index(List<String> categories, String category) {
    int index = categories.indexOf(category);
    if (index < 0) {
      throw new IllegalStateException(category + " is none of " + categories);
    }
    return index;
  }

  private static List<String> met(Map<String, Map<String, Long>> places) {
    List<String> met = new ArrayList<>();
    places.values().stream().flatMap(row -> row.keySet().stream()).distinct().forEach(met::add);
    met.sort(Comparator.naturalOrder());
    return met;
  }
}
