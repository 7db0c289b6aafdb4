package org.amparo.report.edition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.amparo.evaluate.Evaluation.PolicyNote;
import org.amparo.evaluate.ResultTable;
import org.amparo.evaluate.ResultTable.Column;
import org.amparo.report.number.Part;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a public edition. Each cell is words, or a number that a figure has too, or one
 * that the catalog knows by its table and row; any other is not published.
 */
final class PublicTables {

  /** Tables without a count of people. */
  private static final Set<String> FREE =
      Set.of(
          "baseline",
          "counterfactual-estimators",
          "law-in-force",
          "policy-changes",
          "rates",
          "sources");

  /** Tables whose first column is a figure's id, and what their other columns are of it. */
  private static final Set<String> BY_FIGURE = Set.of("human-cost", "who-is-held", "lines-apart");

  /** Other tables of which the catalog knows every number. */
  private static final Set<String> OF_ITS_OWN =
      Set.of(
          "requests-by-month",
          "requests-side-by-side",
          "policies-compared",
          "cost-by-measure-and-rate");

  /** Tables that their families know; later ones lean on earlier ones. */
  private static final List<KnownTable> KNOWN =
      Stream.of(
              List.<KnownTable>of(
                  new TimeHeldTable(),
                  new StayByGradeTable(),
                  new ComparedAnswersTable(),
                  new LevelNumbers.Table()),
              LedgerNumbers.tables(),
              PipelineNumbers.tables(),
              LinkNumbers.tables(),
              ChangeNumbers.tables(),
              ClaimNumbers.tables())
          .flatMap(List::stream)
          .toList();

  private static final Map<String, Part> PARTS =
      Map.of(
          "value", Part.VALUE,
          "out_of", Part.DENOMINATOR,
          "unknown", Part.UNKNOWN,
          "numerator", Part.NUMERATOR,
          "low", Part.LOW,
          "high", Part.HIGH);

  private static final Column WITHHELD =
      new Column("withheld", "boolean", "Whether this edition leaves out a number of the row");

  private final Inventory inventory;

  PublicTables(Inventory inventory) {
    this.inventory = inventory;
  }

  /** Enters the numbers that tables have and no figure does. */
  void enter(Map<String, ResultTable> tables) {
    for (KnownTable known : KNOWN) {
      ResultTable table = tables.get(known.name());
      if (table != null) {
        known.enter(inventory, table);
      }
    }
  }

  private static Optional<KnownTable> known(String table) {
    return KNOWN.stream().filter(known -> known.name().equals(table)).findFirst();
  }

  /** Whether the table is published as far as its numbers are. */
  static boolean published(String table) {
    return FREE.contains(table)
        || BY_FIGURE.contains(table)
        || OF_ITS_OWN.contains(table)
        || known(table).isPresent();
  }

  /**
   * The table as the public may see it, or empty where it is left out.
   *
   * @param shown which numbers are
   * @param hidden told of each number that is not
   */
  Optional<ResultTable> publicly(
      ResultTable table, Predicate<NumberId> shown, Consumer<NumberId> hidden) {
    if (FREE.contains(table.name())) {
      return Optional.of(table);
    }
    if (!published(table.name())
        || known(table.name()).filter(known -> known.leavesOut(table)).isPresent()) {
      return Optional.empty();
    }
    Map<String, Integer> columns = columns(table);
    List<List<@Nullable Object>> rows = new ArrayList<>();
    List<Boolean> withheld = new ArrayList<>();
    for (int row = 0; row < table.rows().size(); row++) {
      List<@Nullable Object> cells = new ArrayList<>(table.rows().get(row));
      boolean any = false;
      boolean known = true;
      for (int column = 0; column < cells.size(); column++) {
        Column named = table.columns().get(column);
        if (cells.get(column) == null || words(table, named)) {
          continue;
        }
        Optional<NumberId> number = number(table, row, named.name(), columns);
        if (number.isEmpty()) {
          return Optional.empty();
        }
        if (!inventory.says(number.get())) {
          known = false;
        }
        if (!shown.test(number.get())) {
          cells.set(column, null);
          any = true;
          hidden.accept(number.get());
        }
      }
      if (known) {
        rows.add(cells);
        withheld.add(any);
      }
    }
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    marked(rows, withheld);
    if (BY_FIGURE.contains(table.name())) {
      // In the order of sizes a row's place would say its size.
      int id = Objects.requireNonNull(columns.get("id"));
      rows.sort(Comparator.comparing(row -> String.valueOf(row.get(id))));
    }
    List<Column> named = new ArrayList<>(table.columns());
    named.add(WITHHELD);
    return Optional.of(
        new ResultTable(table.name(), table.title(), table.description(), named, rows));
  }

  /** With a column that says which rows lack a number on purpose. */
  private static void marked(List<List<@Nullable Object>> rows, List<Boolean> withheld) {
    for (int row = 0; row < rows.size(); row++) {
      rows.get(row).add(withheld.get(row));
    }
  }

