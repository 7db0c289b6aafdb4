package org.amparo.report.answer;

import static org.amparo.report.assertion.Sentence.digits;
import static org.amparo.report.assertion.Sentence.says;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.amparo.report.assertion.Assertion;
import org.amparo.report.assertion.Sentence;
import org.amparo.report.chart.StrictnessColumns;
import org.amparo.report.chart.StrictnessColumns.Government;
import org.amparo.report.chart.StrictnessColumns.Question;
import org.amparo.report.chart.StrictnessColumns.Step;
import org.amparo.report.figure.Cells;
import org.amparo.report.language.Dates;
import org.amparo.report.language.Slot;

/** What governments say of holds and of notice, whatever the records of the place. */
record Governments(AnswerFigures figures, Cells cells) {

  private static final String TABLE = "governments";
  private static final String HOLD = "ordinary_hold";
  private static final String NOTICE = "ordinary_notice";

  /** The form that ICE sends today. */
  private static final String FORM = "I-247A";

  private static final String NOTHING = "nothing";

  /** What a text answers to the ordinary request, the one that does least first. */
  private static final List<String> ANSWERS = List.of("forbids", "allows", "open", "requires");

  /** Empty where a comparison reads no law of its own. */
  static Optional<Governments> of(AnswerFigures figures) {
    return figures.cells(TABLE).map(cells -> new Governments(figures, cells));
  }

  /** How many forbid the ordinary hold and how many require it, of all whose text speaks of it. */
  Sentence finding() {
    Optional<Assertion> forbids = figures.said("law.governments.forbids");
    Optional<Assertion> requires = figures.said("law.governments.requires");
    return forbids.isEmpty() || requires.isEmpty()
        ? Sentence.of("answer.law")
        : Sentence.of(
            "answer.law.governments",
            says("forbids", forbids.get()),
            digits("of", figures.assertions().baseOf(forbids.get().figure())),
            says("requires", requires.get()));
  }

  Block.Picture picture() {
    List<String> answers =
        ANSWERS.stream()
            .filter(answer -> !at(HOLD, answer).isEmpty() || !at(NOTICE, answer).isEmpty())
            .toList();
    return Block.Picture.of(
        figures.messages(),
        finding(),
        title ->
            StrictnessColumns.of(
                "chart-governments",
                title,
                List.of(question(HOLD, answers), question(NOTICE, answers)),
                List.of(
                    figures.say("answer.law.governments.read"),
                    figures.say("answer.law.governments.unread"),
                    figures.say("answer.law.governments.here"))),
        Sentence.of(
            "answer.law.governments.caption",
            Sentence.named("form", FORM),
            Slot.with("day", day())),
        finding().assertions(),
        Block.Basis.TEXTS);
  }

  private String day() {
    return Dates.day(
        figures.messages(), Objects.requireNonNull(cells.date(0, "on"), "a law without a day"));
  }

  private Question question(String column, List<String> answers) {
    return new Question(
        figures.say("answer.law.governments." + column),
        answers.stream()
            .map(answer -> new Step(figures.say("answer.law.answer." + answer), at(column, answer)))
            .toList());
  }

  /** A government by its highest and newest text that answers, which stands first. */
  private List<Government> at(String column, String answer) {
    Set<String> places = new HashSet<>();
    return figures
        .rows(TABLE)
        .filter(row -> !cells.text(row, column).equals(NOTHING))
        .filter(row -> places.add(cells.text(row, "place")))
        .filter(row -> cells.text(row, column).equals(answer))
        .mapToObj(
            row ->
                new Government(
                    cells.text(row, "place"), is(row, "official_text_read"), is(row, "here")))
        .toList();
  }

  private boolean is(int row, String column) {
    return cells.text(row, column).equals("true");
  }
}
