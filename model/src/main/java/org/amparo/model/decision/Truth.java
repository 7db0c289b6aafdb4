package org.amparo.model.decision;

import org.jspecify.annotations.Nullable;

/** Three-valued truth (Kleene's strong logic, as SQL's). */
public enum Truth {
  FALSE,
  UNKNOWN,
  TRUE;

  /** The truth of a value that may be unknown. */
  public static Truth of(@Nullable Boolean value) {
    return value == null ? UNKNOWN : value ? TRUE : FALSE;
  }

  /** True only where both are; false where either is. */
  public Truth and(Truth other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** True where either is; false only where both are. */
  public Truth or(Truth other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** False for true, true for false, unknown for unknown. */
  public Truth not() {
    return switch (this) {
      case FALSE -> TRUE;
      case UNKNOWN -> UNKNOWN;
      case TRUE -> FALSE;
    };
  }
}
