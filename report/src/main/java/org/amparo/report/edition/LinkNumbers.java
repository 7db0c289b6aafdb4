package org.amparo.report.edition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.ResultTable;
import org.amparo.report.number.Part;

/**
 * What happened after requests: whom a release can follow, who reached each stage and how soon, and
 * what came last. A stage's requests lie in those known of it, and those in all that are followed.
 */
final class LinkNumbers implements Family {

  private static final String FOLLOWED = "link.detainers";
  private static final String PEOPLE = "link.people";
  private static final String PEOPLE_TO_CUSTODY = "link.people-to-custody";
  private static final String NEXT = "next.";
  private static final String NEXT_UNKNOWN = "next.unknown";
  private static final String NEXT_OF = "next.requests";

  private static final Pattern TO = Pattern.compile("link\\.to-([a-z]+)(?:\\.(.+))?");
  private static final Pattern FROM = Pattern.compile("from-([a-z]+)(\\.median-days)?");
  private static final Pattern WITHIN = Pattern.compile("within-(\\d+)-days");
  private static final Set<String> DAYS =
      Set.of("lower-quartile-days", "median-days", "upper-quartile-days");
  private static final List<String> STAGES = List.of("arrest", "custody", "removal");

  @Override
  public void enter(Inventory inventory) {
    followed(inventory);
    for (Figure figure : inventory.under("link.to-")) {
      Matcher id = TO.matcher(figure.id());
      if (id.matches() && id.group(2) == null) {
        stage(inventory, figure, id.group(1));
      }
    }
    for (Figure figure : inventory.under("link.to-")) {
      Matcher id = TO.matcher(figure.id());
      if (id.matches() && id.group(2) != null) {
        detail(inventory, figure, id.group(1), id.group(2));
      }
    }
    for (String one : STAGES) {
      for (String other : STAGES) {
        inventory.near(known(one), known(other));
        inventory.near(reached(one), reached(other));
      }
    }
    peopleToCustody(inventory);
    next(inventory);
    custody(inventory);
  }

  /** Requests known to have reached a stage. */
  private static String reached(String stage) {
    return "link.to-" + stage;
  }

  /** Requests of which it is known whether they reached a stage. */
  private static String known(String stage) {
    return "link." + stage + ".known";
  }

  private static String unknown(String stage) {
    return "link." + stage + ".unknown";
  }

  private static String dropped(String stage) {
    return "link." + stage + ".dropped";
  }

  private static void followed(Inventory inventory) {
    inventory
        .figure(FOLLOWED)
        .ifPresent(
            figure -> {
              inventory.count(figure, Part.VALUE, FOLLOWED, Inventory.DEAR);
              List<String> parts = new ArrayList<>(List.of(FOLLOWED));
              inventory.count(figure, Part.UNKNOWN, "link.not-followed").ifPresent(parts::add);
              inventory
                  .count(figure, Part.DENOMINATOR, "requests.issued", Inventory.DEAR)
                  .ifPresent(all -> inventory.split(all, parts));
            });
    inventory
        .figure(PEOPLE)
        .ifPresent(
            figure -> {
              inventory.count(figure, Part.VALUE, PEOPLE, Inventory.DEAR / 2);
              inventory.count(figure, Part.UNKNOWN, "link.not-followed");
              inventory.inside(FOLLOWED, PEOPLE);
            });
  }

  private static void stage(Inventory inventory, Figure figure, String stage) {
    inventory.count(figure, Part.VALUE, reached(stage), Inventory.DEAR / 4);
    inventory.count(figure, Part.DENOMINATOR, known(stage), Inventory.DEAR / 2);
    inventory.count(figure, Part.UNKNOWN, unknown(stage));
    inventory.split(
        FOLLOWED, Stream.of(known(stage), unknown(stage)).filter(inventory::has).toList());
    inventory.inside(known(stage), reached(stage));
  }

