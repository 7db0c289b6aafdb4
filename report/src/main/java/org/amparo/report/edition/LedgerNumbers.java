package org.amparo.report.edition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.ResultTable;
import org.amparo.report.number.Part;

/**
 * Totals as jails reported them. People are the counts; days and cost of a month rest on its
 * people. Rows of the ledger are reports, not people.
 */
final class LedgerNumbers implements Family {

  /** People reported, added over the months. */
  static final String PEOPLE = "ledger.people";

  private static final String MONTH = "ledger.month.";
  private static final String PEOPLE_OF_MONTH = ".people";

  /** How a note begins that says which report is for which month. */
  private static final String FOR_MONTH = "report for ";

  /** The people reported in the report of a month, such as 2017-04. */
  static String people(String month) {
    return MONTH + month + PEOPLE_OF_MONTH;
  }

  @Override
  public void enter(Inventory inventory) {
    inventory
        .figure(PEOPLE)
        .ifPresent(all -> inventory.count(all, Part.VALUE, PEOPLE, Inventory.DEAR));
    Map<String, String> months = new TreeMap<>();
    for (Figure figure : inventory.under(MONTH)) {
      if (figure.id().endsWith(PEOPLE_OF_MONTH)) {
        inventory
            .count(figure, Part.VALUE, figure.id())
            .ifPresent(cell -> months.put(month(figure), cell));
      }
    }
    inventory.split(PEOPLE, List.copyOf(months.values()));
    for (Figure figure : inventory.under("ledger.")) {
      if (figure.id().equals("ledger.months") || figure.id().startsWith("ledger.flagged.")) {
        inventory.free(figure);
      } else if (figure.id().startsWith(MONTH)) {
        sum(inventory, figure, Optional.ofNullable(months.get(month(figure))));
      } else {
        total(inventory, figure);
      }
    }
  }

  private static String month(Figure figure) {
    return figure.id().substring(MONTH.length(), MONTH.length() + "2017-04".length());
  }

  /** A sum over all months. */
  static void total(Inventory inventory, Figure figure) {
    sum(inventory, figure, Optional.of(PEOPLE).filter(inventory::has));
  }

  /** What was reported of so many people; where their number was not, nobody knows of how many. */
  private static void sum(Inventory inventory, Figure figure, Optional<String> people) {
    inventory.rests(figure, List.of(Part.UNKNOWN), Stream.of());
    for (Part part : List.of(Part.VALUE, Part.LOW, Part.HIGH, Part.NUMERATOR, Part.DENOMINATOR)) {
      people.ifPresentOrElse(
          cell -> inventory.rests(figure, List.of(part), Stream.of(cell)),
          () -> inventory.bar(figure, part));
    }
  }

  /**
   * The people on whom a number of a series rests, by the month itself and not that of its report;
   * empty where they are not known. It may be of some counties alone.
   *
   * @param series {@code ledger.people} or {@code ledger.inmate-days}
   * @param month such as 2017-04
   */
  static Optional<Set<String>> series(
      Inventory inventory, NumberId id, String series, String month, long number) {
    List<String> reports = inventory.called(FOR_MONTH + month);
    if (reports.size() != 1) {
      return Optional.empty();
    }
    String people = reports.getFirst();
    Optional<Long> whole =
        inventory
            .figure(people.replace(PEOPLE_OF_MONTH, series.substring("ledger".length())))
            .map(Figure::value)
            .map(BigDecimal::longValue);
    if (whole.filter(all -> all == number).isPresent()) {
      return Optional.of(Set.of(people));
    }
    if (!series.equals(PEOPLE) || whole.filter(all -> all > number).isEmpty()) {
      return Optional.empty();
    }
    String some = inventory.count(id, number, people + " of some counties");
    inventory.within(people, some);
    return Optional.of(Set.of(some));
  }

  /** The tables of reported totals. */
  static List<KnownTable> tables() {
    return List.of(new ByMonth(), new ByCounty(), new Flags());
  }

  private static Optional<NumberId> value(String figure) {
    return Optional.of(new NumberId(figure, Part.VALUE));
  }

  private static Optional<NumberId> value(String prefix, String column) {
    return Set.of("people", "inmate_days", "cents").contains(column)
        ? value(prefix + column.replace('_', '-'))
        : Optional.empty();
  }

  private record ByMonth() implements KnownTable {

    @Override
    public String name() {
      return "ledger-by-month";
    }

    @Override
    public void enter(Inventory inventory, ResultTable table) {
      // An atlas adds up by the year of the month that a report is for.
      Map<String, String> months = new TreeMap<>();
      KnownTable.rows(table)
          .filter(row -> inventory.has(people(row.month("report_month"))))
          .forEach(
              row -> {
                inventory.call(
                    FOR_MONTH + row.month("data_month"), people(row.month("report_month")));
                months.put(
                    (row.month("data_month").isEmpty()
                            ? "none"
                            : row.month("data_month").substring(0, 4))
                        + " in the report of "
                        + row.month("report_month"),
                    people(row.month("report_month")));
              });
      inventory.months(PEOPLE, months, List.of());
    }

    @Override
    public Set<String> free() {
      return Set.of("cost_unknown", "flagged");
    }

    @Override
    public Optional<NumberId> number(TableRow row, String column) {
      return value(MONTH + row.month("report_month") + ".", column);
    }
  }

  /**
   * Of one county alone: it repeats the totals. Of several, a county and a month together would say
   * more than either: what each county reported in each month ties them, and is not in a report.
   */
  private record ByCounty() implements KnownTable {

    @Override
    public String name() {
      return "ledger-by-county";
    }

    @Override
    public boolean leavesOut(ResultTable table) {
      return table.rows().size() > 1;
    }

    @Override
    public Set<String> free() {
      return Set.of("months", "cost_unknown", "flagged");
    }

    @Override
    public Optional<NumberId> number(TableRow row, String column) {
      return value("ledger.", column);
    }
  }

  /** Single rows as reported: parts of their month. */
  private record Flags() implements KnownTable {

    @Override
    public String name() {
      return "ledger-flags";
    }

    @Override
    public void enter(Inventory inventory, ResultTable table) {
      Map<String, List<String>> months = new TreeMap<>();
      KnownTable.rows(table)
          .forEach(
              row -> {
                Optional<String> people =
                    row.whole("people")
                        .filter(count -> count >= 0)
                        .map(count -> inventory.count(row.own("people"), count, cell(row)));
                people.ifPresent(
                    cell ->
                        months
                            .computeIfAbsent(row.month("report_month"), _ -> new ArrayList<>())
                            .add(cell));
                for (String column : List.of("inmate_days", "cents")) {
                  people.ifPresentOrElse(
                      cell -> inventory.rests(row.own(column), Stream.of(cell)),
                      () -> inventory.bar(row.own(column)));
                }
              });
      months.forEach((month, rows) -> inventory.split(people(month), rows));
    }

    private static String cell(TableRow row) {
      return "ledger.row." + row.row();
    }

    @Override
    public Optional<NumberId> number(TableRow row, String column) {
      return Optional.of(row.own(column));
    }
  }
}
