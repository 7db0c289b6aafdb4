package org.amparo.report.data;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Evaluation.PolicyNote;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.ResultTable;
import org.amparo.evaluate.Unit;
import org.amparo.report.figure.Cells;
import org.amparo.report.figure.Figures;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** The workbook's first sheet: the price of a day, and formulas that make every cost from it. */
final class SummarySheet {

  static final String NAME = "Summary";

  private static final double WIDE = 70;
  private static final String INPUT = "FFF2CC";
  private static final String DOLLARS = "#,##0.00";
  private static final String DAYS = "#,##0.0";

  /** Empty where there is no price: nothing is not what it costs. */
  private static final String COST = "IF(ISNUMBER($B$4),%s%d*$B$4,\"\")";

  private final Worksheet sheet;
  private int row;

  private SummarySheet(Worksheet sheet) {
    this.sheet = sheet;
  }

  static void write(Worksheet sheet, Evaluation evaluation, List<Figure> published) {
    new SummarySheet(sheet).write(evaluation, new Figures(published));
  }

  private void write(Evaluation evaluation, Figures figures) {
    List<Figure> prices =
        figures.all(Figures.RATES.stream().map(rate -> "rate." + rate).toArray(String[]::new));
    sheet.width(0, WIDE);
    heading("What holding people for ICE costs: " + evaluation.place());
    sheet.value(row++, 0, "Period: " + evaluation.period());
    row++;
    heading("Price of a day, in dollars: change it, and every cost below follows");
    prices.stream()
        .map(Figure::value)
        .filter(Objects::nonNull)
        .findFirst()
        .ifPresent(price -> sheet.value(row - 1, 1, price.movePointLeft(2)));
    sheet.style(row - 1, 1).fillColor(INPUT).format(DOLLARS).set();
    row++;
    heading("Prices on record", "Dollars a day", "Low", "High");
    prices.forEach(this::price);
    row++;
    heading("Time, and what it costs", "Days", "Low", "High", "Dollars", "Low", "High");
    times(evaluation).flatMap(id -> figures.find(id).stream()).forEach(this::cost);
    row++;
    for (String note :
        List.of(
            "Dollars are days times the price, the same price in each year, before repayment and"
                + " the cost of checking.",
            "A saving is against what the jail did. Low and high are what the records leave open.",
            "An empty cell is not recorded or withheld, never none. The notes name every table.")) {
      sheet.value(row++, 0, note);
    }
  }

  /** The ids of the times that are priced: what was done, every deadline kept, each policy. */
  private static Stream<String> times(Evaluation evaluation) {
    return Stream.concat(
        Stream.of("time.gross.days", "policy.done.hours", "saving.deadline-kept.hours"),
        Stream.ofNullable(evaluation.tables().get("policies-on-holds"))
            .flatMap(SummarySheet::policies)
            .map(policy -> "saving." + PolicyNote.figureWord(policy) + ".hours"));
  }

  /** The policies compared, other readings of one left out. */
  private static Stream<String> policies(ResultTable table) {
    Cells cells = new Cells(table);
    return IntStream.range(0, table.rows().size())
        .filter(at -> cells.text(at, "reading_of").isEmpty())
        .mapToObj(at -> cells.text(at, "policy_id"));
  }

  private void heading(String... words) {
    for (int column = 0; column < words.length; column++) {
      sheet.value(row, column, words[column]);
      sheet.style(row, column).bold().set();
    }
    row++;
  }

  private void price(Figure figure) {
    sheet.value(row, 0, figure.label());
    List<@Nullable BigDecimal> ends = ends(figure);
    for (int i = 0; i < ends.size(); i++) {
      BigDecimal cents = ends.get(i);
      if (cents != null) {
        sheet.value(row, 1 + i, cents.movePointLeft(2));
        sheet.style(row, 1 + i).format(DOLLARS).set();
      }
    }
    row++;
  }

  private void cost(Figure figure) {
    sheet.value(row, 0, figure.label());
    List<@Nullable BigDecimal> ends = ends(figure);
    for (int i = 0; i < ends.size(); i++) {
      BigDecimal time = ends.get(i);
      if (time != null) {
        String days = time.toPlainString() + (figure.unit() == Unit.HOURS ? "/24" : "");
        sheet.formula(row, 1 + i, days);
        sheet.style(row, 1 + i).format(DAYS).set();
        sheet.formula(row, 4 + i, COST.formatted("BCD".charAt(i), row + 1));
        sheet.style(row, 4 + i).format(DOLLARS).set();
      }
    }
    row++;
  }

  private static List<@Nullable BigDecimal> ends(Figure figure) {
    return Arrays.asList(figure.value(), figure.low(), figure.high());
  }
}
