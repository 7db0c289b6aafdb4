package org.amparo.report.page;

import java.util.List;
import java.util.function.Function;
import org.amparo.report.language.Language;
import org.amparo.report.language.Messages;
import org.amparo.report.language.Wording;

/**
 * The language of a page, and where it stands in others.
 *
 * @param tag the language's tag
 * @param reviewed whether a person has reviewed the translation; English is none
 * @param source the page in English
 * @param others every language there is a page in, this one too; one alone needs no switch
 */
public record Edition(String tag, boolean reviewed, String source, List<Link> others) {

  /**
   * A page in a language.
   *
   * @param tag the language's tag
   * @param name what its speakers call it
   * @param file the page, beside this one
   * @param current whether it is this page
   */
  public record Link(String tag, String name, String file, boolean current) {}

  /**
   * The page in the language that is being written.
   *
   * @param name the page's name without ending, such as {@code index}
   * @param languages those it is written in
   */
  public static Edition of(String name, List<Language> languages) {
    return of(languages, language -> language.file(name));
  }

  /** The page in the language that is being written, one of these files. */
  static Edition of(PageFiles files) {
    return of(files.languages(), files::in);
  }

  private static Edition of(List<Language> languages, Function<Language, String> file) {
    Language own = Wording.language();
    return new Edition(
        own.tag(),
        Messages.of(own).reviewed(),
        file.apply(Language.ENGLISH),
        languages.stream()
            .map(
                language ->
                    new Link(
                        language.tag(), language.ownName(), file.apply(language), language == own))
            .toList());
  }

  /** Another page in the same language: {@code index.html}, {@code index.es.html}. */
  public String file(String name) {
    return Language.of(tag).orElse(Language.ENGLISH).file(name);
  }

  /** Whether there is another language to go to. */
  public boolean switches() {
    return others.size() > 1;
  }
}
