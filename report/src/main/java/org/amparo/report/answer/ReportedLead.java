package org.amparo.report.answer;

import static org.amparo.report.figure.Sentence.bare;
import static org.amparo.report.figure.Sentence.counted;
import static org.amparo.report.figure.Sentence.named;

import java.util.Optional;
import org.amparo.report.chart.Chart;
import org.amparo.report.figure.Sentence;
import org.amparo.report.language.Labels;
import org.amparo.report.number.Amount;
import org.amparo.report.section.Ledger;

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
                new org.amparo.report.language.Slot("period", period(figures)));
    return Optional.of(
        new Lead(
            heading,
            Lead.known(
                Optional.of(Sentence.of("answer.reported.counts")),
                Optional.of(Sentence.of("answer.reported.not"))),
            Lead.known(
                people.map(n -> fact("people", n)),
                figures.first("ledger.inmate-days").map(n -> fact("days", n)),
                figures.first("ledger.cents-per-day").map(n -> fact("rate", n))),
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
  private static Block.Picture picture(AnswerFigures figures) {
    Ledger ledger = Ledger.of(figures.all(), figures.evaluation().tables());
    Chart chart = ledger == null ? null : ledger.monthChart();
    return chart == null
        ? null
        : new Block.Picture(
            chart,
            figures
                .all()
                .find("ledger.cents")
                .map(figure -> new Sentence(java.util.List.of(Labels.of(figure.words()) + ".")))
                .orElseGet(() -> Sentence.of("answer.reported.caption")));
  }
}
