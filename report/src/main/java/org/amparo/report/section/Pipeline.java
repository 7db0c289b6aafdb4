package org.amparo.report.section;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.ResultTable;
import org.amparo.report.chart.Chart;
import org.amparo.report.chart.MonthChart;
import org.amparo.report.figure.Basis;
import org.amparo.report.figure.Cells;
import org.amparo.report.figure.Figures;
import org.amparo.report.figure.Words;
import org.amparo.report.language.Dates;
import org.amparo.report.language.Said;
import org.amparo.report.language.Wording;
import org.amparo.report.number.Amount;
import org.amparo.report.number.Part;
import org.amparo.report.number.Shown;
import org.amparo.report.number.Style;
import org.jspecify.annotations.Nullable;

/**
 * The stages from encounter to removal, each counted by itself and by release.
 *
 * @param stages in the order of the pipeline, release by release
 * @param changes days on which the place's own policy changed, inside the months shown
 * @param placed what is taken for the place's own, in all and unchecked; empty for a report of
 *     everywhere
 * @param basis what the figures rest on
 */
public record Pipeline(List<Stage> stages, List<Change> changes, List<Placed> placed, Basis basis) {

  private static final Pattern TOTAL = Pattern.compile("pipeline\\.([^.]+)\\.([a-z-]+)");
  private static final Pattern PART = Pattern.compile("\\.(method|landmark)\\.[^.]+$");
  private static final Pattern MONTH = Pattern.compile("\\.month\\.(\\d{4}-\\d{2})$");
  private static final int MOST_PARTS = 12;

  /**
   * Landmarks or facility codes taken for the place's own.
   *
   * @param all how many
   * @param unreviewed those of them that a rule put there and no person has checked
   */
  public record Placed(Amount all, Amount unreviewed) {}

  /**
   * A stage of one release.
   *
   * @param total how many in all
   * @param unplaced rows in the same areas that are of no known county, or null
   * @param unplacedOf of how many, or null
   * @param unreviewed rows placed here by a rule that no person has checked, or null
   * @param unreviewedOf of how many placed by their landmark, or null
   * @param chart a bar a month, or null where there are too few
   * @param months the same as numbers
   * @param parts by method and by landmark, most first
   */
  public record Stage(
      Amount total,
      @Nullable Amount unplaced,
      @Nullable Shown unplacedOf,
      @Nullable Amount unreviewed,
      @Nullable Shown unreviewedOf,
      @Nullable Chart chart,
      List<Month> months,
      List<Amount> parts) {}

  /**
   * A month.
   *
   * @param key as 2017-01
   * @param name as January 2017
   * @param number how many; not recorded where the release does not cover the month
   */
  public record Month(String key, String name, Amount number) {}

  /**
   * A change of the place's own policy.
   *
   * @param day from which day
   * @param policy what took force
   * @param citation what says so
   * @param url where it can be read; may be empty
   * @param read whether the official text was read
   */
  public record Change(LocalDate day, String policy, String citation, String url, boolean read) {}

  public static @Nullable Pipeline of(Figures figures, Map<String, ResultTable> tables) {
    List<Figure> used = figures.under("pipeline.").toList();
    if (used.isEmpty()) {
      return null;
    }
    List<Figure> totals =
        used.stream().filter(figure -> TOTAL.matcher(figure.id()).matches()).toList();
    List<YearMonth> months =
        used.stream()
            .map(figure -> MONTH.matcher(figure.id()))
            .filter(Matcher::find)
            .map(matcher -> YearMonth.parse(matcher.group(1)))
            .sorted()
            .toList();
    List<Change> changes =
        months.isEmpty()
            ? List.of()
            : changes(tables.get("policy-changes")).stream()
                .filter(
                    change ->
                        !YearMonth.from(change.day()).isBefore(months.getFirst())
                            && !YearMonth.from(change.day()).isAfter(months.getLast()))
                .toList();
    return new Pipeline(
        totals.stream().map(total -> stage(figures, total, changes)).toList(),
        changes,
        Stream.of("placed.landmarks", "placed.facilities")
            .filter(figures::has)
            .map(id -> placed(figures, id))
            .toList(),
        Basis.of(used));
  }

