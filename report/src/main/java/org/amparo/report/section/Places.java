package org.amparo.report.section;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.evaluate.Figure;
import org.amparo.model.place.Gazetteer;
import org.amparo.model.place.State;
import org.amparo.report.chart.Bar;
import org.amparo.report.chart.Chart;
import org.amparo.report.chart.NamedBars;
import org.amparo.report.chart.Palette;
import org.amparo.report.chart.StateMap;
import org.amparo.report.figure.Basis;
import org.amparo.report.figure.Figures;
import org.amparo.report.language.Wording;
import org.amparo.report.number.Amount;
import org.amparo.report.number.Part;
import org.amparo.report.number.Shown;
import org.amparo.report.number.Style;
import org.jspecify.annotations.Nullable;

/**
 * Requests by the places they were made to, and where the place lies.
 *
 * @param map the counties of a state by their requests; null elsewhere
 * @param series one for each stage that is told by place
 */
public record Places(@Nullable Chart map, List<Series> series) {

  private static final String PREFIX = "place.";
  private static final int MOST_BARS = 12;

  /**
   * One stage.
   *
   * @param title what is counted
   * @param most the place that none exceeds; null where no place is known
   * @param chart a bar for each of the largest, or null where all are hidden
   * @param rows all of them
   * @param basis what the figures rest on
   */
  public record Series(
      String title, @Nullable Row most, @Nullable Chart chart, List<Row> rows, Basis basis) {}

  /**
   * A place.
   *
   * @param name its name, as its figure's label has it
   * @param requests how many
   * @param of of how many
   */
  public record Row(String name, Amount requests, @Nullable Shown of) {}

  public static @Nullable Places of(Figures figures, String place) {
    List<Series> series =
        Stream.of("received", "issued")
            .flatMap(status -> Stream.ofNullable(series(figures, status)))
            .toList();
    Chart map =
        Gazetteer.bundled()
            .known(place)
            .filter(State.class::isInstance)
            .map(State.class::cast)
            .flatMap(state -> counties(figures, state))
            .orElse(null);
    return series.isEmpty() && map == null ? null : new Places(map, series);
  }

  private static @Nullable Series series(Figures figures, String status) {
    String prefix = PREFIX + status + ".";
    List<Figure> used =
        figures
            .under(prefix)
            .filter(figure -> figure.value() != null || figure.withheld())
            .sorted(
                Comparator.comparing((Figure figure) -> isPlace(figure) ? 0 : 1)
                    .thenComparing(Places::size, Comparator.reverseOrder()))
            .toList();
    if (used.isEmpty()) {
      return null;
    }
    List<Row> rows = new ArrayList<>();
    List<Bar> bars = new ArrayList<>();
    for (Figure figure : used) {
      Row row =
          new Row(
              name(figure),
              Amount.of(figure, Style.EXACT),
              Shown.of(figure, Part.DENOMINATOR, Style.EXACT).orElse(null));
      rows.add(row);
      // What is hidden has no bar: it would say how many.
      if (figure.value() != null && (bars.size() < MOST_BARS || !isPlace(figure))) {
        bars.add(
            new Bar(
                row.name(),
                size(figure).doubleValue(),
                row.requests().words(),
                isPlace(figure) ? Palette.MIDDLE : Palette.UNKNOWN));
      }
    }
    String title = Wording.say("places." + status);
    return new Series(
        title,
        // Among places of which some are hidden none is known to have the most.
        isPlace(used.getFirst()) && !figures.withheld(prefix) ? rows.getFirst() : null,
        bars.isEmpty() ? null : NamedBars.of("chart-places-" + status, title, bars),
        List.copyOf(rows),
        Basis.of(used));
  }

  private static boolean isPlace(Figure figure) {
    return !figure.id().endsWith(".unknown") && !figure.id().endsWith(".others");
  }

  private static BigDecimal size(Figure figure) {
    return Objects.requireNonNullElse(figure.value(), BigDecimal.ZERO);
  }

  private static String name(Figure figure) {
    if (figure.id().endsWith(".unknown")) {
      return Wording.say("places.unknown");
    }
    if (figure.id().endsWith(".others")) {
      return Wording.say("places.others");
    }
    return figure.words().word("place");
  }

  /** Counties in as many classes of equal number as there are patterns. */
  private static Optional<Chart> counties(Figures figures, State state) {
    String prefix =
        figures.under(PREFIX + "received.").findAny().isPresent()
            ? PREFIX + "received."
            : PREFIX + "issued.";
    List<Figure> counties =
        figures
            .under(prefix)
            .filter(figure -> figure.id().substring(prefix.length()).matches("\\d{5}"))
            .filter(figure -> size(figure).signum() > 0)
            .sorted(Comparator.comparing(Places::size))
            .toList();
    int count = Math.min(StateMap.classes(), counties.size());
    if (count < 2) {
      return Optional.empty();
    }
    Map<String, Integer> classes = new HashMap<>();
    List<List<Figure>> members = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      members.add(new ArrayList<>());
    }
    for (int i = 0; i < counties.size(); i++) {
      Figure figure = counties.get(i);
      int of = i * count / counties.size();
      // Counties with as many requests are in one class.
      if (i > 0 && size(counties.get(i - 1)).compareTo(size(figure)) == 0) {
        of = classes.getOrDefault(geoid(counties.get(i - 1), prefix), of);
      }
      classes.put(geoid(figure, prefix), of);
      members.get(of).add(figure);
    }
    return StateMap.of(
        "chart-map",
        Wording.say("places.map-state"),
        counties.reversed().stream()
            .map(figure -> name(figure) + ": " + Amount.of(figure, Style.EXACT).words())
            .collect(Collectors.joining("; ", "", ".")),
        state.fips(),
        classes,
        members.stream().map(Places::label).toList(),
        Wording.say("places.no-record"));
  }

  private static String geoid(Figure figure, String prefix) {
    return figure.id().substring(prefix.length());
  }

  private static String label(List<Figure> members) {
    if (members.isEmpty()) {
      return Wording.say("places.no-county");
    }
    String low = Amount.of(members.getFirst(), Style.EXACT).words();
    String high = Amount.of(members.getLast(), Style.EXACT).words();
    return low.equals(high) ? low : Wording.say("number.between", Map.of("low", low, "high", high));
  }
}
