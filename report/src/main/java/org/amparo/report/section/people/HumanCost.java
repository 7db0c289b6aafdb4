package org.amparo.report.section.people;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.amparo.evaluate.Figure;
import org.amparo.report.figure.Basis;
import org.amparo.report.figure.Figures;
import org.amparo.report.language.Said;
import org.amparo.report.language.Wording;
import org.amparo.report.number.Amount;
import org.amparo.report.number.Part;
import org.amparo.report.number.Shown;
import org.amparo.report.number.Style;
import org.jspecify.annotations.Nullable;

/**
 * What cannot be told in money.
 *
 * @param lines one for each kind
 * @param bail bail and release on recognizance, with a hold and without
 * @param clocks held past the clock of each policy compared
 * @param basis what the figures rest on
 */
public record HumanCost(List<Line> lines, List<Compared> bail, List<Compared> clocks, Basis basis) {

  private static final List<String> ORDER =
      List.of(
          "human.days-of-liberty",
          "human.past-48-hours",
          "human.dismissed-or-acquitted",
          "human.bond-posted-not-released",
          "human.never-convicted",
          "human.victim-or-witness",
          "human.us-citizen-claim",
          "human.us-citizen-listed",
          "human.minor",
          "human.handed-to-ice",
          "human.handed-to-another-agency");

  /**
   * One kind.
   *
   * @param label what it is
   * @param amount how many; not recorded where the records do not say
   * @param of of how many, or null
   * @param unknown for how many the records do not say, or null where that has no meaning
   */
  public record Line(String label, Amount amount, @Nullable Shown of, @Nullable Shown unknown) {}

  /**
   * A line with the figure's own label.
   *
   * @param amount how many, or which share
   * @param part of a share, how many; or null
   * @param of of how many, or null
   * @param unknown for how many the records do not say, or null
   */
  public record Compared(
      Amount amount, @Nullable Shown part, @Nullable Shown of, @Nullable Shown unknown) {}

  public static @Nullable HumanCost of(Figures figures) {
    List<Figure> known =
        Stream.concat(
                ORDER.stream().flatMap(id -> figures.find(id).stream()),
                figures.under("human.").filter(figure -> !ORDER.contains(figure.id())))
            .toList();
    return known.isEmpty()
        ? null
        : new HumanCost(
            known.stream().map(HumanCost::line).toList(),
            compared(figures, "bail."),
            compared(figures, "clock."),
            Basis.of(
                Stream.of(known.stream(), figures.under("bail."), figures.under("clock."))
                    .flatMap(Function.identity())
                    .toList()));
  }

  private static List<Compared> compared(Figures figures, String prefix) {
    return figures
        .under(prefix)
        .map(
            figure ->
                new Compared(
                    Amount.of(figure, Style.EXACT),
                    Shown.of(figure, Part.NUMERATOR, Style.EXACT).orElse(null),
                    Shown.of(figure, Part.DENOMINATOR, Style.EXACT).orElse(null),
                    Shown.of(figure, Part.UNKNOWN, Style.EXACT).orElse(null)))
        .toList();
  }

  private static Line line(Figure figure) {
    return new Line(
        Wording.has(figure.id()) ? Wording.say(figure.id()) : Said.of(figure.label()),
        Amount.of(figure, Style.EXACT),
        Shown.of(figure, Part.DENOMINATOR, Style.EXACT).orElse(null),
        Shown.of(figure, Part.UNKNOWN, Style.EXACT).orElse(null));
  }
}
