package org.amparo.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.amparo.evaluate.claim.Cell;
import org.amparo.evaluate.claim.ClaimFigureIds;
import org.amparo.evaluate.claim.ClaimRow;
import org.amparo.evaluate.claim.ComparedClaim;
import org.amparo.evaluate.rate.RateKind;
import org.amparo.evaluate.rate.TimeMeasure;
import org.amparo.report.figure.Figures;
import org.amparo.report.figure.Words;
import org.amparo.report.number.Amount;
import org.amparo.report.number.Style;
import org.jspecify.annotations.Nullable;

/**
 * The twelve cells of time by rate, and which publication used which.
 *
 * @param rates the columns, in words
 * @param lines one for each measure of time
 */
public record ClaimGrid(List<String> rates, List<Line> lines) {

  private static final List<TimeMeasure> MEASURES =
      List.of(TimeMeasure.DIRECT, TimeMeasure.COUNTERFACTUAL, TimeMeasure.GROSS);

  /**
   * A measure of time.
   *
   * @param measure in words
   * @param squares one for each rate
   */
  public record Line(String measure, List<Square> squares) {}

  /**
   * A cell.
   *
   * @param rate in words
   * @param ours what these records give, or null
   * @param uses the publications' figures in it
   */
  public record Square(String rate, @Nullable Amount ours, List<Use> uses) {}

  /**
   * A publication's figure.
   *
   * @param party whose it is
   * @param covers the time it covers, in words; may be empty
   * @param amount as published, or as recomputed where nobody published it
   * @param computed whether nobody published it
   */
  public record Use(String party, String covers, Amount amount, boolean computed) {}

  /** The grid, or null where no publication used any of its cells. */
  static @Nullable ClaimGrid of(Figures figures, List<ComparedClaim> notes) {
    List<ClaimFigureIds> rows =
        notes.stream()
            .flatMap(note -> note.rows().stream())
            .filter(ids -> ids.row().inGrid())
            .toList();
    if (rows.isEmpty()) {
      return null;
    }
    List<Line> lines = MEASURES.stream().map(measure -> line(figures, rows, measure)).toList();
    return new ClaimGrid(Figures.RATES.stream().map(Words::sentence).toList(), lines);
  }

  private static Line line(Figures figures, List<ClaimFigureIds> rows, TimeMeasure measure) {
    List<Square> squares = new ArrayList<>();
    for (String word : Figures.RATES) {
      RateKind rate = RateKind.valueOf(word.toUpperCase(java.util.Locale.ROOT));
      Cell cell = new Cell.Cost(measure, rate);
      squares.add(
          new Square(
              Words.sentence(word),
              figures.exact("cost." + measure.word() + "." + word),
              rows.stream()
                  .filter(ids -> ids.row().cell().equals(cell))
                  .map(ids -> use(figures, ids))
                  .filter(Objects::nonNull)
                  .distinct()
                  .toList()));
    }
    return new Line(Words.sentence(measure.word()), squares);
  }

  private static @Nullable Use use(Figures figures, ClaimFigureIds ids) {
    ClaimRow row = ids.row();
    return figures
        .find(ids.stated())
        .map(figure -> Amount.of(figure, Style.EXACT))
        .map(amount -> new Use(row.party(), row.covers(), amount, row.published() == null))
        .orElse(null);
  }
}
