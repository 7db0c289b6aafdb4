package org.amparo.report.chart;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Collectors;

/** Bars of one hundred requests each: those held, those left open, and the rest, with a remark. */
public final class HundredBars {

  private static final int HUNDRED = 100;
  private static final int PITCH = 34;
  private static final int THICK = 23;
  private static final int TOP = 22;
  private static final double NAMES = 400;
  private static final double BARS = 440;
  private static final int NARROW_PITCH = 66;

  private HundredBars() {}

  /**
   * A bar: how many of a hundred are held for certain, how many more may be, and a remark with what
   * it is of, which is said where no heading stands over the remarks.
   */
  public record Row(
      String label,
      double held,
      double open,
      String text,
      String remark,
      String remarkOf,
      Style style) {}

  /** How a bar stands out. */
  public enum Style {
    PLAIN,
    /** What was done, beside what policies would do. */
    DONE,
    /** The one under debate. */
    MARKED
  }

  /** What the parts of the bars and the remarks mean. */
  public record Meaning(String held, String open, String rest, String remark) {}

  /** The chart; at least one row. */
  public static Chart of(String id, String title, List<Row> rows, Meaning meaning) {
    return Chart.across(
        id,
        title,
        rows.stream()
            .map(row -> row.label() + ": " + row.text() + said(row))
            .collect(Collectors.joining("; ", "", ".")),
        List.of(
            Chart.Key.of(Palette.STRONG, meaning.held()),
            Chart.Key.of(Palette.UNKNOWN, meaning.open()),
            Chart.Key.of(Palette.FAINT, meaning.rest(), Chart.Key.SQUARE)),
        new Chart.Heights(TOP + rows.size() * PITCH, rows.size() * NARROW_PITCH),
        canvas -> {
          if (!canvas.narrow() && rows.stream().anyMatch(row -> !row.remark().isEmpty())) {
            canvas.text(meaning.remark(), NAMES + BARS + 24, 12, Typeface.LABEL, Palette.QUIET);
          }
          for (int i = 0; i < rows.size(); i++) {
            if (canvas.narrow()) {
              narrow(canvas, rows.get(i), i * NARROW_PITCH);
            } else {
              wide(canvas, rows.get(i), TOP + i * PITCH);
            }
          }
        });
  }

  private static String said(Row row) {
    return row.remark().isEmpty() ? "" : ", " + row.remarkOf() + ": " + row.remark();
  }

  private static void wide(Canvas canvas, Row row, double top) {
    Typeface face = row.style() == Style.PLAIN ? Typeface.READ : Typeface.LOUD;
    mark(canvas, row, top, PITCH);
    Typeface name = face.within(row.label(), NAMES - 14);
    canvas.ending(name.fitted(row.label(), NAMES - 14), NAMES - 12, top + 22, name, Palette.INK);
    bar(canvas, row, new Scale(0, HUNDRED, NAMES, NAMES + BARS), top + 5);
    canvas.text(row.remark(), NAMES + BARS + 24, top + 22, face, Palette.INK);
  }

  private static void narrow(Canvas canvas, Row row, double top) {
    Typeface face = row.style() == Style.PLAIN ? Typeface.LABEL : Typeface.VALUE;
    mark(canvas, row, top, NARROW_PITCH);
    Typeface name = face.within(row.label(), canvas.width() - 4.0);
    canvas.text(name.fitted(row.label(), canvas.width() - 4.0), 0, top + 15, name, Palette.INK);
    bar(canvas, row, new Scale(0, HUNDRED, 0, canvas.width()), top + 20);
    if (!row.remark().isEmpty()) {
      canvas.ending(
          row.remarkOf() + ": " + row.remark(),
          canvas.width(),
          top + 57,
          Typeface.TICK,
          Palette.INK);
    }
  }

  private static void mark(Canvas canvas, Row row, double top, double high) {
    if (row.style() == Style.MARKED) {
      canvas.rectangle(
          new Rectangle2D.Double(0, top, canvas.width(), high), Palette.MARKED, Canvas.NONE);
    }
  }

  private static void bar(Canvas canvas, Row row, Scale scale, double top) {
    double begin = scale.at(0);
    double held = scale.at(row.held());
    double open = scale.at(row.held() + row.open());
    canvas.rectangle(
        new Rectangle2D.Double(begin, top, scale.at(HUNDRED) - begin, THICK),
        Palette.FAINT,
        Canvas.NONE);
    if (open > held) {
      canvas.bar(held, top, open - held, THICK, Palette.UNKNOWN);
    }
    if (held > begin) {
      String color = row.style() == Style.DONE ? Palette.INK : Palette.STRONG.css();
      canvas.rectangle(
          new Rectangle2D.Double(begin, top, held - begin, THICK), color, Palette.EDGE);
    }
    number(canvas, row, scale, top);
  }

  /** In the held part where there is room for it, else behind what is open, else before it. */
  private static void number(Canvas canvas, Row row, Scale scale, double top) {
    double room = Typeface.LOUD.width(row.text()) + 14;
    double held = scale.at(row.held());
    double open = scale.at(row.held() + row.open());
    double baseline = top + 17;
    if (held - scale.at(0) >= room) {
      canvas.ending(row.text(), held - 8, baseline, Typeface.LOUD, Palette.STRONG.text());
    } else if (scale.at(HUNDRED) - open >= room) {
      canvas.text(row.text(), open + 8, baseline, Typeface.LOUD, Palette.INK);
    } else {
      double middle = (scale.at(0) + scale.at(HUNDRED)) / 2;
      canvas.rectangle(
          new Rectangle2D.Double(middle - room / 2, top + 2, room, THICK - 4.0),
          Canvas.WHITE,
          Canvas.NONE);
      canvas.centered(row.text(), middle, baseline, Typeface.LOUD, Palette.INK);
    }
  }
}
