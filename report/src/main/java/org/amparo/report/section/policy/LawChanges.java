package org.amparo.report.section.policy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.Label;
import org.amparo.evaluate.ResultTable;
import org.amparo.evaluate.Unit;
import org.amparo.report.chart.Chart;
import org.amparo.report.chart.MonthChart;
import org.amparo.report.chart.MonthChart.Mark;
import org.amparo.report.figure.Basis;
import org.amparo.report.figure.Cells;
import org.amparo.report.figure.Figures;
import org.amparo.report.language.Dates;
import org.amparo.report.language.Said;
import org.amparo.report.language.Wording;
import org.amparo.report.number.Amount;
import org.amparo.report.number.Part;
import org.amparo.report.number.Shown;
import org.amparo.report.number.Style;
import org.jspecify.annotations.Nullable;

/**
 * What the months say of each change of law.
 *
 * @param days in the order of the evaluation
 * @param basis what the figures rest on
 */
public record LawChanges(List<Day> days, Basis basis) {

  private static final String HIDDEN =
      "Hidden in this edition: some of the months that it rests on are.";

  /**
   * A day on which the law changed, or which was asked about.
   *
   * @param day which
   * @param name what changed
   * @param label what the series counts that it is judged by
   * @param answer what its own months say, in a sentence
   * @param before whole months before
   * @param after whole months after
   * @param judged what was found; null where the months cannot tell
   */
  public record Day(
      LocalDate day,
      String name,
      String label,
      String answer,
      @Nullable Amount before,
      @Nullable Amount after,
      @Nullable Judged judged) {}

  /**
   * What was found.
   *
   * @param chart months and lines; null where an edition for the public hides every month
   * @param besideOthers what other counties say, in a sentence
   * @param lines the figures
   */
  public record Judged(@Nullable Chart chart, String besideOthers, List<Line> lines) {}

  /**
   * A figure.
   *
   * @param title what it is, without the series and the day
   * @param amount the figure
   * @param part how many, or null where it is no share of a count
   * @param of of how many, or null
   * @param noun whether to print what the number counts
   */
  public record Line(
      Label title, Amount amount, @Nullable Shown part, @Nullable Shown of, boolean noun) {}

  public static @Nullable LawChanges of(Figures figures, Map<String, ResultTable> tables) {
    ResultTable answers = tables.get("change-answers");
    if (answers == null) {
      return null;
    }
    Cells cells = new Cells(answers);
    List<Day> days = new ArrayList<>();
    for (int row = 0; row < answers.rows().size(); row++) {
      String prefix = "change." + cells.text(row, "change") + "." + cells.text(row, "series") + ".";
      days.add(
          new Day(
              Objects.requireNonNull(cells.date(row, "day")),
              cells.text(row, "name"),
              cells.text(row, "label"),
              answer(cells, row, "by_itself"),
              figures.exact(prefix + "months-before"),
              figures.exact(prefix + "months-after"),
              figures.has(prefix + "its.expected")
                  ? judged(figures, tables, prefix, cells, row)
                  : null));
    }
    return new LawChanges(days, Basis.of(figures.under("change.").toList()));
  }

  private static Judged judged(
      Figures figures, Map<String, ResultTable> tables, String prefix, Cells cells, int row) {
    return new Judged(
        chart(
            Objects.requireNonNull(tables.get("change-months")),
            prefix,
            cells.text(row, "change"),
            cells.text(row, "series"),
            cells.text(row, "label"),
            Objects.requireNonNull(cells.date(row, "day"))),
        answer(cells, row, "beside_others"),
        Stream.of("its.", "others.")
            .flatMap(part -> figures.under(prefix + part))
            .map(LawChanges::line)
            .toList());
  }

  /** An answer that rests on hidden months is hidden with them. */
  private static String answer(Cells cells, int row, String column) {
    String answer = cells.text(row, column);
    return answer.isEmpty() ? HIDDEN : answer;
  }

  private static Line line(Figure figure) {
    return new Line(
        figure.words().alone(),
        Amount.of(figure, Style.EXACT),
        shown(figure, Part.NUMERATOR),
        shown(figure, Part.DENOMINATOR),
        figure.unit() == Unit.PER_MONTH || figure.unit() == Unit.MONTHS);
  }

  private static @Nullable Shown shown(Figure figure, Part part) {
    return Shown.of(figure, part, Style.EXACT).orElse(null);
  }

  /** Null where every month is hidden. */
  private static @Nullable Chart chart(
      ResultTable table, String prefix, String change, String series, String label, LocalDate day) {
    Cells cells = new Cells(table);
    Map<Mark, List<MonthChart.Value>> values = new LinkedHashMap<>();
    boolean hidden = false;
    for (Mark mark : Mark.values()) {
      values.put(mark, new ArrayList<>());
    }
    for (int row = 0; row < table.rows().size(); row++) {
      if (cells.text(row, "change").equals(change) && cells.text(row, "series").equals(series)) {
        YearMonth month = YearMonth.from(Objects.requireNonNull(cells.date(row, "month")));
        Mark dot = cells.text(row, "used").equals("true") ? Mark.DOT : Mark.RING;
        Double number = cells.number(row, "number");
        hidden |= number == null && cells.text(row, "withheld").equals("true");
        add(values, dot, month, number);
        add(values, Mark.LINE, month, cells.number(row, "line"));
        add(values, Mark.DASHES, month, cells.number(row, "expected"));
      }
    }
    if (values.values().stream().allMatch(List::isEmpty)) {
      return null;
    }
    return MonthChart.of(
        "chart-" + prefix.substring(0, prefix.length() - 1).replace('.', '-'),
        Wording.say("change.chart", Map.of("label", Said.of(label))),
        Wording.say("change.chart-what", Map.of("day", Dates.day(day)))
            + (hidden ? " " + Wording.say("change.chart-hidden") : ""),
        List.of(
            new MonthChart.Months(
                Mark.DOT, Wording.say("change.key.used"), values(values, Mark.DOT)),
            new MonthChart.Months(
                Mark.RING, Wording.say("change.key.left-out"), values(values, Mark.RING)),
            new MonthChart.Months(
                Mark.LINE, Wording.say("change.key.lines"), values(values, Mark.LINE)),
            new MonthChart.Months(
                Mark.DASHES, Wording.say("change.key.carried"), values(values, Mark.DASHES))),
        day);
  }

  private static List<MonthChart.Value> values(
      Map<Mark, List<MonthChart.Value>> values, Mark mark) {
    return Objects.requireNonNull(values.get(mark));
  }

  private static void add(
      Map<Mark, List<MonthChart.Value>> values,
      Mark mark,
      YearMonth month,
      @Nullable Double value) {
    if (value != null) {
      values(values, mark).add(new MonthChart.Value(month, value));
    }
  }
}
