package org.amparo.report.edition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.amparo.evaluate.ResultTable;
import org.amparo.report.number.Part;

/** Bookings by hours past release: spans that share nothing. */
final class TimeHeldTable implements KnownTable {

  @Override
  public String name() {
    return "time-held";
  }

  /** A span's ends. */
  @Override
  public Set<String> free() {
    return Set.of("hours_from", "hours_until");
  }

  @Override
  public Optional<NumberId> number(TableRow row, String column) {
    return Optional.of(row.own(column));
  }

  @Override
  public void enter(Inventory inventory, ResultTable table) {
    Optional<String> hold = MoneyNumbers.leading(inventory);
    if (hold.isEmpty()) {
      return;
    }
    List<String> longer = new ArrayList<>();
    List<String> over = new ArrayList<>();
    for (TableRow row : KnownTable.rows(table).toList()) {
      Optional<Long> bookings = row.whole("bookings");
      if (bookings.isEmpty()) {
        continue;
      }
      String label = row.text("label").toLowerCase(Locale.ROOT);
      String from = row.text("hours_from");
      NumberId number = row.own("bookings");
      String until = row.text("hours_until");
      String figure = span(from, until);
      if (label.equals("unknown")) {
        span(
            inventory,
            figure,
            inventory.count(number, bookings.get(), BookingNumbers.unknown(hold.get())));
      } else if (label.equals("none")) {
        span(
            inventory,
            figure,
            inventory.count(number, bookings.get(), "direct." + hold.get() + ".none"));
      } else {
        String cell = inventory.count(number, bookings.get(), "direct." + hold.get() + "." + label);
        span(inventory, figure, cell);
        longer.add(cell);
        if (!from.isEmpty() && new BigDecimal(from).compareTo(BigDecimal.valueOf(48)) >= 0) {
          over.add(cell);
        }
      }
    }
    inventory.split(BookingNumbers.longer(hold.get()), longer);
    pastClocks(inventory, hold.get(), longer);
    if (inventory.has(BookingNumbers.over(hold.get()))) {
      long spans = over.stream().mapToLong(inventory::value).sum();
      // Whoever was held for forty-eight hours to the second is in the span and not over it.
      if (spans == inventory.value(BookingNumbers.over(hold.get()))) {
        inventory.split(BookingNumbers.over(hold.get()), over);
      } else {
        over.forEach(span -> inventory.near(BookingNumbers.over(hold.get()), span));
      }
    }
  }

  /** Whoever is past a clock is past every shorter time; spans stand from short to long. */
  private static void pastClocks(Inventory inventory, String hold, List<String> spans) {
    List<String> clocks = ClockNumbers.pastClocks(inventory);
    for (int from = 0; from < spans.size() && !clocks.isEmpty(); from++) {
      List<String> longer = spans.subList(from, spans.size());
      long sum = longer.stream().mapToLong(inventory::value).sum();
      String together = inventory.remainder("direct." + hold + ".spans from " + from, sum);
      inventory.split(together, longer);
      for (String clock : clocks) {
        inventory.inside(together, clock);
        inventory.inside(clock, together);
      }
    }
  }

  /** The figure that repeats a span's row. */
  private static String span(String from, String until) {
    if (from.isEmpty()) {
      return "time.held.unknown";
    }
    if (until.isEmpty()) {
      return "time.held.from-" + from;
    }
    return until.equals("0") ? "time.held.none" : "time.held." + from + "-to-" + until;
  }

  private static void span(Inventory inventory, String figure, String cell) {
    inventory.figure(figure).ifPresent(found -> inventory.count(found, Part.VALUE, cell));
  }
}