  private static Placed placed(Figures figures, String id) {
    return new Placed(
        Objects.requireNonNull(figures.exact(id)),
        Objects.requireNonNull(figures.exact(id + ".unreviewed")));
  }

  private static Stage stage(Figures figures, Figure total, List<Change> changes) {
    List<Figure> own = figures.under(total.id() + ".").toList();
    List<Month> months = new ArrayList<>();
    List<MonthChart.Value> heights = new ArrayList<>();
    for (Figure figure : own) {
      Matcher matcher = MONTH.matcher(figure.id());
      if (matcher.find()) {
        YearMonth month = YearMonth.parse(matcher.group(1));
        months.add(new Month(matcher.group(1), Words.month(month), Amount.of(figure, Style.EXACT)));
        if (figure.value() != null) {
          heights.add(
              new MonthChart.Value(month, Objects.requireNonNull(figure.value()).doubleValue()));
        }
      }
    }
    boolean hidden = own.stream().anyMatch(Pipeline::hidden);
    return new Stage(
        Amount.of(total, Style.EXACT),
        figures.exact(total.id() + ".unplaced"),
        figures.part(total.id() + ".unplaced", Part.DENOMINATOR),
        figures.exact(total.id() + ".unreviewed"),
        figures.part(total.id() + ".unreviewed", Part.DENOMINATOR),
        // An axis without a bar would read as none at all.
        heights.size() < 2 || (hidden && heights.stream().allMatch(bar -> bar.value() == 0))
            ? null
            : chart(total, heights, changes, hidden),
        months,
        own.stream()
            .filter(figure -> PART.matcher(figure.id()).find() && figure.value() != null)
            .sorted(
                Comparator.comparing((Figure figure) -> figure.id().contains(".method."))
                    .thenComparing(figure -> Objects.requireNonNull(figure.value()).negate()))
            .limit(MOST_PARTS)
            .map(figure -> Amount.of(figure, Style.EXACT))
            .toList());
  }

  private static boolean hidden(Figure figure) {
    return figure.withheld() && MONTH.matcher(figure.id()).find();
  }

  private static Chart chart(
      Figure total, List<MonthChart.Value> heights, List<Change> changes, boolean hidden) {
    YearMonth first = heights.getFirst().month();
    YearMonth last = heights.getLast().month();
    List<LocalDate> marks =
        changes.stream()
            .map(Change::day)
            .filter(
                day -> !YearMonth.from(day).isBefore(first) && !YearMonth.from(day).isAfter(last))
            .toList();
    // A gap in the chart would read as none.
    String note = hidden ? " " + Wording.say("chart.hidden") : "";
    String description =
        Wording.say("pipeline.chart", Map.of("from", Words.month(first), "to", Words.month(last)))
            + (marks.isEmpty()
                ? ""
                : " "
                    + Wording.say(
                        "pipeline.chart-mark", Map.of("day", Dates.day(marks.getFirst()))));
    return MonthChart.bars(
        "chart-" + total.id().replace('.', '-'),
        Wording.say("pipeline.months", Map.of("label", Said.of(total.words())))
            + (hidden ? "." + note : ""),
        description + note,
        false,
        heights,
        marks);
  }

  private static List<Change> changes(@Nullable ResultTable table) {
    List<Change> changes = new ArrayList<>();
    if (table != null) {
      Cells cells = new Cells(table);
      for (int row = 0; row < table.rows().size(); row++) {
        LocalDate day = cells.date(row, "day");
        if (day != null) {
          changes.add(
              new Change(
                  day,
                  cells.text(row, "policy"),
                  cells.text(row, "citation"),
                  cells.text(row, "url"),
                  cells.text(row, "official_text_read").equals("true")));
        }
      }
    }
    return changes;
  }
}
