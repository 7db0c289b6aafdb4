package org.amparo.ingest.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Column names as words. */
public final class Words {

  private Words() {}

  /** The words of a name, in lower case; {@code bookingDate} and {@code BOOKING_DATE} are alike. */
  public static List<String> of(String name) {
    String apart = name.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    return Arrays.stream(apart.split("[^a-z0-9]+")).filter(word -> !word.isEmpty()).toList();
  }

  /**
   * How alike two names are: 1 where their words are the same, else the share they have in common.
   */
  public static double likeness(List<String> one, List<String> other) {
    if (one.equals(other) || String.join("", one).equals(String.join("", other))) {
      return 1;
    }
    Set<String> common = new TreeSet<>(one);
    common.retainAll(other);
    Set<String> all = new TreeSet<>(one);
    all.addAll(other);
    return all.isEmpty() ? 0 : 0.9 * common.size() / all.size();
  }
}
