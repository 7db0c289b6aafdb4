package org.amparo.report.language;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.amparo.evaluate.Label;
import org.jspecify.annotations.Nullable;

/** What figures are called, in the language that is being written. */
public final class Labels {
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

  private Labels() {}

  /** The label in the language of the page, or in English where it has none in that language. */
  public static String of(Messages messages, Label label) {
    return known(messages, label).orElseGet(label::english);
  }

  /** The label in the language of the page; empty where it has none. */
  public static Optional<String> known(Messages messages, Label label) {
    if (messages.language() == Language.ENGLISH) {
      return Optional.of(label.english());
    }
    return Optional.ofNullable(label.in(messages.language().tag(), word -> word(messages, word)));
  }

  /** English where {@link #of} gives it on a page in another language; null elsewhere. */
  public static @Nullable String mark(Messages messages, Label label) {
    return known(messages, label).isPresent() ? null : Language.ENGLISH.tag();
  }

  /** What stands in a place of a label, with a capital; in English where its language lacks it. */
  public static String place(Messages messages, Label label, String name) {
    String words =
        Objects.requireNonNullElseGet(
            word(messages, Objects.requireNonNull(label.words().get(name), name)),
            () -> label.word(name));
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static @Nullable String word(Messages messages, Label.Word word) {
    if (!word.texts().isEmpty()) {
      return word.texts().get(messages.language().tag());
    }
    return switch (word.parameter().type()) {
      // What no list has is a source's own word.
      case NAME, WORD -> word.value();
      case MONTH -> Dates.month(messages, YearMonth.parse(word.value()));
      case DAY -> Dates.day(messages, LocalDate.parse(word.value()));
      case CODE, SOURCE -> called(messages, word.parameter().dimension(), word.value());
    };
  }

  /** The code in small letters; a source's as it stands, null for one of ours with no message. */
  private static @Nullable String called(Messages messages, String place, String code) {
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
