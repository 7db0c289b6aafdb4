package org.amparo.report.figure;

import org.amparo.evaluate.Figure;
import org.amparo.report.number.Part;
import org.amparo.report.number.Shown;
import org.jspecify.annotations.Nullable;

/**
 * The two ends of what is left open.
 *
 * @param low the least
 * @param high the most; null where there is no upper end
 */
public record Ends(Shown low, @Nullable Shown high) {

  /** Those of a figure, or null where there is none or it is no range. */
  public static @Nullable Ends of(Figures figures, String id) {
    Shown low = figures.part(id, Part.LOW);
    Shown high = figures.part(id, Part.HIGH);
    boolean known = high != null || figures.find(id).filter(Ends::endless).isPresent();
    return low == null || !known ? null : new Ends(low, high);
  }

  private static boolean endless(Figure figure) {
    return figure.spread() != null && !figure.withheld();
  }

  /** Whether both ends are one number. */
  public boolean closed() {
    return high != null && low.value().equals(high.value());
  }
}
