package org.amparo.report.edition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.ResultTable;
import org.amparo.evaluate.Status;
import org.amparo.report.number.Part;

/**
 * Local charges, how they ended, and ICE's levels, of sets that a share can be of. A booking with a
 * hold, the request for it and the same booking among all bookings have the same charges, so that
 * of these sets one is shown: bookings with a hold, else requests received. Beside it stands ICE's
 * own file, which names no charges. Sets further along, of people handed over, taken into custody
 * and removed, are some of those and are left out.
 */
final class LevelNumbers implements Family {

  static final String TABLE = "seriousness-by-level";

  private static final String PREFIX = "levels.";
  private static final String REQUESTS = "requests.";
  private static final String LEVEL_OF_REQUESTS = "who.threat-level.";
  private static final String CRIMINALITY = "who.criminality.";
  private static final Set<String> LEVELS = Set.of("1", "2", "3");
  private static final Set<String> ENDS = Set.of("convicted", "withheld", "not-guilty");
  private static final long ROW = 100_000;
  private static final long MARGIN = 1_000_000;

  /** Cells of a set by what is known of them: charge, end and level, with dots between. */
  private record Cells(
      Map<String, String> rows, Map<String, String> columns, Map<String, String> all) {}

  @Override
  public void enter(Inventory inventory) {
    String jail = inventory.figure(PREFIX + "held.total").isPresent() ? "held" : "received";
    Optional<Cells> own = set(inventory, jail);
    Optional<Cells> file = set(inventory, "issued");
    if (jail.equals("held")) {
      own.ifPresent(held -> bookings(inventory, held));
    } else {
      own.ifPresent(received -> reported(inventory, received));
    }
    file.ifPresent(issued -> reported(inventory, issued));
  }

  private static String whole(Inventory inventory, String set, Figure total) {
    Stream<String> names =
        set.equals("held")
            ? Stream.of(BookingNumbers.ANALYZED, BookingNumbers.HELD)
            : Stream.of(REQUESTS + set);
    return names
        .filter(inventory::has)
        .filter(name -> is(total, inventory.value(name)))
        .findFirst()
        .orElse(PREFIX + set + ".total");
  }

  private static boolean is(Figure figure, long value) {
    return figure.value() != null && figure.value().compareTo(BigDecimal.valueOf(value)) == 0;
  }

  private static Optional<Cells> set(Inventory inventory, String set) {
    String prefix = PREFIX + set + ".";
    return inventory
        .figure(prefix + "total")
        .flatMap(
            total ->
                inventory.count(total, Part.VALUE, whole(inventory, set, total), Inventory.DEAR))
        .map(whole -> set(inventory, prefix, whole));
  }

  private static Cells set(Inventory inventory, String prefix, String whole) {
    Cells cells =
        new Cells(
            counts(inventory, prefix, "row.", whole, ROW),
            counts(inventory, prefix, "column.", whole, ROW),
            counts(inventory, prefix, "cell.", whole, 0));
    inventory.split(whole, List.copyOf(cells.rows().values()));
    inventory.split(whole, List.copyOf(cells.columns().values()));
    cells.rows().forEach((row, cell) -> inventory.split(cell, of(cells.all(), in(row + "."))));
    cells
        .columns()
        .forEach(
            (level, cell) ->
                inventory.split(cell, of(cells.all(), word -> word.endsWith("." + level))));
    margins(inventory, prefix, whole, cells);
    return cells;
  }

  private static Map<String, String> counts(
      Inventory inventory, String prefix, String kind, String whole, long dearer) {
    Map<String, String> counts = new LinkedHashMap<>();
    for (Figure figure : inventory.under(prefix + kind)) {
      String word = figure.id().substring((prefix + kind).length());
      String request = LEVEL_OF_REQUESTS + word;
      boolean known =
          kind.equals("column.")
              && inventory.has(request)
              && (whole.startsWith(REQUESTS) || ofTheLog(inventory, request))
              && is(figure, inventory.value(request));
      inventory
          .count(figure, Part.VALUE, known ? request : figure.id(), dearer)
          .ifPresent(cell -> counts.put(word, cell));
      inventory.count(figure, Part.DENOMINATOR, whole);
    }
    return counts;
  }

