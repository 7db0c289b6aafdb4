package org.amparo.report.answer;

import static org.amparo.report.assertion.Sentence.bare;
import static org.amparo.report.assertion.Sentence.counted;
import static org.amparo.report.assertion.Sentence.named;

import java.util.List;
import java.util.Optional;
import org.amparo.report.assertion.Sentence;

/** The first screen where others have published costs and no jail's records are at hand. */
final class PublishedLead {

  private PublishedLead() {}

  static Optional<Lead> of(AnswerFigures figures) {
    PublishedCosts published = new PublishedCosts(figures);
    Optional<PublishedCosts.Ladder> ladder = published.ladder();
    List<PublishedCosts.Cost> costs = published.costs();
    if (costs.size() < 2) {
      return Optional.empty();
    }
    Sentence heading =
        Sentence.of(
            ladder.isPresent() ? "answer.published.span" : "answer.published.from",
            named("place", figures.place()),
            bare("low", costs.getFirst().amount()),
            bare("high", costs.getLast().amount()),
            named("base", ladder.map(PublishedCosts.Ladder::base).orElse("")));
    return Optional.of(
        new Lead(
            heading,
            List.of(Sentence.of("answer.published.why"), Sentence.of("answer.published.ask")),
            Lead.known(
                List.of(
                    ladder
                        .flatMap(PublishedCosts.Ladder::counts)
                        .flatMap(
                            row ->
                                Optional.ofNullable(figures.read(row.stated()))
                                    .map(
                                        n ->
                                            new Block.Fact(
                                                Sentence.of("answer.value", counted("n", n)),
                                                Sentence.of(
                                                    "answer.published.requests",
                                                    named("covers", row.row().covers()),
                                                    named("who", row.row().party()),
                                                    named("note", row.row().note()))))),
                    ladder.map(PublishedLead::smallest),
                    LawToday.fact(figures))),
            CostSection.picture(figures, costs)));
  }

  private static Block.Fact smallest(PublishedCosts.Ladder ladder) {
    PublishedCosts.Cost cost = ladder.costs().getFirst();
    return new Block.Fact(
        Sentence.of("answer.value", bare("n", cost.amount())),
        Sentence.of(
            "answer.published.smallest",
            named("base", ladder.base()),
            named("what", cost.row().label()),
            named("who", cost.row().party()),
            named("note", cost.row().note())));
  }
}
