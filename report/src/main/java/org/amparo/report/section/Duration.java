package org.amparo.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.ResultTable;
import org.amparo.report.chart.Bar;
import org.amparo.report.chart.Chart;
import org.amparo.report.chart.NamedBars;
import org.amparo.report.chart.Palette;
import org.amparo.report.figure.Basis;
import org.amparo.report.figure.Cells;
import org.amparo.report.figure.Figures;
import org.amparo.report.figure.Sentence;
import org.amparo.report.figure.TableFigures;
import org.amparo.report.language.Wording;
import org.amparo.report.number.Amount;
import org.amparo.report.number.Style;
import org.jspecify.annotations.Nullable;

/**
 * How long people were held.
 *
 * @param past the time past release, or null where no release time is known
 * @param chart bookings by hours past release, or null
 * @param bins the same as numbers
 * @param finding the chart's finding; null where the records give none
 * @param definitions the same time by each definition of a hold
 * @param lines that time net of the ordinary wait, what of it is open and how few holds make it up
 * @param stays whole stays
 * @param basis what the figures rest on
 */
public record Duration(
    @Nullable Past past,
    @Nullable Chart chart,
    List<Bin> bins,
    @Nullable Sentence finding,
    List<Definition> definitions,
    List<Amount> lines,
    List<Stay> stays,
    Basis basis) {

  /** The hours after which federal regulation says a hold ends; the histogram's mark. */
  private static final long REGULATION_HOURS = 48;

  private static final long DAY = 24;

  private static final List<String> LINES =
      List.of(
          "time.net.",
          "time.beyond.",
          "time.center.",
          "time.deadline.",
          "time.most.",
          "time.direct.largest.",
          "time.direct.without-largest.",
          "time.gross.",
          "beds.");

  /**
   * Time past release, by the definition that costs are reported by.
   *
   * @param bookings bookings held past release
   * @param hours hours in all
   * @param median the middle one's hours
   * @param over bookings held past forty-eight hours
   */
  public record Past(
      @Nullable Amount bookings,
      @Nullable Amount hours,
      @Nullable Amount median,
      @Nullable Amount over) {}

  /**
   * A span of hours.
   *
   * @param label in words
   * @param bookings how many
   */
  public record Bin(String label, Amount bookings) {}

  /**
   * A definition of a hold.
   *
   * @param label what it counts, as its own figure says
   * @param past the time by it
   */
  public record Definition(Amount label, Past past) {}

  /**
   * The whole stay of a group.
   *
   * @param group who
   * @param mean mean days
   * @param median median days
   */
  public record Stay(String group, @Nullable Amount mean, @Nullable Amount median) {}

  public static @Nullable Duration of(Figures figures, @Nullable ResultTable held) {
    List<Definition> definitions = new ArrayList<>();
    for (String hold : HoldDefinitions.definitions(figures)) {
      Amount label = figures.exact("time.direct." + hold + ".bookings");
      if (label != null) {
        definitions.add(new Definition(label, past(figures, hold)));
      }
    }
    String primary = HoldDefinitions.primary(figures);
    Past past = primary == null ? null : past(figures, primary);
    List<Stay> stays = stays(figures);
    Chart chart = held == null ? null : chart(held);
    if (past == null && stays.isEmpty() && chart == null) {
      return null;
    }
    List<Figure> used =
        Stream.concat(figures.under("time.direct."), figures.under("stay.")).toList();
    return new Duration(
        past,
        chart,
        held == null ? List.of() : bins(figures, held),
        past == null ? null : finding(past),
        definitions,
        LINES.stream()
            .flatMap(figures::under)
            .map(figure -> Amount.of(figure, Style.EXACT))
            .toList(),
        stays,
        Basis.of(used));
  }

  private static Past past(Figures figures, String hold) {
    String prefix = "time.direct." + hold;
    return new Past(
        figures.exact(prefix + ".bookings"),
        figures.exact(prefix + ".hours"),
        figures.exact(prefix + ".median-hours"),
        figures.exact(prefix + ".over-48-hours"));
  }

  private static List<Stay> stays(Figures figures) {
    return Stream.of(
            stay(figures, Wording.say("duration.held"), "stay.held"),
            stay(figures, Wording.say("duration.others"), "stay.others"),
            stay(figures, Wording.say("duration.held-felony"), "stay.held.felony"),
            stay(figures, Wording.say("duration.others-felony"), "stay.others.felony"),
            stay(figures, Wording.say("duration.held-misdemeanor"), "stay.held.misdemeanor"),
            stay(figures, Wording.say("duration.others-misdemeanor"), "stay.others.misdemeanor"))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Stay> stay(Figures figures, String group, String prefix) {
    Stay stay =
        new Stay(
            group, figures.exact(prefix + ".mean-days"), figures.exact(prefix + ".median-days"));
    return stay.mean() == null && stay.median() == null ? Optional.empty() : Optional.of(stay);
  }

  private static @Nullable Sentence finding(Past past) {
    Amount bookings = past.bookings();
    Amount median = past.median();
    Amount over = past.over();
    return bookings == null
            || median == null
            || over == null
            || !bookings.recorded()
            || !median.recorded()
            || !over.recorded()
        ? null
        : Sentence.of(
            "duration.finding",
            Sentence.counted("of", bookings),
            Sentence.counted("n", median),
            Sentence.bare("over", over));
  }

  private static List<Bin> bins(Figures figures, ResultTable table) {
    Cells cells = new Cells(table);
    return IntStream.range(0, table.rows().size())
        .boxed()
        .flatMap(
            row ->
                Stream.ofNullable(figures.exact(TableFigures.bin(cells, row)))
                    .map(amount -> new Bin(span(cells, row), amount)))
        .toList();
  }

  /** A span in words: hours up to the regulation's forty-eight, days beyond. */
  private static String span(Cells cells, int row) {
    Double from = cells.number(row, "hours_from");
    Double until = cells.number(row, "hours_until");
    if (from == null) {
      return Wording.say("code.unknown");
    }
    if (until == null) {
      return Wording.say("duration.days-more", Map.of("from", from.longValue() / DAY));
    }
    if (until == 0) {
      return Wording.say("duration.none");
    }
    if (from == 0) {
      return Wording.say("duration.under", Map.of("until", until.longValue()));
    }
    return from >= REGULATION_HOURS
        ? Wording.say(
            "duration.days",
            Map.of("from", from.longValue() / DAY, "until", until.longValue() / DAY))
        : Wording.say(
            "duration.hours-span", Map.of("from", from.longValue(), "until", until.longValue()));
  }

  private static @Nullable Chart chart(ResultTable table) {
    Cells cells = new Cells(table);
    if (!cells.have("label", "hours_from", "hours_until", "bookings") || table.rows().isEmpty()) {
      return null;
    }
    List<Bar> bars = new ArrayList<>();
    int mark = 0;
    for (int row = 0; row < table.rows().size(); row++) {
      Double from = cells.number(row, "hours_from");
      Double bookings = cells.number(row, "bookings");
      boolean past = from != null && from >= REGULATION_HOURS;
      if (past && mark == 0) {
        mark = row;
      }
      bars.add(
          new Bar(
              span(cells, row),
              bookings == null ? 0 : bookings,
              bookings == null ? Wording.say("number.withheld") : cells.text(row, "bookings"),
              from == null ? Palette.UNKNOWN : past ? Palette.WARM : Palette.MIDDLE));
    }
    return NamedBars.histogram(
        "chart-time-held",
        Wording.say("duration.chart"),
        bars,
        mark,
        Wording.say("duration.mark", Map.of("n", String.valueOf(REGULATION_HOURS))));
  }
}
