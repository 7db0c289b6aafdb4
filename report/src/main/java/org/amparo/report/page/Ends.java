package org.amparo.report.page;

import org.amparo.report.number.Part;
import org.amparo.report.number.Shown;
import org.jspecify.annotations.Nullable;

/**
 * The two ends of what is left open.
 *
 * @param low the least
 * @param high the most
 */
public record Ends(Shown low, Shown high) {

  /** Those of a figure, or null where there is none or it is no range. */
  static @Nullable Ends of(Figures figures, String id) {
    Shown low = figures.part(id, Part.LOW);
    Shown high = figures.part(id, Part.HIGH);
    return low == null || high == null ? null : new Ends(low, high);
  }
}
