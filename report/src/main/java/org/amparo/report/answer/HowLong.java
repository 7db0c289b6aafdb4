package org.amparo.report.answer;

import static org.amparo.report.assertion.Sentence.bare;
import static org.amparo.report.assertion.Sentence.counted;
import static org.amparo.report.assertion.Sentence.number;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.amparo.model.disclosure.Rounding;
import org.amparo.report.assertion.Sentence;
import org.amparo.report.chart.Bar;
import org.amparo.report.chart.Chart;
import org.amparo.report.chart.NamedBars;
import org.amparo.report.chart.Palette;
import org.amparo.report.chart.ShareLines;
import org.amparo.report.chart.ShareLines.Line;
import org.amparo.report.chart.ShareLines.Point;
import org.amparo.report.figure.Cells;
import org.amparo.report.language.Messages;
import org.amparo.report.number.Amount;
import org.amparo.report.number.Numbers;
import org.amparo.report.number.Part;
import org.amparo.report.number.Shown;
import org.jspecify.annotations.Nullable;

/** How long past release people were held. */
final class HowLong {

  /** The most hours that the federal regulation speaks of. */
  private static final long HOURS = 48;

  private static final long DAY = 24;
  private static final String TABLE = "time-held";
  private static final String STILL_TABLE = "still-in-jail";
  private static final List<String> GROUPS = List.of("held", "declined", "others");
  private static final int HUNDRED = 100;

  /** The day that the title tells. */
  private static final long STILL_DAY = 90;

  private HowLong() {}

  static Optional<Section> of(AnswerFigures figures) {
    Optional<String> direct = figures.direct();
    List<Span> spans = spans(figures);
    if (spans.isEmpty() || direct.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Section(
            "long",
            heading(figures, direct.get()),
            says(figures),
            List.of(
                new Block.Pictures(
                    Stream.concat(
                            Stream.of(
                                new Block.Picture(
                                    chart(figures.messages(), title(figures, direct.get()), spans),
                                    Sentence.of("answer.long.caption"))),
                            stillInJail(figures).stream())
                        .toList()))));
  }

  /** Holds of a span of hours; null is not recorded, without an end, or not shown. */
  private record Span(
      @Nullable Double from, @Nullable Double until, @Nullable Double bookings, boolean few) {

    boolean isPast() {
      return from != null && from >= HOURS;
    }

    /** Whether it may end before the mark or past it. */
    boolean straddles() {
      return from != null && until != null && from < HOURS && until > HOURS;
    }

    String words(Messages messages) {
      if (from == null) {
        return messages.say("answer.long.unknown");
      }
      if (until == null) {
        return messages.say("answer.long.days-more", Map.of("from", from.longValue() / DAY));
      }
      if (until == 0) {
        return messages.say("answer.long.none");
      }
      boolean days = from >= HOURS;
      long unit = days ? DAY : 1;
      return messages.say(
          from == 0 ? "answer.long.under" : days ? "answer.long.days" : "answer.long.hours",
          Map.of("from", from.longValue() / unit, "until", until.longValue() / unit));
    }

    Bar bar(Messages messages) {
      return new Bar(
          words(messages),
          bookings == null ? 0 : bookings,
          bookings != null
              ? Numbers.count(messages, BigDecimal.valueOf(bookings))
              : few
                  ? messages.say("number.fewer", Map.of("n", String.valueOf(Rounding.FEWEST)))
                  : messages.say("number.withheld"),
          from == null || straddles() ? Palette.UNKNOWN : isPast() ? Palette.WARM : Palette.MIDDLE);
    }
  }

  private static List<Span> spans(AnswerFigures figures) {
    return figures
        .rows(TABLE)
        .mapToObj(
            row -> {
              Cells cells = figures.cells(TABLE).orElseThrow();
              return new Span(
                  cells.number(row, "hours_from"),
                  cells.number(row, "hours_until"),
                  cells.number(row, "bookings"),
                  cells.text(row, "fewer_than_11").equals("bookings"));
            })
        .toList();
  }

