package org.amparo.evaluate.claim;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * Whether a figure's text and its arithmetic agree: recomputed less published, in the figure's
 * unit, null where one is missing, and that divided by the published value, null where there is
 * none or it is 0.
 */
public record Verdict(Kind kind, @Nullable BigDecimal difference, @Nullable BigDecimal share) {

  /** Whether text and arithmetic agree. */
  public enum Kind {
    /** The recomputation gives exactly the number printed. */
    AGREES("agrees exactly"),
    /** It rounds to the number printed, as its inputs were rounded, or keeps to the limit. */
    AGREES_AS_PRINTED("agrees as printed"),
    /** It gives another number. */
    DIFFERS("text and arithmetic differ"),
    /** Nothing that it could be made of was published. */
    NOT_RECOMPUTABLE("not computable from what was published"),
    /** Nobody printed it; it follows from what was. */
    NOT_PUBLISHED("computed here, not published");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** In words. */
    public String words() {
      return words;
    }
  }

  static Verdict of(@Nullable Published published, @Nullable Range recomputed) {
    if (published == null) {
      return new Verdict(Kind.NOT_PUBLISHED, null, null);
    }
    if (recomputed == null) {
      return new Verdict(Kind.NOT_RECOMPUTABLE, null, null);
    }
    BigDecimal value = published.value();
    BigDecimal difference = recomputed.value().subtract(value);
    BigDecimal share = value.signum() == 0 ? null : difference.divide(value, MathContext.DECIMAL64);
    Kind kind =
        difference.signum() == 0
            ? Kind.AGREES
            : published.admits(recomputed) ? Kind.AGREES_AS_PRINTED : Kind.DIFFERS;
    return new Verdict(kind, difference, share);
  }
}
