package org.amparo.ingest.read;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** What cells say as text. */
final class CellText {

  private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
  private static final long SECONDS_A_DAY = 86_400;

  /** A spreadsheet counts 29 February 1900, which never was, as day 60. */
  private static final int DAY_THAT_NEVER_WAS = 60;

  private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);
  private static final LocalDate DAY_0_FROM_1904 = LocalDate.of(1904, 1, 1);

  /** The day after 9999-12-31, up to which a spreadsheet knows days. */
  private static final double DAYS_END = 2_958_466;

  private static final long LAST_DAY = LocalDate.of(9999, 12, 31).toEpochDay();

  private static final int MOST_DIGITS = 400;

  private final LocalDate dayZero;

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
    LocalDateTime instant = time(raw);
    return instant == null ? number(raw) : instant.format(ISO);
  }

  /** A spreadsheet's day number as an ISO day; the number where it is none. */
  String day(String raw) {
    LocalDateTime instant = time(raw);
    return instant == null ? number(raw) : instant.toLocalDate().toString();
  }

  private @Nullable LocalDateTime time(String raw) {
    try {
      double number = Double.parseDouble(raw);
      if (!(number >= 0 && number < DAYS_END)) {
        return null;
      }
      long seconds = Math.round(number * SECONDS_A_DAY);
      long day = fromDayZero(seconds / SECONDS_A_DAY);
      return day > LAST_DAY
          ? null
          : LocalDateTime.ofEpochSecond(
              day * SECONDS_A_DAY + seconds % SECONDS_A_DAY, 0, ZoneOffset.UTC);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private long fromDayZero(long number) {
    boolean early = number < DAY_THAT_NEVER_WAS && dayZero.equals(DAY_0);
    return dayZero.toEpochDay() + (early ? number + 1 : number);
  }

  /**
   * The text without outer blanks, which mean nothing: among them the no-break space that
   * spreadsheets are fond of, and all that the database takes for a blank.
   */
  static String strip(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
