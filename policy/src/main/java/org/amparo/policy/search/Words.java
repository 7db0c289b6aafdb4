package org.amparo.policy.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The values of one variable put in order, with words that stand for those nobody mentioned. */
final class Words {

  private static final String OTHER = "any other";

  /** The word that vocabularies have for what is outside them. */
  private static final String UNLISTED = "OTHER";

  /** How many words that nobody mentioned can be told apart by comparing texts with each other. */
  private static final int OTHERS = 3;

  private Words() {}

  /**
   * The values to try: numbers and dates ascending; the words mentioned, then others; true, then
   * false.
   *
   * @param found the values found for it
   * @param related the variables that are compared with others
   */
  static List<Object> ordered(Variable variable, Set<Object> found, Set<Variable> related) {
    return switch (variable.type()) {
      case BOOLEAN -> List.of(true, false);
      case INTEGER, DATE -> found.stream().sorted(Atom::order).toList();
      case TIME -> throw new IllegalStateException("a condition names the time " + variable);
      case TEXT -> words(variable, found, related.contains(variable));
    };
  }

  private static List<Object> words(Variable variable, Set<Object> found, boolean compared) {
    Set<Object> words = new LinkedHashSet<>(found);
    if (!variable.allowed().isEmpty()) {
      words.retainAll(variable.allowed());
      if (variable.allowed().contains(UNLISTED)) {
        words.add(UNLISTED);
      }
      words.addAll(variable.allowed());
      return new ArrayList<>(words);
    }
    int others = compared ? OTHERS : 1;
    for (int i = 1; others > 0; i++) {
      if (words.add(i == 1 ? OTHER : OTHER + " " + i)) {
        others--;
      }
    }
    return new ArrayList<>(words);
  }
}
