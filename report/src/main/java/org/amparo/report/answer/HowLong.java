package org.amparo.report.answer;

import static org.amparo.report.assertion.Sentence.counts;
import static org.amparo.report.assertion.Sentence.digits;
import static org.amparo.report.assertion.Sentence.says;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.amparo.model.disclosure.Rounding;
import org.amparo.report.assertion.Assertion;
import org.amparo.report.assertion.Sentence;
import org.amparo.report.chart.Bar;
import org.amparo.report.chart.NamedBars;
import org.amparo.report.chart.Palette;
import org.amparo.report.chart.ShareLines;
import org.amparo.report.chart.ShareLines.Line;
import org.amparo.report.chart.ShareLines.Point;
import org.amparo.report.figure.Cells;
import org.amparo.report.language.Messages;
import org.amparo.report.language.Slot;
import org.amparo.report.number.Numbers;
import org.amparo.report.number.Part;
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
    // Bars of holds of which no time is on record would be a picture of ignorance.
    boolean timed = spans.stream().anyMatch(span -> span.from() != null && span.isSome());
    if (!timed || direct.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Section(
            "long",
            heading(figures, direct.get()),
            remarks(figures),
            List.of(
                new Block.Pictures(
                    Stream.concat(
                            Stream.of(picture(figures, direct.get(), spans)),
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

    /** Whether somebody was held so long. */
    boolean isSome() {
      return few || (bookings != null && bookings > 0);
    }

    /** How many nights lie between two dates, which is all that dates tell. */
    private long nights() {
      return until == null ? 0 : until.longValue() / DAY - 1;
    }

    /**
     * What it is called.
     *
     * @param dates whether dates alone are known, of which spans of hours would overlap
     */
    String words(Messages messages, boolean dates) {
      if (dates && from != null && until != null && until > 0) {
        return messages.say("answer.long.nights", Map.of("n", nights()));
      }
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
          days ? "answer.long.days" : "answer.long.hours",
          Map.of("from", from.longValue() / unit, "until", until.longValue() / unit));
    }

    /** The figure of this span, where the report has one. */
    Optional<Assertion> asserted(AnswerFigures figures) {
      return figures.known("time.held." + key());
    }

    private String key() {
      if (from == null) {
        return "unknown";
      }
      if (until == null) {
        return "from-" + from.longValue();
      }
      return until == 0 ? "none" : from.longValue() + "-to-" + until.longValue();
    }

    Bar bar(Messages messages, boolean dates) {
      return new Bar(
          words(messages, dates),
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

  private static Block.Picture picture(AnswerFigures figures, String direct, List<Span> spans) {
    Messages messages = figures.messages();
    int mark =
        (int) spans.stream().takeWhile(span -> span.from() != null && !span.isPast()).count();
    // Where dates alone are known, some held up to the mark may stand on either side of it.
    boolean dates = spans.stream().anyMatch(Span::straddles);
    Optional<Assertion> over = figures.known(direct + "over-48-hours");
    Sentence title =
        over.map(n -> Sentence.of("answer.long.over", says("n", n), clock(HOURS)))
            .orElseGet(() -> Sentence.of("answer.long.chart"));
    return Block.Picture.of(
        messages,
        title,
        words ->
            NamedBars.histogram(
                "chart-time-held",
                words,
                spans.stream().map(span -> span.bar(messages, dates)).toList(),
                dates ? 0 : mark,
                messages.say("answer.long.mark", Map.of("n", String.valueOf(HOURS)))),
        Sentence.of("answer.long.caption", clock(HOURS)),
        Stream.concat(
                over.stream(), spans.stream().flatMap(span -> span.asserted(figures).stream()))
            .toList(),
        Block.Basis.RECORDS);
  }

  private static Slot clock(long hours) {
    return Slot.with("clock", String.valueOf(hours));
  }

  private static Sentence heading(AnswerFigures figures, String direct) {
    return figures
        .known(direct + "median-hours")
        .map(median -> Sentence.of("answer.long.median", counts("n", median)))
        .orElseGet(() -> Sentence.of("answer.long"));
  }

  private static List<Sentence> remarks(AnswerFigures figures) {
    List<Sentence> says = new ArrayList<>();
    concentrated(figures, "half.holds", "half.share")
        .or(() -> concentrated(figures, "largest.bookings", "largest.share"))
        .ifPresent(says::add);
    figures
        .known("requests.ice-did-not-come")
        .map(n -> Sentence.of("answer.long.absent", says("n", n)))
        .ifPresent(says::add);
    return says;
  }

  /** How few holds make up how much of all hours. */
  private static Optional<Sentence> concentrated(
      AnswerFigures figures, String holds, String share) {
    Optional<Assertion> few = figures.known("time.direct." + holds);
    Optional<Assertion> part = figures.hundred("time.direct." + share);
    return few.isEmpty() || part.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Sentence.across("answer.long.half", digits("n", few.get()), says("share", part.get())));
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
                        figures.say("answer.still." + named(figures, group)),
                        Objects.requireNonNull(curves.get(group))))
            .toList();
    Optional<Assertion> landmark =
        figures
            .known("time.counterfactual.landmark")
            .filter(from -> figures.drawn(from.figure().id(), Part.VALUE) > 0);
    List<Slot> slots =
        new ArrayList<>(
            List.of(
                Slot.with("day", STILL_DAY),
                Slot.with("held", held.get()),
                Slot.with("others", others.get())));
    landmark.ifPresent(from -> slots.add(digits("from", from)));
    // Of a sample of those without a hold no share of all can be told.
    String key =
        "answer.still" + (figures.isSample() ? ".sample" : figures.implied() ? ".implied" : "");
    return Optional.of(
        Block.Picture.of(
            figures.messages(),
            Sentence.across(landmark.isEmpty() ? key : key + ".from", slots.toArray(Slot[]::new)),
            title -> ShareLines.of("chart-still-in-jail", title, lines),
            Sentence.of(landmark.isEmpty() ? "answer.still.caption" : "answer.still.caption-from"),
            landmark.stream().toList(),
            Block.Basis.RECORDS));
  }

  /** Without a list of requests nobody knows who had one and was not held. */
  private static String named(AnswerFigures figures, String group) {
    return figures.implied() && group.equals("others") ? "unheld" : group;
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
