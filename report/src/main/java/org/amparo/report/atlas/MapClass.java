package org.amparo.report.atlas;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

  /** Its number is fewer than 11, but not none. */
  static MapClass few() {
    return new MapClass("hidden", Value.of(SubjectEdition.FEW).text(), -1);
  }

  /** There are none. */
  static MapClass none() {
    return new MapClass("none", Wording.say("atlas.map.none"), 0);
  }

  private static final List<Long> BREAKS = List.of(50L, 200L, 1_000L);

  /** The classes of numbers, from the fewest. */
  static List<MapClass> of(SubjectEdition subject) {
    // The least number that is shown of rounded ones.
    long first = subject.rounded() ? 10 : 1;
    List<Long> breaks = Stream.concat(Stream.of(first), BREAKS.stream()).toList();
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

  /** The class of a number as an edition shows it. */
  static MapClass of(List<MapClass> classes, long number) {
    if (number == SubjectEdition.FEW) {
      return few();
    }
    MapClass found = none();
    for (MapClass one : classes) {
      if (number >= one.least()) {
        found = one;
      }
    }
    return found;
  }
}