  private static Chart chart(Messages messages, String title, List<Span> spans) {
    int mark =
        (int) spans.stream().takeWhile(span -> span.from() != null && !span.isPast()).count();
    return NamedBars.histogram(
        "chart-time-held",
        title,
        spans.stream().map(span -> span.bar(messages)).toList(),
        mark,
        messages.say("answer.long.mark", Map.of("n", String.valueOf(HOURS))));
  }

  private static Sentence heading(AnswerFigures figures, String direct) {
    Amount median = figures.read(direct + "median-hours");
    if (median == null) {
      return Sentence.of("answer.long");
    }
    return median.range()
        ? Sentence.of(
            "answer.long.median-range",
            number("low", median.first()),
            number("high", median.last()))
        : Sentence.of("answer.long.median", counted("n", median));
  }

  private static String title(AnswerFigures figures, String direct) {
    Amount over = figures.read(direct + "over-48-hours");
    if (over == null) {
      return figures.say("answer.long.chart");
    }
    Sentence said =
        over.range()
            ? Sentence.of(
                "answer.long.over-range", number("low", over.first()), number("high", over.last()))
            : Sentence.of("answer.long.over", bare("n", over));
    return said.text(figures.messages());
  }

  private static List<Sentence> says(AnswerFigures figures) {
    List<Sentence> says = new ArrayList<>();
    Amount largest = figures.read("time.direct.largest.bookings");
    Shown share = figures.hundred("time.direct.largest.share", Part.VALUE);
    if (largest != null && share != null) {
      says.add(Sentence.of("answer.long.largest", bare("n", largest), number("share", share)));
    }
    Amount beyond = figures.read("time.beyond.bookings");
    Amount expected = figures.read("time.beyond.expected");
    if (beyond != null && expected != null) {
      says.add(Sentence.of("answer.long.beyond", bare("n", beyond), bare("expected", expected)));
    }
    Amount absent = figures.read("requests.ice-did-not-come");
    if (absent != null) {
      says.add(Sentence.of("answer.long.absent", bare("n", absent)));
    }
    return says;
  }

  /** Nothing where no stays are compared, or none is told on the day of the title. */
  private static Optional<Block.Picture> stillInJail(AnswerFigures figures) {
    Map<String, List<Point>> curves = curves(figures);
    Optional<Long> held = on(curves, "held");
    Optional<Long> others = on(curves, "others");
    if (held.isEmpty() || others.isEmpty()) {
      return Optional.empty();
    }
    List<Line> lines =
        GROUPS.stream()
            .filter(curves::containsKey)
            .map(
                group ->
                    new Line(
                        figures.say("answer.still." + group),
                        Objects.requireNonNull(curves.get(group))))
            .toList();
    return Optional.of(
        new Block.Picture(
            ShareLines.of(
                "chart-still-in-jail",
                figures.say(
                    "answer.still",
                    Map.of("day", STILL_DAY, "held", held.get(), "others", others.get())),
                lines),
            caption(figures)));
  }

  /** Stays are compared from booking, or from when most requests had come. */
  private static Sentence caption(AnswerFigures figures) {
    Amount from = figures.read("time.counterfactual.landmark");
    return from == null || from.first().value().equals("0")
        ? Sentence.of("answer.still.caption")
        : Sentence.of("answer.still.caption-from", bare("n", from));
  }

  private static Optional<Long> on(Map<String, List<Point>> curves, String group) {
    return curves.getOrDefault(group, List.of()).stream()
        .filter(point -> point.day() == STILL_DAY)
        .map(point -> Math.round(point.share()))
        .findFirst();
  }

  private static Map<String, List<Point>> curves(AnswerFigures figures) {
    Map<String, List<Point>> curves = new LinkedHashMap<>();
    figures
        .rows(STILL_TABLE)
        .forEach(
            row -> {
              Cells cells = figures.cells(STILL_TABLE).orElseThrow();
              Double day = cells.number(row, "days");
              Double of = cells.number(row, "bookings");
              Double still = cells.number(row, "still");
              if (day != null && of != null && still != null && of > 0) {
                curves
                    .computeIfAbsent(cells.text(row, "group"), _ -> new ArrayList<>())
                    .add(new Point(day.longValue(), still / of * HUNDRED));
              }
            });
    return curves;
  }
}
