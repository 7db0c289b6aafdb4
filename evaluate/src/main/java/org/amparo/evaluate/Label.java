package org.amparo.evaluate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.amparo.evaluate.LabelTemplate.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * What a figure is called, in words a commissioner reads, in every language that has them.
 *
 * @param texts by the language's tag, with places for the words
 * @param around what is said around the name, the innermost first
 */
public record Label(
    Map<String, String> texts, Map<String, Word> words, List<Map<String, String>> around) {

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH);

  /** A label in English alone. */
  public static Label of(String english) {
    return new Label(Map.of(LabelTemplate.ENGLISH, english), Map.of(), List.of());
  }

  /** What stands in a place: a value, and its word by language; empty where no list has it. */
  public record Word(Parameter parameter, String value, Map<String, String> texts) {

    /** The word of a place for a value. */
    public static Word of(Parameter parameter, String value) {
      return new Word(parameter, value, parameter.words().getOrDefault(value, Map.of()));
    }

    /** The word in English. */
    String english() {
      String listed = texts.get(LabelTemplate.ENGLISH);
      return listed != null
          ? listed
          : switch (parameter.type()) {
            case MONTH -> MONTH.format(YearMonth.parse(value));
            case DAY -> DAY.format(LocalDate.parse(value));
            case CODE -> value.toLowerCase(Locale.ROOT).replace('_', ' ');
            case NAME, SOURCE, WORD -> value;
          };
    }
  }

  /** The name by itself, nothing said around it. */
  public Label alone() {
    return new Label(texts, words, List.of());
  }

  /** The label in English, as it stands in {@code figures.json}. */
  public String english() {
    String english = in(LabelTemplate.ENGLISH, Word::english);
    return english == null ? "" : english;
  }

  /**
   * The label in a language; null where a text of it has none in that language.
   *
   * @param said what a word is in that language, or null where it has no words for it
   */
  public @Nullable String in(String language, Function<Word, @Nullable String> said) {
    Map<String, String> values = new HashMap<>();
    for (Map.Entry<String, Word> word : words.entrySet()) {
      String text = said.apply(word.getValue());
      if (text == null) {
        return null;
      }
      values.put(word.getKey(), text);
    }
    String text = texts.get(language);
    if (text == null) {
      return null;
    }
    String label = filled(text, values);
    for (Map<String, String> outer : around) {
      String before = outer.get(language);
      if (before == null) {
        return null;
      }
      values.put(LabelTemplate.OWN, label);
      label = filled(before, values);
    }
    return label;
  }

  private static String filled(String text, Map<String, String> values) {
    return LabelTemplate.filled(text, name -> values.getOrDefault(name, ""));
  }

  /** What a place holds, in English; empty where the label has no such place. */
  public String word(String name) {
    Word word = words.get(name);
    return word == null ? "" : word.english();
  }
}
