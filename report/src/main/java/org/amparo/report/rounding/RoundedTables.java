package org.amparo.report.rounding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.FigureKind;
import org.amparo.evaluate.ResultTable;
import org.amparo.evaluate.ResultTable.Column;
import org.amparo.evaluate.TableDeclaration;
import org.amparo.evaluate.TableDeclaration.Kind;
import org.amparo.evaluate.catalog.MeasureCatalog;
import org.amparo.model.disclosure.Rounding;
import org.amparo.report.number.Part;
import org.jspecify.annotations.Nullable;

/**
 * Rounds tables by what their columns count. A cell that is a figure's is that figure's as it is
 * published; a column of which nothing is declared is withheld, and so is a table.
 *
 * @param figures its figures by id, as they are published
 * @param files names of the protected files
 * @param left ids of figures that the edition leaves out, for that they are there would tell
 */
record RoundedTables(Map<String, Figure> figures, Set<String> files, Set<String> left) {

  private static final Map<String, Part> PARTS =
      Map.of(
          "value", Part.VALUE,
          "out_of", Part.DENOMINATOR,
          "unknown", Part.UNKNOWN,
          "numerator", Part.NUMERATOR,
          "low", Part.LOW,
          "high", Part.HIGH,
          "ours", Part.VALUE);

  private static final List<Column> MARKS =
      List.of(
          new Column("fewer_than_11", "text", "Columns whose count is 1 to 10"),
          new Column("withheld", "boolean", "Whether this edition leaves out a number of the row"));

  /** The table as it is published; empty where it is withheld whole. */
  Optional<ResultTable> rounded(ResultTable table) {
    return MeasureCatalog.bundled()
        .table(table.name())
        .map(kind -> kind.words() ? table : rounded(table, kind))
        .filter(published -> !published.rows().isEmpty());
  }

  private ResultTable rounded(ResultTable table, TableDeclaration kind) {
    Map<List<Object>, BigDecimal> wholes = wholes(table, kind);
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (List<@Nullable Object> row : table.rows()) {
      Row made = new Row(table, kind, row, wholes);
      for (int column = 0; column < row.size(); column++) {
        made.add(column);
      }
      if (!made.tells()) {
        rows.add(made.marked());
      }
    }
    if (kind.byName()) {
      // In the order of sizes a row's place would say more of its size.
      rows.sort(Comparator.comparing(row -> String.valueOf(row.getFirst())));
    }
    return new ResultTable(
        table.name(),
        table.title(),
        table.description(),
        Stream.concat(table.columns().stream(), MARKS.stream()).toList(),
        rows);
  }

  /** How many people each stratum of the rows is, column by column. */
  private static Map<List<Object>, BigDecimal> wholes(ResultTable table, TableDeclaration kind) {
    Map<List<Object>, BigDecimal> wholes = new HashMap<>();
    for (List<@Nullable Object> row : table.rows()) {
      for (int column = 0; column < row.size(); column++) {
        if (row.get(column) instanceof Number number
            && kind.kind(table.columns().get(column).name()) == Kind.COUNT) {
          wholes.merge(stratum(table, kind, row, column), decimal(number), BigDecimal::add);
        }
      }
    }
    return wholes;
  }

  private static List<Object> stratum(
      ResultTable table, TableDeclaration kind, List<@Nullable Object> row, int column) {
    List<Object> key = new ArrayList<>(List.of(table.columns().get(column).name()));
    for (int i = 0; i < row.size(); i++) {
      if (kind.strata().contains(table.columns().get(i).name())) {
        key.add(String.valueOf(row.get(i)));
      }
    }
    return key;
  }

  private static BigDecimal decimal(Number number) {
    return new BigDecimal(number.toString());
  }

  /** A row in the making. */
  private final class Row {

    private final ResultTable table;
    private final TableDeclaration kind;
    private final List<@Nullable Object> exact;
    private final Map<List<Object>, BigDecimal> wholes;
    private final List<@Nullable Object> cells = new ArrayList<>();
    private final List<String> few = new ArrayList<>();
    private boolean withheld;

