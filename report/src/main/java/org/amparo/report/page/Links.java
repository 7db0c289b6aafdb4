package org.amparo.report.page;

import java.util.List;
import org.amparo.evaluate.Figure;
import org.amparo.report.number.Amount;
import org.amparo.report.number.Part;
import org.amparo.report.number.Shown;
import org.amparo.report.number.Style;
import org.jspecify.annotations.Nullable;

/**
 * What happened after the requests, where one publisher's tables name the same person.
 *
 * @param lines one for each step
 * @param basis what the figures rest on
 */
public record Links(List<Line> lines, Basis basis) {

  /**
   * A step.
   *
   * @param amount how many, with the figure's own label
   * @param of of how many, or null
   */
  public record Line(Amount amount, @Nullable Shown of) {}

  static @Nullable Links of(Figures figures) {
    List<Figure> used = figures.under("link.").toList();
    return used.isEmpty()
        ? null
        : new Links(
            used.stream()
                .map(
                    figure ->
                        new Line(
                            Amount.of(figure, Style.EXACT),
                            Shown.of(figure, Part.DENOMINATOR, Style.EXACT).orElse(null)))
                .toList(),
            Basis.of(used));
  }
}
