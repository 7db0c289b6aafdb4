package org.amparo.report.answer;

import static org.amparo.report.figure.Sentence.bare;
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

/** What others counted of whom holds concerned, and what they said of other years. */
final class PublishedSection {

  private static final int MOST = 3;

  private PublishedSection() {}

  static Optional<Section> of(AnswerFigures figures) {
    String counted =
        new PublishedCosts(figures)
            .ladder()
            .flatMap(PublishedCosts.Ladder::counts)
            .map(ClaimFigureIds::stated)
            .orElse("");
    List<Block.Fact> facts = new ArrayList<>();
    for (ComparedClaim compared : ComparedClaim.of(figures.evaluation())) {
      for (ClaimFigureIds ids : compared.rows()) {
        if (ids.row().cell() == Cell.Outside.NOT_A_COST
            && ids.row().published() != null
            && ids.row().evidence().verified()
            && !ids.stated().equals(counted)
            && !corrected(compared, ids.row())
            && facts.size() < MOST) {
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

  /** What was said of other years and parts of one, which no chart compares. */
  static Optional<Section> otherYears(AnswerFigures figures) {
    List<Block.Row> rows =
        new PublishedCosts(figures)
            .others().stream()
                .map(
                    cost ->
                        new Block.Row(
                            List.of(
                                english(cost.row().words()),
                                Sentence.of("answer.value", bare("n", cost.amount())),
                                english(whose(cost.row()))),
                            false))
                .toList();
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Section(
                "paid",
                Sentence.of("answer.paid"),
                List.of(Sentence.of("answer.paid.says")),
                List.of(
                    new Block.Grid(
                        figures.say("answer.paid"),
                        List.of(
                            figures.say("answer.paid.what"),
                            figures.say("answer.paid.amount"),
                            figures.say("answer.paid.who")),
                        rows))));
  }

  private static String whose(ClaimRow row) {
    return row.evidence().verified() ? row.party() : row.party() + "; " + row.evidence().words();
  }

  private static Sentence english(String words) {
    return new Sentence(List.of(new Sentence.Named(words)));
  }

  /** A count that another of the same publication puts right does not stand by itself. */
  private static boolean corrected(ComparedClaim compared, ClaimRow row) {
    return compared.claim().conflicts().stream().anyMatch(two -> two.first().equals(row));
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
