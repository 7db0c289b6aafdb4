package org.amparo.cluster;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.amparo.evaluate.atlas.CellTable;
import org.amparo.evaluate.sql.Plan;
import org.amparo.evaluate.sql.Row;

/**
 * Which county, or part of a state outside all of them, the records of each place count for, as an
 * atlas says. All records of one home are read by one task.
 *
 * @param byPlace the home of each place known
 * @param names of counties, by their id
 */
record Homes(Map<String, String> byPlace, Map<String, String> names) {

  static final String NOWHERE = "elsewhere";

  static Homes of(Plan plan) {
    CellTable cells = new CellTable(null);
    Map<String, String> homes = new TreeMap<>();
    for (Row row : plan.rows("step/atlas_place")) {
      homes.put(row.required("place_id"), cells.place(row).orElse(NOWHERE));
    }
    Map<String, String> names = new TreeMap<>();
    plan.rows("atlas/places").forEach(row -> names.put(row.required("id"), row.required("name")));
    return new Homes(homes, names);
  }

  String of(String place) {
    return byPlace.getOrDefault(place, NOWHERE);
  }

  /** What a home is called, for people. */
  String name(String home) {
    return home.startsWith(NOWHERE)
        ? "records of no county" + home.replace(NOWHERE, "").replace(":", " in ")
        : names.getOrDefault(home, home) + " (" + home + ")";
  }

  /** How many records each home has, the nowhere of all states always among them. */
  Map<String, Long> sizes(Map<String, Long> recordsOfPlaces) {
    Map<String, Long> sizes = new TreeMap<>(Map.of(NOWHERE, 0L));
    byPlace.values().forEach(home -> sizes.putIfAbsent(home, 0L));
    recordsOfPlaces.forEach((place, records) -> sizes.merge(of(place), records, Long::sum));
    return sizes;
  }

  /** Homes to so many tasks, the largest first, each to the task that has least. */
  static Map<String, Integer> share(Map<String, Long> sizes, int tasks) {
    record Load(int task, long records) {}
    PriorityQueue<Load> loads =
        new PriorityQueue<>(Comparator.comparingLong(Load::records).thenComparingInt(Load::task));
    for (int task = 0; task < tasks; task++) {
      loads.add(new Load(task, 0));
    }
    Map<String, Integer> shared = new LinkedHashMap<>();
    List<Map.Entry<String, Long>> largest =
        sizes.entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .toList();
    for (Map.Entry<String, Long> home : largest) {
      Load least = loads.remove();
      shared.put(home.getKey(), least.task());
      loads.add(new Load(least.task(), least.records() + home.getValue() + 1));
    }
    return shared;
  }

  /** The task of each place, as {@link Assignment} takes it: of homes that have one alone. */
  HashMap<String, Integer> tasks(Map<String, Integer> shared) {
    HashMap<String, Integer> tasks = new HashMap<>();
    byPlace.forEach(
        (place, home) -> {
          Integer task = shared.get(home);
          tasks.put(place, task == null ? Assignment.NOBODYS : task);
        });
    tasks.put(Assignment.ELSEWHERE, shared.getOrDefault(NOWHERE, Assignment.NOBODYS));
    return tasks;
  }
}
