package org.amparo.report.edition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.Unit;
import org.amparo.report.number.Part;

/**
 * Sums of hours and money, the rates behind them, and what stands beside them. A sum is shown where
 * those it is a sum over are counted openly.
 */
final class MoneyNumbers implements Family {

  private static final Pattern DEFINITION = Pattern.compile("time\\.direct\\.([^.]+)\\.bookings");
  private static final Pattern COST =
      Pattern.compile("cost\\.(direct|gross|counterfactual)\\.([a-z]+)(?:\\.(.+))?");
  private static final String GROSS = "stay.held";
  private static final String ENDLESS = ".no-upper-end";
  private static final String MOST = ".most-with-upper-end";

  @Override
  public void enter(Inventory inventory) {
    inventory.under("rate.").forEach(inventory::free);
    leading(inventory)
        .ifPresent(
            hold ->
                inventory.under("spread.direct.").forEach(f -> directlyOpen(inventory, f, hold)));
    inventory.figure("time.gross.days").ifPresent(figure -> gross(inventory, figure));
    inventory.under("spread.gross.").forEach(figure -> grossOpen(inventory, figure));
    for (String word : List.of("added-days-each", "days")) {
      inventory
          .figure("time.counterfactual." + word)
          .ifPresent(figure -> counterfactual(inventory, figure));
    }
    inventory.under("cost.").forEach(figure -> cost(inventory, figure));
    inventory.under("line.").forEach(figure -> line(inventory, figure));
  }

  /**
   * The definition of a hold by which costs are reported: the one whose cost is the cost, else the
   * first; empty where there is none.
   */
  static Optional<String> leading(Inventory inventory) {
    List<String> definitions =
        inventory.under("time.direct.").stream()
            .flatMap(figure -> DEFINITION.matcher(figure.id()).results())
            .map(found -> found.group(1))
            .distinct()
            .toList();
    return definitions.stream()
        .filter(
            definition ->
                inventory.under("cost.direct.").stream()
                    .filter(cost -> cost.id().endsWith("." + definition))
                    .anyMatch(cost -> sameAsTheCost(inventory, cost, definition)))
        .findFirst()
        .or(() -> definitions.stream().findFirst());
  }

  private static boolean sameAsTheCost(Inventory inventory, Figure own, String definition) {
    String cost = own.id().substring(0, own.id().length() - definition.length() - 1);
    return inventory
        .figure(cost)
        .map(Figure::value)
        .filter(value -> own.value() != null && value.compareTo(own.value()) == 0)
        .isPresent();
  }

  /** A sum over those held past release by a definition. */
  static void directly(Inventory inventory, Figure figure, String definition) {
    inventory.count(figure, Part.UNKNOWN, BookingNumbers.unknown(definition));
    if (inventory.has(BookingNumbers.longer(definition))) {
      inventory.rests(figure, Inventory.inUnit(), Stream.of(BookingNumbers.longer(definition)));
    }
  }

  /**
   * What leaves such a sum open. The most that missing facts allow is a sum over the bookings whose
   * time is unknown, so that those have to be counted openly too.
   */
  private static void directlyOpen(Inventory inventory, Figure figure, String definition) {
    String unknown = BookingNumbers.unknown(definition);
    String endless = "direct." + definition + ENDLESS;
    if (figure.id().endsWith(ENDLESS)) {
      endless(inventory, figure, endless, unknown);
      return;
    }
    if (figure.id().endsWith(MOST)) {
      // A sum over the rest of the unknown: whoever knows both counts knows of how many.
      Stream<String> on = Stream.of(BookingNumbers.longer(definition), unknown, endless);
      if (Stream.of(unknown, endless).allMatch(inventory::has)) {
        inventory.rests(figure, List.of(Part.values()), on.filter(inventory::has));
      }
      return;
    }
    directly(inventory, figure, definition);
    overUnknown(inventory, figure, unknown);
  }

  private static void grossOpen(Inventory inventory, Figure figure) {
    String unknown = GROSS + ".unknown";
    if (figure.id().endsWith(ENDLESS)) {
      endless(inventory, figure, GROSS + ENDLESS, unknown);
      return;
    }
    gross(inventory, figure);
    overUnknown(inventory, figure, unknown);
  }

