package org.amparo.report.chart;

import java.awt.BasicStroke;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jfree.svg.SVGGraphics2D;
import org.jspecify.annotations.Nullable;

/**
 * What was in force when: a bar for each, between two days. One that began before the first day or
 * goes on past the last has a tip at that end.
 */
public final class TimeLine {

  private static final int PITCH = 46;
  private static final int NAME = 20;
  private static final int BAR = 16;
  private static final int AXIS = 26;
  private static final double MARGIN = 12;
  private static final double LEAST_APART = 46;

  private TimeLine() {}

  /**
   * One thing in force.
   *
   * @param label what it is
   * @param from its first day, or null where it began before anything recorded here
   * @param until the day it ended, not itself in it; null where it goes on
   * @param text both in words
   * @param color of its kind
   */
  public record Span(
      String label,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      String text,
      Palette color) {}

  /**
   * The chart.
   *
   * @param first the first day shown
   * @param last the day after the last
   * @param spans at least one, each with a day in between
   * @param legend what the colors mean
   */
  public static Chart of(
      String id,
      String title,
      LocalDate first,
      LocalDate last,
      List<Span> spans,
      List<Chart.Key> legend) {
    String description =
        spans.stream()
            .map(span -> span.label() + ": " + span.text())
            .collect(Collectors.joining("; ", "", "."));
    return Chart.of(
        id,
        title,
        description,
        legend,
        (width, key) ->
            Svg.of(
                key,
                title,
                description,
                width,
                spans.size() * PITCH + AXIS,
                canvas -> draw(canvas, first, last, spans, width)));
  }

  /** The key of a color. */
  public static Chart.Key key(Palette color, String label) {
    return Chart.Key.of(color, label);
  }

  private static void draw(
      SVGGraphics2D canvas, LocalDate first, LocalDate last, List<Span> spans, int width) {
    Scale scale = Scale.of(day(first), day(last), MARGIN, width - MARGIN);
    years(canvas, first, last, scale, spans.size() * (double) PITCH, width);
    for (int i = 0; i < spans.size(); i++) {
      span(canvas, spans.get(i), first, last, i * (double) PITCH, width, scale);
    }
  }

  private static void years(
      SVGGraphics2D canvas,
      LocalDate first,
      LocalDate last,
      Scale scale,
      double bottom,
      int width) {
    int years = last.getYear() - first.getYear() + 1;
    int every = (int) Math.ceil(years * LEAST_APART / (width - 2 * MARGIN));
    canvas.setFont(Typeface.TICK);
    canvas.setStroke(new BasicStroke(1));
    for (int year = first.getYear(); year <= last.getYear(); year += every) {
      LocalDate start = LocalDate.of(year, 1, 1);
      if (start.isBefore(first) || start.isAfter(last)) {
        continue;
      }
      double x = scale.at(day(start));
      canvas.setPaint(Palette.RULE);
      canvas.draw(new Line2D.Double(x, 0, x, bottom + 4));
      String text = String.valueOf(year);
      double wide = Typeface.width(text, Typeface.TICK);
      canvas.setPaint(Palette.QUIET);
      canvas.drawString(
          text, (float) Math.clamp(x - wide / 2, 0, width - wide), (float) bottom + 18);
    }
  }

  private static void span(
      SVGGraphics2D canvas,
      Span span,
      LocalDate first,
      LocalDate last,
      double top,
      int width,
      Scale scale) {
    String name = Typeface.fitted(span.label(), Typeface.LABEL, width - 4.0);
    canvas.setPaint(java.awt.Color.WHITE);
    canvas.fill(
        new Rectangle2D.Double(0, top, Typeface.width(name, Typeface.LABEL) + 6, NAME - 2.0));
    canvas.setPaint(Palette.INK);
    canvas.setFont(Typeface.LABEL);
    canvas.drawString(name, 0, (float) top + 14);
    LocalDate from = span.from();
    LocalDate until = span.until();
    boolean before = from == null || from.isBefore(first);
    boolean after = until == null || until.isAfter(last);
    double left = scale.at(day(before || from == null ? first : from));
    double right = scale.at(day(after || until == null ? last : until));
    double y = top + NAME;
    Pattern.fill(
        canvas, new Rectangle2D.Double(left, y, Math.max(2, right - left), BAR), span.color());
    if (before) {
      tip(canvas, left, y, -MARGIN + 2);
    }
    if (after) {
      tip(canvas, right, y, MARGIN - 2);
    }
  }

  private static void tip(SVGGraphics2D canvas, double x, double y, double reach) {
    Path2D tip = new Path2D.Double();
    tip.moveTo(x, y);
    tip.lineTo(x + reach, y + BAR / 2.0);
    tip.lineTo(x, y + BAR);
    tip.closePath();
    canvas.setPaint(Palette.EDGE);
    canvas.fill(tip);
  }

  private static double day(LocalDate day) {
    return (double) day.toEpochDay();
  }
}