  /** Text, dates and truths are no counts; nor is a day's price. */
  private static boolean words(ResultTable table, Column column) {
    boolean number = column.type().equals("integer") || column.type().equals("decimal");
    Optional<KnownTable> known = known(table.name());
    if (known.isPresent()) {
      return number
          ? known.get().free().contains(column.name())
          : !known.get().telling().contains(column.name());
    }
    return !number
        || column.name().startsWith("cents_per_day")
        || column.name().equals("clock_hours");
  }

  private static Map<String, Integer> columns(ResultTable table) {
    Map<String, Integer> columns = new LinkedHashMap<>();
    for (int column = 0; column < table.columns().size(); column++) {
      columns.put(table.columns().get(column).name(), column);
    }
    return columns;
  }

  private static String text(
      ResultTable table, int row, Map<String, Integer> columns, String name) {
    Integer column = columns.get(name);
    Object value = column == null ? null : table.rows().get(row).get(column);
    return value == null ? "" : value.toString();
  }

  private Optional<NumberId> number(
      ResultTable table, int row, String column, Map<String, Integer> columns) {
    Optional<KnownTable> known = known(table.name());
    if (known.isPresent()) {
      return known.get().number(new TableRow(table, row), column);
    }
    if (BY_FIGURE.contains(table.name())) {
      return Optional.ofNullable(PARTS.get(column))
          .map(part -> new NumberId(text(table, row, columns, "id"), part));
    }
    return switch (table.name()) {
      case "requests-by-month" -> {
        String month = text(table, row, columns, "month");
        yield Optional.of(
            month(month.isEmpty() ? "unknown" : month, text(table, row, columns, "status")));
      }
      case "requests-side-by-side" ->
          Optional.of(month(text(table, row, columns, "month").substring(0, 7), column));
      case "policies-compared" ->
          policy(
              column, text(table, row, columns, "policy_id"), text(table, row, columns, "status"));
      case "cost-by-measure-and-rate" -> cost(table, row, column, columns);
      default -> Optional.empty();
    };
  }

  private static NumberId month(String month, String status) {
    return new NumberId("requests.month." + month + "." + status, Part.VALUE);
  }

  /** A column of the policies' table as a figure's part. */
  private Optional<NumberId> policy(String column, String policy, String status) {
    String own = PolicyNote.figurePrefix(policy);
    // Where there is one stage alone its figures do not name it.
    String prefix =
        status.equals("issued") && inventory.figure(own + "issued.must").isPresent()
            ? own + "issued."
            : own;
    Part end = column.endsWith("_high") ? Part.HIGH : Part.LOW;
    String stem = column.replaceAll("_(low|high)$", "");
    return switch (stem) {
      case "requests" -> Optional.of(new NumberId(prefix + "must", Part.DENOMINATOR));
      case "must", "may", "must_not", "silent", "needs_review", "needs_information" ->
          Optional.of(new NumberId(prefix + stem.replace('_', '-'), Part.VALUE));
      case "honored", "declined", "hours" -> Optional.of(new NumberId(prefix + stem, end));
      case "time_unknown" -> Optional.of(new NumberId(prefix + "hours", Part.UNKNOWN));
      default ->
          stem.startsWith("cents_")
              ? Optional.of(new NumberId(prefix + "cost." + stem.substring("cents_".length()), end))
              : Optional.empty();
    };
  }

  private static Optional<NumberId> cost(
      ResultTable table, int row, String column, Map<String, Integer> columns) {
    String hold = text(table, row, columns, "hold_id");
    String cell =
        text(table, row, columns, "measure")
            + "."
            + text(table, row, columns, "rate")
            + (hold.isEmpty() ? "" : "." + hold);
    String figure = "cost." + cell;
    return switch (column) {
      case "sampling_cents_low" -> spread(cell, "sampling", Part.LOW);
      case "sampling_cents_high" -> spread(cell, "sampling", Part.HIGH);
      case "missing_cents_low" -> spread(cell, "missing-facts", Part.LOW);
      case "missing_cents_high" -> spread(cell, "missing-facts", Part.HIGH);
      case "combined_cents_low" -> spread(cell, "combined", Part.LOW);
      case "combined_cents_high" -> spread(cell, "combined", Part.HIGH);
      case "cents", "days" -> Optional.of(new NumberId(figure, Part.VALUE));
      case "cents_low" -> Optional.of(new NumberId(figure, Part.LOW));
      case "cents_high" -> Optional.of(new NumberId(figure, Part.HIGH));
      case "unknown" -> Optional.of(new NumberId(figure, Part.UNKNOWN));
      default -> Optional.empty();
    };
  }

  private static Optional<NumberId> spread(String cell, String kind, Part end) {
    return Optional.of(new NumberId("spread." + cell + "." + kind, end));
  }
}
