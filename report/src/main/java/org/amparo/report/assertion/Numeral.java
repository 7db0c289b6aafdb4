package org.amparo.report.assertion;

import java.math.BigDecimal;
import java.math.MathContext;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.Unit;
import org.amparo.report.number.Part;
import org.jspecify.annotations.Nullable;

/**
 * One number of a figure: in its own unit, out of a hundred of its base, or what is lost where it
 * is a gain.
 *
 * @param withUnknown whether those that are not recorded are added: the most that a count can be
 */
public record Numeral(Figure figure, Part part, Reading reading, boolean withUnknown) {

  public Numeral(Figure figure, Part part, Reading reading) {
    this(figure, part, reading, false);
  }

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** How a number is read. */
  public enum Reading {
    OWN,
    OF_HUNDRED,
    /** The other way round: a saving of -5 is a loss of 5. */
    LOSS
  }

  /** The figure has that number, or the program is at fault. */
  public Numeral {
    if (part.of(figure) == null || (reading == Reading.OF_HUNDRED && whole(figure) == null)) {
      throw new IllegalArgumentException(figure.id() + " has no " + part.key());
    }
  }

  /** Whether it is read of a hundred. */
  public boolean hundred() {
    return reading == Reading.OF_HUNDRED;
  }

  /** The number in the figure's unit, how many of a hundred, or the loss. */
  public BigDecimal number() {
    BigDecimal own = own();
    BigDecimal whole = whole(figure);
    return switch (reading) {
      case OWN -> own;
      case LOSS -> own.negate();
      case OF_HUNDRED ->
          whole == null
              ? own
              : own.multiply(HUNDRED).divide(whole, MathContext.DECIMAL64).min(HUNDRED);
    };
  }

  private BigDecimal own() {
    BigDecimal own = part.of(figure);
    if (own == null) {
      return BigDecimal.ZERO;
    }
    Long unknown = figure.unknown();
    return withUnknown && unknown != null ? own.add(BigDecimal.valueOf(unknown)) : own;
  }

  /** What a hundred of it are; null where the figure has no base. */
  static @Nullable BigDecimal whole(Figure figure) {
    BigDecimal whole = figure.unit() == Unit.SHARE ? BigDecimal.ONE : figure.denominator();
    return whole == null || whole.signum() <= 0 ? null : whole;
  }
}