    Row(
        ResultTable table,
        TableDeclaration kind,
        List<@Nullable Object> exact,
        Map<List<Object>, BigDecimal> wholes) {
      this.table = table;
      this.kind = kind;
      this.exact = exact;
      this.wholes = wholes;
    }

    void add(int column) {
      Column named = table.columns().get(column);
      Object value = exact.get(column);
      if (!(value instanceof Number number)) {
        cells.add(value);
        return;
      }
      Figure figure = figures.get(text(kind.figure()));
      Part part = PARTS.get(named.name());
      if (figure != null && part != null) {
        ofFigure(figure, part, named);
        return;
      }
      BigDecimal exactly = decimal(number);
      BigDecimal shown =
          switch (kind.kind(named.name())) {
            case EXACT -> onProtectedFile() ? null : exactly;
            case COUNT -> count(column, named.name(), exactly);
            case LOW ->
                number.equals(exact.get(column + 1))
                    ? count(column, named.name(), exactly)
                    : ofFew(column, named.name()) ? null : Rounding.low(exactly);
            case HIGH ->
                number.equals(exact.get(column - 1))
                    ? count(column, named.name(), exactly)
                    : ofFew(column, named.name()) ? null : Rounding.high(exactly);
            case WITHHELD -> null;
          };
      add(shown, named);
    }

    private @Nullable BigDecimal count(int column, String name, BigDecimal exactly) {
      if (ofFew(column, name)) {
        return null;
      }
      if (Rounding.few(exactly)) {
        few.add(name);
      }
      return Rounding.count(exactly).orElse(null);
    }

    private void ofFigure(Figure figure, Part part, Column named) {
      BigDecimal shown = part.of(figure);
      if (shown == null
          && part == Part.VALUE
          && figure.low() == null
          && figure.high() != null
          && (figure.countsPeople() || figure.declared().kind() == FigureKind.RATE)) {
        few.add(named.name());
      }
      add(shown, named);
    }

    private void add(@Nullable BigDecimal shown, Column named) {
      withheld |= shown == null;
      cells.add(
          shown != null && named.type().equals("integer")
              ? Long.valueOf(shown.longValueExact())
              : shown);
    }

    private boolean ofFew(int column, String name) {
      String whole = kind.whole();
      if (!whole.isEmpty()) {
        return !whole.equals(name) && number(whole).filter(Rounding::tooSmall).isPresent();
      }
      BigDecimal all = wholes.get(stratum(table, kind, exact, column));
      BigDecimal own = exact.get(column) instanceof Number number ? decimal(number) : null;
      // Where rows are what was found, all in one of them tells where all are.
      return all != null
          && own != null
          && (kind.found() || all.compareTo(own) != 0)
          && Rounding.tooSmall(all);
    }

    /** Whether the row itself tells that there is somebody of whom it is. */
    boolean tells() {
      return kind.figure().isEmpty()
          ? kind.found() && isOfFew()
          : left.contains(text(kind.figure()));
    }

    private boolean isOfFew() {
      if (!kind.whole().isEmpty()) {
        return number(kind.whole()).filter(Rounding::tooSmall).isPresent();
      }
      return IntStream.range(0, exact.size())
          .anyMatch(column -> ofFew(column, table.columns().get(column).name()));
    }

    private Optional<BigDecimal> number(String column) {
      return value(column) instanceof Number number
          ? Optional.of(decimal(number))
          : Optional.empty();
    }

    private String text(String column) {
      return String.valueOf(value(column));
    }

    private @Nullable Object value(String column) {
      for (int i = 0; i < exact.size(); i++) {
        if (table.columns().get(i).name().equals(column)) {
          return exact.get(i);
        }
      }
      return null;
    }

    /** A rate that a protected file gives is a sum of its records divided by another. */
    private boolean onProtectedFile() {
      String source = text("source");
      return files.stream().anyMatch(source::contains);
    }

    List<@Nullable Object> marked() {
      cells.add(few.isEmpty() ? null : String.join(" ", few));
      cells.add(withheld);
      return cells;
    }
  }
}
