package org.amparo.report.chart;

import java.awt.geom.Rectangle2D;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
  private static final List<String> SHADES =
      List.of("#f4f5f4", "#e3edf4", "#bcd5e5", "#8db6d1", "#2a6490", "#0b3c5d");

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
        HEAD + (last - first + 1) * ROW,
        canvas -> draw(canvas, names, byMonth, first, last));
  }

  private static void draw(
      Canvas canvas, List<String> names, Map<YearMonth, Count> months, int first, int last) {
    double cell = (canvas.width() - NAMES - 1.0) / MONTHS;
    double most = months.values().stream().mapToDouble(Count::number).max().orElse(0);
    int letters = canvas.width() == Chart.WIDE ? 3 : 1;
    for (int month = 0; month < MONTHS; month++) {
      String name = names.get(month);
      canvas.centered(
          name.substring(0, Math.min(letters, name.length())),
          NAMES + (month + 0.5) * cell,
          HEAD - 8.0,
          Typeface.TICK,
          Palette.QUIET);
    }
    for (int year = first; year <= last; year++) {
      double top = HEAD + (year - first) * (double) ROW;
      canvas.text(String.valueOf(year), 0, top + 19, Typeface.LABEL, Palette.INK);
      for (int month = 0; month < MONTHS; month++) {
        Rectangle2D area = new Rectangle2D.Double(NAMES + month * cell, top, cell - GAP, ROW - GAP);
        Count count = months.get(YearMonth.of(year, month + 1));
        if (count == null) {
          canvas.bar(area.getX(), top, area.getWidth(), area.getHeight(), Palette.UNKNOWN);
        } else {
          cell(canvas, area, count, shade(count.number(), most));
        }
      }
    }
  }

  private static int shade(double number, double most) {
    return number <= 0 ? 0 : (int) Math.clamp(Math.ceil(number / most * 5), 1, 5);
  }

  private static void cell(Canvas canvas, Rectangle2D area, Count count, int shade) {
    canvas.rectangle(area, SHADES.get(shade), Palette.RULE);
    // A telephone has 24 pixels for a month.
    canvas.centered(
        count.text(),
        area.getCenterX(),
        area.getCenterY() + 4.5,
        Typeface.TICK.within(count.text(), area.getWidth() - 2),
        shade >= FIRST_DARK ? "#ffffff" : Palette.INK);
  }
}
