package org.amparo.report.story;

import static org.amparo.report.figure.Sentence.about;
import static org.amparo.report.figure.Sentence.number;

import java.util.ArrayList;
import java.util.List;
import org.amparo.report.figure.Figures;
import org.amparo.report.figure.Sentence;
import org.amparo.report.number.Amount;
import org.jspecify.annotations.Nullable;

/** What it cost, by each measure there is, at one rate. */
final class StoryCost {

  private StoryCost() {}

  static List<Sentence> of(Figures figures, Headline headline) {
    List<Sentence> sentences = new ArrayList<>();
    Amount direct = headline.directCost();
    if (direct != null) {
      sentences.add(Sentence.of("story.cost." + headline.rate(), Sentence.counted("n", direct)));
      around(sentences, direct);
      if (headline.unknown() != null) {
        about("story.cost.unsaid", headline.unknown()).forEach(sentences::add);
      }
    }
    wider(sentences, "story.cost.gross", headline.gross());
    if (direct != null && headline.gross() != null) {
      sentences.add(Sentence.of("story.cost.measure"));
    }
    Headline.Ledger ledger = headline.ledger();
    if (ledger != null && ledger.cost() != null) {
      about("story.cost.ledger", ledger.cost()).forEach(sentences::add);
      sentences.add(Sentence.of("story.cost.ledger-all"));
    }
    if (sentences.isEmpty() && (figures.withheld("ledger.") || figures.withheld("cost."))) {
      return List.of(Sentence.of("story.left-out"));
    }
    return sentences.isEmpty()
        ? List.of(Sentence.of("story.cost.none"), Sentence.of("story.cost.need"))
        : List.copyOf(sentences);
  }

  /** What the rate leaves open around a cost. */
  private static void around(List<Sentence> sentences, Amount cost) {
    if (!cost.around().isEmpty()) {
      sentences.add(
          Sentence.of(
              "story.cost.around",
              number("low", cost.around().getFirst()),
              number("high", cost.around().getLast())));
    }
  }

  private static void wider(List<Sentence> sentences, String key, Headline.@Nullable Wider wider) {
    if (wider != null) {
      about(key, wider.cost()).forEach(sentences::add);
      about("story.cost.factor", wider.factor()).forEach(sentences::add);
    }
  }
}