  private static void detail(Inventory inventory, Figure figure, String stage, String word) {
    Matcher from = FROM.matcher(word);
    Matcher soon = WITHIN.matcher(word);
    if (from.matches()) {
      from(inventory, figure, stage, from.group(1), from.group(2) != null);
    } else if (soon.matches()) {
      within(inventory, figure, stage);
    } else if (DAYS.contains(word)) {
      inventory.count(figure, Part.DENOMINATOR, reached(stage));
      rest(inventory, figure, reached(stage));
    } else if (word.equals("shared")) {
      Optional<String> events = inventory.count(figure, Part.DENOMINATOR, figure.id() + ".of");
      Optional<String> shared = inventory.count(figure, Part.VALUE, figure.id());
      events.ifPresent(
          all -> {
            inventory.inside(reached(stage), all);
            shared.ifPresent(some -> inventory.inside(all, some));
          });
    } else if (word.equals("out-of-order")) {
      inventory.count(figure, Part.DENOMINATOR, reached(stage));
      inventory.count(figure, Part.VALUE, figure.id());
      inventory.inside(reached(stage), figure.id());
    }
  }

  private static void rest(Inventory inventory, Figure figure, String cell) {
    if (inventory.has(cell)) {
      inventory.rests(figure, Inventory.inUnit(), Stream.of(cell));
    }
  }

  /** Of those that reached one stage, those that reached the next. */
  private static void from(
      Inventory inventory, Figure figure, String later, String earlier, boolean days) {
    String both = reached(later) + ".from-" + earlier;
    if (days) {
      inventory.count(figure, Part.DENOMINATOR, both);
      rest(inventory, figure, both);
      return;
    }
    inventory.count(figure, Part.VALUE, both);
    inventory
        .count(figure, Part.DENOMINATOR, both + ".of")
        .ifPresent(
            all -> {
              inventory.inside(reached(earlier), all);
              inventory.inside(all, both);
              inventory.inside(reached(later), both);
            });
  }

  /** Those that reached a stage so soon, of those that the release sees so far beyond. */
  private static void within(Inventory inventory, Figure figure, String stage) {
    inventory.count(figure, Part.VALUE, figure.id());
    inventory.inside(reached(stage), figure.id());
    String seen = figure.id() + ".seen";
    inventory.count(figure, Part.DENOMINATOR, seen);
    inventory.inside(seen, figure.id());
    List<String> parts = new ArrayList<>(List.of(seen));
    inventory.count(figure, Part.UNKNOWN, figure.id() + ".unseen").ifPresent(parts::add);
    inventory.split(known(stage), parts);
    for (Figure other : inventory.under(reached(stage) + ".within-")) {
      inventory.near(other.id(), figure.id());
      inventory.near(other.id() + ".seen", seen);
    }
  }

  private static void peopleToCustody(Inventory inventory) {
    inventory
        .figure(PEOPLE_TO_CUSTODY)
        .ifPresent(
            figure -> {
              String all = PEOPLE_TO_CUSTODY + ".of";
              inventory.count(figure, Part.VALUE, PEOPLE_TO_CUSTODY);
              inventory.count(figure, Part.DENOMINATOR, all);
              inventory.inside(all, PEOPLE_TO_CUSTODY);
              inventory.inside(PEOPLE, all);
              inventory.inside(known("custody"), all);
              inventory.inside(reached("custody"), PEOPLE_TO_CUSTODY);
            });
  }

  /** One answer a request, what is unknown among them. */
  private static void next(Inventory inventory) {
    List<String> outcomes = new ArrayList<>();
    List<String> whys = new ArrayList<>();
    for (Figure figure : inventory.under(NEXT)) {
      String word = figure.id().substring(NEXT.length());
      if (word.endsWith(".share")) {
        List<String> on = new ArrayList<>();
        String outcome = NEXT + word.substring(0, word.length() - ".share".length());
        inventory.count(figure, Part.NUMERATOR, outcome).ifPresent(on::add);
        inventory.count(figure, Part.DENOMINATOR, NEXT_OF).ifPresent(on::add);
        inventory.count(figure, Part.UNKNOWN, NEXT_UNKNOWN);
        inventory.rests(figure, Inventory.inUnit(), on.stream());
      } else if (word.startsWith("unknown.")) {
        inventory.count(figure, Part.VALUE, figure.id()).ifPresent(whys::add);
        inventory.count(figure, Part.DENOMINATOR, NEXT_UNKNOWN);
      } else {
        inventory.count(figure, Part.VALUE, figure.id()).ifPresent(outcomes::add);
        inventory.count(figure, Part.DENOMINATOR, NEXT_OF, Inventory.DEAR);
        inventory.count(figure, Part.UNKNOWN, NEXT_UNKNOWN);
      }
    }
    inventory.split(NEXT_OF, outcomes);
    inventory.split(NEXT_UNKNOWN, whys);
    inventory.near(FOLLOWED, NEXT_OF);
    inventory.near(reached("removal"), "next.removal");
  }

