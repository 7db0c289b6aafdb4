package org.amparo.report.assertion;

import java.math.BigDecimal;
import java.math.MathContext;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.Unit;
import org.amparo.report.number.Part;
import org.jspecify.annotations.Nullable;

/**
 * One number of a figure, in its own unit or out of a hundred of its base.
 *
 * @param hundred whether it is read of a hundred
 */
public record Numeral(Figure figure, Part part, boolean hundred) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** The figure has that number, or the program is at fault. */
  public Numeral {
    if (part.of(figure) == null || (hundred && whole(figure) == null)) {
      throw new IllegalArgumentException(figure.id() + " has no " + part.key());
    }
  }

  /** The number in the figure's unit, or how many of a hundred. */
  public BigDecimal number() {
    BigDecimal own = own();
    BigDecimal whole = whole(figure);
    return hundred && whole != null
        ? own.multiply(HUNDRED).divide(whole, MathContext.DECIMAL64)
        : own;
  }

  private BigDecimal own() {
    BigDecimal own = part.of(figure);
    return own == null ? BigDecimal.ZERO : own;
  }

  /** What a hundred of it are; null where the figure has no base. */
  static @Nullable BigDecimal whole(Figure figure) {
    BigDecimal whole = figure.unit() == Unit.SHARE ? BigDecimal.ONE : figure.denominator();
    return whole == null || whole.signum() <= 0 ? null : whole;
  }
}
