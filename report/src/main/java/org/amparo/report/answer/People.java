package org.amparo.report.answer;

import static org.amparo.report.assertion.Sentence.digits;
import static org.amparo.report.assertion.Sentence.named;
import static org.amparo.report.assertion.Sentence.says;

import java.util.List;
import java.util.Optional;
import org.amparo.report.assertion.Assertion;
import org.amparo.report.assertion.Kind;
import org.amparo.report.assertion.Sentence;

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
    Optional<Assertion> days = days(figures);
    if (facts.isEmpty() && days.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Section(
            "people",
            days.map(n -> heading(figures, n)).orElseGet(() -> Sentence.of("answer.people")),
            List.of(),
            List.of(new Block.Facts(facts))));
  }

  private static Sentence heading(AnswerFigures figures, Assertion days) {
    return figures.isNoLonger(DAYS)
        ? Sentence.of("answer.no-longer", named("place", figures.place())).restingOn(days)
        : Sentence.of("answer.people.days", says("n", days));
  }

  /** Days beyond the ordinary wait; else the range of days past release that dates leave. */
  private static Optional<Assertion> days(AnswerFigures figures) {
    Optional<Assertion> direct =
        figures
            .direct()
            .flatMap(id -> figures.known(id + "days"))
            .filter(days -> days.kind() instanceof Kind.Between);
    return figures.value("time.net.days") == null && direct.isPresent()
        ? direct
        : figures.known(DAYS);
  }

  /** A fact that was recorded for some; what is not recorded of any stands at the page's end. */
  private static Optional<Block.Fact> fact(AnswerFigures figures, String id) {
    return figures
        .said(id)
        .filter(said -> said.isKnown() || isWithheld(said))
        .map(
            said ->
                new Block.Fact(Sentence.of("answer.value", says("n", said)), what(figures, said)));
  }

  private static boolean isWithheld(Assertion said) {
    return said.kind() instanceof Kind.Unknown(Kind.Why why) && why == Kind.Why.WITHHELD;
  }

  private static Sentence what(AnswerFigures figures, Assertion said) {
    Sentence says = Sentence.of("answer.people." + said.figure().declared().key());
    String id = said.figure().id();
    Optional<Assertion> open = figures.open(id);
    Optional<Assertion> of = figures.base(id);
    if (!said.isKnown() || open.isEmpty() || of.isEmpty()) {
      return says;
    }
    return Sentence.joined(
        says,
        Sentence.of(
            id.equals(DEADLINE) ? "answer.people.open-dates" : "answer.people.open",
            digits("open", open.get()),
            digits("of", of.get())));
  }
}
