package org.amparo.report.number;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.Unit;
import org.amparo.report.language.Labels;
import org.amparo.report.language.Messages;

/** One number on the page, of the figure it came from, with its title and what it counts. */
public record Shown(
    String figure, Part part, Style style, String value, String text, String title, String noun) {

  /** A figure's number, or empty where it was not recorded. */
  public static Optional<Shown> of(Messages messages, Figure figure, Part part, Style style) {
    return Optional.ofNullable(part.of(figure))
        .map(number -> of(messages, figure, number, part, style));
  }

  /**
   * How many of a hundred a part of a figure is, or empty where that was not recorded. Never more
   * than all, which the end of a range can be where both were rounded.
   */
  public static Optional<Shown> ofHundred(Messages messages, Figure figure, Part part) {
    return ofHundred(messages, figure, part, Style.HUNDRED);
  }

  /** The same, read in one of the styles of a hundred. */
  public static Optional<Shown> ofHundred(
      Messages messages, Figure figure, Part part, Style style) {
    BigDecimal number = part.of(figure);
    BigDecimal whole = figure.unit() == Unit.SHARE ? BigDecimal.ONE : figure.denominator();
    if (number == null || whole == null || whole.signum() <= 0) {
      return Optional.empty();
    }
    BigDecimal all = BigDecimal.valueOf(100);
    BigDecimal hundred = number.multiply(all).divide(whole, 6, RoundingMode.HALF_UP).min(all);
    return Optional.of(
        new Shown(
            figure.id(),
            part,
            style,
            plain(number),
            ReadNumbers.ofHundred(messages, hundred, style),
            of(messages, figure, number, part, Style.EXACT).title(),
            ""));
  }

  private static Shown of(
      Messages messages, Figure figure, BigDecimal number, Part part, Style style) {
    boolean inUnit = part.inUnit();
    return new Shown(
        figure.id(),
        part,
        style,
        plain(number),
        inUnit
            ? Numbers.text(messages, number, figure.unit(), style)
            : Numbers.count(messages, number),
        (inUnit ? Numbers.full(messages, number, figure.unit()) : Numbers.count(messages, number))
            + Labels.known(messages, figure.words()).map(label -> ": " + label).orElse(""),
        inUnit ? Numbers.noun(messages, number, figure.unit()) : "");
  }

  /** A number without exponent and trailing zeros, the same wherever it is written. */
  public static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
