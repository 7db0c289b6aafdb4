package org.amparo.evaluate.measure.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.FigureDeclaration;
import org.amparo.evaluate.FigureValue.Absent;
import org.amparo.evaluate.Measure;
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
 * is no value), {@code unit} and {@code status} where the file leaves them to the row, {@code
 * qualifiers} (keys, blanks between) and {@code files} (names of the files it came from, a line
 * each, in place of all that the query reads). A share or a rate without a value is its numerator
 * divided by its denominator.
 */
public final class FigureSheet {

  private final Plan plan;
  private final Map<String, List<String>> filesByStep = new HashMap<>();
  private final List<String> files;
  private final Map<String, Figure> figures = new LinkedHashMap<>();
  private final Set<String> asked = new HashSet<>();

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

  /** Those that a table has rows of, as their declarations say, in the order made. */
  public Stream<Figure> listedIn(String table) {
    return figures.values().stream().filter(figure -> figure.declared().listedIn().equals(table));
  }

  /** Adds every figure that a query gives. */
  public void addAll(String query) {
    asked.add(query);
    Measure measure = plan.catalog().ofQuery(query);
    for (Row row : plan.rows(query)) {
      String files = row.text("files");
      List<String> sources = files == null ? sources(query) : files.lines().toList();
      put(draft(measure, row).from(plan.digest(query), sources).figure());
    }
  }

  /** Adds what measures need nothing but recorded kinds of records, those added left out. */
  public void addOthers(Predicate<String> recorded) {
    for (Measure measure : plan.catalog().all()) {
      String needs = measure.needs();
      if (needs != null && recorded.test(needs)) {
        measure.queries().stream().filter(query -> !asked.contains(query)).forEach(this::addAll);
      }
    }
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
    if (spread != null && low != null && row.decimal("high") == null) {
      draft.bounds(low, null, Spread.valueOf(spread));
    } else if (spread != null) {
      draft.range(low, row.decimal("high"), Spread.valueOf(spread));
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
