package org.amparo.report.edition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.ResultTable;
import org.amparo.report.number.Part;

/**
 * What months say of a change of law. A line through months is so many sums of them, so that few
 * hidden months could be worked out from it: it is shown where every month is that it runs through,
 * and so are the words that judge it. Other counties are one number at most, of many of them.
 */
final class ChangeNumbers implements Family {

  private static final String PREFIX = "change.";
  private static final String LEVEL = "its.level";

  /** Figures that count months or places. */
  private static final Set<String> FREE =
      Set.of(
          "months-before",
          "months-after",
          "months-uncovered",
          "months-beyond-gap",
          "months-beyond-change",
          "its.lag",
          "did.places");

  @Override
  public void enter(Inventory inventory) {
    inventory.under(PREFIX).stream()
        .filter(figure -> FREE.stream().anyMatch(word -> figure.id().endsWith("." + word)))
        .forEach(inventory::free);
  }

  /** The tables of changes of law; the months are entered first. */
  static List<KnownTable> tables() {
    return List.of(new Months(), new Answers());
  }

  private static String prefix(TableRow row) {
    return PREFIX + row.text("change") + "." + row.text("series") + ".";
  }

  private record Months() implements KnownTable {

    private static final Set<String> DRAWN = Set.of("line", "expected");

    @Override
    public String name() {
      return "change-months";
    }

    @Override
    public void enter(Inventory inventory, ResultTable table) {
      Map<String, List<TableRow>> series = new LinkedHashMap<>();
      KnownTable.rows(table)
          .forEach(row -> series.computeIfAbsent(prefix(row), _ -> new ArrayList<>()).add(row));
      series.forEach((prefix, rows) -> series(inventory, prefix, rows));
    }

    private static void series(Inventory inventory, String prefix, List<TableRow> rows) {
      Set<String> span = new LinkedHashSet<>();
      boolean known = true;
      int first = first(rows);
      int last = rows.size() - 1 - first(rows.reversed());
      for (int i = 0; i < rows.size(); i++) {
        TableRow row = rows.get(i);
        if (row.whole("number").isPresent()) {
          Optional<Set<String>> cells = month(inventory, row);
          cells.ifPresentOrElse(
              on -> inventory.rests(row.own("number"), on.stream()),
              () -> inventory.bar(row.own("number")));
          if (i >= first && i <= last) {
            known &= cells.isPresent();
            cells.ifPresent(span::addAll);
          }
        }
      }
      for (TableRow row : rows) {
        for (String column : DRAWN) {
          inventory.rests(row.own(column), span.stream());
          if (!known) {
            inventory.bar(row.own(column));
          }
        }
      }
      estimates(inventory, prefix, span, known);
    }

    private static int first(List<TableRow> rows) {
      int first = 0;
      while (first < rows.size() && !rows.get(first).text("used").equals("true")) {
        first++;
      }
      return first;
    }

    private static void estimates(
        Inventory inventory, String prefix, Set<String> span, boolean known) {
      boolean many =
          inventory
              .figure(prefix + "did.places")
              .map(Figure::value)
              .filter(places -> places.longValue() >= inventory.rule().threshold())
              .isPresent();
      for (Figure figure : inventory.under(prefix)) {
        String word = figure.id().substring(prefix.length());
        if (FREE.contains(word)) {
          continue;
        }
        inventory.rests(figure, List.of(Part.values()), span.stream());
        if (!known || (!word.startsWith("its.") && !many)) {
          List.of(Part.values()).forEach(part -> inventory.bar(figure, part));
        }
      }
    }

    /** The counts that a month's number rests on; empty where they are not known. */
    private static Optional<Set<String>> month(Inventory inventory, TableRow row) {
      String series = row.text("series");
      String month = row.month("month");
      long number = row.whole("number").orElse(0L);
      if (series.startsWith("ledger.")) {
        return LedgerNumbers.series(inventory, row.own("number"), series, month, number);
      }
      String cell =
          series.equals("requests.received")
              ? "requests.month." + month + ".received"
              : "pipeline." + series + ".month." + month;
      return Optional.of(Set.of(cell))
          .filter(_ -> inventory.has(cell) && inventory.value(cell) == number);
    }

    @Override
    public Optional<NumberId> number(TableRow row, String column) {
      return Optional.of(row.own(column));
    }
  }

  /** What is said of each series. */
  private record Answers() implements KnownTable {

    @Override
    public String name() {
      return "change-answers";
    }

    @Override
    public Set<String> telling() {
      return Set.of("by_itself", "beside_others");
    }

    @Override
    public void enter(Inventory inventory, ResultTable table) {
      KnownTable.rows(table)
          .forEach(
              row -> {
                String prefix = prefix(row);
                answer(inventory, row.own("by_itself"), prefix, LEVEL);
                answer(inventory, row.own("beside_others"), prefix, "did.effect");
              });
    }

    /** Shown where the figures are that it is said of; that months are too few shows in them. */
    private static void answer(Inventory inventory, NumberId answer, String prefix, String word) {
      inventory.rests(answer, Stream.of());
      Stream.of(LEVEL, word)
          .flatMap(each -> inventory.figure(prefix + each).stream())
          .filter(figure -> figure.value() != null)
          .forEach(figure -> inventory.follows(answer, new NumberId(figure.id(), Part.VALUE)));
    }

    @Override
    public Optional<NumberId> number(TableRow row, String column) {
      return Optional.of(row.own(column));
    }
  }
}
