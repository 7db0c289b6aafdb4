package org.amparo.report.story;

import static org.amparo.report.figure.Sentence.named;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Evaluation.PolicyNote;
import org.amparo.evaluate.Figure;
import org.amparo.report.figure.Figures;
import org.amparo.report.figure.Sentence;
import org.amparo.report.language.Wording;
import org.amparo.report.number.Amount;
import org.amparo.report.number.Style;

/** What nobody can know from these records, and what would tell. */
final class StoryUnknown {

  private StoryUnknown() {}

  static List<Sentence> of(Figures figures, Evaluation evaluation, Headline headline) {
    boolean bookings = figures.has("bookings.total") || figures.has("bookings.held");
    boolean requests = headline.received() != null || headline.issued() != null;
    List<String> keys = new ArrayList<>();
    if (!bookings) {
      keys.add("time");
    } else if (figures.find("bookings.held").filter(StoryUnknown::isOpen).isPresent()) {
      keys.add("mark");
    } else if (headline.held() == null && !figures.withheld("time.direct.")) {
      keys.add("release");
    }
    if (headline.received() == null
        && !figures.withheld("requests.received")
        && !emptyList(figures)) {
      keys.add("requests");
    }
    if (headline.ledger() != null) {
      keys.add("ledger");
    }
    if (headline.received() != null && headline.issued() != null) {
      keys.add("match");
    }
    if (figures.has("time.counterfactual.survival.added-days-each")) {
      keys.add("cause");
    }
    if (headline.directCost() != null && !figures.has("rate.marginal")) {
      keys.add("price");
    }
    if (requests && headline.custody() == null && !figures.withheld("link.")) {
      keys.add("next");
    }
    figures
        .under("human.")
        .filter(StoryUnknown::isOpen)
        .map(figure -> figure.id().substring("human.".length()))
        .filter(kind -> Wording.has("story.unknown." + kind))
        .forEach(keys::add);
    keys.add("why");
    List<Sentence> sentences = new ArrayList<>();
    leastDecided(figures, evaluation).ifPresent(sentences::add);
    keys.stream().map(key -> Sentence.of("story.unknown." + key)).forEach(sentences::add);
    return List.copyOf(sentences);
  }

  /** Whether a list of requests was kept and has none in it. */
  static boolean emptyList(Figures figures) {
    BigDecimal total = figures.value("requests.total");
    return total != null && total.signum() == 0;
  }

  private static boolean isOpen(Figure figure) {
    return figure.value() == null && figure.low() == null && !figure.withheld();
  }

  /** The policy that asks most often for what is not on record. */
  private static Optional<Sentence> leastDecided(Figures figures, Evaluation evaluation) {
    record Open(PolicyNote policy, Amount requests) {}
    return evaluation.policies().stream()
        .filter(policy -> figures.value(open(policy)) != null)
        .filter(policy -> Objects.requireNonNull(figures.value(open(policy))).signum() > 0)
        .max(Comparator.comparing(policy -> Objects.requireNonNull(figures.value(open(policy)))))
        .flatMap(
            policy ->
                figures
                    .find(open(policy))
                    .map(figure -> new Open(policy, Amount.of(figure, Style.BRIEF))))
        .map(
            open ->
                Sentence.of(
                    "story.unknown.facts",
                    named("policy", open.policy().name()),
                    Sentence.counted("n", open.requests())));
  }

  private static String open(PolicyNote policy) {
    return policy.figurePrefix() + "needs-information";
  }
}
