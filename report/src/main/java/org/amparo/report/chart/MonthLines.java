package org.amparo.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Paint;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.text.SimpleDateFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.DateTickUnit;
import org.jfree.chart.axis.DateTickUnitType;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnitSource;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.time.Month;
import org.jfree.data.time.TimePeriodAnchor;
import org.jfree.data.time.TimeSeries;
import org.jfree.data.time.TimeSeriesCollection;

/** A dot for each month, lines through them, and a mark at a day. */
public final class MonthLines {

  private static final int HEIGHT = 250;
  private static final double MILLISECONDS_A_DAY = 86_400_000;
  private static final TimeZone ZONE = TimeZone.getTimeZone("UTC");

  private MonthLines() {}

  /** How a series of months is drawn. */
  public enum Mark {
    /** A filled dot. */
    DOT(Palette.STRONG.fill()),
    /** A ring: a month that no line rests on. */
    RING(Palette.QUIET),
    LINE(Palette.STRONG.fill()),
    DASHES(Palette.MIDDLE.fill());

    private final Color paint;

    Mark(Color paint) {
      this.paint = paint;
    }

    private boolean line() {
      return this == LINE || this == DASHES;
    }

    private Stroke stroke() {
      float[] dashes = {6, 4};
      return this == DASHES
          ? new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes, 0)
          : new BasicStroke(2);
    }
  }

  /**
   * A month's value.
   *
   * @param value how high
   */
  public record Value(YearMonth month, double value) {}

  /**
   * Months drawn alike; a line breaks where a month is missing.
   *
   * @param label what they are
   * @param values in order; none where there is nothing of the kind
   */
  public record Months(Mark mark, String label, List<Value> values) {}

  /**
   * The chart.
   *
   * @param months at least one kind with a value
   * @param mark a day inside them
   * @param description what can be seen in it
   */
  public static Chart of(
      String id, String title, String description, List<Months> months, LocalDate mark) {
    List<Months> present = months.stream().filter(each -> !each.values().isEmpty()).toList();
    return Chart.of(
        id,
        title,
        description,
        present.stream().map(each -> key(each.mark(), each.label())).toList(),
        (width, key) -> Svg.of(plot(present, mark, width), key, title, description, width, HEIGHT));
  }

  private static Chart.Key key(Mark mark, String label) {
    return switch (mark) {
      case RING -> Chart.Key.of("#ffffff", label, Chart.Key.DOT);
      case DOT -> Chart.Key.of(Palette.css(mark.paint), label, Chart.Key.DOT);
      case LINE -> Chart.Key.of(Palette.css(mark.paint), label, Chart.Key.LINE);
      case DASHES -> Chart.Key.of(Palette.css(mark.paint), label, Chart.Key.DASHES);
    };
  }

  private static JFreeChart plot(List<Months> months, LocalDate mark, int width) {
    TimeSeriesCollection collection = new TimeSeriesCollection(ZONE);
    collection.setXPosition(TimePeriodAnchor.MIDDLE);
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer();
    for (Months each : months) {
      for (List<Value> run : runs(each)) {
        int index = collection.getSeriesCount();
        TimeSeries series = new TimeSeries(each.label() + index);
        run.forEach(
            value ->
                series.add(
                    new Month(value.month().getMonthValue(), value.month().getYear()),
                    value.value()));
        collection.addSeries(series);
        style(renderer, index, each.mark());
      }
    }
    XYPlot plot = new XYPlot(collection, dates(months, width), heights(), renderer);
    plot.setInsets(new RectangleInsets(8, 0, 0, 8));
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setOutlineVisible(false);
    plot.setBackgroundPaint(null);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinePaint(Palette.RULE);
    plot.addDomainMarker(marker(mark));
    AxisSpace left = new AxisSpace();
    left.setLeft(58);
    plot.setFixedRangeAxisSpace(left);
    return NamedBars.chart(plot);
  }

  private static void style(XYLineAndShapeRenderer renderer, int index, Mark mark) {
    Paint paint = mark.paint;
    renderer.setSeriesPaint(index, paint);
    renderer.setSeriesStroke(index, mark.stroke());
    renderer.setSeriesLinesVisible(index, mark.line());
    renderer.setSeriesShapesVisible(index, !mark.line());
    renderer.setSeriesShapesFilled(index, mark != Mark.RING);
    renderer.setSeriesShape(index, new Ellipse2D.Double(-3, -3, 6, 6));
  }

  /** Months without one missing between them; a line is drawn through each run by itself. */
  private static List<List<Value>> runs(Months months) {
    List<List<Value>> runs = new ArrayList<>();
    YearMonth next = null;
    for (Value value : months.values()) {
      if (!value.month().equals(next)) {
        runs.add(new ArrayList<>());
      }
      runs.getLast().add(value);
      next = value.month().plusMonths(1);
    }
    return runs;
  }

  private static ValueMarker marker(LocalDate day) {
    ValueMarker line = new ValueMarker(day.toEpochDay() * MILLISECONDS_A_DAY);
    line.setPaint(Palette.INK);
    line.setStroke(new BasicStroke(1.5f));
    line.setLabel(day.toString());
    line.setLabelFont(Typeface.TICK);
    line.setLabelPaint(Palette.INK);
    line.setLabelAnchor(RectangleAnchor.TOP_RIGHT);
    line.setLabelTextAnchor(TextAnchor.TOP_LEFT);
    line.setLabelBackgroundColor(Color.WHITE);
    return line;
  }

  private static DateAxis dates(List<Months> months, int width) {
    DateAxis axis = new DateAxis(null, ZONE, Locale.US);
    YearMonth first = edge(months, true);
    YearMonth last = edge(months, false);
    axis.setRange(start(first), start(last.plusMonths(1)));
    boolean years = java.time.temporal.ChronoUnit.MONTHS.between(first, last) >= 18;
    SimpleDateFormat format = AxisDates.format(years);
    format.setTimeZone(ZONE);
    axis.setTickUnit(
        years
            ? new DateTickUnit(DateTickUnitType.YEAR, 1, format)
            : new DateTickUnit(DateTickUnitType.MONTH, width == Chart.WIDE ? 2 : 4, format));
    axis.setTickLabelFont(Typeface.TICK);
    axis.setTickLabelPaint(Palette.QUIET);
    axis.setAxisLinePaint(Palette.EDGE);
    return axis;
  }

  private static YearMonth edge(List<Months> months, boolean first) {
    List<YearMonth> all =
        months.stream().flatMap(each -> each.values().stream()).map(Value::month).sorted().toList();
    return first ? all.getFirst() : all.getLast();
  }

  private static Date start(YearMonth month) {
    return Date.from(month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  private static NumberAxis heights() {
    NumberAxis axis = new NumberAxis();
    axis.setAutoRangeIncludesZero(true);
    axis.setStandardTickUnits(new NumberTickUnitSource(false, new AxisFormat(false)));
    axis.setTickLabelFont(Typeface.TICK);
    axis.setTickLabelPaint(Palette.QUIET);
    axis.setAxisLineVisible(false);
    axis.setTickMarksVisible(false);
    return axis;
  }
}
