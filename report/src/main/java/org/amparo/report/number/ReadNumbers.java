package org.amparo.report.number;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.amparo.evaluate.Unit;
import org.amparo.report.language.Messages;

/** Numbers as people read them: three significant digits. */
public final class ReadNumbers {

  private static final int DIGITS = 3;
  private static final BigDecimal CENTS = BigDecimal.valueOf(100);
  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);

  private ReadNumbers() {}

  static String text(Messages messages, BigDecimal number, Unit unit, RoundingMode mode) {
    return switch (unit) {
      case CENTS, CENTS_PER_DAY -> dollars(messages, number.divide(CENTS), mode);
      case HOURS, DAYS -> time(messages, number, mode);
      case SHARE, PER_THOUSAND, RATIO, PER_MONTH ->
          Numbers.text(messages, number.setScale(decimals(number, unit), mode), unit, Style.BRIEF);
      default ->
          number.abs().compareTo(TEN_THOUSAND) < 0
              ? Numbers.count(messages, number)
              : large(messages, number, "", mode);
    };
  }

  /** As many as are printed. */
  private static int decimals(BigDecimal number, Unit unit) {
    return switch (unit) {
      // One decimal of a percentage, and no less than is there where it is nearly none or all.
      case SHARE -> Math.max(number.scale(), 3);
      case PER_MONTH -> 1;
      case RATIO -> number.abs().compareTo(BigDecimal.TEN) < 0 ? 2 : 1;
      default -> 2;
    };
  }

  /** Money as a sentence and an axis say it: {@code $4,900}, {@code $1.37 million}. */
  public static String dollars(Messages messages, BigDecimal amount) {
    return dollars(messages, amount, RoundingMode.HALF_UP);
  }

  private static String dollars(Messages messages, BigDecimal amount, RoundingMode mode) {
    BigDecimal read = read(amount, mode);
    String sign = read.signum() < 0 ? "\u2212" : "";
    BigDecimal size = read.abs();
    if (size.compareTo(MILLION) >= 0) {
      return sign + large(messages, size, "$", RoundingMode.HALF_UP);
    }
    return sign + "$" + Numbers.grouped(messages, size, isCents(size) ? 2 : 0, 2);
  }

  private static BigDecimal read(BigDecimal number, RoundingMode mode) {
    return number.round(new MathContext(DIGITS, mode));
  }

  private static boolean isCents(BigDecimal size) {
    return size.compareTo(BigDecimal.TEN) < 0 && size.stripTrailingZeros().scale() > 0;
  }

  private static String time(Messages messages, BigDecimal number, RoundingMode mode) {
    BigDecimal read = read(number, mode);
    if (read.abs().compareTo(MILLION) >= 0) {
      return large(messages, read, "", RoundingMode.HALF_UP);
    }
    int decimals = read.abs().compareTo(CENTS) < 0 ? 1 : 0;
    return Numbers.grouped(messages, read.setScale(decimals, mode), 0, decimals);
  }

  private static String large(
      Messages messages, BigDecimal number, String sign, RoundingMode mode) {
    BigDecimal read = read(number, mode);
    if (read.abs().compareTo(BILLION) >= 0) {
      return Numbers.worded(
          messages, "number.billion", sign + Numbers.grouped(messages, read.divide(BILLION), 0, 2));
    }
    return read.abs().compareTo(MILLION) >= 0
        ? Numbers.worded(
            messages,
            "number.million",
            sign + Numbers.grouped(messages, read.divide(MILLION), 0, 2))
        : sign + Numbers.grouped(messages, read, 0, 0);
  }

  /** So many of a hundred; nearly none never reads as none, nor nearly all as all. */
  static String ofHundred(Messages messages, BigDecimal number, Style style) {
    BigDecimal whole = number.setScale(0, style.mode());
    if (style != Style.HUNDRED) {
      return Numbers.count(messages, whole);
    }
    if (whole.signum() == 0 && number.signum() > 0) {
      return Numbers.worded(messages, "number.under", "1");
    }
    return whole.compareTo(CENTS) == 0 && number.compareTo(CENTS) < 0
        ? Numbers.worded(messages, "number.over", "99")
        : Numbers.count(messages, whole);
  }
}
