package org.amparo.report.language;

import gg.jte.Content;

/** What fills a place of a message: a {@link Content}, a {@link Number} or words. */
public record Slot(String name, Object value) {

  /** Markup, such as a figure. */
  public static Slot with(String name, Content content) {
    return new Slot(name, content);
  }

  /** Words, which are escaped. */
  public static Slot with(String name, String words) {
    return new Slot(name, words);
  }

  /** A number to choose singular or plural by. */
  public static Slot with(String name, Number number) {
    return new Slot(name, number);
  }
}
