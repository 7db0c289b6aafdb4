package org.amparo.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jfree.svg.SVGGraphics2D;

/**
 * A row for each year and a column for each month, the darker the more. The number stands in each,
 * so nothing hangs on the shade; a month without one is hatched.
 */
public final class MonthCalendar {

  private static final int HEAD = 22;
  private static final int ROW = 30;
  private static final int NAMES = 42;
  private static final int MONTHS = 12;
  private static final double GAP = 1.5;

  /** From few to many, as the table of levels is shaded. */
  private static final List<Color> SHADES =
      List.of(
          new Color(0xF4F5F4),
          new Color(0xE3EDF4),
          new Color(0xBCD5E5),
          new Color(0x8DB6D1),
          new Color(0x2A6490),
          new Color(0x0B3C5D));

  private static final int FIRST_DARK = 4;

  private MonthCalendar() {}

  /**
   * A month.
   *
   * @param month which
   * @param number how many; not negative
   * @param text the number as printed
   */
  public record Count(YearMonth month, double number, String text) {}

  /**
   * The chart.
   *
   * @param names the twelve months' names, of which the first letters are shown
   * @param months at least one
   * @param description what can be seen in it
   */
  public static Chart of(
      String id, String title, String description, List<String> names, List<Count> months) {
    Map<YearMonth, Count> byMonth = new TreeMap<>();
    months.forEach(count -> byMonth.put(count.month(), count));
    int first = months.getFirst().month().getYear();
    int last = months.getLast().month().getYear();
    return Chart.of(
        id,
        title,
        description,
        List.of(),
        (width, key) ->
            Svg.of(
                key,
                title,
                description,
                width,
                HEAD + (last - first + 1) * ROW,
                canvas -> draw(canvas, names, byMonth, first, last, width)));
  }

  private static void draw(
      SVGGraphics2D canvas,
      List<String> names,
      Map<YearMonth, Count> months,
      int first,
      int last,
      int width) {
    double cell = (width - NAMES - 1.0) / MONTHS;
    double most = months.values().stream().mapToDouble(Count::number).max().orElse(0);
    canvas.setFont(Typeface.TICK);
    canvas.setPaint(Palette.QUIET);
    int letters = width == Chart.WIDE ? 3 : 1;
    for (int month = 0; month < MONTHS; month++) {
      String name = names.get(month);
      centered(
          canvas,
          name.substring(0, Math.min(letters, name.length())),
          Typeface.TICK,
          NAMES + (month + 0.5) * cell,
          HEAD - 8.0);
    }
    for (int year = first; year <= last; year++) {
      double top = HEAD + (year - first) * (double) ROW;
      canvas.setPaint(Palette.INK);
      canvas.setFont(Typeface.LABEL);
      canvas.drawString(String.valueOf(year), 0, (float) top + 19);
      for (int month = 0; month < MONTHS; month++) {
        Rectangle2D area = new Rectangle2D.Double(NAMES + month * cell, top, cell - GAP, ROW - GAP);
        Count count = months.get(YearMonth.of(year, month + 1));
        if (count == null) {
          Pattern.fill(canvas, area, Palette.UNKNOWN);
        } else {
          cell(canvas, area, count, shade(count.number(), most));
        }
      }
    }
  }

  private static int shade(double number, double most) {
    return number <= 0 ? 0 : (int) Math.clamp(Math.ceil(number / most * 5), 1, 5);
  }

  private static void cell(SVGGraphics2D canvas, Rectangle2D area, Count count, int shade) {
    canvas.setPaint(SHADES.get(shade));
    canvas.fill(area);
    canvas.setPaint(Palette.RULE);
    canvas.setStroke(new BasicStroke(0.5f));
    canvas.draw(area);
    canvas.setPaint(shade >= FIRST_DARK ? Color.WHITE : Palette.INK);
    Font font = Typeface.TICK;
    // A telephone has 24 pixels for a month.
    while (Typeface.width(count.text(), font) > area.getWidth() - 2 && font.getSize() > 8) {
      font = font.deriveFont(font.getSize() - 1f);
    }
    centered(canvas, count.text(), font, area.getCenterX(), area.getCenterY() + 4.5);
  }

  private static void centered(
      SVGGraphics2D canvas, String text, Font font, double x, double baseline) {
    canvas.setFont(font);
    canvas.drawString(text, (float) (x - Typeface.width(text, font) / 2), (float) baseline);
  }
}
