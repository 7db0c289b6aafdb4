package org.amparo.report.chart;

import java.util.List;

/** Horizontal bars, each with its number at its end. */
public final class NamedBars {

  private static final int PITCH = 46;
  private static final int THICK = 20;
  private static final int BIN_PITCH = 30;
  private static final int BIN_NAMES = 124;

  private NamedBars() {}

  /** Bars with their names above them; a chart without bars where there are none. */
  public static Chart of(String id, String title, List<Bar> bars) {
    return Chart.of(
        id,
        title,
        words(bars),
        List.of(),
        bars.size() * PITCH,
        canvas -> {
          Scale scale = scale(bars, 1, canvas.width());
          for (int i = 0; i < bars.size(); i++) {
            canvas.name(bars.get(i).label(), i * PITCH);
            bar(canvas, bars.get(i), scale, i * PITCH + Canvas.NAME, THICK);
          }
        });
  }

  /** A histogram on its side, with a mark above a row; none where that is 0 or past the last. */
  public static Chart histogram(String id, String title, List<Bar> bars, int before, String mark) {
    return Chart.of(
        id,
        title,
        words(bars),
        List.of(),
        bars.size() * BIN_PITCH,
        canvas -> {
          Scale scale = scale(bars, BIN_NAMES, canvas.width());
          double marked = Typeface.VALUE.width(mark) + 8;
          if (before > 0 && before < bars.size()) {
            Bar shorter = shorter(bars, before);
            double end = scale.at(shorter.length()) + Typeface.VALUE.width(shorter.text()) + 7;
            if (end > canvas.width() - marked) {
              scale = scale(bars, BIN_NAMES, (int) (canvas.width() - marked));
            }
          }
          for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            double top = i * BIN_PITCH + 8.0;
            canvas.text(
                Typeface.LABEL.fitted(bar.label(), BIN_NAMES - 8.0),
                0,
                top + 16,
                Typeface.LABEL,
                Palette.INK);
            bar(canvas, bar, scale, top, BIN_PITCH - 8.0);
          }
          if (before > 0 && before < bars.size()) {
            double y = before * BIN_PITCH + 4.0;
            canvas.lines(Canvas.points(0, y, canvas.width(), y), Palette.INK, 1.5, "5 3");
            // On the side of the shorter bar, so that it meets no number.
            boolean above = shorter(bars, before).equals(bars.get(before - 1));
            double baseline = above ? y - 4 : y + 14;
            canvas.ending(mark, canvas.width(), baseline, Typeface.VALUE, Palette.INK);
          }
        });
  }

  private static Bar shorter(List<Bar> bars, int before) {
    Bar above = bars.get(before - 1);
    Bar below = bars.get(before);
    return above.length() <= below.length() ? above : below;
  }

  private static String words(List<Bar> bars) {
    return Chart.words(bars, Bar::label, Bar::text);
  }

  /** The longest bar leaves room for every number. */
  private static Scale scale(List<Bar> bars, double left, int width) {
    double longest = bars.stream().mapToDouble(Bar::length).max().orElse(0);
    double numbers =
        bars.stream().mapToDouble(bar -> Typeface.VALUE.width(bar.text())).max().orElse(0);
    return new Scale(0, longest > 0 ? longest : 1, left, width - numbers - 16);
  }

  private static void bar(Canvas canvas, Bar bar, Scale scale, double top, double thick) {
    double end = scale.at(bar.length());
    canvas.bar(scale.from(), top, end - scale.from(), thick, bar.color());
    canvas.text(bar.text(), end + 7, top + thick / 2 + 5, Typeface.VALUE, Palette.INK);
  }
}
