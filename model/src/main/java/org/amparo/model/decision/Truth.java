package org.amparo.model.decision;

import java.util.function.Function;
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

  /** What all parts are together; what stands behind a false one is not asked. */
  public static <T> Truth all(Iterable<T> parts, Function<T, Truth> truth) {
    Truth all = TRUE;
    for (T part : parts) {
      all = all.and(truth.apply(part));
      if (all == FALSE) {
        break;
      }
    }
    return all;
  }

  /** What some part is, if any; what stands behind a true one is not asked. */
  public static <T> Truth any(Iterable<T> parts, Function<T, Truth> truth) {
    return all(parts, part -> truth.apply(part).not()).not();
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
