package org.amparo.report.atlas;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.amparo.report.language.Wording;

/**
 * A class of a map: what its color and pattern stand for.
 *
 * @param id of its pattern
 * @param label in the legend
 * @param least the least number of the class, or -1 where it is no class of numbers
 */
public record MapClass(String id, String label, long least) {

  /** No record counts for the county. */
  static MapClass absent() {
    return new MapClass("absent", Wording.say("atlas.map.absent"), -1);
  }

  /** Its number is hidden. */
  static MapClass hidden() {
    return new MapClass("hidden", Wording.say("atlas.map.hidden"), -1);
  }

  /** There are none. */
  static MapClass none() {
    return new MapClass("none", Wording.say("atlas.map.none"), 0);
  }

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
              ? Wording.say(
                  "atlas.map.span",
                  Map.of("from", from, "until", Value.of(breaks.get(i + 1) - 1).text()))
              : Wording.say("atlas.map.more", Map.of("from", from));
      classes.add(new MapClass("class-" + (i + 1), label, breaks.get(i)));
    }
    return classes;
  }

  /** The class of a number that is shown, or of one that is hidden. */
  static MapClass of(List<MapClass> classes, OptionalLong number) {
    if (number.isEmpty()) {
      return hidden();
    }
    MapClass found = none();
    for (MapClass one : classes) {
      if (number.getAsLong() >= one.least()) {
        found = one;
      }
    }
    return found;
  }
}
