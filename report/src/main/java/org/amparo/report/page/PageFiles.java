package org.amparo.report.page;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
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
    Set<Language> all = new LinkedHashSet<>(asked);
    all.add(Language.ENGLISH);
    return Stream.of(Language.values()).filter(all::contains).toList();
  }

  /**
   * The page in each language.
   *
   * @param template the template's file
   * @param page what the template shows; asked once for each language, while that is being written
   * @return the page by its file
   */
  public Map<String, String> pages(String template, Function<Edition, Object> page) {
    Map<Language, String> pages = new EnumMap<>(Language.class);
    for (Language language : languages()) {
      pages.put(
          language,
          Wording.in(language, () -> Template.html(template, page.apply(Edition.of(this)))));
    }
    Map<String, String> files = new java.util.LinkedHashMap<>();
    pages.forEach((language, html) -> files.put(in(language), html));
    return Collections.unmodifiableMap(files);
  }
}
