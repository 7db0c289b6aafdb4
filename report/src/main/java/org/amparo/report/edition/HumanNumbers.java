package org.amparo.report.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.amparo.evaluate.Figure;
import org.amparo.report.number.Part;

/** What cannot be told in money, and bail. */
final class HumanNumbers implements Family {

  /** Questions that one column of the records answers, so that one blank leaves both open. */
  private static final Set<String> HANDED =
      Set.of("human.handed-to-ice", "human.handed-to-another-agency");

  /** Those of whom it is said had been held past release. */
  private static final Set<String> PAST_RELEASE =
      Set.of("human.dismissed-or-acquitted", "human.bond-posted-not-released");

  @Override
  public void enter(Inventory inventory) {
    Optional<String> hold = MoneyNumbers.leading(inventory);
    for (Figure figure : inventory.under("human.")) {
      if (figure.id().equals("human.days-of-liberty")) {
        hold.ifPresent(definition -> MoneyNumbers.directly(inventory, figure, definition));
      } else {
        question(inventory, figure, hold);
      }
    }
    handed(inventory);
    for (Figure figure : inventory.under("bail.")) {
      bail(inventory, figure);
    }
  }

  private static void question(Inventory inventory, Figure figure, Optional<String> hold) {
    List<String> parts = new ArrayList<>();
    boolean over = figure.id().equals("human.past-48-hours") && hold.isPresent();
    String cell = over ? BookingNumbers.over(hold.get()) : figure.id();
    Optional<String> counted = inventory.count(figure, Part.VALUE, cell);
    counted.ifPresent(parts::add);
    Optional<String> whole = whole(inventory, figure);
    String unknown =
        over
            ? BookingNumbers.unknown(hold.get())
            : HANDED.contains(figure.id()) ? "human.handed.unknown" : figure.id() + ".unknown";
    if (figure.value() == null) {
      // Nobody answered: the unknown are the whole.
      whole.ifPresent(all -> inventory.count(figure, Part.UNKNOWN, all));
      return;
    }
    inventory.count(figure, Part.UNKNOWN, unknown).ifPresent(parts::add);
    whole.ifPresent(all -> inventory.split(all, parts));
    if (hold.isPresent() && counted.isPresent() && PAST_RELEASE.contains(figure.id())) {
      inventory.within(BookingNumbers.longer(hold.get()), counted.get());
    }
  }

  private static Optional<String> whole(Inventory inventory, Figure figure) {
    Optional<String> named =
        RequestNumbers.of(inventory, figure.status())
            .map(
                cell ->
                    cell.equals(BookingNumbers.HELD) && inventory.has(BookingNumbers.ANALYZED)
                        ? BookingNumbers.ANALYZED
                        : cell);
    return inventory.count(figure, Part.DENOMINATOR, named.orElse(figure.id() + ".of"));
  }

  /** Handed to ICE, to another agency, unknown: none is in two of them. */
  private static void handed(Inventory inventory) {
    List<String> parts =
        Stream.concat(HANDED.stream().sorted(), Stream.of("human.handed.unknown"))
            .filter(inventory::has)
            .toList();
    Stream.of(BookingNumbers.ANALYZED, BookingNumbers.HELD)
        .filter(inventory::has)
        .findFirst()
        .ifPresent(all -> inventory.split(all, parts));
  }

  private static void bail(Inventory inventory, Figure figure) {
    boolean held = figure.id().endsWith(".with-hold");
    boolean bookings = figure.id().startsWith("bail.bail-paid.");
    String analyzed =
        inventory.has(BookingNumbers.ANALYZED) ? BookingNumbers.ANALYZED : BookingNumbers.HELD;
    String whole =
        bookings ? (held ? analyzed : BookingNumbers.OTHERS + ".analyzed") : figure.id() + ".of";
    List<String> on = new ArrayList<>();
    inventory.count(figure, Part.NUMERATOR, figure.id()).ifPresent(on::add);
    inventory.count(figure, Part.UNKNOWN, figure.id() + ".unknown").ifPresent(on::add);
    Optional<String> all = inventory.count(figure, Part.DENOMINATOR, whole);
    all.ifPresent(cell -> inventory.split(cell, on));
    if (bookings && !held) {
      all.ifPresent(cell -> inventory.near(BookingNumbers.OTHERS, cell));
    }
    inventory.rests(figure, Inventory.inUnit(), Stream.concat(on.stream(), all.stream()));
  }
}
