package org.amparo.ingest.contract;

import java.util.Locale;

/**
 * A column that a contract reads.
 *
 * @param source its name in the file, as published
 * @param alias its name in the contract's SQL: lower case letters, digits and underscores
 * @param type what its text is read as
 * @param required whether a row without a value here is rejected
 * @param repeats whether the file may hold the name more than once; the first is then read
 */
public record Column(
    String source, String alias, ColumnType type, boolean required, boolean repeats) {

  /** What a column's text is read as. */
  public enum ColumnType {
    TEXT("not-text"),
    INTEGER("not-an-integer"),
    DECIMAL("not-a-number"),
    DATE("not-a-date"),
    TIMESTAMP("not-a-timestamp"),
    YES_NO("not-yes-or-no");

    private final String rejection;

    ColumnType(String rejection) {
      this.rejection = rejection;
    }

    /** The code of a row rejected because a required value is not of this type. */
    public String rejection() {
      return rejection;
    }

    /** Whether values are days or instants. */
    public boolean isTime() {
      return this == DATE || this == TIMESTAMP;
    }
  }

  /**
   * A column name as it is compared: without outer blanks, inner runs of blanks as one, in lower
   * case. Publishers vary these from release to release.
   */
  public static String normalised(String name) {
    return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  /** The alias a column has where the contract gives none. */
  static String defaultAlias(String name) {
    String alias = normalised(name).replaceAll("[^a-z0-9]+", "_").replaceAll("^_+|_+$", "");
    return alias.isEmpty() || Character.isDigit(alias.charAt(0)) ? "c_" + alias : alias;
  }
}
