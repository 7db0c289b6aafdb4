package org.amparo.report.answer;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
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
  private static final String HOLDS = "holds";
  private static final String NOTICE = "notice";
  private static final String NOTHING = "nothing";
  private static final Set<String> LIMITS = Set.of("never", "may-some");
  private static final Set<String> DUTIES = Set.of("must-some", "must-all");

  /** What a text says, the one that does least first. */
  private static final List<String> STEPS =
      List.of("never", "may-some", "may-all", "must-some", "must-all");

  /** Empty where a comparison reads no law of its own. */
  static Optional<Governments> of(AnswerFigures figures) {
    return figures.cells(TABLE).map(cells -> new Governments(figures, cells));
  }

  /** How many limit holds and how many require them. */
  Sentence finding() {
    return Sentence.of(
        "answer.law.governments",
        Slot.with("limit", places(LIMITS)),
        Slot.with("must", places(DUTIES)));
  }

  private int places(Set<String> says) {
    return (int) speaking(HOLDS).filter(row -> says.contains(cells.text(row, HOLDS))).count();
  }

  /** The row of each place whose text speaks of it: the highest and newest, which stands first. */
  private IntStream speaking(String column) {
    Set<String> places = new HashSet<>();
    return figures
        .rows(TABLE)
        .filter(row -> !cells.text(row, column).equals(NOTHING))
        .filter(row -> places.add(cells.text(row, "place")));
  }

  Block.Picture picture() {
    List<String> steps =
        STEPS.stream()
            .filter(step -> !at(HOLDS, step).isEmpty() || !at(NOTICE, step).isEmpty())
            .toList();
    return new Block.Picture(
        StrictnessColumns.of(
            "chart-governments",
            finding().text(figures.messages()),
            List.of(question(HOLDS, steps), question(NOTICE, steps)),
            List.of(
                figures.say("answer.law.governments.read"),
                figures.say("answer.law.governments.unread"),
                figures.say("answer.law.governments.here"))),
        Sentence.of("answer.law.governments.caption", Slot.with("day", day())),
        true);
  }

  private String day() {
    return Dates.day(
        figures.messages(), Objects.requireNonNull(cells.date(0, "on"), "a law without a day"));
  }

  private Question question(String column, List<String> steps) {
    return new Question(
        figures.say("answer.law.governments." + column),
        steps.stream()
            .map(step -> new Step(figures.say("answer.law.word." + step), at(column, step)))
            .toList());
  }

  private List<Government> at(String column, String step) {
    return speaking(column)
        .filter(row -> cells.text(row, column).equals(step))
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
