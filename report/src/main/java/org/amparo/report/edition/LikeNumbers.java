package org.amparo.report.edition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.amparo.evaluate.Figure;
import org.amparo.report.number.Part;

/**
 * Estimates of added time against like people. Each is a sum over the bookings it compares: whoever
 * reads two of them, over groups that differ by few, reads a sum over those few. So each rests on
 * how many it compares, and who is in one and not in another is a count that needs room.
 */
final class LikeNumbers implements Family {

  private static final String PREFIX = "time.counterfactual.";
  private static final Pattern ESTIMATOR =
      Pattern.compile(Pattern.quote(PREFIX) + "([a-z]+)\\.held");
  private static final Pattern MONEY = Pattern.compile("cost\\.counterfactual\\.[a-z]+\\.([a-z]+)");
  private static final Pattern OPEN =
      Pattern.compile("spread\\.counterfactual\\.[a-z]+(?:\\.([a-z]+))?\\.([a-z-]+)");

  private static final String MEANS = "means";
  private static final String SURVIVAL = "survival";
  private static final String NO_STAY = "no-stay";
  private static final List<String> GROUPS = List.of("held", "others");

  /** What an estimator says of each booking; what it says of all of them is more. */
  private static final Set<String> OF_EACH =
      Set.of(
          "added-days-each",
          "explained",
          "factor",
          "quotient",
          "sensitivity",
          "sensitivity-of-interval",
          "smearing",
          "smearing-difference",
          "without-smearing.added-days-each");

  /**
   * Of an estimator: the counts that what it says of each rests on, those of all, and how many of
   * those held it compares.
   */
  private record Compared(List<String> each, List<String> all, String held, String whole) {}

  /** How many of a group an estimator compares, out of how many. */
  private record Used(String cell, String whole) {}

  @Override
  public void enter(Inventory inventory) {
    Map<String, Compared> estimators = new LinkedHashMap<>();
    Map<String, List<String>> groups = new LinkedHashMap<>();
    for (Figure figure : inventory.under(PREFIX)) {
      Matcher id = ESTIMATOR.matcher(figure.id());
      if (id.matches()) {
        counted(inventory, id.group(1), groups)
            .ifPresent(compared -> estimators.put(id.group(1), compared));
      }
    }
    // Where a published mean stands in for those without a hold, the means are none of these.
    List<String> means = GROUPS.stream().map(LikeNumbers::timed).filter(inventory::has).toList();
    if (means.contains(timed("held"))) {
      estimators.putIfAbsent(
          MEANS, new Compared(means, means, timed("held"), whole(inventory, "held")));
    }
    GROUPS.forEach(
        group -> groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(timed(group)));
    groups.values().forEach(cells -> apart(inventory, cells));
    estimators.forEach((estimator, compared) -> estimates(inventory, estimator, compared));
    inventory.under("cost.counterfactual.").forEach(figure -> money(inventory, figure, estimators));
    inventory
        .under("spread.counterfactual.")
        .forEach(figure -> open(inventory, figure, estimators));
  }

  /** Bookings of a group whose whole stay is known: those of the means. */
  private static String timed(String group) {
    return "stay." + group;
  }

  private static String cell(String estimator, String group) {
    return estimator.equals(MEANS) ? timed(group) : "like." + estimator + "." + group;
  }

  private static Optional<Compared> counted(
      Inventory inventory, String estimator, Map<String, List<String>> groups) {
    List<String> each = new ArrayList<>();
    Map<String, Used> all = new LinkedHashMap<>();
    for (String group : GROUPS) {
      inventory
          .figure(PREFIX + estimator + "." + group)
          .flatMap(figure -> used(inventory, figure, estimator, group))
          .ifPresent(
              used -> {
                all.put(group, used);
                groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(used.cell());
                each.addAll(followed(inventory, estimator, group, used.cell()));
              });
    }
    return Optional.ofNullable(all.get("held"))
        .map(
            held ->
                new Compared(
                    each,
                    all.values().stream().map(Used::cell).toList(),
                    held.cell(),
                    held.whole()));
  }

  /** Out of how many is printed too: where that is no number known yet, it is one of its own. */
  private static Optional<Used> used(
      Inventory inventory, Figure figure, String estimator, String group) {
    String named = whole(inventory, group);
    String whole = inventory.count(figure, Part.DENOMINATOR, named).orElse(named);
    return inventory
        .count(figure, Part.VALUE, cell(estimator, group))
        .map(
            used -> {
              leftOut(inventory, figure.id(), new Used(used, whole), estimator, group);
              return new Used(used, whole);
            });
  }

  private static String whole(Inventory inventory, String group) {
    return group.equals("others")
        ? BookingNumbers.OTHERS
        : inventory.has(BookingNumbers.ANALYZED) ? BookingNumbers.ANALYZED : BookingNumbers.HELD;
  }

