package org.amparo.report.edition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.amparo.evaluate.Figure;
import org.amparo.report.number.Part;

/**
 * Who was held past each policy's clock, and what holds of unknown time would come to at most.
 * Those past one clock are past every shorter one, so that equal numbers are the same people.
 */
final class ClockNumbers implements Family {

  private static final String PAST = "held past a clock: ";
  private static final String HOLDS = "ceiling.holds";
  private static final String UNTIMED = "ceiling.unknown";
  private static final String OPEN = "ceiling.open";

  @Override
  public void enter(Inventory inventory) {
    past(inventory);
    inventory.figure("time.ceiling.hours").ifPresent(figure -> holds(inventory, figure));
    for (Figure figure : inventory.under("cost.ceiling.")) {
      inventory.count(figure, Part.UNKNOWN, UNTIMED);
      ceiling(inventory, figure);
    }
  }

  private static void past(Inventory inventory) {
    Optional<String> hold = MoneyNumbers.leading(inventory);
    if (hold.isEmpty()) {
      return;
    }
    TreeSet<Long> counts = new TreeSet<>();
    for (Figure figure : inventory.under("clock.")) {
      BigDecimal value = figure.value();
      if (value != null) {
        inventory.count(figure, Part.VALUE, PAST + value.toPlainString());
        counts.add(value.longValue());
      }
      inventory.count(figure, Part.UNKNOWN, BookingNumbers.unknown(hold.get()));
      inventory.count(
          figure,
          Part.DENOMINATOR,
          inventory.has(BookingNumbers.ANALYZED) ? BookingNumbers.ANALYZED : BookingNumbers.HELD);
    }
    String wider = BookingNumbers.longer(hold.get());
    for (long count : counts.descendingSet()) {
      inventory.inside(wider, PAST + count);
      wider = PAST + count;
    }
    // Two days are a clock too; it lies somewhere among them.
    String over = BookingNumbers.over(hold.get());
    counts.forEach(
        count -> {
          inventory.near(over, PAST + count);
          inventory.inside(over, PAST + count);
        });
  }

  /** Those past each clock. */
  static List<String> pastClocks(Inventory inventory) {
    return inventory.cellsUnder(PAST);
  }

  /** Holds asked for, those of them whose time is unknown, and those of these not declined. */
  private static void holds(Inventory inventory, Figure figure) {
    inventory.count(figure, Part.DENOMINATOR, HOLDS);
    inventory.count(figure, Part.UNKNOWN, UNTIMED);
    inventory.count(figure, Part.NUMERATOR, OPEN);
    inventory.inside(HOLDS, UNTIMED);
    inventory.inside(UNTIMED, OPEN);
    Stream.of("requests.received", "requests.issued")
        .flatMap(all -> Stream.of(all, all + ".hold"))
        .forEach(all -> inventory.near(all, HOLDS));
    ceiling(inventory, figure);
  }

  /** So many holds times the hours of a clock. */
  private static void ceiling(Inventory inventory, Figure figure) {
    if (inventory.has(OPEN)) {
      inventory.rests(figure, Inventory.inUnit(), Stream.of(OPEN));
    }
  }
}
