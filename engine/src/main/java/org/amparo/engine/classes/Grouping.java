package org.amparo.engine.classes;

import java.util.List;

/**
 * What a scan adds up beside the number of cases, and what it keeps apart.
 *
 * @param breakdown SQL expressions over the columns of {@code case_record}, such as the place; each
 *     class is split by their values, taken as text
 * @param measures SQL expressions with whole numbers, such as seconds or cents; summed in each
 *     class, unknown ones left out
 * @param missing whether the facts that keep an answer open can be asked for; costs classes
 */
public record Grouping(List<String> breakdown, List<String> measures, boolean missing) {

  /** Counts alone. */
  public static final Grouping COUNTS = new Grouping(List.of(), List.of(), false);

  /** Counts, with the facts that are missing. */
  public static final Grouping WITH_MISSING = new Grouping(List.of(), List.of(), true);

  public Grouping {
    breakdown = List.copyOf(breakdown);
    measures = List.copyOf(measures);
  }
}
