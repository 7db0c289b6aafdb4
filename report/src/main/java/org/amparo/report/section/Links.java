package org.amparo.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.amparo.evaluate.Figure;
import org.amparo.report.chart.Chart;
import org.amparo.report.chart.Flow;
import org.amparo.report.figure.Basis;
import org.amparo.report.figure.Figures;
import org.amparo.report.figure.Sentence;
import org.amparo.report.language.Wording;
import org.amparo.report.number.Amount;
import org.amparo.report.number.Part;
import org.amparo.report.number.Shown;
import org.amparo.report.number.Style;
import org.jspecify.annotations.Nullable;

/**
 * What happened after the requests, where one publisher's tables name the same person.
 *
 * @param lines who can be followed, then one for each stage and step between stages
 * @param flow how many reached each stage; null where fewer than two are told
 * @param finding how many reached custody; null where not told
 * @param times the days to each stage
 * @param outcomes what happened next, one answer a request; empty where not told
 * @param basis what the figures rest on
 */
public record Links(
    List<Line> lines,
    @Nullable Chart flow,
    @Nullable Sentence finding,
    List<Time> times,
    List<Line> outcomes,
    Basis basis) {

  private static final List<String> STAGES = List.of("arrest", "custody", "removal");

  /**
   * A count.
   *
   * @param amount how many, with the figure's own label
   * @param of of how many, or null
   * @param share the same as a share, or null
   */
  public record Line(Amount amount, @Nullable Shown of, @Nullable Amount share) {}

  /**
   * Days from a request to a stage.
   *
   * @param stage which, in words
   * @param lower lower quartile
   * @param median the middle one
   * @param upper upper quartile
   * @param month requests that reached it within 30 days
   * @param quarter within 90
   * @param year within 365
   */
  public record Time(
      String stage,
      @Nullable Amount lower,
      @Nullable Amount median,
      @Nullable Amount upper,
      @Nullable Line month,
      @Nullable Line quarter,
      @Nullable Line year) {}

  public static @Nullable Links of(Figures figures) {
    List<Figure> used = Stream.concat(figures.under("link."), figures.under("next.")).toList();
    if (used.isEmpty()) {
      return null;
    }
    List<String> ids = new ArrayList<>(List.of("link.people", "link.detainers"));
    String before = "";
    for (String stage : STAGES) {
      ids.add("link.to-" + stage);
      ids.add("link.to-" + stage + ".from-" + before);
      if (stage.equals("custody")) {
        ids.add("link.people-to-custody");
      }
      ids.add("link.to-" + stage + ".shared");
      ids.add("link.to-" + stage + ".out-of-order");
      before = stage;
    }
    return new Links(
        lines(figures, ids.toArray(String[]::new)),
        flow(figures),
        finding(figures),
        STAGES.stream()
            .filter(stage -> figures.has("link.to-" + stage + ".median-days"))
            .map(stage -> time(figures, stage))
            .toList(),
        figures
            .under("next.")
            .filter(figure -> !figure.id().endsWith(".share"))
            .map(figure -> line(figures, figure))
            .toList(),
        Basis.of(used));
  }

  private static @Nullable Chart flow(Figures figures) {
    List<Flow.Stage> stages = new ArrayList<>();
    Stream.concat(Stream.of("link.detainers"), STAGES.stream().map(stage -> "link.to-" + stage))
        .flatMap(id -> figures.find(id).stream())
        .filter(figure -> figure.value() != null)
        .forEach(
            figure ->
                stages.add(
                    new Flow.Stage(
                        figure.id().equals("link.detainers")
                            ? Wording.say("links.followed")
                            : Wording.say("links." + figure.id().substring("link.to-".length())),
                        Objects.requireNonNull(figure.value()).doubleValue(),
                        Amount.of(figure, Style.EXACT).words(),
                        unknown(figure))));
    return stages.size() < 2
        ? null
        : Flow.of("chart-flow", Wording.say("links.chart"), Wording.say("column.unknown"), stages);
  }

  private static double unknown(Figure figure) {
    Long unknown = figure.unknown();
    return figure.id().equals("link.detainers") || unknown == null ? 0 : unknown;
  }

  private static @Nullable Sentence finding(Figures figures) {
    Shown of = figures.part("link.to-custody", Part.DENOMINATOR);
    Amount custody = figures.brief("link.to-custody");
    return of == null || custody == null
        ? null
        : Sentence.of("links.finding", Sentence.bare("n", custody), Sentence.number("of", of));
  }

  private static Time time(Figures figures, String stage) {
    String id = "link.to-" + stage;
    return new Time(
        Wording.say("links." + stage),
        figures.exact(id + ".lower-quartile-days"),
        figures.exact(id + ".median-days"),
        figures.exact(id + ".upper-quartile-days"),
        within(figures, id, 30),
        within(figures, id, 90),
        within(figures, id, 365));
  }

  private static @Nullable Line within(Figures figures, String id, int days) {
    return lines(figures, id + ".within-" + days + "-days").stream().findFirst().orElse(null);
  }

  private static List<Line> lines(Figures figures, String... ids) {
    return figures.all(ids).stream().map(figure -> line(figures, figure)).toList();
  }

  private static Line line(Figures figures, Figure figure) {
    return new Line(
        Amount.of(figure, Style.EXACT),
        Shown.of(figure, Part.DENOMINATOR, Style.EXACT).orElse(null),
        figures.exact(figure.id() + ".share"));
  }
}
