package org.amparo.report.atlas;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.amparo.report.language.Said;
import org.amparo.report.language.Wording;

/** What an atlas says of its edition and of how to read it. */
final class EditionWords {

  private EditionWords() {}

  static List<String> of(Edition edition) {
    return edition
        .rule()
        .map(
            rule ->
                List.of(
                    Wording.say(
                        "atlas.public", Map.of("most", String.valueOf(rule.threshold() - 1)))))
        .orElseGet(() -> List.of(Wording.say("atlas.internal")));
  }

  /** How to read an atlas. */
  static List<Section> reading(Edition edition) {
    List<String> words = new ArrayList<>();
    words.add(Wording.say("atlas.reading.county"));
    words.add(Wording.say("atlas.reading.dash"));
    words.add(Wording.say("atlas.reading.years"));
    if (!edition.atlas().policies().isEmpty()) {
      words.add(Wording.say(bound(edition) ? "atlas.reading.never" : "atlas.reading.policies"));
    }
    if (edition.isPublic()) {
      words.add(Wording.say("atlas.reading.hidden", Map.of("n", String.valueOf(edition.hidden()))));
      if (!edition.leftOut().isEmpty()) {
        words.add(
            Wording.say(
                "atlas.reading.left-out",
                Map.of(
                    "names",
                    String.join("; ", edition.leftOut().stream().map(Said::of).toList()))));
      }
    }
    return List.of(new Section("reading", Wording.say("atlas.reading"), words, List.of()));
  }

  private static boolean bound(Edition edition) {
    return edition.atlas().subjects().stream()
        .flatMap(subject -> subject.breakdowns().stream())
        .anyMatch(part -> part.categories().contains("bound"));
  }
}
