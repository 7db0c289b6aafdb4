package org.amparo.model;

import java.util.List;

/** Lists of words that code holds, written as a text with blanks or line ends between them. */
public final class WordList {

  private WordList() {}

  /** The words of a text, in order. */
  public static List<String> of(String text) {
    return List.of(text.strip().split("\\s+", -1));
  }
}
