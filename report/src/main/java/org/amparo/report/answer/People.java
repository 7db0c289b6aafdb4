package org.amparo.report.answer;

import static org.amparo.report.figure.Sentence.bare;
import static org.amparo.report.figure.Sentence.named;
import static org.amparo.report.figure.Sentence.number;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.amparo.report.figure.Sentence;
import org.amparo.report.number.Amount;
import org.amparo.report.number.Part;
import org.amparo.report.number.Shown;

/** What holding cost people, as facts on record. */
final class People {

  private static final String DAYS = "human.days-of-liberty";
  private static final List<FactOf> FACTS =
      List.of(
          new FactOf("human.dismissed-or-acquitted", "answer.people.dismissed-or-acquitted"),
          new FactOf("human.bond-posted-not-released", "answer.people.bond-posted-not-released"),
          new FactOf("time.deadline.past.bookings", "answer.people.deadline.past.bookings"),
          new FactOf("human.victim-or-witness", "answer.people.victim-or-witness"),
          new FactOf("human.us-citizen-claim", "answer.people.us-citizen-claim"),
          new FactOf("human.minor", "answer.people.minor"));

  /** A figure, and the key of what is said of it. */
  private record FactOf(String id, String says) {}

  private People() {}

  static Optional<Section> of(AnswerFigures figures) {
    List<Block.Fact> facts = FACTS.stream().flatMap(of -> fact(figures, of).stream()).toList();
    Amount days = figures.read(DAYS);
    if (facts.isEmpty() && days == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Section(
            "people",
            figures.isNoLonger(DAYS)
                ? Sentence.of("answer.no-longer", named("place", figures.place()))
                : days == null
                    ? Sentence.of("answer.people")
                    : Sentence.of("answer.people.days", bare("n", days)),
            List.of(),
            List.of(new Block.Facts(facts))));
  }

  /** A fact that was recorded for some; what is not recorded of any stands at the page's end. */
  private static Optional<Block.Fact> fact(AnswerFigures figures, FactOf fact) {
    Amount amount = figures.shown(fact.id());
    if (amount == null || (!amount.recorded() && !amount.withheld())) {
      return Optional.empty();
    }
    Shown open = figures.some(fact.id(), Part.UNKNOWN);
    Shown of = figures.part(fact.id(), Part.DENOMINATOR);
    Sentence says = Sentence.of(fact.says());
    BigDecimal known = figures.value(fact.id());
    return Optional.of(
        new Block.Fact(
            // Of nobody known, while others are not recorded, a zero would say too much.
            open != null && known != null && known.signum() == 0
                ? Sentence.of("answer.range", bare("low", amount), number("high", open))
                : Sentence.of("answer.value", bare("n", amount)),
            open == null || of == null
                ? says
                : Sentence.joined(
                    Stream.of(
                            says,
                            Sentence.of(
                                "answer.people.open", number("open", open), number("of", of)))
                        .toArray(Sentence[]::new))));
  }
}
