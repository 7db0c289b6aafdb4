package org.amparo.report.atlas;

import java.util.ArrayList;
import java.util.List;
import org.amparo.report.language.Wording;

/** What an atlas says of its edition and of how to read it. */
final class EditionWords {

  private EditionWords() {}

  /** Which edition it is; nothing where every number is exact and anyone may read it. */
  static List<String> of(Edition edition) {
    if (edition.rounded()) {
      return List.of(Wording.say("audience.rounded"));
    }
    return edition.atlas().protectedFiles().isEmpty()
        ? List.of()
        : List.of(Wording.say("audience.internal"));
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
    return List.of(new Section("reading", Wording.say("atlas.reading"), words, List.of()));
  }

  private static boolean bound(Edition edition) {
    return edition.atlas().subjects().stream()
        .flatMap(subject -> subject.breakdowns().stream())
        .anyMatch(part -> part.categories().contains("bound"));
  }
}
