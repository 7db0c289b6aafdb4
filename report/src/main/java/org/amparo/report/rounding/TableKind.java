package org.amparo.report.rounding;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a table count. A table without an entry is withheld whole where it rests on
 * protected records: its columns are hours, money or statistics of few people.
 *
 * @param columns kinds of columns by name; the others of numbers are withheld
 * @param whole the column that holds the whole of which the row's counts are parts, or null where
 *     the rows are the parts
 * @param strata columns whose values divide the rows into wholes of their own
 * @param figure the column that names the figure the row is of, or null
 * @param exact whether nothing in the table counts people
 * @param byName whether queries give the rows in the order of their sizes, so that they are put in
 *     that of their names
 */
record TableKind(
    Map<String, Kind> columns,
    @Nullable String whole,
    Set<String> strata,
    @Nullable String figure,
    boolean exact,
    boolean byName) {

  /** What a column holds. */
  enum Kind {
    /** A count of people or of their records. */
    COUNT,
    /** The lower end of a count, the upper one in the next column. */
    LOW,
    /** The upper end of a count, the lower one in the column before. */
    HIGH,
    /** Nothing about people: a year, a clock, a published price. */
    EXACT,
    /** Hours, money, statistics. */
    WITHHELD
  }

  private static final TableKind WORDS = new TableKind(Map.of(), null, Set.of(), null, true, false);

  private static final Map<String, TableKind> TABLES =
      Map.ofEntries(
          entry("requests-by-month", rows(Set.of("status"), "requests")),
          entry("compared-answers", rows(Set.of("status"), "requests")),
          entry("pipeline-months", rows(Set.of("release", "stage"), "number")),
          entry("change-months", rows(Set.of("change", "series"), "number")),
          entry("stay-by-grade", rows(Set.of("held"), "bookings", "unknown")),
          entry("time-held", rows(Set.of(), "bookings").exactly("hours_from", "hours_until")),
          entry("ledger-by-month", rows(Set.of(), "people")),
          entry("ledger-by-county", rows(Set.of(), "people").exactly("months").named()),
          entry("sources", parts("rows_read", "rows_kept", "rows_rejected")),
          entry("pipeline-linked", parts("requests", "reached", "dropped", "unknown")),
          entry("seriousness-by-level", parts("of", "count", "unknown")),
          entry("policies-compared", policies()),
          entry("by-year", ofFigures("id")),
          entry("human-cost", ofFigures("id").named()),
          entry("who-is-held", ofFigures("id").named()),
          entry("lines-apart", ofFigures("id").named()),
          entry(
              "claims-compared",
              ofFigures("beside").exactly("published", "recomputed", "difference")),
          entry(
              "rates",
              rows(Set.of()).exactly("year", "money_year", "cents_low", "cents", "cents_high")),
          entry("proposal", WORDS),
          entry("counterfactual-estimators", WORDS),
          entry("law-in-force", WORDS),
          entry("law-today", WORDS),
          entry("policies-on-holds", WORDS),
          entry("policy-changes", WORDS),
          entry("change-answers", WORDS));

  /** The kind of a table, or empty where it is withheld whole. */
  static Optional<TableKind> of(String table) {
    return Optional.ofNullable(TABLES.get(table));
  }

  Kind kind(String column) {
    return columns.getOrDefault(column, Kind.WITHHELD);
  }

  private static TableKind rows(Set<String> strata, String... counts) {
    return new TableKind(all(Kind.COUNT, counts), null, strata, null, false, false);
  }

  private static TableKind parts(String whole, String... parts) {
    Map<String, Kind> columns = new HashMap<>(all(Kind.COUNT, parts));
    columns.put(whole, Kind.COUNT);
    return new TableKind(columns, whole, Set.of(), null, false, false);
  }

  private static TableKind ofFigures(String column) {
    return new TableKind(Map.of(), null, Set.of(), column, false, false);
  }

  private static TableKind policies() {
    Map<String, Kind> columns =
        new HashMap<>(
            parts(
                    "requests",
                    "must",
                    "may",
                    "must_not",
                    "silent",
                    "needs_review",
                    "needs_information",
                    "time_unknown")
                .columns());
    columns.putAll(all(Kind.LOW, "honored_low", "declined_low"));
    columns.putAll(all(Kind.HIGH, "honored_high", "declined_high"));
    columns.put("clock_hours", Kind.EXACT);
    return new TableKind(columns, "requests", Set.of(), null, false, false);
  }

  private TableKind exactly(String... free) {
    Map<String, Kind> more = new HashMap<>(columns);
    more.putAll(all(Kind.EXACT, free));
    return new TableKind(more, whole, strata, figure, exact, byName);
  }

  private TableKind named() {
    return new TableKind(columns, whole, strata, figure, exact, true);
  }

  private static Map<String, Kind> all(Kind kind, String... columns) {
    Map<String, Kind> kinds = new HashMap<>();
    List.of(columns).forEach(column -> kinds.put(column, kind));
    return kinds;
  }
}
