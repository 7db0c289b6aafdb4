package org.amparo.model.disclosure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * The one rule by which numbers about people are rounded before they are published. Of counts, none
 * stays none, 1 to 10 is "fewer than 11", any other count is the nearest 10. The Census Bureau
 * rounds special tabulations in the same way, to fives or tens (Disclosure Review Board, 29 January
 * 2004). An amount that at least 11 people contribute to keeps two significant digits, and never
 * more than the largest contribution leaves open.
 */
public final class Rounding {

  /** The least count that is shown, none aside. */
  public static final long FEWEST = 11;

  /** A whole of fewer people than this is not broken down. */
  public static final long WHOLE = 30;

  /** The most that "fewer than 11" can be. */
  public static final BigDecimal FEW = BigDecimal.valueOf(FEWEST - 1);

  /** To what counts are rounded. */
  public static final BigDecimal STEP = BigDecimal.TEN;

  private static final int DIGITS = 2;

  /** From 1 to 2, to 5, to 10: steps of round numbers tell little of the contribution above. */
  private static final List<BigDecimal> WIDER =
      List.of(BigDecimal.TWO, new BigDecimal("2.5"), BigDecimal.TWO);

  private Rounding() {}

  /**
   * The count as it is published; empty where it is fewer than 11, but not none.
   *
   * @param count a whole number; a difference may be negative
   */
  public static Optional<BigDecimal> count(BigDecimal count) {
    return few(count) ? Optional.empty() : Optional.of(to(count, RoundingMode.HALF_UP));
  }

  /** The count as it is published; empty where it is fewer than 11, but not none. */
  public static Optional<Long> count(long count) {
    return count(BigDecimal.valueOf(count)).map(BigDecimal::longValueExact);
  }

  /** Whether a count, or a difference of counts, is of 1 to 10 people. */
  public static boolean few(BigDecimal count) {
    return count.signum() != 0 && count.abs().compareTo(FEW) <= 0;
  }

  /**
   * The lower end of a range, rounded down: the range still holds what it held. One of 1 to 10 is
   * none, or a count of 10 with that lower end would be known.
   */
  public static BigDecimal low(BigDecimal end) {
    return few(end) && end.signum() > 0 ? BigDecimal.ZERO : to(end, RoundingMode.FLOOR);
  }

  /** The upper end of a range, rounded up. */
  public static BigDecimal high(BigDecimal end) {
    return to(end, RoundingMode.CEILING);
  }

  /** Whether a whole is of too few people to be broken down; none at all hides nobody. */
  public static boolean tooSmall(BigDecimal whole) {
    return whole.signum() > 0 && whole.compareTo(BigDecimal.valueOf(WHOLE)) < 0;
  }

  /** A part of a whole, both as published; of a part that is fewer than 11, what it is under. */
  public static BigDecimal share(BigDecimal part, BigDecimal whole) {
    return part.divide(whole, MathContext.DECIMAL64)
        .setScale(6, RoundingMode.HALF_UP)
        .stripTrailingZeros();
  }

  /** Whether so many people contribute that their sum may be shown; of none there is none. */
  public static boolean shows(Contributions all) {
    return all.people() == 0 || all.people() >= FEWEST;
  }

  /** An amount to the nearest step; empty where that is none, and the amount is not. */
  public static Optional<BigDecimal> amount(BigDecimal amount, BigDecimal largest) {
    BigDecimal rounded = to(amount, step(amount, largest), RoundingMode.HALF_UP);
    return rounded.signum() == 0 && amount.signum() != 0 ? Optional.empty() : Optional.of(rounded);
  }

  /** The lower end of a range of amounts, rounded down. */
  public static BigDecimal low(BigDecimal amount, BigDecimal largest) {
    return to(amount, step(amount, largest), RoundingMode.FLOOR);
  }

  /** The upper end of a range of amounts, rounded up. */
  public static BigDecimal high(BigDecimal amount, BigDecimal largest) {
    return to(amount, step(amount, largest), RoundingMode.CEILING);
  }

  /** To what an amount is rounded: 1, 2 or 5 with zeros, no less than the largest contribution. */
  public static BigDecimal step(BigDecimal amount, BigDecimal largest) {
    BigDecimal size = amount.signum() == 0 ? largest : amount;
    BigDecimal step = BigDecimal.ONE.scaleByPowerOfTen(size.precision() - size.scale() - DIGITS);
    for (int i = 0; step.compareTo(largest) < 0; i++) {
      step = step.multiply(WIDER.get(i % WIDER.size()));
    }
    return step;
  }

  /**
   * The widest step that a published amount may have been rounded to: the largest of 1, 2 and 5
   * with zeros that divides it.
   *
   * @param published not zero
   */
  public static BigDecimal widestStep(BigDecimal published) {
    BigDecimal plain = published.stripTrailingZeros();
    BigDecimal zeros = BigDecimal.ONE.scaleByPowerOfTen(-plain.scale());
    for (BigDecimal step : List.of(BigDecimal.valueOf(5), BigDecimal.TWO)) {
      if (new BigDecimal(plain.unscaledValue()).remainder(step).signum() == 0) {
        return step.multiply(zeros);
      }
    }
    return zeros;
  }

  private static BigDecimal to(BigDecimal number, RoundingMode mode) {
    return to(number, STEP, mode);
  }

  private static BigDecimal to(BigDecimal number, BigDecimal step, RoundingMode mode) {
    BigDecimal rounded = number.divide(step, 0, mode).multiply(step);
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }
}
