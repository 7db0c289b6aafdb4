package org.amparo.ingest.check;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a check found in one source. Wide because it holds the check as written with what it found.
 *
 * @param why what goes wrong where it does not; may be empty
 * @param warn the share above which it warns
 * @param stop the share above which the import stops; 1 where it never does
 * @param reason why it is excused, or why it could not be run; null otherwise
 * @param samples failing rows, ten at most, in the order of their lines
 */
public record CheckResult(
    String id,
    String sentence,
    String why,
    long rows,
    long failed,
    double warn,
    double stop,
    Outcome outcome,
    @Nullable String reason,
    List<Sample> samples) {

  private static final Pattern TRAILING_ZEROS = Pattern.compile("\\.?0+$");

  /** What follows from the share of failing rows. */
  public enum Outcome {
    /** No more rows fail than is expected. */
    PASS,
    /** More rows fail than the user should pass over. */
    WARN,
    /** So many fail that the file is not what it seems; nothing is imported. */
    STOP,
    /** It would warn or stop, and a written exception that has not expired covers it. */
    EXCUSED,
    /** The file lacks a column that the check is about, so nothing is known. */
    NOT_RUN
  }

  /** A failing row: its line, and what the check is about as {@code name = value}. */
  public record Sample(long line, List<String> values) {}

  /** The share of failing rows, 0 to 1; 0 where none was asked. */
  public double share() {
    return rows == 0 ? 0 : failed / (double) rows;
  }

  /** A share, 0 to 1, as a percentage of up to three places, in English. */
  public static String percent(double share) {
    if (share > 0 && share < 0.00001) {
      return "less than 0.001 %";
    }
    String number = String.format(Locale.ROOT, "%.3f", share * 100);
    return TRAILING_ZEROS.matcher(number).replaceAll("") + " %";
  }
}
