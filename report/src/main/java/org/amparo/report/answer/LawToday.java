package org.amparo.report.answer;

import static org.amparo.report.figure.Sentence.named;

import java.math.BigDecimal;
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
   * @param place whose law it is
   * @param holds what it says of holds
   */
  private record Law(String name, String place, String holds) {}

  private static Optional<Law> law(AnswerFigures figures) {
    Optional<Cells> table = figures.cells("law-today");
    return BINDING.stream()
        .flatMap(
            holds ->
                figures
                    .rows("law-today")
                    .filter(row -> table.orElseThrow().text(row, "rank").equals("state"))
                    .filter(row -> table.orElseThrow().text(row, "holds").equals(holds))
                    .mapToObj(row -> law(table.orElseThrow(), row, holds)))
        .findFirst();
  }

  private static Law law(Cells table, int row, String holds) {
    return new Law(table.text(row, "policy"), table.text(row, "place"), holds);
  }

  /** The answer in one sentence. */
  static Sentence says(AnswerFigures figures) {
    return law(figures)
        .map(law -> Sentence.of("answer.law." + law.holds(), named("law", law.name())))
        .orElseGet(() -> Sentence.of("answer.law.unread"));
  }

  /** Whether the law lets the county adopt a policy, in one short sentence. */
  static Sentence allows(AnswerFigures figures, HoldPolicy proposal) {
    Optional<Law> known = law(figures);
    if (known.isEmpty()) {
      return Sentence.of("answer.law.allows.unread");
    }
    boolean allowed =
        switch (known.get().holds()) {
          case "must-all", "must-some" -> isKept(figures);
          case "never" -> proposal.strictness() == 0;
          default -> true;
        };
    return Sentence.of(
        allowed ? "answer.law.allows.yes" : "answer.law.allows.no",
        named("place", known.get().place()));
  }

  /** Whether the law leaves all of what the proposal saves. */
  private static boolean isKept(AnswerFigures figures) {
    BigDecimal under = figures.value("headline.saving.under-law");
    BigDecimal alone = figures.value("headline.saving");
    return under != null && alone != null && under.compareTo(alone) == 0;
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
