package org.amparo.ingest.read;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;

/** What a workbook's numbers say as text. */
final class CellText {

  private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("uuuu-MM-dd");
  private static final long SECONDS_A_DAY = 86_400;
  private static final long SECONDS_AN_HOUR = 3_600;
  private static final long SECONDS_A_MINUTE = 60;

  /** A spreadsheet counts 29 February 1900, which never was, as day 60. */
  private static final int DAY_THAT_NEVER_WAS = 60;

  private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);
  private static final LocalDate DAY_0_FROM_1904 = LocalDate.of(1904, 1, 1);

  /** The day after 9999-12-31, up to which a spreadsheet knows days. */
  private static final double DAYS_END = 2_958_466;

  private static final int MOST_DIGITS = 400;

  private final LocalDate dayZero;
  private final Map<Integer, String> days = new HashMap<>();

  CellText(boolean from1904) {
    this.dayZero = from1904 ? DAY_0_FROM_1904 : DAY_0;
  }

  /** A number without exponent or trailing zeros; as it stands where it is none. */
  static String number(String raw) {
    boolean plain = !raw.isEmpty() && (raw.charAt(0) != '0' || raw.length() == 1);
    for (int at = 0; plain && at < raw.length(); at++) {
      plain = raw.charAt(at) >= '0' && raw.charAt(at) <= '9';
    }
    if (plain) {
      return raw;
    }
    try {
      BigDecimal number = new BigDecimal(raw.strip());
      // A damaged exponent would ask for a billion zeros.
      if (Math.abs((long) number.scale()) > MOST_DIGITS) {
        return raw.strip();
      }
      return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    } catch (NumberFormatException e) {
      return raw.strip();
    }
  }

  /** A spreadsheet's day number as an ISO instant to the second; the number where it is none. */
  String instant(String raw) {
    double number;
    try {
      number = Double.parseDouble(raw);
    } catch (NumberFormatException e) {
      return number(raw);
    }
    if (!(number >= 0 && number < DAYS_END)) {
      return number(raw);
    }
    long seconds = Math.round(number * SECONDS_A_DAY);
    int day = (int) (seconds / SECONDS_A_DAY);
    long time = seconds % SECONDS_A_DAY;
    String date = days.computeIfAbsent(day, this::day);
    if (time == 0) {
      return date + " 00:00:00";
    }
    return date
        + " "
        + two(time / SECONDS_AN_HOUR)
        + ":"
        + two(time / SECONDS_A_MINUTE % SECONDS_A_MINUTE)
        + ":"
        + two(time % SECONDS_A_MINUTE);
  }

  private String day(int number) {
    boolean early = number < DAY_THAT_NEVER_WAS && dayZero.equals(DAY_0);
    return dayZero.plusDays(early ? number + 1L : number).format(ISO);
  }

  private static String two(long number) {
    return number < 10 ? "0" + number : Long.toString(number);
  }
}
