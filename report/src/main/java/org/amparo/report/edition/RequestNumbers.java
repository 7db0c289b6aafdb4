package org.amparo.report.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.Status;
import org.amparo.report.number.Part;

/** Requests: how many, of how many people, month by month; and the rows of the files. */
final class RequestNumbers implements Family {

  private static final String MONTH = "requests.month.";

  @Override
  public void enter(Inventory inventory) {
    for (String stage : List.of("issued", "received")) {
      stage(inventory, stage);
    }
    inventory
        .figure("requests.total")
        .ifPresent(total -> inventory.count(total, Part.VALUE, population(total.status()), DEAR));
    inventory.figure("requests.people").ifPresent(people -> people(inventory, people));
    for (String stage : List.of("issued", "received")) {
      places(inventory, stage);
    }
    // Rows of a file say how it was read. What a row that was set aside repeats is counted once.
    Stream.of("requests.duplicates", "source.")
        .flatMap(prefix -> inventory.under(prefix).stream())
        .forEach(inventory::free);
  }

  private static final long DEAR = Inventory.DEAR;

  /** All requests of a stage. */
  static String population(Status status) {
    return "requests." + status.name().toLowerCase(Locale.ROOT);
  }

  private static void stage(Inventory inventory, String stage) {
    String all = "requests." + stage;
    inventory.figure(all).ifPresent(figure -> inventory.count(figure, Part.VALUE, all, DEAR));
    Map<String, String> months = new TreeMap<>();
    List<String> undated = new ArrayList<>();
    for (Figure month : inventory.under(MONTH)) {
      if (month.id().endsWith("." + stage)) {
        String key = month.id().substring(MONTH.length());
        inventory
            .count(month, Part.VALUE, month.id())
            .ifPresent(
                cell -> {
                  if (Character.isDigit(key.charAt(0))) {
                    months.put(key, cell);
                  } else {
                    undated.add(cell);
                  }
                });
      }
    }
    // Where there is one stage alone its total has another name.
    inventory
        .figure("requests.total")
        .filter(total -> population(total.status()).equals(all))
        .ifPresent(total -> inventory.count(total, Part.VALUE, all, DEAR));
    inventory.months(all, months, undated);
    inventory
        .figure(all + ".hold")
        .ifPresent(
            hold -> {
              List<String> kinds = new ArrayList<>();
              inventory.count(hold, Part.VALUE, all + ".hold", DEAR / 2).ifPresent(kinds::add);
              inventory.count(hold, Part.UNKNOWN, all + ".kind-unknown").ifPresent(kinds::add);
              inventory.split(all, kinds);
            });
  }

  /** Requests by the place they were made to. */
  private static void places(Inventory inventory, String stage) {
    String all = "requests." + stage;
    List<String> places = new ArrayList<>();
    for (Figure place : inventory.under("place." + stage + ".")) {
      inventory.count(place, Part.VALUE, place.id()).ifPresent(places::add);
      inventory.count(place, Part.DENOMINATOR, all, DEAR);
    }
    inventory.split(all, places);
  }

  private static void people(Inventory inventory, Figure people) {
    List<String> rows = new ArrayList<>();
    inventory.count(people, Part.VALUE, people.id(), DEAR / 4).ifPresent(rows::add);
    inventory.count(people, Part.UNKNOWN, people.id() + ".unknown").ifPresent(rows::add);
    Stream.of(population(people.status()), "requests.issued", "requests.received")
        .filter(inventory::has)
        .findFirst()
        .ifPresent(all -> inventory.split(all, rows));
  }

  /** The population of a figure that speaks of requests or of bookings with a hold. */
  static Optional<String> of(Inventory inventory, Status status) {
    String name = status == Status.CARRIED_OUT ? BookingNumbers.HELD : population(status);
    return Optional.of(name).filter(inventory::has);
  }
}
