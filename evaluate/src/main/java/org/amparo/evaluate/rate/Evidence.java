package org.amparo.evaluate.rate;

import java.util.Locale;

/** How well a rate is known. */
public enum Evidence {
  /** The source's own text was read, or a copy of it. */
  READ,
  /** Computed from figures that were read; nobody published it. */
  CALCULATED,
  /** Widely quoted; no source text was read. */
  UNCONFIRMED,
  /** Taken from the records in the workspace. */
  RECORDED,
  /** Stated by the user. */
  STATED,
  /** Invented for synthetic records. */
  INVENTED;

  /** The word in tables, such as {@code read}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a source text or the records themselves stand behind it. */
  public boolean verified() {
    return this == READ || this == CALCULATED || this == RECORDED;
  }
}
