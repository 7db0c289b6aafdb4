package org.amparo.report.figure;

import java.math.BigDecimal;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.ResultTable;
import org.amparo.evaluate.measure.sheet.Draft;
import org.amparo.model.Sha256;
import org.jspecify.annotations.Nullable;

/** Rows of tables behind pictures as figures, so that they can be looked up like any other. */
public final class TableFigures {

  private TableFigures() {}

  /** The key of a span of hours; of those not recorded where it begins nowhere. */
  private static String bin(Cells cells, int row) {
    Double from = cells.number(row, "hours_from");
    Double until = cells.number(row, "hours_until");
    if (from == null) {
      return "held-unknown";
    }
    if (until == null) {
      return "held-from-" + from.longValue();
    }
    return until == 0 ? "held-none" : "held-" + from.longValue() + "-to-" + until.longValue();
  }

  static Stream<Figure> of(Evaluation evaluation) {
    ResultTable table = evaluation.tables().get("time-held");
    if (table == null) {
      return Stream.of();
    }
    Cells cells = new Cells(table);
    if (!cells.have("label", "hours_from", "hours_until", "bookings")) {
      return Stream.of();
    }
    return IntStream.range(0, table.rows().size())
        .boxed()
        .flatMap(
            row ->
                Stream.ofNullable(cells.number(row, "bookings"))
                    .map(
                        bookings ->
                            figure(
                                evaluation,
                                PublishedFigures.draft(bin(cells, row)),
                                bookings,
                                "table/time-held",
                                "direct")));
  }

  /** It rests on what figures of a like measure rest on. */
  private static Figure figure(
      Evaluation evaluation, Draft draft, double number, String query, String like) {
    @Nullable Figure same =
        evaluation.figures().values().stream()
            .filter(figure -> figure.declared().origin().measure().equals(like))
            .findFirst()
            .orElse(null);
    String digest =
        evaluation.workings().queries().stream()
            .filter(known -> known.name().equals(query))
            .map(known -> known.sha256())
            .findFirst()
            .orElseGet(() -> same == null ? Sha256.of(query + like) : same.sqlSha256());
    return draft
        .value(BigDecimal.valueOf(number))
        .from(
            digest,
            same == null
                ? evaluation.sources().stream().map(source -> source.name()).distinct().toList()
                : same.sources())
        .figure();
  }
}
