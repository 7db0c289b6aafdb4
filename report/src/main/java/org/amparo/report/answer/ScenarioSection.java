package org.amparo.report.answer;

import static org.amparo.report.assertion.Sentence.named;
import static org.amparo.report.assertion.Sentence.number;
import static org.amparo.report.assertion.Sentence.ranges;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.amparo.evaluate.Figure;
import org.amparo.report.answer.Block.Row;
import org.amparo.report.assertion.Sentence;
import org.amparo.report.figure.Cells;
import org.amparo.report.language.Slot;
import org.amparo.report.number.Part;
import org.amparo.report.number.Shown;
import org.amparo.report.number.Style;

/** What a policy would have saved by published inputs, as a formula with numbers. */
final class ScenarioSection {

  private static final String SAVING = "scenario.saving";
  private static final List<Part> ENDS = List.of(Part.LOW, Part.VALUE, Part.HIGH);

  private ScenarioSection() {}

  static Optional<Section> of(AnswerFigures figures) {
    return figures
        .all()
        .find(SAVING)
        .flatMap(saving -> figures.cells("scenario").map(table -> section(figures, saving, table)));
  }

  private static Section section(AnswerFigures figures, Figure saving, Cells table) {
    return new Section(
        "scenario",
        Sentence.of(
            "answer.scenario",
            named("what", word(saving, "what")),
            ranges("n", figures.assertions().of(saving))),
        List.of(
            Sentence.of("answer.scenario.not"),
            Sentence.of("answer.scenario.at." + word(saving, "rate")),
            Sentence.english(table.text(0, "mismatch")),
            Sentence.of("answer.scenario.law." + word(saving, "law"))),
        List.of(
            figures.grid(
                "answer.scenario.caption",
                "answer.scenario.head.",
                IntStream.range(0, ENDS.size()).mapToObj(end -> row(figures, table, end)).toList(),
                "end",
                "formula",
                "days",
                "kept")));
  }

  private static Row row(AnswerFigures figures, Cells table, int row) {
    Part end = ENDS.get(row);
    // A price in a formula is an input, and printed whole.
    Shown price =
        figures
            .all()
            .find("scenario.price")
            .flatMap(stated -> Shown.of(figures.messages(), stated, Part.VALUE, Style.EXACT))
            .orElse(null);
    Shown share = figures.hundred("scenario.released", end);
    return new Row(
        List.of(
            Sentence.of("answer.scenario.end." + table.text(row, "end")),
            Sentence.of(
                "answer.scenario.formula",
                number("days", shown(figures, "scenario.days", end)),
                number("price", Objects.requireNonNull(price)),
                number("share", Objects.requireNonNull(share)),
                Slot.with("whole", "100"),
                number("n", shown(figures, SAVING, end))),
            Sentence.english(table.text(row, "days")),
            Sentence.english(table.text(row, "kept"))),
        end == Part.VALUE);
  }

  private static String word(Figure saving, String parameter) {
    return Objects.requireNonNull(saving.words().words().get(parameter)).value();
  }

  private static Shown shown(AnswerFigures figures, String id, Part part) {
    return Objects.requireNonNull(figures.part(id, part));
  }
}
