package org.amparo.report.answer;

import static org.amparo.report.assertion.Sentence.bare;
import static org.amparo.report.assertion.Sentence.counted;
import static org.amparo.report.assertion.Sentence.named;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.report.assertion.Sentence;
import org.amparo.report.chart.MonthChart;
import org.amparo.report.figure.Cells;
import org.amparo.report.language.Dates;
import org.amparo.report.language.Labels;
import org.amparo.report.language.Slot;
import org.amparo.report.number.Amount;
import org.jspecify.annotations.Nullable;

/** The first screen where jails reported totals by month and nothing else is at hand. */
final class ReportedLead {

  private ReportedLead() {}

  static Optional<Lead> of(AnswerFigures figures) {
    Amount cost = figures.read("ledger.cents");
    Optional<Amount> people = figures.first("ledger.people");
    if (cost == null && people.isEmpty()) {
      return Optional.empty();
    }
    Sentence heading =
        cost == null
            ? Sentence.of(
                "answer.reported.heading-people",
                named("place", figures.place()),
                counted("n", people.orElseThrow()))
            : Sentence.of(
                "answer.reported.cost",
                named("place", figures.place()),
                bare("n", cost),
                new Slot("period", period(figures)));
    return Optional.of(
        new Lead(
            heading,
            Lead.known(
                List.of(
                    Optional.of(Sentence.of("answer.reported.counts")),
                    Optional.of(Sentence.of("answer.reported.not")))),
            Lead.known(
                List.of(
                    people.map(n -> fact("people", n)),
                    figures.first("ledger.inmate-days").map(n -> fact("days", n)),
                    figures.first("ledger.cents-per-day").map(n -> fact("rate", n)))),
            picture(figures)));
  }

  private static Object period(AnswerFigures figures) {
    return new Sentence.Named(figures.evaluation().period());
  }

  private static Block.Fact fact(String what, Amount amount) {
    return new Block.Fact(
        Sentence.of("answer.reported." + what, bare("n", amount)),
        Sentence.of("answer.reported." + what + ".says"));
  }

  /** A check that failed is said in the label of what was reported. */
  private static Block.@Nullable Picture picture(AnswerFigures figures) {
    List<MonthChart.Value> months =
        figures
            .rows("ledger-by-month")
            .mapToObj(row -> month(figures.cells("ledger-by-month").orElseThrow(), row))
            .flatMap(Optional::stream)
            .sorted(Comparator.comparing(MonthChart.Value::month))
            .toList();
    return months.size() < 2
        ? null
        : new Block.Picture(
            MonthChart.bars(
                figures.messages(),
                "chart-reported",
                figures.say("answer.reported.chart"),
                figures.say(
                    "answer.agency.chart.what",
                    Map.of(
                        "from", Dates.month(figures.messages(), months.getFirst().month()),
                        "until", Dates.month(figures.messages(), months.getLast().month()))),
                true,
                months),
            Sentence.joined(
                figures
                    .all()
                    .find("ledger.cents")
                    .map(
                        figure ->
                            new Sentence(
                                List.of(Labels.of(figures.messages(), figure.words()) + ".")))
                    .orElseGet(() -> Sentence.of("answer.reported.chart")),
                Sentence.of("answer.reported.caption")));
  }

  private static Optional<MonthChart.Value> month(Cells cells, int row) {
    LocalDate month = cells.date(row, "report_month");
    Double cents = cells.number(row, "cents");
    return month == null || cents == null
        ? Optional.empty()
        : Optional.of(new MonthChart.Value(YearMonth.from(month), cents / 100));
  }
}
