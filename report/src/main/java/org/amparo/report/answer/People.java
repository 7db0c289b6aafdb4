package org.amparo.report.answer;

import static org.amparo.report.assertion.Sentence.bare;
import static org.amparo.report.assertion.Sentence.named;
import static org.amparo.report.assertion.Sentence.number;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.amparo.report.assertion.Sentence;
import org.amparo.report.number.Amount;
import org.amparo.report.number.Part;
import org.amparo.report.number.Shown;

/** What holding cost people, as facts on record. */
final class People {

  private static final String DAYS = "human.days-of-liberty";
  private static final String DEADLINE = "time.deadline.past.bookings";
  private static final List<String> FACTS =
      List.of(
          "human.dismissed-or-acquitted",
          "human.bond-posted-not-released",
          DEADLINE,
          "human.victim-or-witness",
          "human.us-citizen-claim",
          "human.minor");

  private People() {}

  static Optional<Section> of(AnswerFigures figures) {
    List<Block.Fact> facts = FACTS.stream().flatMap(id -> fact(figures, id).stream()).toList();
    Amount days = figures.read(DAYS);
    if (facts.isEmpty() && days == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Section(
            "people",
            figures.isNoLonger(DAYS)
                ? Sentence.of("answer.no-longer", named("place", figures.place()))
                : days == null ? Sentence.of("answer.people") : days(figures, days),
            List.of(),
            List.of(new Block.Facts(facts))));
  }

  private static Optional<Amount> range(AnswerFigures figures) {
    return figures.direct().map(direct -> figures.read(direct + "days")).filter(Amount::range);
  }

  /** Days between dates may each be a day less or more. */
  private static Sentence days(AnswerFigures figures, Amount days) {
    return range(figures)
        .filter(_ -> figures.value("time.net.days") == null)
        .map(
            range ->
                Sentence.of(
                    "answer.people.days-range",
                    bare("n", days),
                    number("low", range.first()),
                    number("high", range.last())))
        .orElseGet(() -> Sentence.of("answer.people.days", bare("n", days)));
  }

  /** A fact that was recorded for some; what is not recorded of any stands at the page's end. */
  private static Optional<Block.Fact> fact(AnswerFigures figures, String id) {
    Amount amount = figures.shown(id);
    if (amount == null || (!amount.recorded() && !amount.withheld())) {
      return Optional.empty();
    }
    Shown open = figures.some(id, Part.UNKNOWN);
    Shown of = figures.part(id, Part.DENOMINATOR);
    Sentence says =
        Sentence.of("answer.people." + figures.all().find(id).orElseThrow().declared().key());
    BigDecimal known = figures.value(id);
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
                                range(figures).isPresent() && id.equals(DEADLINE)
                                    ? "answer.people.open-dates"
                                    : "answer.people.open",
                                number("open", open),
                                number("of", of)))
                        .toArray(Sentence[]::new))));
  }
}
