package org.amparo.report.figure;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.ResultTable;
import org.amparo.evaluate.measure.sheet.Draft;
import org.amparo.model.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * The rows of tables that a picture is drawn from, as figures, so that the numbers under the
 * picture can be looked up like any other.
 */
public final class TableFigures {

  /** How the ids of the bins of time past release begin. */
  static final String BINS = "time.held.";

  /** The parameter that holds a value of what bookings are compared by. */
  private static final Map<String, String> LEVELS =
      Map.of(
          "grade", "grade",
          "category", "category",
          "offense_type", "offense",
          "sex", "sex",
          "race", "race");

  private TableFigures() {}

  static Stream<Figure> of(Evaluation evaluation) {
    return Stream.concat(bins(evaluation), balance(evaluation));
  }

  /** The id of a span of hours; of those not recorded where it begins nowhere. */
  private static String bin(Cells cells, int row) {
    Double from = cells.number(row, "hours_from");
    Double until = cells.number(row, "hours_until");
    if (from == null) {
      return BINS + "unknown";
    }
    if (until == null) {
      return BINS + "from-" + from.longValue();
    }
    return until == 0 ? BINS + "none" : BINS + from.longValue() + "-to-" + until.longValue();
  }

  private static String code(Cells cells, int row) {
    String name = cells.text(row, "name") + " " + cells.text(row, "level");
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }

  private static Stream<Figure> bins(Evaluation evaluation) {
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
                                PublishedFigures.draft(
                                    "held-" + bin(cells, row).substring(BINS.length())),
                                bookings,
                                "table/time-held",
                                "time.direct.")));
  }

  private static Stream<Figure> balance(Evaluation evaluation) {
    ResultTable table = evaluation.tables().get("counterfactual-balance");
    if (table == null) {
      return Stream.of();
    }
    Cells cells = new Cells(table);
    return IntStream.range(0, table.rows().size())
        .boxed()
        .flatMap(
            row ->
                Stream.of("before", "after")
                    .flatMap(when -> difference(evaluation, cells, row, when)));
  }

  private static Stream<Figure> difference(
      Evaluation evaluation, Cells cells, int row, String when) {
    Double value = cells.number(row, when);
    return Stream.ofNullable(value)
        .map(
            number ->
                figure(
                    evaluation,
                    difference(cells, row).with("code", code(cells, row)).with("when", when),
                    Math.abs(number),
                    "",
                    "time.counterfactual.balance."));
  }

  private static Draft difference(Cells cells, int row) {
    String level = cells.text(row, "level");
    String name = cells.text(row, "name");
    if (level.isEmpty() || !LEVELS.containsKey(name)) {
      return PublishedFigures.draft("difference")
          .with("covariate", (cells.text(row, "label") + " " + level).strip());
    }
    return PublishedFigures.draft("difference-" + name.replace('_', '-'))
        .with(Objects.requireNonNull(LEVELS.get(name)), level);
  }

  /** It rests on what the figure rests on that the evaluation has of the same. */
  private static Figure figure(
      Evaluation evaluation, Draft draft, double number, String query, String like) {
    @Nullable Figure same =
        evaluation.figures().values().stream()
            .filter(figure -> figure.id().startsWith(like))
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
