package org.amparo.report.section;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.amparo.report.figure.Figures;
import org.jspecify.annotations.Nullable;

/** The definitions of a hold that the records were read with, found in the figures' ids. */
public final class HoldDefinitions {

  private static final Pattern DEFINITION = Pattern.compile("^time\\.direct\\.([^.]+)\\.");

  private HoldDefinitions() {}

  static List<String> definitions(Figures figures) {
    return figures.names(DEFINITION);
  }

  /**
   * The definition that costs are reported by: the one whose cost is the cost, else the first; null
   * where there is none.
   */
  public static @Nullable String primary(Figures figures) {
    List<String> definitions = definitions(figures);
    for (String rate : Figures.RATES) {
      BigDecimal cost = figures.value("cost.direct." + rate);
      for (String definition : definitions) {
        BigDecimal own = figures.value("cost.direct." + rate + "." + definition);
        if (cost != null && own != null && cost.compareTo(own) == 0) {
          return definition;
        }
      }
    }
    return definitions.isEmpty() ? null : definitions.getFirst();
  }
}
