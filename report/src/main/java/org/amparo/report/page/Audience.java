package org.amparo.report.page;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.amparo.evaluate.Figure;
import org.amparo.report.language.Wording;
import org.amparo.report.number.Part;
import org.amparo.report.number.Shown;
import org.amparo.report.number.Style;
import org.jspecify.annotations.Nullable;

/**
 * For whom a page is written: for the public, or for readers who may see all. Every page says
 * which.
 *
 * @param threshold the least count that is shown, or null where nothing is hidden
 * @param hidden how many numbers are hidden, or null where none can be
 * @param leftOut the parts of a report that are left out whole, as messages name them
 */
public record Audience(@Nullable Shown threshold, @Nullable Shown hidden, List<String> leftOut) {

  /** The figure that says from which count on numbers are shown. */
  public static final String THRESHOLD = "edition.threshold";

  /** The figure that says how many numbers are hidden. */
  public static final String HIDDEN = "edition.hidden";

  /** How the figures begin that say what is left out whole. */
  public static final String LEFT_OUT = "edition.left-out.";

  /** Readers who may see all. */
  public static final Audience INTERNAL = new Audience(null, null, List.of());

  /** As the figures of an edition say; without any that do, readers who may see all. */
  public static Audience of(Collection<Figure> figures) {
    return new Audience(
        shown(figures, THRESHOLD),
        shown(figures, HIDDEN),
        figures.stream()
            .map(Figure::id)
            .filter(id -> id.startsWith(LEFT_OUT))
            .map(id -> id.substring(LEFT_OUT.length()))
            .toList());
  }

  private static @Nullable Shown shown(Collection<Figure> figures, String id) {
    return figures.stream()
        .filter(figure -> figure.id().equals(id))
        .findFirst()
        .flatMap(figure -> Shown.of(figure, Part.VALUE, Style.EXACT))
        .orElse(null);
  }

  /** Whether nothing is hidden. */
  public boolean internal() {
    return threshold == null || hidden == null;
  }

  /** How many numbers are hidden, for a plural. */
  public Number count() {
    return hidden == null ? 0 : new BigDecimal(hidden.value());
  }

  /** What is left out whole, in words. */
  public String parts() {
    return leftOut.stream()
        .map(part -> Wording.say("audience.part." + part))
        .collect(Collectors.joining("; "));
  }

  /** What stands on every sheet of paper. */
  public String onPaper() {
    return Wording.say(internal() ? "audience.paper.internal" : "audience.paper.public");
  }
}
