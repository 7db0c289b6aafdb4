package org.amparo.evaluate.measure.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.FigureDeclaration;
import org.amparo.evaluate.FigureValue.Absent;
import org.amparo.evaluate.Measure;
import org.amparo.evaluate.ResultTable;
import org.amparo.evaluate.Spread;
import org.amparo.evaluate.Status;
import org.amparo.evaluate.Unit;
import org.amparo.evaluate.catalog.MeasureCatalog;
import org.amparo.evaluate.sql.Plan;
import org.amparo.evaluate.sql.Row;
import org.amparo.model.disclosure.Contributions;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one evaluation, in the order made.
 *
 * <p>A query that a file of {@code measures/} names gives figures directly: a row each, with {@code
 * figure}, the key under which that file declares it, a column for each parameter, and any of
 * {@code value}, {@code low}, {@code high}, {@code spread}, {@code numerator}, {@code denominator},
 * {@code unknown}, {@code contributors} and {@code largest} of an amount, {@code state} (why there
 * is no value), {@code closed} (whether a range without anything open is a range still), {@code
 * unit} and {@code status} where the file leaves them to the row, {@code qualifiers} (keys, blanks
 * between) and {@code files} (names of the files it came from, a line each, in place of all that
 * the query reads). A share or a rate without a value is its numerator divided by its denominator.
 */
public final class FigureSheet {

  /** Digits behind the point of a number in {@code step/figure}. */
  private static final int DECIMALS = 10;

  private static final String TABLE = "table/";

  private final Plan plan;
  private final Map<String, List<String>> filesByStep = new HashMap<>();
  private final List<String> files;
  private final Map<String, Figure> figures = new LinkedHashMap<>();
  private final Map<String, ResultTable> tables = new LinkedHashMap<>();

  /** Of figures that a query gave, which. */
  private final Map<String, String> queries = new HashMap<>();

  /** An empty sheet for the records of a plan. */
  public FigureSheet(Plan plan) {
    this.plan = plan;
    plan.scan(
        "figure/source_names",
        row ->
            filesByStep
                .computeIfAbsent("step/" + row.required("step"), _ -> new ArrayList<>())
                .add(row.required("name")));
    this.files = plan.rows("table/sources").stream().map(row -> row.required("name")).toList();
  }

  public Plan plan() {
    return plan;
  }

  /** All figures by id, in the order made; unmodifiable. */
  public Map<String, Figure> figures() {
    return Collections.unmodifiableMap(figures);
  }

  /** The figure with this id, or empty. */
  public Optional<Figure> find(String id) {
    return Optional.ofNullable(figures.get(id));
  }

  /** All tables by name, in the order made; unmodifiable. */
  public Map<String, ResultTable> tables() {
    return Collections.unmodifiableMap(tables);
  }

  /** Adds a table; one without rows is left out. */
  public void add(ResultTable table) {
    if (!table.rows().isEmpty()) {
      tables.put(table.name(), table);
    }
  }

  /**
   * Computes measures, each after those whose figures it reads: what of each needs only kinds of
   * records that there are.
   *
   * @param functions by the names that measures call them
   */
  public void compute(
      List<Measure> measures, Predicate<String> recorded, Map<String, FigureFunction> functions) {
    for (Measure measure : measures) {
      List<String> asked =
          measure.asked().stream()
              .filter(query -> query.needs().stream().allMatch(recorded))
              .map(Measure.Asked::query)
              .toList();
      asked.stream().filter(query -> !query.startsWith(TABLE)).forEach(this::ask);
      FigureFunction function = functions.get(measure.origin().function());
      if (function != null && measure.needs().stream().allMatch(recorded)) {
        function.add(this);
      }
      asked.stream().filter(query -> query.startsWith(TABLE)).forEach(this::ask);
    }
  }

  private void ask(String query) {
    if (plan.restsOn(query).contains("step/figure")) {
      plan.give("figure", _ -> rows());
    }
    if (query.startsWith(TABLE)) {
      add(plan.table(query));
    } else {
      addAll(query);
    }
  }

  /** Adds every figure that a query gives. */
  public void addAll(String query) {
    Measure measure = plan.catalog().ofQuery(query);
    for (Row row : plan.rows(query)) {
      String files = row.text("files");
      List<String> sources = files == null ? sources(query) : files.lines().toList();
      Figure figure = draft(measure, row).from(plan.digest(query), sources).figure();
      put(figure);
      queries.put(figure.id(), query);
    }
  }

