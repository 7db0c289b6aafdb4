package org.amparo.report.answer;

import static org.amparo.report.assertion.Sentence.says;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.amparo.evaluate.Figure;
import org.amparo.report.answer.Block.Row;
import org.amparo.report.assertion.Sentence;
import org.amparo.report.figure.Cells;
import org.amparo.report.language.Dates;
import org.amparo.report.language.Slot;

/** What agencies of the place have signed with ICE, and what a federal program has paid it. */
final class FederalTies {

  private static final String TABLE = "agreements";

  /** The section of the Immigration and Nationality Act. */
  private static final String SECTION = "287(g)";

  private FederalTies() {}

  static Optional<Section> of(AnswerFigures figures) {
    List<Block> blocks = new ArrayList<>();
    award(figures).ifPresent(blocks::add);
    Optional<Cells> table = figures.cells(TABLE);
    table.map(cells -> agreements(figures, cells)).ifPresent(blocks::add);
    return blocks.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Section(
                "federal",
                Sentence.of(heading(blocks.size() > 1, table.isPresent())),
                table.map(cells -> day(figures, cells, 0, "listed_on")).stream()
                    .map(
                        day ->
                            Sentence.of(
                                "answer.federal.listed",
                                Sentence.named("section", SECTION),
                                new Slot("day", day)))
                    .toList(),
                blocks));
  }

  /** What is shown is what is said: agreements, an award, or both. */
  private static String heading(boolean both, boolean agreements) {
    if (both) {
      return "answer.federal.paid";
    }
    return agreements ? "answer.federal" : "answer.federal.award";
  }

  /** Those of the last list. */
  private static Block agreements(AnswerFigures figures, Cells table) {
    return figures.grid(
        "answer.federal.caption",
        "answer.federal.head.",
        figures
            .rows(TABLE)
            .filter(row -> !table.text(row, "change").equals("no longer listed"))
            .mapToObj(
                row ->
                    Row.of(
                        Sentence.english(table.text(row, "agency")),
                        Sentence.english(table.text(row, "model")),
                        new Sentence(List.of(day(figures, table, row, "signed_on"))),
                        Sentence.of("answer.federal." + table.text(row, "text"))))
            .toList(),
        "agency",
        "model",
        "signed",
        "text");
  }

  private static String day(AnswerFigures figures, Cells table, int row, String column) {
    LocalDate day = table.date(row, column);
    return day == null ? figures.say("number.not-recorded") : Dates.day(figures.messages(), day);
  }

  /** The latest award; it pays for officers, not for days held on request. */
  private static Optional<Block> award(AnswerFigures figures) {
    List<Figure> awards =
        figures
            .all()
            .declared("lines", "scaap")
            .filter(figure -> figure.value() != null)
            .sorted(Comparator.comparing(FederalTies::year))
            .toList();
    return awards.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Block.Facts(
                List.of(
                    new Block.Fact(
                        Sentence.of(
                            "answer.value", says("n", figures.assertions().of(awards.getLast()))),
                        Sentence.of(
                            "answer.federal.scaap",
                            new Slot("year", year(awards.getLast())),
                            new Slot("from", year(awards.getFirst())),
                            new Slot("count", awards.size()))))));
  }

  private static String year(Figure award) {
    return award.parameter("year");
  }
}
