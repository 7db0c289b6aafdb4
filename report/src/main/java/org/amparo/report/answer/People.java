package org.amparo.report.answer;

import static org.amparo.report.figure.Sentence.bare;
import static org.amparo.report.figure.Sentence.named;
import static org.amparo.report.figure.Sentence.number;

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
  private static final List<String> FACTS =
      List.of(
          "human.dismissed-or-acquitted",
          "human.bond-posted-not-released",
          "time.deadline.past.bookings",
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
                : days == null
                    ? Sentence.of("answer.people")
                    : Sentence.of("answer.people.days", bare("n", days)),
            List.of(),
            List.of(new Block.Facts(facts))));
  }

  /** A fact that was recorded for some; what is not recorded of any stands at the page's end. */
  private static Optional<Block.Fact> fact(AnswerFigures figures, String id) {
    Amount amount = figures.shown(id);
    if (amount == null || (!amount.recorded() && !amount.withheld())) {
      return Optional.empty();
    }
    Shown open = figures.some(id, Part.UNKNOWN);
    Shown of = figures.part(id, Part.DENOMINATOR);
    Sentence says = Sentence.of("answer.people." + id.substring(id.indexOf('.') + 1));
    return Optional.of(
        new Block.Fact(
            Sentence.of("answer.value", bare("n", amount)),
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
