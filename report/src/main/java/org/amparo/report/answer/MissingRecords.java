package org.amparo.report.answer;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.evaluate.Caveat;
import org.amparo.ingest.check.Requirements;
import org.amparo.ingest.check.Requirements.Answer;
import org.amparo.report.answer.Block.Row;
import org.amparo.report.assertion.Sentence;
import org.amparo.report.figure.CaveatWords;

/** The questions that the records leave open, each with the record that would answer it. */
final class MissingRecords {

  /** A question of a reader, by the measures that answer it, the one that decides most first. */
  private enum Question {
    HOW_LONG("direct"),
    ASKED("requests", "requests-kind"),
    CONVICTED("human-never-convicted"),
    CITIZENS("human-citizen"),
    DISMISSED("human-dismissed"),
    VICTIMS("human-victim"),
    CHARGED("who-charges"),
    BOND("human-bond"),
    CHILDREN("human-minor"),
    AFTER("links-custody", "links-removal");

    private final List<String> measures;

    Question(String... measures) {
      this.measures = List.of(measures);
    }
  }

  /** Questions of facts that no jail's layout holds yet; each is a figure that is not recorded. */
  private static final Map<String, String> FIGURES =
      Map.of("human.parent", "families", "human.medical-need", "medical");

  /** The page has room for no more; the letter asks for all. */
  private static final int MOST = 5;

  private MissingRecords() {}

  static Optional<Section> of(AnswerFigures figures) {
    Map<String, Answer> answers =
        Requirements.bundled().answers(figures.evaluation().filled()).stream()
            .collect(Collectors.toMap(answer -> answer.measure().id(), Function.identity()));
    Set<String> asked = new HashSet<>();
    List<Row> rows =
        Stream.of(
                Stream.of(Question.values())
                    .limit(2)
                    .flatMap(question -> row(figures, question, answers, asked).stream()),
                price(figures).stream(),
                Stream.of(Question.values())
                    .skip(2)
                    .flatMap(question -> row(figures, question, answers, asked).stream()),
                FIGURES.entrySet().stream()
                    .filter(entry -> figures.all().has(entry.getKey()))
                    .filter(entry -> figures.value(entry.getKey()) == null)
                    .map(Map.Entry::getValue)
                    .sorted()
                    .map(key -> row(figures, key)))
            .flatMap(Function.identity())
            .limit(MOST)
            .toList();
    List<Sentence> caveats = caveats(figures);
    return rows.isEmpty() && caveats.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Section(
                "gap",
                Sentence.of("answer.gap"),
                Stream.concat(caveats.stream(), Stream.of(Sentence.of("answer.gap.never")))
                    .toList(),
                rows.isEmpty()
                    ? List.of()
                    : List.of(
                        figures.grid(
                            "answer.gap.caption", "answer.gap.", rows, "question", "record"))));
  }

  /** What bears on the page's own numbers, in every edition. */
  private static List<Sentence> caveats(AnswerFigures figures) {
    return figures.evaluation().caveats().stream()
        .filter(caveat -> caveat.standing() == Caveat.Standing.PAGE)
        .map(caveat -> new Sentence(List.of(CaveatWords.of(figures.messages(), caveat))))
        .toList();
  }

  /** What is asked for once answers every question that needs it. */
  private static Optional<Row> row(
      AnswerFigures figures, Question question, Map<String, Answer> answers, Set<String> asked) {
    Set<String> needs =
        question.measures.stream()
            .map(answers::get)
            .filter(answer -> answer != null && !answer.possible())
            .flatMap(answer -> answer.unmet().stream())
            .map(need -> need.id())
            .filter(asked::add)
            .map(need -> figures.say("need." + need))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return needs.isEmpty()
        ? Optional.empty()
        : Optional.of(row(figures.say("answer.gap." + word(question)), String.join("; ", needs)));
  }

  private static String word(Question question) {
    return question.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What a day less saves has no record of its own in any layout: the budget office states it. */
  private static Optional<Row> price(AnswerFigures figures) {
    return figures.all().has("rate.marginal")
        ? Optional.empty()
        : Optional.of(row(figures, "price"));
  }

  private static Row row(AnswerFigures figures, String key) {
    return row(figures.say("answer.gap." + key), figures.say("answer.gap." + key + ".record"));
  }

  private static Row row(String question, String record) {
    return Row.of(new Sentence(List.of(question)), new Sentence(List.of(record)));
  }
}
