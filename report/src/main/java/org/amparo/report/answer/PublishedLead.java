package org.amparo.report.answer;

import static org.amparo.report.assertion.Sentence.counts;
import static org.amparo.report.assertion.Sentence.digits;
import static org.amparo.report.assertion.Sentence.named;

import java.util.List;
import java.util.Optional;
import org.amparo.evaluate.claim.ClaimFigureIds;
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
    String base = ladder.map(PublishedCosts.Ladder::base).orElse("");
    Sentence heading =
        Sentence.across(
            ladder.isPresent() ? "answer.published.span" : "answer.published.from",
            named("place", figures.place()),
            digits("low", costs.getFirst().says()),
            digits("high", costs.getLast().says()),
            named("base", base));
    return Optional.of(
        new Lead(
            heading,
            List.of(
                Sentence.of(
                    ladder.isPresent() ? "answer.published.carried" : "answer.published.own",
                    named("base", base)),
                Sentence.of("answer.published.why"),
                Sentence.of("answer.published.ask")),
            Lead.known(
                List.of(
                    ladder
                        .flatMap(PublishedCosts.Ladder::counts)
                        .flatMap(row -> requests(figures, row)),
                    ladder.map(PublishedLead::smallest),
                    LawToday.fact(figures))),
            CostSection.picture(figures, heading, costs, base)));
  }

  private static Optional<Block.Fact> requests(AnswerFigures figures, ClaimFigureIds row) {
    return figures
        .known(row.stated())
        .map(
            n ->
                new Block.Fact(
                    Sentence.of("answer.value", counts("n", n)),
                    Sentence.of(
                        "answer.published.requests",
                        named("covers", row.row().covers()),
                        named("who", row.row().party()),
                        named("note", row.row().note()))));
  }

  private static Block.Fact smallest(PublishedCosts.Ladder ladder) {
    PublishedCosts.Cost cost = ladder.costs().getFirst();
    return new Block.Fact(
        Sentence.of("answer.value", digits("n", cost.says())),
        Sentence.of(
            "answer.published.smallest",
            named("base", ladder.base()),
            named("what", cost.row().label()),
            named("who", cost.row().party()),
            named("note", cost.row().note())));
  }
}
