package org.amparo.report.answer;

import static org.amparo.report.assertion.Sentence.english;
import static org.amparo.report.assertion.Sentence.ranges;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.amparo.evaluate.claim.ComparedClaim;
import org.amparo.report.assertion.Kind;
import org.amparo.report.assertion.Sentence;
import org.amparo.report.figure.Cells;
import org.amparo.report.language.Dates;

/** What counts of the police say of each change of law, and what studies found elsewhere. */
final class PoliceReports {

  private static final String TABLE = "police-answers";

  private PoliceReports() {}

  static Optional<Section> of(AnswerFigures figures) {
    return figures.cells(TABLE).map(told -> section(figures, told));
  }

  private static Section section(AnswerFigures figures, Cells told) {
    List<Block.Row> changes =
        figures
            .rows(TABLE)
            .mapToObj(
                row ->
                    Block.Row.of(
                        english(day(figures, told, row) + ": " + told.text(row, "name")),
                        english(told.text(row, "label")),
                        level(figures, told, row),
                        Sentence.of("answer.police." + told.text(row, "told"))))
            .toList();
    List<Block.Row> studies =
        ComparedClaim.of(figures.evaluation()).stream()
            .map(ComparedClaim::claim)
            .filter(claim -> claim.context())
            .map(claim -> Block.Row.of(english(claim.title()), english(claim.explanation())))
            .toList();
    List<Block> blocks = new ArrayList<>();
    String head = "answer.police.head.";
    blocks.add(
        figures.grid(
            "answer.police.caption.change", head, changes, "change", "counted", "level", "told"));
    if (!studies.isEmpty()) {
      blocks.add(figures.grid("answer.police.caption.studies", head, studies, "study", "found"));
    }
    boolean changed = figures.rows(TABLE).anyMatch(row -> told.text(row, "told").endsWith("-more"));
    return new Section(
        "police",
        Sentence.of(changed ? "answer.police.changed" : "answer.police"),
        List.of(Sentence.of("answer.police.says")),
        blocks);
  }

  private static String day(AnswerFigures figures, Cells told, int row) {
    return Dates.day(figures.messages(), Objects.requireNonNull(told.date(row, "day")));
  }

  /** How many more a month; not recorded where the months have no line. */
  private static Sentence level(AnswerFigures figures, Cells told, int row) {
    String id =
        "change.%s.%s.its.level".formatted(told.text(row, "change"), told.text(row, "series"));
    return figures
        .known(id)
        .filter(level -> level.kind() instanceof Kind.About)
        .map(level -> Sentence.of("answer.value", ranges("n", level)))
        .orElseGet(() -> Sentence.of("answer.police.no-level"));
  }
}
