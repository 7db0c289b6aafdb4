package org.amparo.report.page;

import java.util.List;
import org.amparo.report.language.Language;
import org.amparo.report.language.Messages;

/**
 * The language of a page, and where it stands in others.
 *
 * @param messages what it is written with
 * @param source the page in English
 * @param others every language there is a page in, this one too; one alone needs no switch
 */
public record Edition(Messages messages, String source, List<Link> others) {

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
   * A page in a language.
   *
   * @param name the page's name without ending, such as {@code index}
   * @param languages those it is written in
   */
  public static Edition of(Language own, String name, List<Language> languages) {
    return new Edition(
        Messages.of(own),
        Language.ENGLISH.file(name),
        languages.stream()
            .map(
                language ->
                    new Link(
                        language.tag(), language.ownName(), language.file(name), language == own))
            .toList());
  }

  /** Another page in the same language: {@code index.html}, {@code index.es.html}. */
  public String file(String name) {
    return messages.language().file(name);
  }

  /** The language's tag. */
  public String tag() {
    return messages.language().tag();
  }

  /** Whether a person has reviewed the translation; English is none. */
  public boolean reviewed() {
    return messages.reviewed();
  }

  /** Whether there is another language to go to. */
  public boolean switches() {
    return others.size() > 1;
  }
}
