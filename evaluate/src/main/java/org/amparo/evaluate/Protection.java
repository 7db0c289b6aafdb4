package org.amparo.evaluate;

import java.util.Set;

/**
 * What of an evaluation rests on records that nobody has published.
 *
 * @param files names of protected files, as figures name them
 * @param tables names of tables that rest on one
 * @param rounded whether counts were rounded for it
 */
public record Protection(Set<String> files, Set<String> tables, boolean rounded) {

  /** Of an evaluation of published records alone. */
  public static final Protection NONE = new Protection(Set.of(), Set.of(), false);

  /** Keeps the names as they are now. */
  public Protection {
    files = Set.copyOf(files);
    tables = Set.copyOf(tables);
  }
}