  /** Of the bookings whose time is unknown, those to which the records set no upper end. */
  private static void endless(Inventory inventory, Figure figure, String cell, String unknown) {
    Optional<String> all = inventory.count(figure, Part.DENOMINATOR, unknown);
    Optional<String> some = inventory.count(figure, Part.VALUE, cell);
    all.ifPresent(whole -> some.ifPresent(part -> inventory.inside(whole, part)));
  }

  private static void overUnknown(Inventory inventory, Figure figure, String unknown) {
    boolean facts = figure.id().endsWith(".missing-facts") || figure.id().endsWith(".combined");
    if (facts && inventory.has(unknown)) {
      inventory.rests(figure, Inventory.inUnit(), Stream.of(unknown));
    }
  }

  /** A sum over the whole stays of those held. */
  private static void gross(Inventory inventory, Figure figure) {
    if (inventory.has(GROSS)) {
      inventory.count(figure, Part.UNKNOWN, GROSS + ".unknown");
      inventory.count(figure, Part.DENOMINATOR, analyzed(inventory));
      inventory.rests(figure, Inventory.inUnit(), Stream.of(GROSS));
    } else if (!inventory.has(BookingNumbers.ALL) && inventory.has(LedgerNumbers.PEOPLE)) {
      // Where reported totals are all there is, they are the gross time and its cost.
      LedgerNumbers.total(inventory, figure);
    }
  }

  private static String analyzed(Inventory inventory) {
    return inventory.has(BookingNumbers.ANALYZED) ? BookingNumbers.ANALYZED : BookingNumbers.HELD;
  }

  /** The difference of the means of two groups, both of which have to be counted openly. */
  private static void counterfactual(Inventory inventory, Figure figure) {
    if (inventory.has(GROSS)) {
      List<String> on = new ArrayList<>(List.of(GROSS));
      inventory.count(figure, Part.DENOMINATOR, GROSS).ifPresent(on::add);
      inventory.count(figure, Part.UNKNOWN, GROSS + ".unknown").ifPresent(on::add);
      Stream.of("stay.others").filter(inventory::has).forEach(on::add);
      inventory.rests(figure, Inventory.inUnit(), on.stream());
    }
  }

  private static void cost(Inventory inventory, Figure figure) {
    if (figure.id().startsWith("cost.factor.")) {
      factor(inventory, figure);
      return;
    }
    Matcher id = COST.matcher(figure.id());
    if (!id.matches()) {
      return;
    }
    Optional<String> hold = Optional.ofNullable(id.group(3));
    switch (id.group(1)) {
      case "direct" ->
          hold.or(() -> leading(inventory)).ifPresent(d -> directly(inventory, figure, d));
      case "gross" -> gross(inventory, figure);
      default -> {
        if (hold.isEmpty()) {
          counterfactual(inventory, figure);
        }
      }
    }
  }

  /** A quotient of two costs. */
  private static void factor(Inventory inventory, Figure figure) {
    leading(inventory)
        .map(BookingNumbers::longer)
        .filter(inventory::has)
        .filter(_ -> inventory.has(GROSS))
        .ifPresent(
            longer ->
                inventory.rests(
                    figure,
                    List.of(Part.values()),
                    Stream.of(longer, GROSS, "stay.others").filter(inventory::has)));
  }

  /**
   * What stands beside the cost. An award is a sum of money that somebody paid; what a settlement
   * would come to is a number of people times a price.
   */
  private static void line(Inventory inventory, Figure figure) {
    if (figure.id().startsWith("line.litigation.")) {
      leading(inventory)
          .ifPresent(
              hold -> {
                List<String> on = new ArrayList<>();
                inventory
                    .count(figure, Part.NUMERATOR, BookingNumbers.over(hold))
                    .ifPresent(on::add);
                inventory.count(figure, Part.UNKNOWN, BookingNumbers.unknown(hold));
                inventory.rests(figure, Inventory.inUnit(), on.stream());
              });
    } else if (figure.id().equals("line.processing")) {
      RequestNumbers.of(inventory, figure.status())
          .ifPresent(
              requests -> {
                inventory.count(figure, Part.DENOMINATOR, requests);
                inventory.rests(figure, Inventory.inUnit(), Stream.of(requests));
              });
    } else if (figure.unit() == Unit.CENTS && none(figure.numerator())) {
      inventory.free(figure);
    }
  }

  private static boolean none(@org.jspecify.annotations.Nullable BigDecimal number) {
    return number == null;
  }
}