  /** Bookings into facilities and the stays made of them, in the whole release. */
  private static void custody(Inventory inventory) {
    String stints = "custody.stints";
    String stays = "custody.stays";
    for (Figure figure : inventory.under("custody.")) {
      inventory.count(figure, Part.VALUE, figure.id());
    }
    List<String> kinds = new ArrayList<>();
    for (Figure figure : inventory.under("custody.")) {
      String whole = figure.id().startsWith(stints) ? stints : stays;
      inventory
          .count(figure, Part.DENOMINATOR, whole)
          .ifPresent(
              all -> {
                inventory.inside(whole, all);
                inventory.inside(all, figure.id());
              });
      if (figure.id().startsWith(stints + ".")) {
        kinds.add(figure.id());
      }
    }
    inventory.split(stints, kinds.stream().filter(inventory::has).toList());
  }

  /** The table of those followed, by year of the request. */
  static List<KnownTable> tables() {
    return List.of(new Linked());
  }

  private record Linked() implements KnownTable {

    private static final Map<String, Function<String, String>> COUNTS =
        Map.of(
            "requests",
            LinkNumbers::known,
            "reached",
            LinkNumbers::reached,
            "dropped",
            LinkNumbers::dropped,
            "unknown",
            LinkNumbers::unknown);

    @Override
    public String name() {
      return "pipeline-linked";
    }

    @Override
    public void enter(Inventory inventory, ResultTable table) {
      Map<String, List<String>> years = new LinkedHashMap<>();
      KnownTable.rows(table).forEach(row -> row(inventory, row, years));
      years.forEach(inventory::split);
    }

    private static void row(Inventory inventory, TableRow row, Map<String, List<String>> years) {
      String stage = row.text("stage");
      boolean all = row.text("period").equals("all");
      String of = all ? "" : " of " + row.text("period");
      Map<String, String> cells = new LinkedHashMap<>();
      COUNTS.forEach(
          (column, name) ->
              row.whole(column)
                  .ifPresent(
                      count -> {
                        String whole = name.apply(stage);
                        String cell = inventory.count(row.own(column), count, whole + of);
                        cells.put(column, cell);
                        if (!all) {
                          years.computeIfAbsent(whole, _ -> new ArrayList<>()).add(cell);
                        }
                      }));
      split(inventory, cells, "requests", List.of("reached", "dropped"));
      String known = cells.get("requests");
      String unknown = cells.get("unknown");
      if (!all && known != null && unknown != null) {
        long sum = inventory.value(known) + inventory.value(unknown);
        String whole = inventory.remainder(FOLLOWED + of, sum);
        inventory.split(whole, List.of(known, unknown));
        List<String> parts = years.computeIfAbsent(FOLLOWED, _ -> new ArrayList<>());
        if (!parts.contains(whole)) {
          parts.add(whole);
        }
      }
      days(inventory, row, stage, all, Optional.ofNullable(cells.get("reached")));
    }

    private static void split(
        Inventory inventory, Map<String, String> cells, String whole, List<String> parts) {
      List<String> known =
          parts.stream().flatMap(part -> Stream.ofNullable(cells.get(part))).toList();
      Optional.ofNullable(cells.get(whole)).ifPresent(cell -> inventory.split(cell, known));
    }

    /** Days from the stage before are of those in order, who are counted for all years alone. */
    private static void days(
        Inventory inventory, TableRow row, String stage, boolean all, Optional<String> reached) {
      String unordered = reached(stage) + ".out-of-order";
      List<String> on = new ArrayList<>(reached.stream().toList());
      for (String column : List.of("lower_quartile_days", "median_days", "upper_quartile_days")) {
        days(inventory, row.own(column), on);
      }
      if (inventory.has(unordered)) {
        on.add(unordered);
      }
      days(inventory, row.own("median_step_days"), all || on.size() < 2 ? on : List.of());
    }

    private static void days(Inventory inventory, NumberId number, List<String> on) {
      inventory.rests(number, on.stream());
      if (on.isEmpty()) {
        inventory.bar(number);
      }
    }

    @Override
    public Optional<NumberId> number(TableRow row, String column) {
      return Optional.of(row.own(column));
    }
  }
}
