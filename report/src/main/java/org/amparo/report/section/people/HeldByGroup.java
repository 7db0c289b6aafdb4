package org.amparo.report.section.people;

import java.util.List;
import java.util.regex.Pattern;
import org.amparo.evaluate.Figure;
import org.amparo.report.figure.Basis;
import org.amparo.report.figure.Figures;
import org.amparo.report.figure.Words;
import org.amparo.report.number.Amount;
import org.amparo.report.number.Part;
import org.amparo.report.number.Shown;
import org.amparo.report.number.Style;
import org.jspecify.annotations.Nullable;

/**
 * Who bears it: of every thousand booked in a group, how many are held.
 *
 * @param dimensions sex, race, age, as far as the records have them
 * @param published whether the bookings are those that a study published
 * @param basis what the figures rest on
 */
public record HeldByGroup(List<Dimension> dimensions, boolean published, Basis basis) {

  private static final String PREFIX = "bears.";
  private static final Pattern NAME = Pattern.compile("^bears\\.([a-z]+)\\.");

  /**
   * One way of grouping.
   *
   * @param title in words
   * @param rows a row a group
   */
  public record Dimension(String title, List<Row> rows) {}

  /**
   * A group.
   *
   * @param label in words
   * @param held bookings held, or null
   * @param booked bookings in all, or null
   * @param rate held of every thousand booked, with its interval
   * @param ratio its rate beside that of the largest group, or null where too few were held
   */
  public record Row(
      String label,
      @Nullable Shown held,
      @Nullable Shown booked,
      Amount rate,
      @Nullable Amount ratio) {}

  static @Nullable HeldByGroup of(Figures figures) {
    List<Dimension> dimensions =
        figures.names(NAME).stream().map(name -> dimension(figures, name)).toList();
    List<Figure> used = figures.under(PREFIX).toList();
    return dimensions.isEmpty()
        ? null
        : new HeldByGroup(
            dimensions,
            used.stream().anyMatch(figure -> figure.measure().equals("published")),
            Basis.of(used));
  }

  private static Dimension dimension(Figures figures, String name) {
    String prefix = PREFIX + name + ".";
    return new Dimension(
        Words.dimension(name),
        figures
            .under(prefix)
            .filter(figure -> figure.id().endsWith(".per-thousand"))
            .map(figure -> row(figures, name, figure))
            .toList());
  }

  private static Row row(Figures figures, String dimension, Figure figure) {
    String id = figure.id().substring(0, figure.id().length() - ".per-thousand".length());
    String code = id.substring((PREFIX + dimension + ".").length());
    return new Row(
        Words.code(dimension, code),
        Shown.of(figure, Part.NUMERATOR, Style.EXACT).orElse(null),
        Shown.of(figure, Part.DENOMINATOR, Style.EXACT).orElse(null),
        Amount.of(figure, Style.EXACT),
        figures.exact(id + ".ratio"));
  }
}
