package org.amparo.report.answer;

import static org.amparo.report.assertion.Sentence.bare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.amparo.report.assertion.Sentence;
import org.amparo.report.chart.CostLadder;
import org.amparo.report.number.Amount;
import org.amparo.report.number.ReadNumbers;
import org.amparo.report.number.Shown;

/** Costs on one scale: what these records give by each way to count, and what others published. */
final class CostSection {

  private CostSection() {}

  static Optional<Section> of(AnswerFigures figures) {
    List<CostLadder.Row> own = own(figures);
    if (own.size() < 2) {
      return Optional.empty();
    }
    return Optional.of(
        new Section(
            "cost",
            heading(figures),
            List.of(),
            List.of(
                new Block.Pictures(
                    List.of(
                        picture(
                            figures,
                            heading(figures).text(figures.messages()),
                            own,
                            new PublishedCosts(figures).costs(),
                            "answer.cost.caption"))))));
  }

  private static Sentence heading(AnswerFigures figures) {
    Amount least =
        figures.rate().map(rate -> figures.read("policy.done.cost." + rate)).orElse(null);
    Amount most = figures.read("gross.a-year.average");
    return least == null || most == null
        ? Sentence.of("answer.cost.heading")
        : Sentence.of("answer.cost.from", bare("low", least), bare("high", most));
  }

  /** A chart of published costs alone. */
  static Block.Picture picture(AnswerFigures figures, List<PublishedCosts.Cost> published) {
    return picture(
        figures,
        figures.say("answer.cost.title"),
        own(figures),
        published,
        "answer.published.caption");
  }

  private static Block.Picture picture(
      AnswerFigures figures,
      String title,
      List<CostLadder.Row> own,
      List<PublishedCosts.Cost> published,
      String caption) {
    List<CostLadder.Row> rows = new ArrayList<>(own);
    published.forEach(
        cost ->
            rows.add(
                new CostLadder.Row(
                    cost.label(),
                    cost.note(),
                    cost.dollars(),
                    cost.dollars(),
                    cost.dollars(),
                    cost.amount().words(figures.messages()),
                    false)));
    return new Block.Picture(
        CostLadder.of(
            "chart-cost",
            title,
            rows,
            own.isEmpty() || published.isEmpty()
                ? List.of()
                : List.of(figures.say("answer.cost.own"), figures.say("answer.cost.others")),
            tick -> ReadNumbers.dollars(figures.messages(), BigDecimal.valueOf(tick))),
        Sentence.of(caption));
  }

  /** A year by each way to count, at each price. */
  private static List<CostLadder.Row> own(AnswerFigures figures) {
    return Stream.of(
            row(figures, "policy.done.cost.marginal", "past-marginal"),
            row(figures, "policy.done.cost.average", "past-average"),
            row(figures, "gross.a-year.average", "whole-average"))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<CostLadder.Row> row(AnswerFigures figures, String id, String key) {
    return figures
        .first(id)
        .filter(amount -> dollars(amount.first()) > 0)
        .map(
            amount ->
                new CostLadder.Row(
                    figures.say("answer.cost." + key),
                    figures.say("answer.cost." + key + ".note"),
                    dollars(amount.first()),
                    amount.around().isEmpty()
                        ? dollars(amount.first())
                        : dollars(amount.around().getFirst()),
                    amount.around().isEmpty()
                        ? dollars(amount.first())
                        : dollars(amount.around().getLast()),
                    amount.words(figures.messages()),
                    true));
  }

  private static double dollars(Shown shown) {
    return new BigDecimal(shown.value()).doubleValue() / 100;
  }
}
