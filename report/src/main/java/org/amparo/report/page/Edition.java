package org.amparo.report.page;

import java.util.List;
import org.amparo.report.language.Language;
import org.amparo.report.language.Messages;

/** The language of a page, and every language there is a page in, this one too. */
public record Edition(Messages messages, String source, List<Link> others) {

  /** A page in a language, called as its speakers call it. */
  public record Link(String tag, String name, String file, boolean current) {}

  /** A page of a name without ending, such as {@code index}, in a language. */
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
