package org.amparo.evaluate;

import java.util.Set;

/** The files, as figures name them, and tables that rest on records that nobody has published. */
public record Protection(Set<String> files, Set<String> tables, boolean rounded) {

  /** Of an evaluation of published records alone. */
  public static final Protection NONE = new Protection(Set.of(), Set.of(), false);

  /** Keeps the names as they are now. */
  public Protection {
    files = Set.copyOf(files);
    tables = Set.copyOf(tables);
  }
}
