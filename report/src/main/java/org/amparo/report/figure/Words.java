package org.amparo.report.figure;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.amparo.evaluate.Status;
import org.amparo.report.language.Dates;
import org.amparo.report.language.Wording;

/** What codes are called on the page, in the language that is being written. */
public final class Words {

  private Words() {}

  /**
   * A code of a dimension, such as {@code criminality} and {@code convicted}. One that no message
   * names is printed as it is.
   */
  public static String code(String dimension, String code) {
    if (code.equals("unknown")) {
      return Wording.say("code.unknown");
    }
    String key = "code." + (dimension.equals("age-requested") ? "age" : dimension) + "." + code;
    if (Wording.has(key)) {
      return Wording.say(key);
    }
    return dimension.equals("citizenship") ? names(code) : sentence(code);
  }

  /** {@code el-salvador} as "El Salvador". */
  private static String names(String code) {
    return Arrays.stream(code.split("-", -1)).map(Words::sentence).collect(Collectors.joining(" "));
  }

  /** A way of grouping people, as a heading. */
  public static String dimension(String name) {
    return known("dimension.", name);
  }

  /** {@code motor-vehicle} as "Motor vehicle". */
  public static String sentence(String code) {
    String words = code.replace('-', ' ').replace('_', ' ').strip();
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT)
            + words.substring(1).toLowerCase(Locale.ROOT);
  }

  public static String month(YearMonth month) {
    return Dates.month(month);
  }

  public static String status(Status status) {
    return Wording.say("status." + status.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  public static String measure(String measure) {
    return known("measure.", measure);
  }

  public static String rate(String rate) {
    return known("rate.", rate);
  }

  private static String known(String prefix, String code) {
    return Wording.has(prefix + code) ? Wording.say(prefix + code) : sentence(code);
  }
}
