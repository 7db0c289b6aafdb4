package org.amparo.report.chart;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was in force when: a bar for each, between two days. One that began before the first day or
 * goes on past the last has a tip at that end.
 */
public final class TimeLine {

  private static final int PITCH = 46;
  private static final int BAR = 16;
  private static final double MARGIN = 12;

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
    return Chart.of(
        id,
        title,
        Chart.words(spans, Span::label, Span::text),
        legend,
        spans.size() * PITCH + Canvas.AXIS,
        canvas -> {
          Scale scale = Scale.of(first, last, MARGIN, canvas.width() - MARGIN);
          canvas.axis(scale, scale.dates(), 0, spans.size() * PITCH);
          for (int i = 0; i < spans.size(); i++) {
            span(canvas, spans.get(i), first, last, i * PITCH, scale);
          }
        });
  }

  private static void span(
      Canvas canvas, Span span, LocalDate first, LocalDate last, double top, Scale scale) {
    canvas.name(span.label(), top);
    LocalDate from = span.from();
    LocalDate until = span.until();
    boolean before = from == null || from.isBefore(first);
    boolean after = until == null || until.isAfter(last);
    double left = scale.at(before || from == null ? first : from);
    double right = scale.at(after || until == null ? last : until);
    double y = top + Canvas.NAME;
    canvas.bar(left, y, Math.max(2, right - left), BAR, span.color());
    if (before) {
      tip(canvas, left, y, 2 - MARGIN);
    }
    if (after) {
      tip(canvas, right, y, MARGIN - 2);
    }
  }

  private static void tip(Canvas canvas, double x, double y, double reach) {
    canvas.polygon(Palette.EDGE, x, y, x + reach, y + BAR / 2.0, x, y + BAR);
  }
}
