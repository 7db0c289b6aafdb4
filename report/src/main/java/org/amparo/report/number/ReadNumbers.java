package org.amparo.report.number;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.amparo.evaluate.Unit;
import org.amparo.report.language.Messages;

/** Numbers as people read them: three significant digits. */
public final class ReadNumbers {

  private static final MathContext DIGITS = new MathContext(3, RoundingMode.HALF_UP);
  private static final BigDecimal CENTS = BigDecimal.valueOf(100);
  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);

  private ReadNumbers() {}

  static String text(Messages messages, BigDecimal number, Unit unit) {
    return switch (unit) {
      case CENTS, CENTS_PER_DAY -> dollars(messages, number.divide(CENTS));
      case HOURS, DAYS -> time(messages, number);
      case SHARE, PER_THOUSAND, RATIO, PER_MONTH ->
          Numbers.text(messages, number, unit, Style.BRIEF);
      default ->
          number.abs().compareTo(TEN_THOUSAND) < 0
              ? Numbers.count(messages, number)
              : large(messages, number, "");
    };
  }

  /** Money as a sentence and an axis say it: {@code $4,900}, {@code $1.37 million}. */
  public static String dollars(Messages messages, BigDecimal amount) {
    BigDecimal read = amount.round(DIGITS);
    String sign = read.signum() < 0 ? "\u2212" : "";
    BigDecimal size = read.abs();
    if (size.compareTo(MILLION) >= 0) {
      return sign + large(messages, size, "$");
    }
    return sign + "$" + Numbers.grouped(messages, size, isCents(size) ? 2 : 0, 2);
  }

  private static boolean isCents(BigDecimal size) {
    return size.compareTo(BigDecimal.TEN) < 0 && size.stripTrailingZeros().scale() > 0;
  }

  private static String time(Messages messages, BigDecimal number) {
    BigDecimal read = number.round(DIGITS);
    return read.abs().compareTo(MILLION) >= 0
        ? large(messages, read, "")
        : Numbers.grouped(messages, read, 0, read.abs().compareTo(CENTS) < 0 ? 1 : 0);
  }

  private static String large(Messages messages, BigDecimal number, String sign) {
    BigDecimal read = number.round(DIGITS);
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
  static String ofHundred(Messages messages, BigDecimal number) {
    BigDecimal whole = number.setScale(0, RoundingMode.HALF_UP);
    if (whole.signum() == 0 && number.signum() > 0) {
      return Numbers.worded(messages, "number.under", "1");
    }
    return whole.compareTo(CENTS) == 0 && number.compareTo(CENTS) < 0
        ? Numbers.worded(messages, "number.over", "99")
        : Numbers.count(messages, whole);
  }
}
