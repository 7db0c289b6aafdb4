package org.amparo.cli.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.FigureKind;
import org.amparo.evaluate.ResultTable;
import org.amparo.evaluate.TableDeclaration.Kind;
import org.amparo.evaluate.catalog.MeasureCatalog;
import org.amparo.model.disclosure.Precision;
import org.amparo.report.number.Part;
import org.amparo.report.rounding.PublishedEdition;
import org.jspecify.annotations.Nullable;

/**
 * Everything that rounded editions of the same records say of counts, for {@link Attacker}: each
 * count with what its rounded number leaves open, and every sum of parts that the exact numbers
 * fulfill. It knows no page and no section, but what measures declare: a part lies within its
 * whole; parts are the figures of one declaration that differ in one parameter (each outcome of one
 * policy, each month), those of one measure within one whole, the rows of a table and the columns
 * of a row; a whole is what they add up to, in the same table or among what figures are out of.
 */
final class Publication {

  private static final List<Part> PARTS =
      List.of(Part.VALUE, Part.LOW, Part.HIGH, Part.NUMERATOR, Part.DENOMINATOR, Part.UNKNOWN);

  private static final Pattern PLACE = Pattern.compile("\\{[^}]+}");

  /** A sum over fewer people would too often be another number by chance. */
  private static final long LEAST_WHOLE = 30;

  private final Map<String, Long> exact = new LinkedHashMap<>();
  private final Map<String, Attacker.Interval> open = new LinkedHashMap<>();
  private final List<Attacker.Sum> sums = new ArrayList<>();
  private final Map<Long, String> wholes = new HashMap<>();
  private String of = "";

  /**
   * Adds the rounded edition of an evaluation.
   *
   * @param place whose figures these are: those of one place and id are the same in all editions
   */
  Publication add(String place, Evaluation evaluation) {
    of = place + ": ";
    PublishedEdition before = PublishedEdition.of(evaluation, Precision.EXACT);
    PublishedEdition after = PublishedEdition.of(evaluation, Precision.ROUNDED);
    Map<String, Figure> rounded = new HashMap<>();
    after.figures().forEach(figure -> rounded.put(figure.id(), figure));
    for (Figure figure : before.figures()) {
      if (figure.countsPeople() || figure.declared().kind() == FigureKind.RATE) {
        figure(figure, Optional.ofNullable(rounded.get(figure.id())).orElse(figure));
      }
    }
    families(before.figures());
    evaluation
        .tables()
        .forEach(
            (name, table) ->
                Optional.ofNullable(after.evaluation().tables().get(name))
                    .ifPresent(kept -> table(table, kept)));
    return this;
  }

  Attacker attacker() {
    return new Attacker(open, sums);
  }

  /** The counts that are published, but for none at all. */
  List<String> counts() {
    return open.keySet().stream().filter(cell -> exactly(cell) != 0).toList();
  }

  long exactly(String cell) {
    return exact.getOrDefault(cell, -1L);
  }

  private void figure(Figure before, Figure after) {
    for (Part part : PARTS) {
      if (part.inUnit() && !before.countsPeople()) {
        continue;
      }
      BigDecimal number = part.of(before);
      if (number != null && number.stripTrailingZeros().scale() <= 0) {
        boolean few =
            part.of(after) == null
                && part == (before.countsPeople() ? Part.VALUE : Part.NUMERATOR)
                && after.value() == null
                && after.low() == null
                && after.high() != null;
        put(
            of + before.id() + " " + part,
            number.longValueExact(),
            part.of(after),
            few,
            ends(before) ? part : Part.VALUE);
      }
    }
    Part whole = before.denominator() == null ? Part.VALUE : Part.DENOMINATOR;
    String cell = of + before.id() + " " + whole;
    if (open.containsKey(cell) && exactly(cell) >= LEAST_WHOLE) {
      wholes.putIfAbsent(exactly(cell), cell);
      if (whole == Part.DENOMINATOR && after.value() != null) {
        // What is broken down is of 30 people or more.
        open.merge(
            cell, new Attacker.Interval(LEAST_WHOLE, Double.MAX_VALUE), Attacker.Interval::and);
      }
    }
    within(before, Part.LOW, Part.VALUE);
    within(before, Part.VALUE, Part.HIGH);
    within(before, Part.NUMERATOR, Part.DENOMINATOR);
    within(before, Part.UNKNOWN, Part.DENOMINATOR);
    if (before.countsPeople()) {
      within(before, Part.VALUE, Part.DENOMINATOR);
    }
  }

