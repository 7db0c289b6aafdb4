package org.amparo.desk.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.amparo.model.fact.Fact;
import org.amparo.model.fact.FactType;
import org.amparo.model.fact.Field;
import org.jspecify.annotations.Nullable;

/**
 * A question of a form about one fact, with what was answered.
 *
 * @param name of its field in the page
 * @param allowed the answers to choose from; empty where any is
 * @param answer as it stands in the page; empty for not known
 * @param said whether that it is not known was said, or nothing yet
 * @param error what is wrong with the answer; empty where nothing is
 */
public record FactField(
    String name,
    String label,
    FactType type,
    List<String> allowed,
    String answer,
    boolean said,
    String error) {

  static FactField of(Fact fact, CaseForm form) {
    return of(
        fact.path(), fact.meaning(), fact.type(), fact.allowed(), form.record().value(fact), form);
  }

  static FactField of(String name, Field field, @Nullable Object known, CaseForm form) {
    return of(name, field.meaning(), field.type(), field.allowed(), known, form);
  }

  private static FactField of(
      String name,
      String label,
      FactType type,
      List<String> allowed,
      @Nullable Object known,
      CaseForm form) {
    String answer =
        form.given()
            .getOrDefault(name, Optional.ofNullable(known).map(Object::toString).orElse(""));
    return new FactField(
        name,
        label,
        type,
        allowed,
        answer,
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
