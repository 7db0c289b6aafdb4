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

  /** Of an estimator: the counts that what it says of each rests on, and those of all. */
  private record Compared(List<String> each, List<String> all) {}

  @Override
  public void enter(Inventory inventory) {
    Map<String, Compared> estimators = new LinkedHashMap<>();
    for (Figure figure : inventory.under(PREFIX)) {
      Matcher id = ESTIMATOR.matcher(figure.id());
      if (id.matches()) {
        estimators.put(id.group(1), counted(inventory, id.group(1)));
      }
    }
    // Where a published mean stands in for those without a hold, the means are none of these.
    List<String> means = GROUPS.stream().map(group -> cell(MEANS, group)).toList();
    if (inventory.has(means.getFirst())) {
      List<String> known = means.stream().filter(inventory::has).toList();
      estimators.putIfAbsent(MEANS, new Compared(known, known));
    }
    for (String group : GROUPS) {
      apart(inventory, estimators.keySet().stream().map(one -> cell(one, group)).toList());
    }
    estimators.forEach((estimator, compared) -> estimates(inventory, estimator, compared));
    inventory.under("cost.counterfactual.").forEach(figure -> money(inventory, figure, estimators));
    inventory
        .under("spread.counterfactual.")
        .forEach(figure -> open(inventory, figure, estimators));
  }

  /**
   * Bookings whose whole stay is known are those of the means; the others leave some of them out.
   */
  private static String cell(String estimator, String group) {
    return estimator.equals(MEANS) ? "stay." + group : "like." + estimator + "." + group;
  }

  private static String untold(String estimator) {
    return estimator.equals(MEANS) ? "stay.held.unknown" : "like." + estimator + ".untold";
  }

  private static Compared counted(Inventory inventory, String estimator) {
    List<String> each = new ArrayList<>();
    List<String> all = new ArrayList<>();
    for (String group : GROUPS) {
      inventory
          .figure(PREFIX + estimator + "." + group)
          .flatMap(used -> used(inventory, used, estimator, group))
          .ifPresent(
              used -> {
                all.add(used);
                each.addAll(followed(inventory, estimator, group, used));
              });
    }
    return new Compared(each.isEmpty() ? all : each, all);
  }

  private static Optional<String> used(
      Inventory inventory, Figure figure, String estimator, String group) {
    String whole = whole(inventory, group);
    inventory.count(figure, Part.DENOMINATOR, whole);
    Optional<String> used = inventory.count(figure, Part.VALUE, cell(estimator, group));
    used.ifPresent(cell -> leftOut(inventory, figure.id(), whole, cell, estimator, group));
    return used;
  }

  private static String whole(Inventory inventory, String group) {
    return group.equals("others")
        ? BookingNumbers.OTHERS
        : inventory.has(BookingNumbers.ANALYSED) ? BookingNumbers.ANALYSED : BookingNumbers.HELD;
  }

  /** Those whose stay is not known, and of the rest those left out for another reason. */
  private static void leftOut(
      Inventory inventory, String id, String whole, String used, String estimator, String group) {
    List<String> timed = new ArrayList<>(List.of(used));
    List<String> everyone = new ArrayList<>(List.of(used));
    for (Figure reason : inventory.under(id + "-left-out.")) {
      String word = reason.id().substring((id + "-left-out.").length());
      boolean untimed = word.equals(NO_STAY) && !estimator.equals(SURVIVAL);
      inventory
          .count(
              reason,
              Part.VALUE,
              untimed
                  ? "stay." + group + ".unknown"
                  : "like." + estimator + "." + group + "." + word)
          .ifPresent(
              cell -> {
                everyone.add(cell);
                if (!untimed) {
                  timed.add(cell);
                }
              });
    }
    inventory.split(whole, everyone);
    if (!estimator.equals(SURVIVAL)) {
      inventory.split("stay." + group, timed);
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
    String over = "stay." + group;
    if (!estimator.equals(SURVIVAL) || figure.isEmpty() || !inventory.has(over)) {
      return List.of(used);
    }
    inventory.count(figure.get(), Part.DENOMINATOR, used);
    return inventory
        .count(figure.get(), Part.VALUE, "like." + SURVIVAL + "." + group + ".open")
        .map(
            open -> {
              inventory.split(used, List.of(over, open));
              boolean few = inventory.rule().small(inventory.value(open));
              return few ? List.of(over, open) : List.of(over);
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
        inventory.count(figure, Part.DENOMINATOR, cell(estimator, "held"));
      } else if (word.equals("days")) {
        rests(
            inventory,
            figure,
            Stream.concat(compared.each().stream(), compared.all().stream()).toList());
        inventory.count(figure, Part.DENOMINATOR, cell(estimator, "held"));
      } else if (word.endsWith("-days")) {
        rests(inventory, figure, compared.each());
      } else if (word.equals("horizon")) {
        inventory.free(figure);
      } else if (word.equals("overlap")) {
        inventory.count(figure, Part.NUMERATOR, cell(estimator, "held"));
        inventory
            .count(figure, Part.DENOMINATOR, "like." + estimator + ".comparable")
            .ifPresent(
                comparable -> {
                  inventory.inside(comparable, cell(estimator, "held"));
                  rests(inventory, figure, List.of(comparable, cell(estimator, "held")));
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
      String held = cell(estimator, "held");
      List<String> on = new ArrayList<>(compared.each());
      on.addAll(compared.all());
      // What is left open by those not compared says how many they are.
      inventory
          .count(figure, Part.UNKNOWN, untold(estimator))
          .ifPresent(
              untold -> {
                on.add(untold);
                inventory.split(whole(inventory, "held"), List.of(held, untold));
              });
      inventory.count(figure, Part.DENOMINATOR, held);
      rests(inventory, figure, on);
    }
  }
}
