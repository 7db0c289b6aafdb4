package org.amparo.report.number;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.amparo.evaluate.Unit;
import org.amparo.report.language.Wording;

/**
 * Numbers by unit, in the language that is being written. Half a unit of the last digit is rounded
 * up.
 */
public final class Numbers {

  private static final BigDecimal THOUSANDTH = new BigDecimal("0.001");
  private static final BigDecimal CENTS = BigDecimal.valueOf(100);
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);

  /** To make one takes longer than to use it, and no two threads may use one. */
  private static final ThreadLocal<Map<Form, DecimalFormat>> FORMATS =
      ThreadLocal.withInitial(HashMap::new);

  /**
   * How digits are grouped and how many decimals stay.
   *
   * @param locale of the signs
   * @param fewest decimals
   * @param most decimals
   */
  private record Form(Locale locale, int fewest, int most) {

    DecimalFormat format() {
      DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
      symbols.setMinusSign('\u2212');
      DecimalFormat format = new DecimalFormat("#,##0", symbols);
      format.setMinimumFractionDigits(fewest);
      format.setMaximumFractionDigits(most);
      format.setRoundingMode(RoundingMode.HALF_UP);
      return format;
    }
  }

  private Numbers() {}

  /** The number as printed, without the name of its unit: {@code 1,234}, {@code $24,290.35}. */
  public static String text(BigDecimal number, Unit unit, Style style) {
    if (style == Style.READ) {
      return ReadNumbers.text(number, unit);
    }
    return switch (unit) {
      case PEOPLE, REQUESTS, BOOKINGS, POLICIES, ROWS, EVENTS, MONTHS, PLACES, NUMBERS ->
          count(number);
      case PER_MONTH -> grouped(number, 1, 1);
      case HOURS, DAYS -> grouped(number, number.stripTrailingZeros().scale() > 0 ? 1 : 0, 1);
      case CENTS -> style == Style.BRIEF ? briefMoney(number) : money(number);
      case CENTS_PER_DAY -> money(number);
      case SHARE -> share(number);
      case PER_THOUSAND -> grouped(number, 2, 2);
      case RATIO -> ratio(number);
    };
  }

  /** The number with all its digits and the name of its unit, for a title. */
  public static String full(BigDecimal number, Unit unit) {
    return switch (unit) {
      case CENTS -> money(number);
      case CENTS_PER_DAY -> worded("number.a-day", money(number));
      case SHARE -> grouped(number.multiply(CENTS), 0, 6) + "%";
      case PER_THOUSAND -> worded("number.of-every-thousand", grouped(number, 0, 6));
      default -> grouped(number, 0, 6) + " " + noun(number, unit);
    };
  }

  /** A plain count, with a decimal only where it has one. */
  public static String count(BigDecimal number) {
    return grouped(number, 0, 1);
  }

  /** What the number counts, in the right number; empty where the number itself says it. */
  public static String noun(BigDecimal number, Unit unit) {
    return switch (unit) {
      case PEOPLE -> counted("unit.people", number);
      case REQUESTS -> counted("unit.requests", number);
      case BOOKINGS -> counted("unit.bookings", number);
      case POLICIES -> counted("unit.policies", number);
      case ROWS -> counted("unit.rows", number);
      case EVENTS -> counted("unit.events", number);
      case MONTHS -> counted("unit.months", number);
      case PLACES -> counted("unit.places", number);
      case NUMBERS -> counted("unit.numbers", number);
      case HOURS -> counted("unit.hours", number);
      case DAYS -> counted("unit.days", number);
      case PER_MONTH -> Wording.say("unit.per-month");
      case CENTS, SHARE, PER_THOUSAND -> "";
      case CENTS_PER_DAY -> Wording.say("unit.per-day");
      case RATIO -> Wording.say("unit.times");
    };
  }

  private static String counted(String key, BigDecimal number) {
    return Wording.say(key, Map.of("n", number));
  }

  static String worded(String key, String amount) {
    return Wording.say(key, Map.of("amount", amount));
  }

  private static String money(BigDecimal cents) {
    return dollars(cents.divide(CENTS, 2, RoundingMode.HALF_UP), 2);
  }

  private static String briefMoney(BigDecimal cents) {
    BigDecimal amount = cents.divide(CENTS, 2, RoundingMode.HALF_UP);
    if (amount.abs().compareTo(BILLION) >= 0) {
      return worded("number.billion", dollars(amount.divide(BILLION), 1));
    }
    if (amount.abs().compareTo(MILLION) >= 0) {
      return worded("number.million", dollars(amount.divide(MILLION), 1));
    }
    return money(cents);
  }

  static String dollars(BigDecimal amount, int digits) {
    String sign = amount.signum() < 0 ? "\u2212" : "";
    return sign + "$" + grouped(amount.abs(), digits, digits);
  }

  /** A share that is nearly nothing or nearly all never reads as exactly that. */
  private static String share(BigDecimal number) {
    BigDecimal rest = BigDecimal.ONE.subtract(number);
    if (number.signum() > 0 && number.compareTo(THOUSANDTH) < 0) {
      return worded("number.under", grouped(new BigDecimal("0.1"), 1, 1) + "%");
    }
    if (rest.signum() > 0 && rest.compareTo(THOUSANDTH) < 0) {
      return worded("number.over", grouped(new BigDecimal("99.9"), 1, 1) + "%");
    }
    boolean whole = number.signum() == 0 || rest.signum() == 0;
    return grouped(number.multiply(CENTS), whole ? 0 : 1, 1) + "%";
  }

  /**
   * A share as a percentage. One that is nearly nothing or nearly all never reads as exactly that.
   *
   * @param share 0 to 1
   * @param most decimals of the percentage; those at its end that are nought are left out
   */
  public static String percent(BigDecimal share, int most) {
    BigDecimal least = BigDecimal.ONE.movePointLeft(most);
    BigDecimal percentage = share.multiply(CENTS);
    BigDecimal rest = CENTS.subtract(percentage);
    if (percentage.signum() > 0 && percentage.compareTo(least) < 0) {
      return worded("number.under", grouped(least, 0, most) + "%");
    }
    if (rest.signum() > 0 && rest.compareTo(least) < 0) {
      return worded("number.over", grouped(CENTS.subtract(least), 0, most) + "%");
    }
    return grouped(percentage, 0, most) + "%";
  }

  private static String ratio(BigDecimal number) {
    return number.abs().compareTo(BigDecimal.TEN) < 0
        ? grouped(number, 2, 2)
        : grouped(number, 1, 1);
  }

  static String grouped(BigDecimal number, int fewest, int most) {
    Form form = new Form(Wording.language().numbers(), fewest, most);
    return FORMATS.get().computeIfAbsent(form, Form::format).format(number);
  }
}