  /** The rows of {@code step/figure}. */
  private Stream<List<@Nullable Object>> rows() {
    return figures.values().stream()
        .map(
            figure ->
                Arrays.<@Nullable Object>asList(
                    figure.id(),
                    figure.declared().origin().measure(),
                    queries.get(figure.id()),
                    figure.declared().listedIn(),
                    figure.label(),
                    figure.unit().name(),
                    figure.status().name(),
                    figure.number().state(),
                    decimal(figure.value()),
                    decimal(figure.low()),
                    decimal(figure.high()),
                    decimal(figure.numerator()),
                    decimal(figure.denominator()),
                    figure.unknown(),
                    String.join("; ", figure.sources())));
  }

  private static @Nullable BigDecimal decimal(@Nullable BigDecimal number) {
    return number == null ? null : number.setScale(DECIMALS, RoundingMode.HALF_UP);
  }

  /** A figure that a file of {@code measures/} declares under a key, yet without values. */
  public Draft draft(String measure, String key) {
    return new Draft(plan.catalog().figure(measure, key));
  }

  /** Adds a figure. */
  public void add(Draft draft) {
    put(draft.figure());
  }

  /** Takes figures of another sheet in place of those of the same ids here. */
  public void take(List<Figure> others) {
    others.forEach(figure -> figures.put(figure.id(), figure));
  }

  private void put(Figure figure) {
    if (figures.put(figure.id(), figure) != null) {
      throw new IllegalStateException("two figures are called " + figure.id());
    }
  }

  /** The files that a query's rows came from, else all, then what else the figure rests on. */
  public List<String> sources(String query, String... others) {
    List<String> read =
        plan.restsOn(query).stream()
            .flatMap(step -> filesByStep.getOrDefault(step, List.of()).stream())
            .toList();
    return Stream.concat((read.isEmpty() ? files : read).stream(), Stream.of(others))
        .distinct()
        .toList();
  }

  /** A declared figure from a row of its query, before it says where it comes from. */
  private static Draft draft(Measure measure, Row row) {
    FigureDeclaration declared = MeasureCatalog.figure(measure, row.required("figure"));
    Draft draft = new Draft(declared);
    for (String name : declared.parameters()) {
      String value = row.text(name);
      if (value == null) {
        throw declared.error("has a row without " + name);
      }
      draft.with(name, value);
    }
    if (declared.unit() == null) {
      draft.unit(Unit.valueOf(row.required("unit")));
    }
    if (declared.stage() == null) {
      draft.status(status(row.text("status")));
    }
    String qualifiers = row.text("qualifiers");
    if (qualifiers != null) {
      for (String key : qualifiers.split(" ", -1)) {
        draft.qualified(key);
        declared.label().placesOf(key).forEach(name -> draft.with(name, row.required(name)));
      }
    }
    String state = row.text("state");
    if (state != null) {
      draft.absent(Absent.valueOf(state));
    }
    return numbers(draft, row);
  }

  private static Draft numbers(Draft draft, Row row) {
    Unit unit = draft.unit();
    if (row.text("value") == null && (unit == Unit.SHARE || unit == Unit.CENTS_PER_DAY)) {
      draft.quotient(row.decimal("numerator"), row.decimal("denominator"));
    } else {
      draft.value(row.decimal("value")).of(row.decimal("numerator"), row.decimal("denominator"));
    }
    String spread = row.text("spread");
    BigDecimal low = row.decimal("low");
    BigDecimal high = row.decimal("high");
    boolean shown = high == null || "true".equals(row.text("closed"));
    if (spread != null && low != null && shown) {
      draft.bounds(low, high, Spread.valueOf(spread));
    } else if (spread != null) {
      draft.range(low, high, Spread.valueOf(spread));
    }
    return draft.unknown(row.integer("unknown")).contributions(contributions(row));
  }

  /** Whose an amount is: {@code contributors}, and {@code largest}, none where a rank decides. */
  public static @Nullable Contributions contributions(Row row) {
    Long people = row.integer("contributors");
    BigDecimal largest = row.decimal("largest");
    return people == null
        ? null
        : new Contributions(people, largest == null ? BigDecimal.ZERO : largest);
  }

  /** A stage by its word in SQL, in either case; unknown where there is none. */
  public static Status status(@Nullable String word) {
    return word == null ? Status.UNKNOWN : Status.valueOf(word.toUpperCase(Locale.ROOT));
  }
}
