package org.amparo.report.edition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Evaluation.ClaimNote;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.ResultTable;
import org.amparo.evaluate.Spread;
import org.amparo.evaluate.Status;
import org.amparo.evaluate.Unit;
import org.amparo.evaluate.Workings;
import org.amparo.report.disclosure.SmallCells;
import org.jspecify.annotations.Nullable;

/** An evaluation put together figure by figure, for a test of its public edition. */
final class Sheet {

  private final Map<String, Figure> figures = new LinkedHashMap<>();
  private final Map<String, ResultTable> tables = new LinkedHashMap<>();

  private Status status = Status.UNKNOWN;

  /** Figures added from now on are of this stage. */
  Sheet status(Status stage) {
    status = stage;
    return this;
  }

  Sheet count(String id, long value, Unit unit) {
    return add(id, BigDecimal.valueOf(value), unit, null, null, null, null, null);
  }

  Sheet of(String id, long value, Unit unit, @Nullable Long denominator, @Nullable Long unknown) {
    return add(
        id,
        BigDecimal.valueOf(value),
        unit,
        null,
        null,
        null,
        denominator == null ? null : BigDecimal.valueOf(denominator),
        unknown);
  }

  Sheet share(String id, long part, long whole) {
    return add(
        id,
        BigDecimal.valueOf((double) part / whole),
        Unit.SHARE,
        null,
        null,
        BigDecimal.valueOf(part),
        BigDecimal.valueOf(whole),
        null);
  }

  Sheet range(String id, double value, double low, double high, Unit unit) {
    return add(
        id,
        BigDecimal.valueOf(value),
        unit,
        BigDecimal.valueOf(low),
        BigDecimal.valueOf(high),
        null,
        null,
        null);
  }

  /**
   * Hours over bookings of which some are unknown; without an upper end where {@code high} is null.
   */
  Sheet open(String id, double value, double low, @Nullable Double high, long unknown) {
    return add(
        id,
        BigDecimal.valueOf(value),
        Unit.HOURS,
        BigDecimal.valueOf(low),
        high == null ? null : BigDecimal.valueOf(high),
        null,
        null,
        unknown);
  }

  Sheet ratio(String id, long above, long below) {
    return add(
        id,
        BigDecimal.valueOf((double) above / below),
        Unit.RATIO,
        null,
        null,
        BigDecimal.valueOf(above),
        BigDecimal.valueOf(below),
        null);
  }

  /** A count that nothing is known of, but of how many. */
  Sheet unsaid(String id, Unit unit, @Nullable Long denominator, long unknown) {
    return add(
        id,
        null,
        unit,
        null,
        null,
        null,
        denominator == null ? null : BigDecimal.valueOf(denominator),
        unknown);
  }

  private Sheet add(
      String id,
      @Nullable BigDecimal value,
      Unit unit,
      @Nullable BigDecimal low,
      @Nullable BigDecimal high,
      @Nullable BigDecimal numerator,
      @Nullable BigDecimal denominator,
      @Nullable Long unknown) {
    figures.put(
        id,
        new Figure(
            id,
            id,
            value,
            unit,
            low,
            high,
            low == null ? null : Spread.SAMPLING,
            numerator,
            denominator,
            unknown,
            "count",
            null,
            status,
            "0",
            List.of("file.csv")));
    return this;
  }

  /**
   * Adds a table.
   *
   * @param columns as {@code month:date number:integer}
   */
  Sheet table(String name, String columns, List<List<@Nullable Object>> rows) {
    tables.put(
        name,
        new ResultTable(
            name,
            name,
            name,
            Stream.of(columns.split(" "))
                .map(column -> column.split(":"))
                .map(column -> new ResultTable.Column(column[0], column[1], column[0]))
                .toList(),
            rows));
    return this;
  }

  static List<@Nullable Object> row(@Nullable Object... cells) {
    return new ArrayList<>(Arrays.asList(cells));
  }

  /** A count that an edition has, or null where it hides it; the figure is in it either way. */
  static @Nullable Long shown(Evaluation edition, String id) {
    BigDecimal value = Objects.requireNonNull(edition.figures().get(id), id).value();
    return value == null ? null : value.longValueExact();
  }

  Evaluation evaluation(ClaimNote... claims) {
    return new Evaluation(
        "A county",
        true,
        "2016",
        figures,
        tables,
        List.of(),
        List.of(claims),
        List.of(),
        List.of(),
        Set.of(),
        Workings.UNSAID);
  }

  Evaluation publicly(ClaimNote... claims) {
    return PublicEdition.of(
            evaluation(claims), List.copyOf(figures.values()), SmallCells.UNDER_ELEVEN)
        .evaluation();
  }
}
