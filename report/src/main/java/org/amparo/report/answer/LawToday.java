package org.amparo.report.answer;

import static org.amparo.report.assertion.Sentence.named;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.amparo.evaluate.ResultTable;
import org.amparo.policy.law.Coverage;
import org.amparo.policy.law.LawPlace;
import org.amparo.report.assertion.Sentence;
import org.amparo.report.figure.Cells;
import org.amparo.report.figure.HoldPolicy;

/** Whether the law in force lets the county choose whom it holds. */
public final class LawToday {

  /** What a law says of holds, the one that leaves least to choose first. */
  private static final List<String> BINDING =
      List.of("must-all", "must-some", "never", "may-some", "may-all");

  /** What a law may answer to the ordinary request. */
  private static final Set<String> ANSWERS = Set.of("requires", "forbids", "allows", "open");

  private LawToday() {}

  /**
   * The law that leaves least to choose, whose it is and what it says of holds.
   *
   * @param ordinary what it answers to the ordinary request; empty where that is not known
   */
  private record Law(String name, String place, String holds, String ordinary) {

    /** The key of the sentence: what it answers to the ordinary request, where that is known. */
    String says() {
      return ANSWERS.contains(ordinary) ? "ordinary." + ordinary : holds;
    }

    /** The word for what it answers to the ordinary request, else for what it says of holds. */
    String word() {
      return switch (ordinary) {
        case "requires" -> "must-all";
        case "forbids" -> "never";
        case "allows" -> "may-all";
        case "open" -> "open";
        default -> holds;
      };
    }
  }

  private static Optional<Law> law(AnswerFigures figures) {
    return table(figures).flatMap(LawToday::law);
  }

  private static Optional<ResultTable> table(AnswerFigures figures) {
    return Optional.ofNullable(figures.evaluation().tables().get("law-today"));
  }

  private static Optional<Law> law(ResultTable laws) {
    Cells cells = new Cells(laws);
    return BINDING.stream()
        .flatMap(
            holds ->
                IntStream.range(0, laws.rows().size())
                    .filter(row -> cells.text(row, "rank").equals("state"))
                    .filter(row -> cells.text(row, "holds").equals(holds))
                    .mapToObj(
                        row ->
                            new Law(
                                cells.text(row, "policy"),
                                cells.text(row, "place"),
                                holds,
                                cells.text(row, "ordinary_hold"))))
        .findFirst();
  }

  /** The answer, and where a law was looked for that is not carried. */
  static Sentence says(AnswerFigures figures) {
    return whole(table(figures), LawPlace.known(figures.place()));
  }

  /** The same by a table of the law in force. */
  public static Sentence whole(Optional<ResultTable> laws, Optional<LawPlace> place) {
    Sentence said = says(laws);
    return looked(laws, place).map(where -> Sentence.joined(said, where)).orElse(said);
  }

  /** The answer in one sentence; that no law is carried where there is no table. */
  public static Sentence says(Optional<ResultTable> laws) {
    return laws.flatMap(LawToday::law)
        .map(law -> Sentence.of("answer.law." + law.says(), named("law", law.name())))
        .orElseGet(() -> Sentence.of("answer.law.unread"));
  }

  /** Where the law of the place's state was looked for; empty where one is carried. */
  public static Optional<Sentence> looked(Optional<ResultTable> laws, Optional<LawPlace> place) {
    return laws.flatMap(LawToday::law).isPresent()
        ? Optional.empty()
        : place
            .flatMap(Coverage::ofState)
            .map(Coverage::looked)
            .filter(where -> !where.isEmpty())
            .map(where -> Sentence.of("answer.law.looked", named("looked", where)));
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
                .map(
                    law ->
                        Sentence.of("answer.law.word." + law.word(), named("place", law.place())))
                .orElseGet(() -> Sentence.of("answer.law.word.unread")),
            says(figures)));
  }
}