  /** Whether it is a range: two ends that are one number are rounded as that. */
  private static boolean ends(Figure figure) {
    BigDecimal low = figure.low();
    BigDecimal high = figure.high();
    return low != null && (high == null || low.compareTo(high) != 0);
  }

  private void put(String cell, long number, @Nullable BigDecimal shown, boolean few, Part end) {
    // A difference can be negative; it is a part of nothing.
    if (number < 0) {
      return;
    }
    exact.put(cell, number);
    Attacker.Interval interval;
    if (few) {
      interval = new Attacker.Interval(1, 10);
    } else if (shown != null) {
      interval = interval(shown.longValueExact(), end);
    } else {
      return;
    }
    open.merge(cell, interval, Attacker.Interval::and);
  }

  private static Attacker.Interval interval(long shown, Part end) {
    if (end == Part.LOW) {
      return new Attacker.Interval(shown, shown == 0 ? 10 : shown + 9);
    }
    if (end == Part.HIGH) {
      return new Attacker.Interval(shown == 0 ? 0 : shown - 9, shown);
    }
    return shown == 0
        ? new Attacker.Interval(0, 0)
        : new Attacker.Interval(Math.max(11, shown - 5), shown + 4);
  }

  /** A part is no more than its whole: what is left of the whole is a number from none on. */
  private void within(Figure figure, Part part, Part whole) {
    within(of + figure.id() + " " + part, of + figure.id() + " " + whole);
  }

  private void within(String part, String whole) {
    if (exact.containsKey(part) && exact.containsKey(whole) && exactly(part) <= exactly(whole)) {
      String rest = part + " of " + whole;
      exact.put(rest, exactly(whole) - exactly(part));
      sums.add(new Attacker.Sum(whole, List.of(part, rest)));
    }
  }

  /** What measures declare to hang together. */
  private void families(List<Figure> figures) {
    Map<List<String>, List<String>> families = new LinkedHashMap<>();
    for (Figure figure : figures) {
      Part part = figure.countsPeople() ? Part.VALUE : Part.NUMERATOR;
      String cell = of + figure.id() + " " + part;
      if (exact.containsKey(cell)) {
        within(cell, of + figure.within() + " " + Part.VALUE);
        String unknown = of + figure.id() + " " + Part.UNKNOWN;
        for (List<String> family : families(figure)) {
          List<String> parts = families.computeIfAbsent(family, _ -> new ArrayList<>());
          parts.add(cell);
          if (exactly(unknown) > 0) {
            List<String> all = new ArrayList<>(family);
            all.add("unknown");
            families.computeIfAbsent(all, _ -> new ArrayList<>(parts)).add(unknown);
          }
        }
      }
    }
    families.values().forEach(parts -> addsUp(parts, wholes));
  }

