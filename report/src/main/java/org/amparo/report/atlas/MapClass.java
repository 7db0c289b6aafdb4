package org.amparo.report.atlas;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * A class of a map: what its colour and pattern stand for.
 *
 * @param id of its pattern
 * @param label in the legend
 * @param least the least number of the class, or -1 where it is no class of numbers
 */
public record MapClass(String id, String label, long least) {

  static final MapClass ABSENT = new MapClass("absent", "No record counts for it", -1);
  static final MapClass HIDDEN = new MapClass("hidden", "Hidden", -1);
  static final MapClass NONE = new MapClass("none", "None", 0);

  private static final List<Long> BREAKS = List.of(50L, 200L, 1_000L);

  /** The classes of numbers, from the fewest. */
  static List<MapClass> of(Edition edition) {
    long first = edition.rule().map(rule -> rule.threshold()).orElse(1L);
    List<Long> breaks = new ArrayList<>(List.of(first));
    BREAKS.stream().filter(next -> next > first).forEach(breaks::add);
    List<MapClass> classes = new ArrayList<>();
    for (int i = 0; i < breaks.size(); i++) {
      String from = Value.of(breaks.get(i)).text();
      String label =
          i + 1 < breaks.size()
              ? from + " to " + Value.of(breaks.get(i + 1) - 1).text()
              : from + " and more";
      classes.add(new MapClass("class-" + (i + 1), label, breaks.get(i)));
    }
    return classes;
  }

  /** The class of a number that is shown, or of one that is hidden. */
  static MapClass of(List<MapClass> classes, OptionalLong number) {
    if (number.isEmpty()) {
      return HIDDEN;
    }
    MapClass found = NONE;
    for (MapClass one : classes) {
      if (number.getAsLong() >= one.least()) {
        found = one;
      }
    }
    return found;
  }
}
