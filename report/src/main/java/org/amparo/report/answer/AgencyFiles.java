package org.amparo.report.answer;

import static org.amparo.report.figure.Sentence.bare;
import static org.amparo.report.figure.Sentence.number;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.Label;
import org.amparo.report.figure.Sentence;
import org.amparo.report.number.Amount;
import org.amparo.report.number.Part;
import org.amparo.report.number.Shown;
import org.amparo.report.number.Style;
import org.amparo.report.section.Pipeline;
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
  private static final String REQUESTS = "detainer-encounter";

  /** Two releases may count the same events, so the one that counts most speaks alone. */
  static Optional<AgencyFiles> of(AnswerFigures figures) {
    return figures
        .all()
        .under("pipeline.")
        .filter(figure -> figure.declared().key().equals("total"))
        .filter(figure -> REQUESTS.equals(parameter(figure)))
        .filter(figure -> figure.value() != null)
        .max(Comparator.comparing(figure -> value(figure)))
        .map(figure -> of(figures, figure));
  }

  private static BigDecimal value(Figure figure) {
    BigDecimal value = figure.value();
    return value == null ? BigDecimal.ZERO : value;
  }

  /** The stage that a figure's label names, as the query gave it. */
  private static String parameter(Figure figure) {
    Label.Word stage = figure.words().words().get(STAGE);
    return stage == null ? "" : stage.value();
  }

  private static AgencyFiles of(AnswerFigures figures, Figure total) {
    return new AgencyFiles(
        Amount.of(total, Style.READ),
        figures.read(total.id() + ".unplaced"),
        figures.part(total.id() + ".unplaced", Part.DENOMINATOR),
        picture(figures, total));
  }

  private static Block.@Nullable Picture picture(AnswerFigures figures, Figure total) {
    Pipeline pipeline = Pipeline.of(figures.all(), figures.evaluation().tables());
    return pipeline == null
        ? null
        : pipeline.stages().stream()
            .filter(stage -> stage.total().figure().equals(total.id()))
            .filter(stage -> stage.chart() != null)
            .map(
                stage ->
                    new Block.Picture(
                        java.util.Objects.requireNonNull(stage.chart()),
                        Sentence.of("answer.agency.caption")))
            .findFirst()
            .orElse(null);
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
