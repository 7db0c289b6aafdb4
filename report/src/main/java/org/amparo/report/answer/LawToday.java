package org.amparo.report.answer;

import static org.amparo.report.figure.Sentence.named;

import java.util.List;
import java.util.Optional;
import org.amparo.report.figure.Cells;
import org.amparo.report.figure.Sentence;

/** Whether the law in force lets the county choose whom it holds. */
final class LawToday {

  /** What a law says of holds, the one that leaves least to choose first. */
  private static final List<String> BINDING =
      List.of("must-all", "must-some", "never", "may-some", "may-all");

  private LawToday() {}

  /**
   * The law that leaves least to choose.
   *
   * @param name in words
   * @param holds what it says of holds
   */
  private record Law(String name, String holds) {}

  private static Optional<Law> law(AnswerFigures figures) {
    Optional<Cells> table = figures.cells("law-today");
    return BINDING.stream()
        .flatMap(
            holds ->
                figures
                    .rows("law-today")
                    .filter(row -> table.orElseThrow().text(row, "rank").equals("state"))
                    .filter(row -> table.orElseThrow().text(row, "holds").equals(holds))
                    .mapToObj(row -> new Law(table.orElseThrow().text(row, "policy"), holds)))
        .findFirst();
  }

  /** The answer in one sentence. */
  static Sentence says(AnswerFigures figures) {
    return law(figures)
        .map(law -> Sentence.of("answer.law." + law.holds(), named("law", law.name())))
        .orElseGet(() -> Sentence.of("answer.law.unread"));
  }

  /** The answer as one of the large words of the first screen. */
  static Optional<Block.Fact> fact(AnswerFigures figures) {
    return Optional.of(
        new Block.Fact(
            law(figures)
                .map(law -> Sentence.of("answer.law.word." + law.holds()))
                .orElseGet(() -> Sentence.of("answer.law.word.unread")),
            says(figures)));
  }
}