  /** Figures that differ in one parameter of the id alone; and those within its whole. */
  private static List<List<String>> families(Figure figure) {
    String about = figure.declared().id() + figure.status() + figure.unit() + figure.denominator();
    List<String> values = parameters(figure);
    List<List<String>> families = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      List<String> others = new ArrayList<>(values);
      others.set(i, "");
      others.add(about + i);
      families.add(others);
    }
    if (!figure.within().isEmpty()) {
      families.add(List.of(figure.declared().origin().measure(), figure.within()));
    }
    return families;
  }

  private static List<String> parameters(Figure figure) {
    Matcher id =
        Pattern.compile(
                PLACE
                        .splitAsStream(figure.declared().id())
                        .map(Pattern::quote)
                        .collect(Collectors.joining("(.*)"))
                    + (figure.declared().id().endsWith("}") ? "(.*)" : ""))
            .matcher(figure.id());
    return id.matches()
        ? IntStream.rangeClosed(1, id.groupCount()).mapToObj(id::group).toList()
        : List.of();
  }

  private void addsUp(List<String> parts, Map<Long, String> whole) {
    long sum = parts.stream().mapToLong(this::exactly).sum();
    String of = whole.get(sum);
    if (parts.size() > 1 && of != null && !parts.contains(of)) {
      sums.add(new Attacker.Sum(of, parts));
    }
  }

  private void table(ResultTable exactly, ResultTable after) {
    ResultTable before = inTheOrderOf(after, exactly);
    int few = names(after).indexOf("fewer_than_11");
    if (few < 0) {
      return;
    }
    List<List<String>> cells = new ArrayList<>();
    for (int row = 0; row < before.rows().size(); row++) {
      List<String> named = new ArrayList<>();
      for (int column = 0; column < before.columns().size(); column++) {
        named.add(cell(before, after, row, column, few));
      }
      cells.add(named);
    }
    Map<Long, String> own = new HashMap<>(wholes);
    cells.stream()
        .flatMap(List::stream)
        .filter(cell -> exactly(cell) >= LEAST_WHOLE)
        .forEach(cell -> own.put(exactly(cell), cell));
    for (int column = 0; column < before.columns().size(); column++) {
      for (int by = -1; by < before.columns().size(); by++) {
        columnSums(before, cells, column, by, own);
      }
    }
    cells.forEach(row -> addsUp(row.stream().filter(cell -> !cell.isEmpty()).toList(), own));
  }

  /** Rows that an edition puts in the order of their names. */
  private static ResultTable inTheOrderOf(ResultTable after, ResultTable before) {
    boolean moved =
        IntStream.range(0, after.rows().size())
            .anyMatch(
                row ->
                    !Objects.equals(
                        after.rows().get(row).getFirst(), before.rows().get(row).getFirst()));
    if (!moved) {
      return before;
    }
    List<List<@Nullable Object>> rows = new ArrayList<>(before.rows());
    rows.sort(Comparator.comparing(row -> String.valueOf(row.getFirst())));
    return new ResultTable(
        before.name(), before.title(), before.description(), before.columns(), rows);
  }

  private static List<String> names(ResultTable table) {
    return table.columns().stream().map(ResultTable.Column::name).toList();
  }

  private String cell(ResultTable before, ResultTable after, int row, int column, int few) {
    String name = before.columns().get(column).name();
    Kind kind =
        MeasureCatalog.bundled()
            .table(before.name())
            .map(table -> table.kind(name))
            .orElse(Kind.WITHHELD);
    if (kind == Kind.EXACT || !(before.rows().get(row).get(column) instanceof Long number)) {
      return "";
    }
    String cell =
        of + before.name() + " " + before.rows().get(row).getFirst() + " " + row + " " + name;
    Object shown = after.rows().get(row).get(column);
    boolean fewer =
        List.of(String.valueOf(after.rows().get(row).get(few)).split(" ", -1)).contains(name);
    if (shown == null && !fewer) {
      return "";
    }
    Part end = kind == Kind.LOW ? Part.LOW : kind == Kind.HIGH ? Part.HIGH : Part.VALUE;
    Object other =
        before
            .rows()
            .get(row)
            .get(end == Part.LOW ? column + 1 : end == Part.HIGH ? column - 1 : column);
    put(
        cell,
        number,
        shown == null ? null : new BigDecimal(shown.toString()),
        fewer,
        number.equals(other) ? Part.VALUE : end);
    return cell;
  }

  /** The rows of a table, all or those with one value in another column, added up. */
  private void columnSums(
      ResultTable table, List<List<String>> cells, int column, int by, Map<Long, String> own) {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    IntStream.range(0, cells.size())
        .filter(row -> !cells.get(row).get(column).isEmpty())
        .forEach(
            row ->
                groups
                    .computeIfAbsent(
                        by < 0 ? "" : String.valueOf(table.rows().get(row).get(by)),
                        _ -> new ArrayList<>())
                    .add(cells.get(row).get(column)));
    groups.values().forEach(parts -> addsUp(parts, own));
  }
}
