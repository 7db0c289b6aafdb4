package org.amparo.desk.intake;

import java.util.Locale;
import org.amparo.model.fact.Field;
import org.jspecify.annotations.Nullable;

/**
 * A question of a form about one fact, with what was answered.
 *
 * @param name of its field in the page
 * @param answer as it stands in the page; empty for not known
 * @param said whether that it is not known was said, or nothing yet
 * @param error what is wrong with the answer; empty where nothing is
 */
public record FactField(String name, Field asks, String answer, boolean said, String error) {

  static FactField of(String name, Field asks, @Nullable Object known, CaseForm form) {
    return new FactField(
        name,
        asks,
        form.given().getOrDefault(name, known == null ? "" : known.toString()),
        known != null || form.given().containsKey(name),
        form.errors().getOrDefault(name, ""));
  }

  /** The answer in words, for the page on which answers are checked. */
  public String words() {
    return switch (answer) {
      case "" -> "not known";
      case "true" -> "yes";
      case "false" -> "no";
      default -> word(answer.replace('T', ' '));
    };
  }

  /** A word of a list as people write it: {@code I247A} is Form I-247A. */
  public static String word(String value) {
    if (value.matches("I[0-9]{3}.*")) {
      return "I-" + value.substring(1).replace('_', ' ');
    }
    return value.matches("[A-Z][A-Z_]{3,}")
        ? value.replace('_', ' ').toLowerCase(Locale.ROOT)
        : value;
  }
}
