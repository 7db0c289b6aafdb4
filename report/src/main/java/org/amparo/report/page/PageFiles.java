package org.amparo.report.page;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.amparo.report.language.Language;
import org.amparo.report.language.Wording;
import org.amparo.report.output.Template;

/**
 * The files of one page in several languages, beside each other: {@code checks.html}, {@code
 * checks.es.html}. The English page is always among them, because it is what holds where a
 * translation says something else.
 *
 * @param english the English page's file, without its folder
 * @param asked the languages asked for, at least one
 */
public record PageFiles(String english, List<Language> asked) {

  public PageFiles {
    if (asked.isEmpty()) {
      throw new IllegalArgumentException("a page is written in at least one language");
    }
    asked = List.copyOf(asked);
  }

  /** The file of the page in a language: the language's tag stands before the last ending. */
  public String in(Language language) {
    int dot = english.lastIndexOf('.');
    if (language == Language.ENGLISH) {
      return english;
    }
    return dot <= 0
        ? english + "." + language.tag()
        : language.file(english.substring(0, dot), english.substring(dot + 1));
  }

  /** The file to open: in the first of the languages asked for. */
  public String first() {
    return in(asked.getFirst());
  }

  /** The languages of all pages, in their usual order. */
  public List<Language> languages() {
    return Language.withEnglish(asked);
  }

  /**
   * The page in each language.
   *
   * @param template the template's file
   * @param page what the template shows; asked once for each language, while that is being written
   * @return the page by its file
   */
  public Map<String, String> pages(String template, Function<Edition, Object> page) {
    Map<String, String> files = new LinkedHashMap<>();
    byLanguage(template, page).forEach((language, html) -> files.put(in(language), html));
    return Collections.unmodifiableMap(files);
  }

  /** The same, each page by its language. */
  public Map<Language, String> byLanguage(String template, Function<Edition, Object> page) {
    Map<Language, String> pages = new EnumMap<>(Language.class);
    for (Language language : languages()) {
      pages.put(
          language,
          Wording.in(language, () -> Template.html(template, page.apply(Edition.of(this)))));
    }
    return pages;
  }
}
