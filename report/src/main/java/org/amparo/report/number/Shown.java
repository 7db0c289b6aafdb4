package org.amparo.report.number;

import java.math.BigDecimal;
import java.util.Optional;
import org.amparo.evaluate.Figure;
import org.amparo.report.language.Labels;

/**
 * One number on the page, tied to the figure it was taken from.
 *
 * @param figure the figure's id
 * @param part which of its numbers
 * @param style how much of it is printed
 * @param value the number as in {@code figures.json}
 * @param text the number as printed
 * @param title the whole number and what it is; the number alone where the page is in a language
 *     that has no words for that
 * @param noun what it counts, in the right number; may be empty
 */
public record Shown(
    String figure, Part part, Style style, String value, String text, String title, String noun) {

  /** A figure's number, or empty where it was not recorded. */
  public static Optional<Shown> of(Figure figure, Part part, Style style) {
    return Optional.ofNullable(part.of(figure)).map(number -> of(figure, number, part, style));
  }

  private static Shown of(Figure figure, BigDecimal number, Part part, Style style) {
    boolean inUnit = part.inUnit();
    return new Shown(
        figure.id(),
        part,
        style,
        plain(number),
        inUnit ? Numbers.text(number, figure.unit(), style) : Numbers.count(number),
        (inUnit ? Numbers.full(number, figure.unit()) : Numbers.count(number))
            + Labels.known(figure.words()).map(label -> ": " + label).orElse(""),
        inUnit ? Numbers.noun(number, figure.unit()) : "");
  }

  /** A number without exponent and trailing zeros, the same wherever it is written. */
  public static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
