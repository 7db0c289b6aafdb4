package org.amparo.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.ResultTable;
import org.amparo.evaluate.ResultTable.Column;
import org.amparo.evaluate.Spread;
import org.amparo.evaluate.Unit;
import org.jspecify.annotations.Nullable;

/** A place whose law changed once, with a series that tells and one that does not. */
final class ChangedPlace {

  private static final String TOLD = "change.directive-2017.file-7.detainer-encounter.";
  private static final String UNTOLD = "change.directive-2017.file-2.arrest.";
  private static final String ABOUT =
      ": Encounters that ended in a detainer (file 7), at January 26, 2017";

  private ChangedPlace() {}

  static Evaluation evaluation() {
    EvaluationBuilder made =
        new EvaluationBuilder("Changed County, FL", "2015 to 2017").from("encounters.csv");
    made.figure(
        TOLD + "months-before", "Whole months before, used" + ABOUT, Unit.MONTHS, f -> f.value(15));
    made.figure(
        TOLD + "months-after", "Whole months after, used" + ABOUT, Unit.MONTHS, f -> f.value(8));
    made.figure(
        TOLD + "its.expected",
        "Number in the first month after, by the line from before" + ABOUT,
        Unit.PER_MONTH,
        f -> f.value("11.453571"));
    made.figure(
        TOLD + "its.level",
        "Change of level" + ABOUT,
        Unit.PER_MONTH,
        f -> f.value("7.629762").range("-12.508559", "27.768083", Spread.SAMPLING));
    made.figure(
        TOLD + "others.as-large",
        "Counties with a change of level at least as large" + ABOUT,
        Unit.SHARE,
        f -> f.share(9, 20));
    made.figure(
        UNTOLD + "months-before",
        "Whole months before, used" + ABOUT,
        Unit.MONTHS,
        f -> f.value(3));
    made.figure(
        UNTOLD + "months-after", "Whole months after, used" + ABOUT, Unit.MONTHS, f -> f.value(21));
    made.figure(UNTOLD + "its.level", "Change of level" + ABOUT, Unit.PER_MONTH, f -> f);
    made.table(answers());
    made.table(months());
    return made.build();
  }

  private static ResultTable answers() {
    return new ResultTable(
        "change-answers",
        "What the months say of each change of law",
        "One row a change and series.",
        List.of(
            new Column("change", "text", "Change"),
            new Column("day", "date", "From"),
            new Column("name", "text", "What changed"),
            new Column("series", "text", "Series"),
            new Column("label", "text", "What is counted"),
            new Column("by_itself", "text", "By itself"),
            new Column("beside_others", "text", "Beside others")),
        List.of(
            row(
                "file-7.detainer-encounter",
                "Encounters that ended in a detainer (file 7)",
                "The level fell by more than chance explains.",
                "It fell more than chance explains beside the others."),
            row(
                "file-2.arrest",
                "ICE arrests (file 2)",
                "Cannot tell: fewer than six whole months before are covered.",
                "Cannot tell: fewer than six whole months before are covered.")));
  }

  private static List<@Nullable Object> row(
      String series, String label, String itself, String others) {
    return Arrays.asList(
        "directive-2017",
        LocalDate.of(2017, 1, 26),
        "A directive of 2017",
        series,
        label,
        itself,
        others);
  }

  private static ResultTable months() {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      LocalDate month = LocalDate.of(2015, 10, 1).plusMonths(i);
      boolean used = i != 15;
      rows.add(
          Arrays.asList(
              "directive-2017",
              "file-7.detainer-encounter",
              month,
              (long) (10 + i % 7),
              "whole",
              used,
              used ? BigDecimal.valueOf(12 + i) : null,
              i > 15 ? BigDecimal.valueOf(12) : null,
              false));
    }
    return new ResultTable(
        "change-months",
        "Months around each change of law, with the lines",
        "One row a change, series and month.",
        List.of(
            new Column("change", "text", "Change"),
            new Column("series", "text", "Series"),
            new Column("month", "date", "Month"),
            new Column("number", "integer", "Number"),
            new Column("coverage", "text", "Month covered"),
            new Column("used", "boolean", "Used"),
            new Column("line", "decimal", "Line"),
            new Column("expected", "decimal", "Expected"),
            new Column("withheld", "boolean", "Whether a number of the row is left out")),
        rows);
  }
}
