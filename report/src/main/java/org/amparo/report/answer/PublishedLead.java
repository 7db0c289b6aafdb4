package org.amparo.report.answer;

import static org.amparo.report.figure.Sentence.bare;
import static org.amparo.report.figure.Sentence.named;

import java.util.List;
import java.util.Optional;
import org.amparo.report.figure.Sentence;

/** The first screen where others have published costs and no jail's records are at hand. */
final class PublishedLead {

  private PublishedLead() {}

  static Optional<Lead> of(AnswerFigures figures) {
    PublishedCosts published = new PublishedCosts(figures);
    List<PublishedCosts.Cost> costs = published.costs();
    if (costs.size() < 2) {
      return Optional.empty();
    }
    Sentence heading =
        published
            .span()
            .map(
                span ->
                    Sentence.of(
                        "answer.published.span",
                        named("place", figures.place()),
                        bare("low", span.smallest()),
                        bare("high", span.largest())))
            .orElseGet(
                () ->
                    Sentence.of(
                        "answer.published.from",
                        named("place", figures.place()),
                        bare("low", costs.getFirst().amount()),
                        bare("high", costs.getLast().amount())));
    return Optional.of(
        new Lead(
            heading,
            List.of(Sentence.of("answer.published.why"), Sentence.of("answer.published.ask")),
            Lead.known(
                List.of(
                    AgencyFiles.of(figures).map(AgencyFiles::fact),
                    published
                        .span()
                        .map(
                            span ->
                                new Block.Fact(
                                    Sentence.of("answer.a-year", bare("n", span.smallest())),
                                    Sentence.of("answer.published.smallest"))),
                    LawToday.fact(figures))),
            CostSection.picture(figures, costs)));
  }
}
