package org.amparo.model.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Suggestions for a name that does not exist. */
public final class NearMiss {

  private static final int SUGGESTED = 3;
  private static final int LISTED = 16;

  /** What kind of county it is, which people leave out. */
  private static final Pattern KIND = Pattern.compile(" (county|parish|borough|census area)$");

  private NearMiss() {}

  /** At most three names close to the one written, the closest first; empty where none is. */
  public static List<String> suggestions(String written, Collection<String> names) {
    String lower = written.toLowerCase(Locale.ROOT);
    record Near(String name, int distance) {}
    return names.stream()
        .map(name -> new Near(name, distance(lower, name.toLowerCase(Locale.ROOT))))
        .filter(near -> near.distance() <= allowed(near.name()))
        .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
        .limit(SUGGESTED)
        .map(Near::name)
        .toList();
  }

  /** Letters to change; none where the name holds what was written. */
  private static int distance(String written, String name) {
    if (written.length() > 2 && name.contains(written)) {
      return 0;
    }
    // A place may be written without its state behind the comma.
    String first = name.substring(0, name.contains(",") ? name.indexOf(',') : name.length());
    LevenshteinDistance letters = LevenshteinDistance.getDefaultInstance();
    int whole = Math.min(letters.apply(written, name), letters.apply(written, first));
    // Or without the word county. A short name must be nearer for it.
    String bare = KIND.matcher(first).replaceFirst("");
    int part = letters.apply(written, bare);
    return part <= allowed(bare) ? Math.min(part, whole) : whole;
  }

  /** A third of the letters may differ. */
  private static int allowed(String name) {
    return Math.max(1, name.length() / 3);
  }

  /** A remedy: the names that were probably meant, and all there are where they are few. */
  public static String advice(String written, Collection<String> names) {
    return advice(written, names, LISTED);
  }

  /** The same, with so many of the names at most. */
  public static String advice(String written, Collection<String> names, int most) {
    if (names.isEmpty()) {
      return "there is none to use";
    }
    List<String> near = suggestions(written, names);
    // Names of places have commas of their own.
    String between = names.stream().anyMatch(name -> name.contains(",")) ? "; " : ", ";
    String listed = "use one of: " + String.join(between, names.stream().limit(most).toList());
    if (near.isEmpty()) {
      int more = names.size() - most;
      return listed + (more > 0 ? " and " + more + " more" : "");
    }
    String meant = "did you mean '" + String.join("' or '", near) + "'?";
    return names.size() > most ? meant : meant + " " + listed;
  }
}
