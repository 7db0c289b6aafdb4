package org.amparo.report.chart;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.DoubleFunction;

/** Amounts on one scale that grows tenfold at each line, each with what it counts. */
public final class CostLadder {

  private static final int PITCH = 40;
  private static final int NARROW_PITCH = 66;
  private static final double NAMES = 440;
  private static final double RADIUS = 7;
  private static final int BASE = 10;

  private CostLadder() {}

  /** An amount in dollars, more than nothing, with its ends where something is open. */
  public record Row(
      String label,
      String note,
      double amount,
      double low,
      double high,
      String text,
      boolean own) {}

  /** The chart of at least one row. */
  public static Chart of(String id, String title, List<Row> rows, DoubleFunction<String> money) {
    double least = rows.stream().mapToDouble(CostLadder::least).min().orElse(1);
    double most =
        rows.stream().mapToDouble(row -> Math.max(row.amount(), row.high())).max().orElse(BASE);
    double from = Math.floor(Math.log10(least));
    double to = Math.max(from + 1, Math.ceil(Math.log10(most)));
    return Chart.across(
        id,
        title,
        Chart.words(rows, row -> row.label() + " (" + row.note() + ")", Row::text),
        List.of(),
        new Chart.Heights(
            rows.size() * PITCH + Canvas.AXIS, rows.size() * NARROW_PITCH + Canvas.AXIS),
        canvas -> {
          boolean narrow = canvas.narrow();
          Scale scale = new Scale(from, to, narrow ? 8 : NAMES, canvas.width() - (narrow ? 8 : 60));
          int pitch = narrow ? NARROW_PITCH : PITCH;
          canvas.axis(scale, ticks(from, to, money, narrow), 0, (double) rows.size() * pitch);
          for (int i = 0; i < rows.size(); i++) {
            row(canvas, rows.get(i), scale, (double) i * pitch);
          }
        });
  }

  private static double least(Row row) {
    return row.low() > 0 ? Math.min(row.low(), row.amount()) : row.amount();
  }

  private static SortedMap<Double, String> ticks(
      double from, double to, DoubleFunction<String> money, boolean narrow) {
    SortedMap<Double, String> ticks = new TreeMap<>();
    int step = narrow && to - from > 2 ? 2 : 1;
    for (double power = from; power <= to; power += step) {
      ticks.put(power, money.apply(Math.pow(BASE, power)));
    }
    return ticks;
  }

  private static void row(Canvas canvas, Row row, Scale scale, double top) {
    boolean narrow = canvas.narrow();
    Typeface face = row.own() ? Typeface.LOUD : Typeface.READ;
    if (narrow) {
      canvas.label(
          Typeface.VALUE.fitted(row.label(), canvas.width() - 8.0), 0, top, Typeface.VALUE);
      Typeface small = Typeface.TICK.within(row.note(), canvas.width() - 8.0);
      canvas.label(small.fitted(row.note(), canvas.width() - 8.0), 0, top + 18, small);
    } else {
      double end = NAMES - 22;
      Typeface name = face.within(row.label(), end);
      canvas.ending(name.fitted(row.label(), end), end, top + 17, name, Palette.INK);
      Typeface small = Typeface.LABEL.within(row.note(), end);
      canvas.ending(small.fitted(row.note(), end), end, top + 33, small, Palette.QUIET);
    }
    amount(canvas, row, scale, top + (narrow ? 50 : 18), narrow ? Typeface.VALUE : Typeface.LOUD);
  }

  private static void amount(Canvas canvas, Row row, Scale scale, double y, Typeface face) {
    String color = row.own() ? Palette.STRONG.css() : Palette.WARM.css();
    double x = scale.at(Math.log10(row.amount()));
    double end = x;
    if (row.high() > row.amount() || (row.low() > 0 && row.low() < row.amount())) {
      end = scale.at(Math.log10(Math.max(row.amount(), row.high())));
      canvas.line(scale.at(Math.log10(least(row))), y, end, y, Palette.MIDDLE.css(), 4);
    }
    canvas.dot(x, y, RADIUS, color, Palette.EDGE, 1);
    double room = face.width(row.text()) + 14;
    double right = Math.max(end, x + RADIUS);
    boolean fits = right + room <= canvas.width();
    canvas.label(
        row.text(),
        fits ? right + 6 : scale.at(Math.log10(least(row))) - RADIUS - room,
        y - face.size() / 2.0 - 2,
        face);
  }
}
