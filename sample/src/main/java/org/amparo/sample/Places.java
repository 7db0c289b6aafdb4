package org.amparo.sample;

import java.util.Arrays;

/**
 * A few places drawn among many records; each is used at the first suitable record from there on.
 */
public final class Places {

  /** Drawn from this front share of the records, so that a suitable one follows. */
  private static final double FRONT = 0.9;

  private final int[] indexes;
  private int next;

  public Places(Draw draw, String name, int count, int records) {
    indexes = new int[count];
    for (int i = 0; i < count; i++) {
      indexes[i] = (int) (draw.part(name, i).share("place") * FRONT * records);
    }
    Arrays.sort(indexes);
  }

  /**
   * Whether the record with this index is one; indexes must be asked in rising order, once each.
   */
  public boolean take(int index, boolean suitable) {
    boolean take = suitable && next < indexes.length && indexes[next] <= index;
    if (take) {
      next++;
    }
    return take;
  }
}