  /** Those whose stay is not known, and of the rest those left out for another reason. */
  private static void leftOut(
      Inventory inventory, String id, Used used, String estimator, String group) {
    boolean followed = estimator.equals(SURVIVAL);
    List<String> timed = new ArrayList<>(List.of(used.cell()));
    List<String> everyone = new ArrayList<>(List.of(used.cell()));
    for (Figure reason : inventory.under(id + "-left-out.")) {
      String word = reason.id().substring((id + "-left-out.").length());
      boolean untimed = word.equals(NO_STAY) && !followed;
      String own = "like." + estimator + "." + group + "." + word;
      inventory
          .count(reason, Part.VALUE, untimed ? timed(group) + ".unknown" : own)
          .ifPresent(
              cell -> {
                everyone.add(cell);
                if (!untimed) {
                  timed.add(cell);
                }
              });
    }
    inventory.split(used.whole(), everyone);
    if (!followed && inventory.has(timed(group))) {
      inventory.split(timed(group), timed);
    }
  }

  /**
   * Of those followed until the records end some are still in jail. Where those are enough, what is
   * said of each gives nobody away, though how many are followed may have to be hidden: who has no
   * length at all is not among them and adds nothing to what is said.
   */
  private static List<String> followed(
      Inventory inventory, String estimator, String group, String used) {
    Optional<Figure> figure = inventory.figure(PREFIX + SURVIVAL + "." + group + ".open");
    String over = timed(group);
    if (!estimator.equals(SURVIVAL) || figure.isEmpty() || !inventory.has(over)) {
      return List.of(used);
    }
    inventory.count(figure.get(), Part.DENOMINATOR, used);
    return inventory
        .count(figure.get(), Part.VALUE, "like." + SURVIVAL + "." + group + ".open")
        .map(
            open -> {
              inventory.split(used, List.of(over, open));
              long count = inventory.value(open);
              boolean all = inventory.value(over) + count == inventory.value(used);
              return all && !inventory.rule().small(count) ? List.of(over) : List.of(used, open);
            })
        .orElse(List.of(used));
  }

  private static void apart(Inventory inventory, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      for (int j = 0; j < i; j++) {
        inventory.near(cells.get(i), cells.get(j));
      }
    }
  }

  private static void estimates(Inventory inventory, String estimator, Compared compared) {
    String prefix = PREFIX + estimator + ".";
    for (Figure figure : inventory.under(prefix)) {
      String word = figure.id().substring(prefix.length());
      if (OF_EACH.contains(word)) {
        rests(inventory, figure, compared.each());
        inventory.count(figure, Part.DENOMINATOR, compared.held());
      } else if (word.equals("days")) {
        rests(
            inventory,
            figure,
            Stream.concat(compared.each().stream(), compared.all().stream()).toList());
        inventory.count(figure, Part.DENOMINATOR, compared.held());
      } else if (word.endsWith("-days")) {
        rests(inventory, figure, compared.each());
      } else if (word.equals("horizon")) {
        inventory.free(figure);
      } else if (word.equals("overlap")) {
        inventory.count(figure, Part.NUMERATOR, compared.held());
        inventory
            .count(figure, Part.DENOMINATOR, "like." + estimator + ".comparable")
            .ifPresent(
                comparable -> {
                  String alone = "like." + estimator + ".held.no-counterpart";
                  inventory.split(
                      comparable,
                      Stream.of(compared.held(), alone).filter(inventory::has).toList());
                  rests(inventory, figure, List.of(comparable, compared.held()));
                });
      }
    }
  }

  private static void rests(Inventory inventory, Figure figure, List<String> on) {
    inventory.rests(figure, Inventory.inUnit(), on.stream());
  }

  private static void money(Inventory inventory, Figure figure, Map<String, Compared> estimators) {
    Matcher id = MONEY.matcher(figure.id());
    if (id.matches()) {
      ofAll(inventory, figure, id.group(1), estimators);
    }
  }

  private static void open(Inventory inventory, Figure figure, Map<String, Compared> estimators) {
    Matcher id = OPEN.matcher(figure.id());
    if (id.matches()) {
      ofAll(inventory, figure, id.group(1) == null ? MEANS : id.group(1), estimators);
    }
  }

  /** A sum over all whom an estimator compares. */
  private static void ofAll(
      Inventory inventory, Figure figure, String estimator, Map<String, Compared> estimators) {
    Compared compared = estimators.get(estimator);
    if (compared != null) {
      List<String> on = new ArrayList<>(compared.each());
      on.addAll(compared.all());
      // What is left open by those not compared says how many they are.
      inventory
          .count(
              figure,
              Part.UNKNOWN,
              estimator.equals(MEANS)
                  ? timed("held") + ".unknown"
                  : "like." + estimator + ".untold")
          .ifPresent(
              untold -> {
                on.add(untold);
                inventory.split(compared.whole(), List.of(compared.held(), untold));
              });
      inventory.count(figure, Part.DENOMINATOR, compared.held());
      rests(inventory, figure, on);
    }
  }
}
