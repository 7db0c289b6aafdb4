package org.amparo.report.atlas;

import java.math.BigDecimal;
import java.util.OptionalLong;
import org.amparo.evaluate.Unit;
import org.amparo.report.number.Numbers;
import org.amparo.report.number.Style;
import org.jspecify.annotations.Nullable;

/**
 * A number of a page, or that there is none to print.
 *
 * @param text as printed; empty where it is hidden or not recorded
 * @param hidden whether the edition hides it
 */
public record Value(String text, boolean hidden) {

  /** Hidden in this edition. */
  static final Value HIDDEN = new Value("", true);

  /** Nothing is recorded. */
  static final Value NONE = new Value("", false);

  static Value of(OptionalLong number) {
    return number.isPresent() ? of(number.getAsLong()) : HIDDEN;
  }

  static Value of(long number) {
    return new Value(Numbers.count(BigDecimal.valueOf(number)), false);
  }

  static Value of(@Nullable BigDecimal number, Unit unit) {
    return number == null ? NONE : new Value(Numbers.text(number, unit, Style.BRIEF), false);
  }

  /** A part of a whole, to a tenth of a percent; nothing where there is no whole. */
  static Value share(long part, long whole) {
    return whole == 0
        ? NONE
        : of(
            BigDecimal.valueOf(part)
                .divide(BigDecimal.valueOf(whole), java.math.MathContext.DECIMAL64),
            Unit.SHARE);
  }
}
