package org.amparo.report.language;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Codes within a label of the evaluation, called as the pages call them. */
final class Codes {

  /** Which codes a place of a message holds, by the place's name. */
  private static final Map<String, String> DIMENSIONS =
      Map.of(
          "age", "age",
          "category", "category",
          "country", "citizenship",
          "grade", "grade",
          "offense", "offense-type",
          "race", "race",
          "sex", "gender");

  /** What sources write in these is theirs, and stays where no message calls it. */
  private static final Set<String> OF_SOURCES = Set.of("age", "country", "race", "sex");

  private Codes() {}

  /**
   * The code in the language, without a capital; a source's as it stands, null for one of ours that
   * no message calls.
   */
  static @Nullable String called(Messages messages, String place, String code) {
    String word = code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    if (word.equals("unknown") || word.equals("not-recorded")) {
      return small(messages.say("code.unknown"));
    }
    String key = "code." + DIMENSIONS.get(place) + "." + word;
    if (messages.has(key)) {
      return small(messages.say(key));
    }
    return OF_SOURCES.contains(place) ? code : null;
  }

  private static String small(String words) {
    return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
  }
}
