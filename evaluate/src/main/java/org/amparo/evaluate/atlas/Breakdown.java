package org.amparo.evaluate.atlas;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A subject's numbers taken apart so that the parts of a place add up to all of it.
 *
 * @param id what takes them apart, such as {@code year} or {@code policy:us-ca-sb-54}
 * @param rows a number for each category, by id of the place; a place without any has no row
 */
public record Breakdown(String id, List<String> categories, Map<String, long[]> rows) {

  /** How the id of a breakdown by a policy's answers begins. */
  public static final String POLICY = "policy:";

  /** The parts of a place; all zero where it has none. */
  public long[] row(String place) {
    long[] row = rows.get(place);
    return row == null ? new long[categories.size()] : row.clone();
  }

  /** All of a place. */
  public long total(String place) {
    long[] row = rows.get(place);
    return row == null ? 0 : Arrays.stream(row).sum();
  }
}
