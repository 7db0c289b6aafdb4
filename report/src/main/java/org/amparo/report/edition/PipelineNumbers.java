package org.amparo.report.edition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.ResultTable;
import org.amparo.report.number.Part;

/**
 * The stages from encounter to removal, by release: in all, by year and month, by method and by
 * landmark. Releases count the same events anew, and some stages lie in others.
 */
final class PipelineNumbers implements Family {

  private static final String PREFIX = "pipeline.";
  private static final Pattern TOTAL = Pattern.compile("pipeline\\.[^.]+\\.[a-z-]+");

  /** A part is hidden before a month. */
  private static final long DEAR_MONTH = Inventory.DEAR / 1_000;

  /** Stages of a release whose events are all events of another. */
  private static final Map<String, String> INSIDE =
      Map.of("detainer-encounter", "encounter", "custody", "book-in");

  @Override
  public void enter(Inventory inventory) {
    List<Figure> totals = totals(inventory);
    for (Figure total : totals) {
      stage(inventory, total);
      if (stageOf(total.id()).equals("request")) {
        requests(inventory, total.id());
      }
    }
    for (int i = 0; i < totals.size(); i++) {
      inside(inventory, totals.get(i).id());
      for (int j = 0; j < i; j++) {
        again(inventory, totals.get(j).id(), totals.get(i).id());
      }
    }
    // Landmarks and codes of facilities are no people.
    inventory.under("placed.").forEach(inventory::free);
  }

  private static List<Figure> totals(Inventory inventory) {
    return inventory.under(PREFIX).stream()
        .filter(figure -> TOTAL.matcher(figure.id()).matches())
        .toList();
  }

  private static void stage(Inventory inventory, Figure total) {
    String id = total.id();
    inventory.count(total, Part.VALUE, id, Inventory.DEAR);
    Optional<String> undated = inventory.count(total, Part.UNKNOWN, id + ".undated");
    for (Figure year : inventory.under(id + ".year.")) {
      String key = year.id().substring((id + ".year.").length());
      inventory.count(year, Part.VALUE, id + " of " + key, Inventory.DEAR / 8);
    }
    Map<String, String> months = new TreeMap<>();
    for (Figure month : inventory.under(id + ".month.")) {
      inventory
          .count(month, Part.VALUE, month.id(), DEAR_MONTH)
          .ifPresent(cell -> months.put(month.id().substring((id + ".month.").length()), cell));
    }
    if (inventory.has(id)) {
      long left = inventory.value(id) - months.values().stream().mapToLong(inventory::value).sum();
      boolean rest = undated.filter(cell -> inventory.value(cell) == left).isPresent();
      inventory.months(id, months, rest ? undated.stream().toList() : List.of());
    }
    undated.ifPresent(cell -> inventory.within(id, cell));
    parts(inventory, id, "method");
    placed(inventory, id, parts(inventory, id, "landmark"));
  }

  private static List<String> parts(Inventory inventory, String id, String kind) {
    List<String> parts = new ArrayList<>();
    for (Figure part : inventory.under(id + "." + kind + ".")) {
      inventory.count(part, Part.VALUE, part.id()).ifPresent(parts::add);
    }
    inventory.split(id, parts);
    return parts;
  }

  /** Of the rows in the same areas, those in the place by their landmark and those nowhere. */
  private static void placed(Inventory inventory, String id, List<String> landmarks) {
    Optional<Figure> unreviewed = inventory.figure(id + ".unreviewed");
    boolean all =
        unreviewed
            .map(Figure::denominator)
            .filter(_ -> inventory.has(id))
            .filter(placed -> placed.longValue() == inventory.value(id))
            .isPresent();
    String here = all ? id : id + ".landmarked";
    unreviewed.ifPresent(
        figure -> {
          inventory.count(figure, Part.DENOMINATOR, here, Inventory.DEAR);
          inventory.within(id, here);
          inventory.split(here, landmarks);
          // It is the sum of some landmarks, and who reads the list of places knows which.
          inventory
              .count(figure, Part.VALUE, figure.id())
              .filter(cell -> inventory.value(cell) > 0)
              .ifPresent(
                  cell -> {
                    inventory.within(here, cell);
                    inventory.rests(figure, List.of(Part.VALUE), landmarks.stream());
                  });
        });
    inventory
        .figure(id + ".unplaced")
        .ifPresent(
            figure -> {
              List<String> known = new ArrayList<>();
              inventory.count(figure, Part.VALUE, figure.id()).ifPresent(known::add);
              inventory
                  .count(figure, Part.DENOMINATOR, id + ".areas")
                  .ifPresent(
                      areas -> {
                        if (inventory.has(here)) {
                          known.add(here);
                        }
                        inventory.split(areas, known);
                      });
            });
  }

  private static String stageOf(String id) {
    return id.substring(id.lastIndexOf('.') + 1);
  }

  /** A stage that lies in another of its release, whole and by parts. */
  private static void inside(Inventory inventory, String id) {
    String outer = INSIDE.get(stageOf(id));
    if (outer == null) {
      return;
    }
    String whole = id.substring(0, id.lastIndexOf('.') + 1) + outer;
    inventory.cellsUnder(id).forEach(cell -> inventory.inside(whole + rest(cell, id), cell));
  }

  private static String rest(String cell, String id) {
    return cell.substring(id.length());
  }

  /** The same stage in another release. */
  private static void again(Inventory inventory, String one, String other) {
    if (stageOf(one).equals(stageOf(other))) {
      inventory.cellsUnder(other).forEach(cell -> inventory.near(one + rest(cell, other), cell));
    }
  }

  private static void requests(Inventory inventory, String id) {
    inventory.near("requests.issued", id);
    inventory.under(id + ".month.").stream()
        .map(Figure::id)
        .forEach(
            month ->
                inventory.near("requests.month." + rest(month, id + ".month.") + ".issued", month));
  }

  /** The months of the pipeline. What has a part and a month is left out. */
  static List<KnownTable> tables() {
    return List.of(new Months());
  }

  /** The total that a row belongs to, by what its release is called. */
  private static Map<String, String> ids(Inventory inventory, ResultTable table) {
    Map<String, String> ids = new LinkedHashMap<>();
    KnownTable.rows(table)
        .forEach(
            row ->
                ids.computeIfAbsent(
                    key(row),
                    _ ->
                        totals(inventory).stream()
                            .filter(
                                total -> total.label().endsWith("(" + row.text("release") + ")"))
                            .map(Figure::id)
                            .filter(id -> stageOf(id).equals(row.text("stage")))
                            .findFirst()
                            .orElse("")));
    ids.values().removeIf(String::isEmpty);
    return ids;
  }

  private static String key(TableRow row) {
    return row.text("release") + " " + row.text("stage");
  }

  private record Months() implements KnownTable {

    @Override
    public String name() {
      return "pipeline-months";
    }

    @Override
    public void enter(Inventory inventory, ResultTable table) {
      Map<String, String> ids = ids(inventory, table);
      KnownTable.rows(table)
          .filter(row -> ids.containsKey(key(row)))
          .forEach(
              row ->
                  row.whole("number")
                      .ifPresent(
                          number ->
                              inventory.count(
                                  row.own("number"),
                                  number,
                                  ids.get(key(row)) + ".month." + row.month("month"))));
    }

    @Override
    public Optional<NumberId> number(TableRow row, String column) {
      return Optional.of(row.own(column));
    }
  }
}
