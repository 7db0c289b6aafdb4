package org.amparo.evaluate.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds what was probably meant by a name that is not there. */
public final class NearMiss {

  private static final int SHOWN = 3;

  private NearMiss() {}

  /** At most three names close to the one written, the closest first; empty where none is. */
  public static List<String> suggestions(String written, Collection<String> names) {
    String lower = written.toLowerCase(Locale.ROOT);
    int allowed = Math.max(2, written.length() / 3);
    LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
    record Near(String name, int distance) {}
    return names.stream()
        .map(
            name -> {
              String other = name.toLowerCase(Locale.ROOT);
              // A place may be written without its state behind the comma.
              String first =
                  other.substring(0, other.contains(",") ? other.indexOf(',') : other.length());
              int apart = Math.min(distance.apply(lower, other), distance.apply(lower, first));
              return new Near(name, other.contains(lower) ? 0 : apart);
            })
        .filter(near -> near.distance() <= allowed)
        .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
        .limit(SHOWN)
        .map(Near::name)
        .toList();
  }

  /** A sentence that says what to use instead. */
  public static String remedy(String written, Collection<String> names) {
    List<String> near = suggestions(written, names);
    if (!near.isEmpty()) {
      return "did you mean '" + String.join("' or '", near) + "'?";
    }
    return names.isEmpty()
        ? "there is none to choose from"
        : "use one of: "
            + String.join("; ", names.stream().sorted().limit(10).toList())
            + (names.size() > 10 ? "; and " + (names.size() - 10) + " more" : "");
  }
}
