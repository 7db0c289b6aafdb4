package org.amparo.report.section;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.ResultTable;
import org.amparo.evaluate.Unit;
import org.amparo.report.chart.Chart;
import org.amparo.report.chart.PairedDots;
import org.amparo.report.figure.Basis;
import org.amparo.report.figure.Cells;
import org.amparo.report.figure.Figures;
import org.amparo.report.figure.TableFigures;
import org.amparo.report.figure.Words;
import org.amparo.report.language.Said;
import org.amparo.report.language.Wording;
import org.amparo.report.number.Amount;
import org.jspecify.annotations.Nullable;

/**
 * The counterfactual by every estimator, side by side. Wide because the section has a field for
 * each of its parts.
 *
 * @param sampled whether the estimates are of an uneven sample, not of the jail
 * @param estimators each that was tried
 * @param before how unlike the groups are before matching, or null
 * @param balance the same covariate by covariate, or null
 * @param differences the same as numbers, all of them
 * @param unlike the covariate in which the groups differ most, as its table names it; empty where
 *     no difference is large
 * @param basis what the figures rest on
 */
public record LikePeople(
    boolean sampled,
    List<Estimator> estimators,
    @Nullable Amount before,
    @Nullable Chart balance,
    List<Difference> differences,
    String unlike,
    Basis basis) {

  /**
   * How much the groups differ in one thing.
   *
   * @param label what, as its table names it
   * @param before before matching
   * @param after after it, or null where nothing was matched
   */
  public record Difference(String label, Amount before, @Nullable Amount after) {}

  private static final String PREFIX = "time.counterfactual.";

  /** A difference of a tenth of a standard deviation is commonly taken as small (Austin, 2009). */
  private static final double SMALL = 0.1;

  private static final int MOST_ROWS = 14;

  /** Ids under an estimator that the table of all of them shows. */
  private static final Set<String> IN_TABLE =
      Set.of("added-days-each", "factor", "quotient", "held", "others", "sensitivity", "overlap");

  /**
   * An estimator. Wide because it holds every column of a table of estimators.
   *
   * @param title its name
   * @param estimand what it estimates
   * @param assumptions what it assumes
   * @param sensitivity what its sensitivity means
   * @param comparedBy the columns it compares by; may be empty
   * @param notRecorded the columns that the records lack; may be empty
   * @param whyNone why there is no estimate; empty where there is one
   * @param each added days for each person held
   * @param times how many times as long a stay is
   * @param held bookings with a hold compared
   * @param others bookings without
   * @param overlap share of those held with a counterpart
   * @param strength its E-value; null where its sensitivity is no quotient
   * @param details its other figures
   */
  public record Estimator(
      String title,
      String estimand,
      String assumptions,
      String sensitivity,
      String comparedBy,
      String notRecorded,
      String whyNone,
      @Nullable Amount each,
      @Nullable Amount times,
      @Nullable Amount held,
      @Nullable Amount others,
      @Nullable Amount overlap,
      @Nullable Amount strength,
      List<Amount> details) {}

  public static @Nullable LikePeople of(Figures figures, Map<String, ResultTable> tables) {
    ResultTable table = tables.get("counterfactual-estimators");
    if (table == null) {
      return null;
    }
    Cells cells = new Cells(table);
    List<Estimator> estimators = new ArrayList<>();
    for (int row = 0; row < table.rows().size(); row++) {
      String word = cells.text(row, "estimator");
      estimators.add(estimator(figures, cells, row, word));
    }
    ResultTable balance = tables.get("counterfactual-balance");
    List<Figure> used = figures.under(PREFIX).toList();
    return new LikePeople(
        cells.text(0, "of_sample").equals("true"),
        estimators,
        figures.exact(PREFIX + "balance.before"),
        balance == null ? null : chart(balance),
        balance == null ? List.of() : differences(figures, balance),
        balance == null ? "" : unlike(balance),
        Basis.of(used));
  }

  /** A share of what is unexplained is no quotient, and stands with the details. */
  private static boolean inTable(Figure figure, String name) {
    return IN_TABLE.contains(name) && !(name.equals("sensitivity") && figure.unit() == Unit.SHARE);
  }

  private static Estimator estimator(Figures figures, Cells cells, int row, String word) {
    String prefix = PREFIX + word + ".";
    return new Estimator(
        cells.text(row, "title"),
        cells.text(row, "estimand"),
        cells.text(row, "assumptions"),
        cells.text(row, "sensitivity"),
        cells.text(row, "compared_by"),
        cells.text(row, "not_recorded"),
        cells.text(row, "why_none"),
        figures.exact(prefix + "added-days-each"),
        figures.exact(prefix + (word.equals("ols") ? "factor" : "quotient")),
        figures.exact(prefix + "held"),
        figures.exact(prefix + "others"),
        figures.exact(prefix + "overlap"),
        figures
            .find(prefix + "sensitivity")
            .filter(figure -> figure.unit() == Unit.RATIO)
            .map(figure -> figures.exact(figure.id()))
            .orElse(null),
        figures
            .under(prefix)
            .filter(figure -> !inTable(figure, figure.id().substring(prefix.length())))
            .filter(figure -> !isNothing(figure))
            .map(figure -> Objects.requireNonNull(figures.exact(figure.id())))
            .toList());
  }

  /** That nobody was left out for some reason needs no line. */
  private static boolean isNothing(Figure figure) {
    BigDecimal value = figure.value();
    return figure.id().contains("-left-out.") && value != null && value.signum() == 0;
  }

  private static List<Difference> differences(Figures figures, ResultTable table) {
    Cells cells = new Cells(table);
    return IntStream.range(0, table.rows().size())
        .boxed()
        .flatMap(
            row ->
                Stream.ofNullable(figures.exact(TableFigures.difference(cells, row, "before")))
                    .map(
                        before ->
                            new Difference(
                                label(cells, row),
                                before,
                                figures.exact(TableFigures.difference(cells, row, "after")))))
        .toList();
  }

  private static String unlike(ResultTable table) {
    Cells cells = new Cells(table);
    return IntStream.range(0, table.rows().size())
        .boxed()
        .filter(row -> size(cells, row) > SMALL)
        .max(Comparator.comparingDouble(row -> size(cells, row)))
        .map(row -> label(cells, row))
        .orElse("");
  }

  private static double size(Cells cells, int row) {
    Double before = cells.number(row, "before");
    return before == null ? 0 : Math.abs(before);
  }

  private static String label(Cells cells, int row) {
    String level = cells.text(row, "level");
    String label = Said.of(Words.sentence(cells.text(row, "label")));
    return level.isEmpty() ? label : label + ": " + level(cells.text(row, "name"), level);
  }

  /** A value of a column. That a record says "unknown" is not that it says nothing. */
  private static String level(String column, String level) {
    String code = level.replace('_', '-').replace(' ', '-').toLowerCase(Locale.ROOT);
    return switch (code) {
      case "not-recorded" -> Wording.say("code.unknown");
      case "unknown" -> Wording.say("code.level.unknown");
      default -> Words.code(column.equals("sex") ? "gender" : column.replace('_', '-'), code);
    };
  }

  private static @Nullable Chart chart(ResultTable table) {
    Cells cells = new Cells(table);
    List<PairedDots.Pair> pairs =
        IntStream.range(0, table.rows().size())
            .mapToObj(row -> pair(cells, row))
            .flatMap(Stream::ofNullable)
            .sorted(Comparator.comparingDouble(PairedDots.Pair::before).reversed())
            .limit(MOST_ROWS)
            .toList();
    return pairs.isEmpty()
        ? null
        : PairedDots.of(
            "chart-balance",
            Wording.say("like.chart"),
            Wording.say("like.before"),
            Wording.say("like.after"),
            SMALL,
            pairs);
  }

  private static PairedDots.@Nullable Pair pair(Cells cells, int row) {
    Double before = cells.number(row, "before");
    Double after = cells.number(row, "after");
    if (before == null) {
      return null;
    }
    return new PairedDots.Pair(
        label(cells, row),
        Math.abs(before),
        after == null ? Double.NaN : Math.abs(after),
        after == null
            ? words(before)
            : Wording.say("like.dots", Map.of("before", words(before), "after", words(after))));
  }

  private static String words(double difference) {
    return BigDecimal.valueOf(Math.abs(difference))
        .setScale(2, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
