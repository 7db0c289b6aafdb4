package org.amparo.report.chart;

import java.awt.BasicStroke;
import java.text.SimpleDateFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.DateTickUnit;
import org.jfree.chart.axis.DateTickUnitType;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnitSource;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.time.Month;
import org.jfree.data.time.TimeSeries;
import org.jfree.data.time.TimeSeriesCollection;

/** A bar for each month. */
public final class MonthBars {

  private static final int HEIGHT = 220;
  private static final int LABEL_HEIGHT = 14;
  private static final double MILLISECONDS_A_DAY = 86_400_000;
  private static final TimeZone ZONE = TimeZone.getTimeZone("UTC");

  private MonthBars() {}

  /**
   * A month.
   *
   * @param month which
   * @param height how high its bar is
   */
  public record Height(YearMonth month, double height) {}

  /**
   * The chart.
   *
   * @param money whether heights are dollars
   * @param months at least one, in order; a month that is missing leaves a gap
   * @param description what can be seen in it
   */
  public static Chart of(
      String id, String title, String description, boolean money, List<Height> months) {
    return of(id, title, description, money, months, List.of());
  }

  /**
   * The chart with a line at each of some days.
   *
   * @param marks days inside the months; may be empty
   */
  public static Chart of(
      String id,
      String title,
      String description,
      boolean money,
      List<Height> months,
      List<LocalDate> marks) {
    return Chart.of(
        id,
        title,
        description,
        List.of(),
        (width, key) ->
            Svg.of(plot(money, months, marks, width), key, title, description, width, HEIGHT));
  }

  private static org.jfree.chart.JFreeChart plot(
      boolean money, List<Height> months, List<LocalDate> marks, int width) {
    TimeSeries series = new TimeSeries("months");
    for (Height height : months) {
      series.add(
          new Month(height.month().getMonthValue(), height.month().getYear()), height.height());
    }
    XYBarRenderer renderer = new XYBarRenderer(0.15);
    renderer.setBarPainter(new StandardXYBarPainter());
    renderer.setShadowVisible(false);
    renderer.setSeriesPaint(0, Palette.MIDDLE.fill());
    XYPlot plot =
        new XYPlot(
            new TimeSeriesCollection(series, ZONE), dates(months, width), heights(money), renderer);
    plot.setInsets(new RectangleInsets(8, 0, 0, 8));
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setOutlineVisible(false);
    plot.setBackgroundPaint(null);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinePaint(Palette.RULE);
    int beside = 0;
    for (LocalDate mark : marks) {
      ValueMarker line = new ValueMarker(mark.toEpochDay() * MILLISECONDS_A_DAY);
      line.setPaint(Palette.INK);
      line.setStroke(new BasicStroke(1.5f));
      line.setLabel(mark.toString());
      line.setLabelFont(Typeface.TICK);
      line.setLabelPaint(Palette.INK);
      line.setLabelAnchor(RectangleAnchor.TOP_RIGHT);
      line.setLabelTextAnchor(TextAnchor.TOP_LEFT);
      line.setLabelBackgroundColor(java.awt.Color.WHITE);
      // Days that lie close together have their labels below one another.
      line.setLabelOffset(new RectangleInsets(3 + LABEL_HEIGHT * (beside++ % 3), 3, 3, 3));
      plot.addDomainMarker(line);
    }
    AxisSpace left = new AxisSpace();
    left.setLeft(58);
    plot.setFixedRangeAxisSpace(left);
    return NamedBars.chart(plot);
  }

  private static DateAxis dates(List<Height> months, int width) {
    DateAxis axis = new DateAxis(null, ZONE, Locale.US);
    YearMonth first = months.getFirst().month();
    YearMonth last = months.getLast().month();
    axis.setRange(start(first), start(last.plusMonths(1)));
    long span = java.time.temporal.ChronoUnit.MONTHS.between(first, last) + 1;
    boolean years = span > 12;
    int every = width == Chart.WIDE ? (span > 8 ? 2 : 1) : 3;
    SimpleDateFormat format = AxisDates.format(years);
    format.setTimeZone(ZONE);
    axis.setTickUnit(
        years
            ? new DateTickUnit(DateTickUnitType.YEAR, 1, format)
            : new DateTickUnit(DateTickUnitType.MONTH, every, format));
    axis.setTickLabelFont(Typeface.TICK);
    axis.setTickLabelPaint(Palette.QUIET);
    axis.setAxisLinePaint(Palette.EDGE);
    return axis;
  }

  private static java.util.Date start(YearMonth month) {
    return java.util.Date.from(month.atDay(1).atStartOfDay(java.time.ZoneOffset.UTC).toInstant());
  }

  private static NumberAxis heights(boolean money) {
    NumberAxis axis = new NumberAxis();
    axis.setStandardTickUnits(new NumberTickUnitSource(!money, new AxisFormat(money)));
    axis.setTickLabelFont(Typeface.TICK);
    axis.setTickLabelPaint(Palette.QUIET);
    axis.setAxisLineVisible(false);
    axis.setTickMarksVisible(false);
    return axis;
  }
}