  private static List<String> of(Map<String, String> cells, Predicate<String> which) {
    return cells.entrySet().stream()
        .filter(cell -> which.test(cell.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** Sums of rows and of columns: what the finding counts, and how many nothing is known of. */
  private static void margins(Inventory inventory, String prefix, String whole, Cells cells) {
    List<String> low = of(cells.rows(), LevelNumbers::low);
    List<String> unsaid = of(cells.rows(), row -> !low(row) && !grave(row));
    margin(inventory, prefix + "no-seriousness", whole, of(cells.rows(), in("unknown.")));
    margin(
        inventory,
        prefix + "no-disposition",
        whole,
        of(cells.rows(), row -> !ENDS.contains(end(row))));
    margin(
        inventory,
        prefix + "no-level",
        whole,
        of(cells.columns(), level -> !LEVELS.contains(level)));
    inventory
        .figure(prefix + "low-or-not-guilty")
        .ifPresent(
            figure -> {
              inventory.count(figure, Part.DENOMINATOR, whole);
              List<String> ends = new ArrayList<>();
              sum(inventory, figure, Part.VALUE, prefix + "low", low).ifPresent(ends::add);
              sum(inventory, figure, Part.LOW, prefix + "low", low).ifPresent(ends::add);
              sum(
                      inventory,
                      figure,
                      Part.HIGH,
                      prefix + "low.most",
                      Stream.concat(low.stream(), unsaid.stream()).toList())
                  .ifPresent(ends::add);
              sum(inventory, figure, Part.UNKNOWN, prefix + "low.unsaid", unsaid);
              inventory.whole(figure, ends.stream());
            });
  }

  private static void margin(Inventory inventory, String id, String whole, List<String> parts) {
    inventory
        .figure(id)
        .ifPresent(
            figure -> {
              inventory.count(figure, Part.DENOMINATOR, whole);
              sum(inventory, figure, Part.VALUE, id, parts);
            });
  }

  /** A count that is a sum of others; one that is not so is not published. */
  private static Optional<String> sum(
      Inventory inventory, Figure figure, Part part, String cell, List<String> parts) {
    long sum = parts.stream().mapToLong(inventory::value).sum();
    var number = part.of(figure);
    if (number != null && number.compareTo(BigDecimal.valueOf(sum)) != 0) {
      inventory.bar(figure, part);
      return Optional.empty();
    }
    Optional<String> named = inventory.count(figure, part, cell, MARGIN);
    named.ifPresent(whole -> inventory.split(whole, parts));
    return named;
  }

  private static boolean low(String row) {
    return row.startsWith("low.") || Set.of("withheld", "not-guilty").contains(end(row));
  }

  private static boolean grave(String row) {
    return !row.startsWith("unknown.") && end(row).equals("convicted");
  }

  private static String end(String row) {
    return row.substring(row.indexOf('.') + 1);
  }

  /** Whoever has no level and is convicted or not, as ICE reports, is among all of whom it does. */
  private static void reported(Inventory inventory, Cells requests) {
    String convicted = requests.columns().get("convicted");
    String others = requests.columns().get("not-convicted");
    if (convicted != null) {
      inventory.inside(CRIMINALITY + "convicted", convicted);
    }
    List<String> not =
        Stream.of("pending", "other").map(CRIMINALITY::concat).filter(inventory::has).toList();
    if (others != null && !not.isEmpty()) {
      long sum = not.stream().mapToLong(inventory::value).sum();
      String all = inventory.remainder(CRIMINALITY + "not-convicted", sum);
      inventory.split(all, not);
      inventory.inside(all, others);
    }
  }

  /** Whether it counts requests of the jail's log, of which each is of one booking. */
  private static boolean ofTheLog(Inventory inventory, String request) {
    return inventory
        .figure(request)
        .filter(figure -> figure.status() == Status.RECEIVED)
        .isPresent();
  }

  /**
   * Whose gravest charge is a felony is charged with something serious, by the rule of the classes.
   * Whoever was held past release after every charge had ended so is among those it ended so for.
   * And whoever has a level has it from a request.
   */
  private static void bookings(Inventory inventory, Cells held) {
    same(inventory, "who.grade.felony", "serious", of(held.rows(), in("serious.")));
    same(
        inventory,
        "human.dismissed-or-acquitted",
        "not-guilty",
        of(held.rows(), row -> end(row).equals("not-guilty")));
    for (String level : LEVELS) {
      String request = LEVEL_OF_REQUESTS + level;
      String column = held.columns().get(level);
      if (column != null && ofTheLog(inventory, request)) {
        inventory.near(request, column);
      }
    }
  }

  /** Says that a count and a sum of rows lie in one another, the smaller in the larger. */
  private static void same(Inventory inventory, String count, String name, List<String> rows) {
    if (inventory.has(count) && !rows.isEmpty()) {
      long sum = rows.stream().mapToLong(inventory::value).sum();
      String all = inventory.remainder(PREFIX + name, sum);
      inventory.split(all, rows);
      inventory.inside(all, count);
      if (sum < inventory.value(count)) {
        inventory.inside(count, all);
      }
    }
  }

  private static Predicate<String> in(String start) {
    return word -> word.startsWith(start);
  }

  /** The table of the sets that are shown. */
  static final class Table implements KnownTable {

    @Override
    public String name() {
      return TABLE;
    }

    @Override
    public Optional<NumberId> number(TableRow row, String column) {
      String set = PREFIX + row.text("denominator") + ".";
      return switch (column) {
        case "count" ->
            Optional.of(
                new NumberId(
                    set
                        + "cell."
                        + String.join(
                            ".",
                            row.text("local_seriousness"),
                            row.text("disposition"),
                            row.text("ice_level")),
                    Part.VALUE));
        case "of" -> Optional.of(new NumberId(set + "total", Part.VALUE));
        case "unknown" -> Optional.of(new NumberId(TABLE + " " + set, Part.VALUE));
        default -> Optional.empty();
      };
    }

    @Override
    public void enter(Inventory inventory, ResultTable table) {
      for (TableRow row : KnownTable.rows(table).toList()) {
        String set = PREFIX + row.text("denominator") + ".";
        NumberId number = new NumberId(TABLE + " " + set, Part.VALUE);
        if (!inventory.cellsUnder(set + "cell.").isEmpty() && !inventory.says(number)) {
          row.whole("unknown").ifPresent(unknown -> unknown(inventory, number, set, unknown));
        }
      }
    }

    private static void unknown(Inventory inventory, NumberId number, String set, long unknown) {
      List<String> open =
          inventory.cellsUnder(set + "cell.").stream()
              .filter(cell -> !known(cell.substring((set + "cell.").length())))
              .toList();
      if (open.stream().mapToLong(inventory::value).sum() == unknown) {
        inventory.split(inventory.count(number, unknown, set + "unknown"), open);
      } else {
        inventory.bar(number);
      }
    }

    private static boolean known(String cell) {
      String[] words = cell.split("\\.", -1);
      return !words[0].equals("unknown") && ENDS.contains(words[1]) && LEVELS.contains(words[2]);
    }
  }
}
