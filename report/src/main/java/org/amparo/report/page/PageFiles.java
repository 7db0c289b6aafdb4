package org.amparo.report.page;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.amparo.report.language.Language;
import org.amparo.report.output.Template;

/**
 * The files of one page in several languages, beside each other: {@code index.html}, {@code
 * index.es.html}. The English page is always among them, because it is what holds where a
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

  /** The languages of all pages, in their usual order. */
  public List<Language> languages() {
    return Language.withEnglish(asked);
  }

  /** The same, each page by its language. */
  public Map<Language, String> byLanguage(String template, Function<Edition, Object> page) {
    Map<Language, String> pages = new EnumMap<>(Language.class);
    for (Language language : languages()) {
      pages.put(language, Template.html(template, page.apply(Edition.of(language, this))));
    }
    return pages;
  }
}
