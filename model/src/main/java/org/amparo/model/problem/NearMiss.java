package org.amparo.model.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Suggestions for a name that does not exist. */
public final class NearMiss {

  private NearMiss() {}

  /**
   * The name that was probably meant.
   *
   * @return the nearest name, or empty where even that differs by more than a third of its letters
   */
  public static Optional<String> of(String written, Collection<String> names) {
    return names.stream()
        .min(Comparator.comparingInt(name -> distance(folded(written), folded(name))))
        .filter(name -> distance(folded(written), folded(name)) <= Math.max(1, name.length() / 3));
  }

  /** A remedy: the name that was probably meant, then all there are. */
  public static String advice(String written, Collection<String> names) {
    String all =
        names.isEmpty() ? "there is none to use" : "use one of: " + String.join(", ", names);
    return of(written, names).map(name -> "did you mean '" + name + "'? " + all).orElse(all);
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** Letters inserted, left out or exchanged (Levenshtein's distance). */
  private static int distance(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int exchanged = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(exchanged, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[to.length()];
  }
}
