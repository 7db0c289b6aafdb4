package org.amparo.report.answer;

import static org.amparo.report.figure.Sentence.named;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amparo.evaluate.claim.Cell;
import org.amparo.evaluate.claim.ClaimFigureIds;
import org.amparo.evaluate.claim.ClaimRow;
import org.amparo.evaluate.claim.ComparedClaim;
import org.amparo.report.figure.Sentence;
import org.amparo.report.number.Part;

/** What others counted of whom holds concerned. */
final class PublishedSection {

  /** A row of them: the page has room for no more. */
  private static final int MOST = 3;

  private PublishedSection() {}

  static Optional<Section> of(AnswerFigures figures) {
    List<Block.Fact> facts = new ArrayList<>();
    for (ComparedClaim compared : ComparedClaim.of(figures.evaluation())) {
      for (ClaimFigureIds ids : compared.rows()) {
        if (ids.row().cell() == Cell.Outside.NOT_A_COST && facts.size() < MOST) {
          fact(figures, compared, ids).ifPresent(facts::add);
        }
      }
    }
    return facts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Section(
                "others",
                Sentence.of("answer.others"),
                List.of(Sentence.of("answer.others.says")),
                List.of(new Block.Facts(facts))));
  }

  private static Optional<Block.Fact> fact(
      AnswerFigures figures, ComparedClaim compared, ClaimFigureIds ids) {
    Optional<Sentence> number = number(figures, ids);
    return number.map(
        known ->
            new Block.Fact(
                known,
                Sentence.of(
                    "answer.others.fact",
                    named("what", what(ids.row())),
                    named(
                        "who",
                        ids.row().party().isEmpty()
                            ? compared.claim().title()
                            : ids.row().party()))));
  }

  private static Optional<Sentence> number(AnswerFigures figures, ClaimFigureIds ids) {
    return switch (ids.row().unit()) {
      case SHARE ->
          Optional.ofNullable(figures.hundred(ids.stated(), Part.VALUE))
              .map(n -> Sentence.of("answer.of-hundred", Sentence.number("n", n)));
      case REQUESTS, PEOPLE ->
          Optional.ofNullable(figures.read(ids.stated()))
              .map(n -> Sentence.of("answer.value", Sentence.counted("n", n)));
      default -> Optional.empty();
    };
  }

  /** A share is named by its two sets, which say all that its label does. */
  private static String what(ClaimRow row) {
    String sets = row.sets().map(ClaimRow.Sets::words).orElse(row.label());
    return row.covers().isEmpty() ? sets : sets + ", " + row.covers();
  }
}
