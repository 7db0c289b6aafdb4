package org.amparo.report.answer;

import static org.amparo.report.assertion.Sentence.counts;
import static org.amparo.report.assertion.Sentence.named;
import static org.amparo.report.assertion.Sentence.says;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.amparo.report.assertion.Assertion;
import org.amparo.report.assertion.Sentence;
import org.amparo.report.chart.MonthChart;
import org.amparo.report.figure.Cells;
import org.amparo.report.language.Dates;
import org.amparo.report.language.Labels;
import org.amparo.report.language.Slot;
import org.jspecify.annotations.Nullable;

/** The first screen where jails reported totals by month and nothing else is at hand. */
final class ReportedLead {

  private ReportedLead() {}

  static Optional<Lead> of(AnswerFigures figures) {
    Optional<Assertion> cost = figures.known("ledger.cents");
    Optional<Assertion> people = figures.known("ledger.people");
    if (cost.isEmpty() && people.isEmpty()) {
      return Optional.empty();
    }
    Slot place = named("place", figures.place());
    Slot period = new Slot("period", period(figures));
    return Optional.of(
        new Lead(
            cost.map(n -> Sentence.of("answer.reported.cost", place, says("n", n), period))
                .orElseGet(
                    () ->
                        Sentence.of(
                            "answer.reported.heading-people",
                            place,
                            counts("n", people.orElseThrow()))),
            List.of(Sentence.of("answer.reported.counts"), Sentence.of("answer.reported.not")),
            Lead.known(
                List.of(
                    figures.known("ledger.average-day").map(n -> fact("average", n)),
                    figures.known("ledger.inmate-days").map(n -> fact("days", n)),
                    figures.known("ledger.cents-per-day").map(n -> fact("rate", n)),
                    people.map(n -> fact("people", n)))),
            picture(figures)));
  }

  private static Object period(AnswerFigures figures) {
    return new Sentence.Named(figures.evaluation().period());
  }

  private static Block.Fact fact(String what, Assertion n) {
    return new Block.Fact(
        Sentence.of("answer.reported." + what, says("n", n)),
        Sentence.of("answer.reported." + what + ".says"));
  }

  /** A check that failed is said in the label of what was reported. */
  private static Block.@Nullable Picture picture(AnswerFigures figures) {
    List<Reported> reports =
        figures
            .rows("ledger-by-month")
            .mapToObj(row -> month(figures, figures.cells("ledger-by-month").orElseThrow(), row))
            .flatMap(Optional::stream)
            .sorted(Comparator.comparing(report -> report.bar().month()))
            .toList();
    List<MonthChart.Value> months = reports.stream().map(Reported::bar).toList();
    if (months.size() < 2) {
      return null;
    }
    Optional<Assertion> cost = figures.known("ledger.cents");
    Map<String, String> days =
        Map.of(
            "from", Dates.month(figures.messages(), months.getFirst().month()),
            "until", Dates.month(figures.messages(), months.getLast().month()));
    return Block.Picture.of(
        figures.messages(),
        cost.map(n -> Sentence.of("answer.reported.chart.total", says("n", n)))
            .orElseGet(() -> Sentence.of("answer.reported.chart")),
        title ->
            MonthChart.bars(
                figures.messages(),
                "chart-reported",
                title,
                figures.say("answer.agency.chart.what", days),
                true,
                months),
        Sentence.joined(
            cost.map(
                    n ->
                        new Sentence(
                            List.of(Labels.of(figures.messages(), n.figure().words()) + ".")))
                .orElseGet(() -> Sentence.of("answer.reported.chart")),
            Sentence.of("answer.reported.caption")),
        Stream.concat(cost.stream(), reports.stream().map(Reported::cost)).toList(),
        Block.Basis.RECORDS);
  }

  /** A month's bar with what it shows. */
  private record Reported(MonthChart.Value bar, Assertion cost) {}

  private static Optional<Reported> month(AnswerFigures figures, Cells cells, int row) {
    // Of the month that it covers, as the page says the period.
    LocalDate month = cells.date(row, "data_month");
    LocalDate report = cells.date(row, "report_month");
    return month == null || report == null
        ? Optional.empty()
        : figures
            .known("ledger.month." + YearMonth.from(report) + ".cents")
            .flatMap(cost -> drawn(YearMonth.from(month), cost));
  }

  /** No bar where the cost is not known. */
  private static Optional<Reported> drawn(YearMonth month, Assertion cost) {
    return Optional.ofNullable(cost.drawn())
        .map(cents -> cents.movePointLeft(2).doubleValue())
        .map(dollars -> new Reported(new MonthChart.Value(month, dollars), cost));
  }
}
