package org.amparo.report.language;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A language that pages are written in. English is the source: where another says something else,
 * English holds.
 *
 * <p>Numbers, money and shares are written as people in the United States write them in that
 * language, for the records and the readers are there. Unicode's data (CLDR) has that for English
 * and Spanish. It has next to nothing for Haitian Creole, which would then be written as the
 * machine happens to be set up; so its numbers are those of American English, and the names of its
 * months are messages.
 */
public enum Language {
  ENGLISH("en", "English", "en-US", "en-US"),
  SPANISH("es", "Espa\u00f1ol", "es-US", "es-US"),
  /** Its counted nouns have one form, which is what the root of Unicode's plural rules says. */
  HAITIAN_CREOLE("ht", "Krey\u00f2l ayisyen", "en-US", "ht");

  private final String tag;
  private final String ownName;
  private final Locale numbers;
  private final ULocale rules;

  Language(String tag, String ownName, String numbers, String rules) {
    this.tag = tag;
    this.ownName = ownName;
    this.numbers = Locale.forLanguageTag(numbers);
    this.rules = ULocale.forLanguageTag(rules);
  }

  /** The language's tag after BCP 47, as in {@code lang="es"}. */
  public String tag() {
    return tag;
  }

  /** What its speakers call it. */
  public String ownName() {
    return ownName;
  }

  /** Whose signs numbers are written with. */
  public Locale numbers() {
    return numbers;
  }

  /** Whose rules tell singular from plural. */
  ULocale rules() {
    return rules;
  }

  /** A page's file in this language: {@code index.html}, {@code index.es.html}. */
  public String file(String name) {
    return file(name, "html");
  }

  /** A file in this language with another ending: {@code report.pdf}, {@code report.es.pdf}. */
  public String file(String name, String ending) {
    return this == ENGLISH ? name + "." + ending : name + "." + tag + "." + ending;
  }

  /** The language with a tag, or empty where there is none. */
  public static Optional<Language> of(String tag) {
    return Arrays.stream(values()).filter(language -> language.tag.equals(tag)).findFirst();
  }

  /** These and English, which holds where a translation says something else, in usual order. */
  public static List<Language> withEnglish(List<Language> asked) {
    return Arrays.stream(values())
        .filter(language -> language == ENGLISH || asked.contains(language))
        .toList();
  }

  /** The tags of all. */
  public static List<String> tags() {
    return Arrays.stream(values()).map(Language::tag).toList();
  }
}
