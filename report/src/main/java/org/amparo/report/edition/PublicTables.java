package org.amparo.report.edition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
 * that the catalogue knows by its table and row; any other is not published.
 */
final class PublicTables {

  /** Tables without a count of people. */
  private static final Set<String> FREE =
      Set.of("baseline", "law-in-force", "policy-changes", "rates", "sources");

  /** Tables whose first column is a figure's id, and what their other columns are of it. */
  private static final Set<String> BY_FIGURE = Set.of("human-cost", "who-is-held", "lines-apart");

  /** Other tables of which the catalogue knows every number. */
  private static final Set<String> OF_ITS_OWN =
      Set.of(
          "requests-by-month",
          "requests-side-by-side",
          "policies-compared",
          "cost-by-measure-and-rate",
          "time-held",
          "stay-by-grade");

  /** Tables that their families know; later ones lean on earlier ones. */
  private static final List<KnownTable> KNOWN =
      Stream.of(
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
    ResultTable held = tables.get("time-held");
    if (held != null) {
      spans(held);
    }
    ResultTable stays = tables.get("stay-by-grade");
    if (stays != null) {
      grades(stays);
    }
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

  /** Text, dates and truths are no counts; nor are a day's price and a span's ends. */
  private static boolean words(ResultTable table, Column column) {
    boolean number = column.type().equals("integer") || column.type().equals("decimal");
    Optional<KnownTable> known = known(table.name());
    if (known.isPresent()) {
      return number
          ? known.get().free().contains(column.name())
          : !known.get().telling().contains(column.name());
    }
    return !number
        || (table.name().equals("time-held") && column.name().startsWith("hours_"))
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
      case "time-held", "stay-by-grade" -> Optional.of(own(table, row, column));
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
      case "honoured", "declined", "hours" -> Optional.of(new NumberId(prefix + stem, end));
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

  private static NumberId own(ResultTable table, int row, String column) {
    return new NumberId(table.name() + " " + row + " " + column, Part.VALUE);
  }

  /** Bookings by hours past release: spans that share nothing. */
  private void spans(ResultTable table) {
    Optional<String> hold = MoneyNumbers.leading(inventory);
    if (hold.isEmpty()) {
      return;
    }
    Map<String, Integer> columns = columns(table);
    List<String> longer = new ArrayList<>();
    List<String> over = new ArrayList<>();
    for (int row = 0; row < table.rows().size(); row++) {
      Optional<Long> bookings = whole(table, row, columns, "bookings");
      if (bookings.isEmpty()) {
        continue;
      }
      String label = text(table, row, columns, "label").toLowerCase(Locale.ROOT);
      String from = text(table, row, columns, "hours_from");
      NumberId number = own(table, row, "bookings");
      String until = text(table, row, columns, "hours_until");
      String figure = span(from, until);
      if (label.equals("unknown")) {
        span(
            inventory,
            figure,
            inventory.count(number, bookings.get(), BookingNumbers.unknown(hold.get())));
      } else if (label.equals("none")) {
        span(
            inventory,
            figure,
            inventory.count(number, bookings.get(), "direct." + hold.get() + ".none"));
      } else {
        String cell = inventory.count(number, bookings.get(), "direct." + hold.get() + "." + label);
        span(inventory, figure, cell);
        longer.add(cell);
        if (!from.isEmpty() && new BigDecimal(from).compareTo(BigDecimal.valueOf(48)) >= 0) {
          over.add(cell);
        }
      }
    }
    inventory.split(BookingNumbers.longer(hold.get()), longer);
    pastClocks(hold.get(), longer);
    if (inventory.has(BookingNumbers.over(hold.get()))) {
      long spans = over.stream().mapToLong(inventory::value).sum();
      // Whoever was held for forty-eight hours to the second is in the span and not over it.
      if (spans == inventory.value(BookingNumbers.over(hold.get()))) {
        inventory.split(BookingNumbers.over(hold.get()), over);
      } else {
        over.forEach(span -> inventory.near(BookingNumbers.over(hold.get()), span));
      }
    }
  }

  /** Whoever is past a clock is past every shorter time; spans stand from short to long. */
  private void pastClocks(String hold, List<String> spans) {
    List<String> clocks = ClockNumbers.pastClocks(inventory);
    for (int from = 0; from < spans.size() && !clocks.isEmpty(); from++) {
      List<String> longer = spans.subList(from, spans.size());
      long sum = longer.stream().mapToLong(inventory::value).sum();
      String together = inventory.remainder("direct." + hold + ".spans from " + from, sum);
      inventory.split(together, longer);
      for (String clock : clocks) {
        inventory.inside(together, clock);
        inventory.inside(clock, together);
      }
    }
  }

  /** The figure that repeats a span's row. */
  private static String span(String from, String until) {
    if (from.isEmpty()) {
      return "time.held.unknown";
    }
    if (until.isEmpty()) {
      return "time.held.from-" + from;
    }
    return until.equals("0") ? "time.held.none" : "time.held." + from + "-to-" + until;
  }

  private static void span(Inventory inventory, String figure, String cell) {
    inventory.figure(figure).ifPresent(found -> inventory.count(found, Part.VALUE, cell));
  }

  /** Whole stays by grade of the gravest charge, with a hold and without. */
  private void grades(ResultTable table) {
    Map<String, Integer> columns = columns(table);
    Map<String, List<String>> all = new LinkedHashMap<>();
    Map<String, List<String>> unknowns = new LinkedHashMap<>();
    for (int row = 0; row < table.rows().size(); row++) {
      String grade = text(table, row, columns, "grade").toLowerCase(Locale.ROOT);
      boolean held = Boolean.parseBoolean(text(table, row, columns, "held"));
      Optional<Long> bookings = whole(table, row, columns, "bookings");
      Optional<Long> unknown = whole(table, row, columns, "unknown");
      if (bookings.isEmpty() || unknown.isEmpty()) {
        continue;
      }
      String group = held ? "held" : "others";
      String stay = "stay." + group + "." + grade;
      String cell =
          inventory.count(
              own(table, row, "bookings"),
              bookings.get(),
              held
                  ? "who.grade." + (grade.equals("infraction") ? "other" : grade)
                  : "grade.others." + grade);
      String none = inventory.count(own(table, row, "unknown"), unknown.get(), stay + ".unknown");
      String timed = inventory.remainder(stay, bookings.get() - unknown.get());
      inventory.split(cell, List.of(timed, none));
      for (String column : List.of("mean_days", "median_days")) {
        inventory.rests(own(table, row, column), Stream.of(cell, none));
        if (inventory.rule().small(inventory.value(timed))) {
          inventory.bar(own(table, row, column));
        }
      }
      all.computeIfAbsent(group, _ -> new ArrayList<>()).add(cell);
      unknowns.computeIfAbsent(group, _ -> new ArrayList<>()).add(none);
    }
    all.forEach(
        (group, cells) ->
            inventory.split(
                group.equals("held")
                    ? (inventory.has(BookingNumbers.ANALYSED)
                        ? BookingNumbers.ANALYSED
                        : BookingNumbers.HELD)
                    : BookingNumbers.OTHERS,
                cells));
    unknowns.forEach((group, cells) -> inventory.split("stay." + group + ".unknown", cells));
  }

  private static Optional<Long> whole(
      ResultTable table, int row, Map<String, Integer> columns, String name) {
    Integer column = columns.get(name);
    return column != null && table.rows().get(row).get(column) instanceof Number number
        ? Optional.of(number.longValue())
        : Optional.empty();
  }
}
