package org.amparo.bench;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;

/**
 * Lines that {@code bench/results.py} reads: what, its value and unit, the lowest and highest of
 * its turns, a peer and the peer's value in the same unit, and a note.
 */
final class ResultLine {

  private static final MathContext DIGITS = new MathContext(4);

  private ResultLine() {}

  /** Prints the median of some turns, without a peer. */
  static void print(String what, String unit, double... turns) {
    print(what, unit, turns, "", new double[0], "");
  }

  /** Prints the median of some turns beside that of a peer's. */
  static void print(
      String what, String unit, double[] turns, String peer, double[] peers, String note) {
    double[] sorted = turns.clone();
    Arrays.sort(sorted);
    System.out.println(
        String.join(
            "\t",
            "result",
            what,
            number(median(turns)),
            unit,
            turns.length > 1 ? number(sorted[0]) : "",
            turns.length > 1 ? number(sorted[sorted.length - 1]) : "",
            peer,
            peers.length > 0 ? number(median(peers)) : "",
            note));
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static String number(double value) {
    BigDecimal exact = BigDecimal.valueOf(value);
    boolean large = exact.precision() - exact.scale() > DIGITS.getPrecision();
    BigDecimal rounded = large ? exact.setScale(0, RoundingMode.HALF_UP) : exact.round(DIGITS);
    return rounded.stripTrailingZeros().toPlainString();
  }
}
