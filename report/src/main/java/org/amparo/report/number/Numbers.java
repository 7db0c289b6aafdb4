package org.amparo.report.number;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.GroupingStrategy;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.DecimalFormatSymbols;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.amparo.evaluate.Unit;
import org.amparo.report.language.Messages;

/** Numbers by unit in the page's language, half of the last digit rounded up. */
public final class Numbers {

  private static final BigDecimal THOUSANDTH = new BigDecimal("0.001");
  private static final BigDecimal CENTS = BigDecimal.valueOf(100);
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);

  /** To make one takes longer than to use it; any thread may use one. */
  private static final Map<Form, LocalizedNumberFormatter> FORMATS = new ConcurrentHashMap<>();

  private record Form(Locale locale, int fewest, int most) {

    /** Thousands are set apart in every language, also where it has four digits. */
    LocalizedNumberFormatter format() {
      DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
      symbols.setMinusSign('\u2212');
      return NumberFormatter.withLocale(locale)
          .symbols(symbols)
          .grouping(GroupingStrategy.ON_ALIGNED)
          .precision(Precision.minMaxFraction(fewest, most))
          .roundingMode(RoundingMode.HALF_UP);
    }
  }

  private Numbers() {}

  /** The number as printed, without the name of its unit: {@code 1,234}, {@code $24,290.35}. */
  public static String text(Messages messages, BigDecimal number, Unit unit, Style style) {
    if (style.isRead()) {
      BigDecimal read = style.isLoss() ? number.negate() : number;
      return ReadNumbers.text(messages, read, unit, style.mode());
    }
    return switch (unit) {
      case PEOPLE, REQUESTS, BOOKINGS, POLICIES, ROWS, EVENTS, MONTHS, PLACES, NUMBERS ->
          count(messages, number);
      case PER_MONTH -> grouped(messages, number, 1, 1);
      case HOURS, DAYS ->
          grouped(messages, number, number.stripTrailingZeros().scale() > 0 ? 1 : 0, 1);
      case CENTS -> style == Style.BRIEF ? briefMoney(messages, number) : money(messages, number);
      case CENTS_PER_DAY -> money(messages, number);
      case SHARE -> share(messages, number);
      case PER_THOUSAND -> grouped(messages, number, 2, 2);
      case RATIO -> ratio(messages, number);
    };
  }

  /** The number with all its digits and the name of its unit, for a title. */
  public static String full(Messages messages, BigDecimal number, Unit unit) {
    return switch (unit) {
      case CENTS -> money(messages, number);
      case CENTS_PER_DAY -> worded(messages, "number.a-day", money(messages, number));
      case SHARE -> grouped(messages, number.multiply(CENTS), 0, 6) + "%";
      case PER_THOUSAND ->
          worded(messages, "number.of-every-thousand", grouped(messages, number, 0, 6));
      default -> grouped(messages, number, 0, 6) + " " + noun(messages, number, unit);
    };
  }

  /** A plain count, with a decimal only where it has one. */
  public static String count(Messages messages, BigDecimal number) {
    return grouped(messages, number, 0, 1);
  }

  /** What the number counts, in the right number; empty where the number itself says it. */
  public static String noun(Messages messages, BigDecimal number, Unit unit) {
    return switch (unit) {
      case PEOPLE,
          REQUESTS,
          BOOKINGS,
          POLICIES,
          ROWS,
          EVENTS,
          MONTHS,
          PLACES,
          NUMBERS,
          HOURS,
          DAYS ->
          messages.say("unit." + unit.name().toLowerCase(Locale.ROOT), Map.of("n", number));
      case PER_MONTH -> messages.say("unit.per-month");
      case CENTS, SHARE, PER_THOUSAND -> "";
      case CENTS_PER_DAY -> messages.say("unit.per-day");
      case RATIO -> messages.say("unit.times");
    };
  }

  static String worded(Messages messages, String key, String amount) {
    return messages.say(key, Map.of("amount", amount));
  }

  private static String money(Messages messages, BigDecimal cents) {
    return dollars(messages, cents.divide(CENTS, 2, RoundingMode.HALF_UP), 2);
  }

  private static String briefMoney(Messages messages, BigDecimal cents) {
    BigDecimal amount = cents.divide(CENTS, 2, RoundingMode.HALF_UP);
    if (amount.abs().compareTo(BILLION) >= 0) {
      return worded(messages, "number.billion", dollars(messages, amount.divide(BILLION), 1));
    }
    if (amount.abs().compareTo(MILLION) >= 0) {
      return worded(messages, "number.million", dollars(messages, amount.divide(MILLION), 1));
    }
    return money(messages, cents);
  }

  private static String dollars(Messages messages, BigDecimal amount, int digits) {
    String sign = amount.signum() < 0 ? "\u2212" : "";
    return sign + "$" + grouped(messages, amount.abs(), digits, digits);
  }

  /** A share that is nearly nothing or nearly all never reads as exactly that. */
  private static String share(Messages messages, BigDecimal number) {
    BigDecimal rest = BigDecimal.ONE.subtract(number);
    if (number.signum() > 0 && number.compareTo(THOUSANDTH) < 0) {
      return worded(messages, "number.under", grouped(messages, new BigDecimal("0.1"), 1, 1) + "%");
    }
    if (rest.signum() > 0 && rest.compareTo(THOUSANDTH) < 0) {
      return worded(messages, "number.over", grouped(messages, new BigDecimal("99.9"), 1, 1) + "%");
    }
    boolean whole = number.signum() == 0 || rest.signum() == 0;
    return grouped(messages, number.multiply(CENTS), whole ? 0 : 1, 1) + "%";
  }

  /** A share as a percentage, which never reads as exactly nothing or all where it is not. */
  public static String percent(Messages messages, BigDecimal share, int most) {
    BigDecimal least = BigDecimal.ONE.movePointLeft(most);
    BigDecimal percentage = share.multiply(CENTS);
    BigDecimal rest = CENTS.subtract(percentage);
    if (percentage.signum() > 0 && percentage.compareTo(least) < 0) {
      return worded(messages, "number.under", grouped(messages, least, 0, most) + "%");
    }
    if (rest.signum() > 0 && rest.compareTo(least) < 0) {
      return worded(
          messages, "number.over", grouped(messages, CENTS.subtract(least), 0, most) + "%");
    }
    return grouped(messages, percentage, 0, most) + "%";
  }

  private static String ratio(Messages messages, BigDecimal number) {
    return number.abs().compareTo(BigDecimal.TEN) < 0
        ? grouped(messages, number, 2, 2)
        : grouped(messages, number, 1, 1);
  }

  static String grouped(Messages messages, BigDecimal number, int fewest, int most) {
    Form form = new Form(messages.language().numbers(), fewest, most);
    return FORMATS.computeIfAbsent(form, Form::format).format(number).toString();
  }
}
