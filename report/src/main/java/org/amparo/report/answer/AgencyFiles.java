package org.amparo.report.answer;

import static org.amparo.report.figure.Sentence.bare;
import static org.amparo.report.figure.Sentence.number;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.Label;
import org.amparo.report.chart.MonthChart;
import org.amparo.report.figure.Sentence;
import org.amparo.report.language.Dates;
import org.amparo.report.number.Amount;
import org.amparo.report.number.Part;
import org.amparo.report.number.Shown;
import org.amparo.report.number.Style;
import org.jspecify.annotations.Nullable;

/**
 * What ICE's own files count at the place.
 *
 * @param total encounters that ended in a request to a jail
 * @param unplaced those of the same areas that name no place, or null
 * @param of all of the same areas, or null
 * @param picture by month, or null
 */
record AgencyFiles(
    Amount total, @Nullable Amount unplaced, @Nullable Shown of, Block.@Nullable Picture picture) {

  private static final String STAGE = "stage";
  private static final String MONTH = "month";
  private static final String REQUESTS = "detainer-encounter";

  /** Two releases may count the same events, so the one that counts most speaks alone. */
  static Optional<AgencyFiles> of(AnswerFigures figures) {
    return figures
        .all()
        .under("pipeline.")
        .filter(figure -> figure.declared().key().equals("total"))
        .filter(figure -> parameter(figure, STAGE).equals(REQUESTS))
        .filter(figure -> figure.value() != null)
        .max(Comparator.comparing(figure -> value(figure)))
        .map(figure -> of(figures, figure));
  }

  private static BigDecimal value(Figure figure) {
    BigDecimal value = figure.value();
    return value == null ? BigDecimal.ZERO : value;
  }

  /** What stands in a place of a figure's label, as the query gave it. */
  private static String parameter(Figure figure, String name) {
    Label.Word word = figure.words().words().get(name);
    return word == null ? "" : word.value();
  }

  private static AgencyFiles of(AnswerFigures figures, Figure total) {
    return new AgencyFiles(
        Amount.of(figures.messages(), total, Style.READ),
        figures.read(total.id() + ".unplaced"),
        figures.part(total.id() + ".unplaced", Part.DENOMINATOR),
        picture(figures, total));
  }

  private static Block.@Nullable Picture picture(AnswerFigures figures, Figure total) {
    List<Figure> months =
        figures
            .all()
            .under(total.id() + ".")
            .filter(figure -> figure.declared().key().equals(MONTH))
            .toList();
    List<MonthChart.Value> heights =
        months.stream()
            .filter(figure -> figure.value() != null)
            .map(
                figure ->
                    new MonthChart.Value(
                        YearMonth.parse(parameter(figure, MONTH)), value(figure).doubleValue()))
            .sorted(Comparator.comparing(MonthChart.Value::month))
            .toList();
    // An axis without a bar would read as none at all.
    return heights.size() < 2
        ? null
        : new Block.Picture(
            MonthChart.bars(
                figures.messages(),
                "chart-agency",
                figures.say("answer.agency.chart"),
                figures.say(
                    "answer.agency.chart.what",
                    Map.of(
                        "from", Dates.month(figures.messages(), heights.getFirst().month()),
                        "until", Dates.month(figures.messages(), heights.getLast().month()))),
                false,
                heights,
                List.of()),
            Sentence.of("answer.agency.caption"));
  }

  Block.Fact fact() {
    return new Block.Fact(
        Sentence.of("answer.agency.requests", bare("n", total)), floor("answer.agency.says"));
  }

  /** What it counts, and how many more may belong to it. */
  private Sentence floor(String key) {
    return unplaced == null || of == null
        ? Sentence.of(key)
        : Sentence.joined(
            Sentence.of(key),
            Sentence.of("answer.agency.unplaced", bare("n", unplaced), number("of", of)));
  }

  Section section() {
    return new Section(
        "agency",
        Sentence.of("answer.agency.heading", bare("n", total)),
        List.of(floor("answer.agency.more")),
        picture == null ? List.of() : List.of(new Block.Pictures(List.of(picture))));
  }
}
