package org.amparo.report.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.amparo.evaluate.Figure;
import org.amparo.report.number.Part;

/** Bookings, how many with a hold, how long past release, and whole stays. */
final class BookingNumbers implements Family {

  /** All bookings. */
  static final String ALL = "bookings";

  /** Bookings with a hold. */
  static final String HELD = "bookings.held";

  /** Bookings with a hold that no study set aside. */
  static final String ANALYZED = "bookings.held.analyzed";

  /** Bookings without a hold. */
  static final String OTHERS = "bookings.others";

  private static final Pattern DEFINITION = Pattern.compile("time\\.direct\\.([^.]+)\\.bookings");

  @Override
  public void enter(Inventory inventory) {
    totals(inventory);
    List<String> definitions =
        inventory.under("time.direct.").stream()
            .flatMap(figure -> DEFINITION.matcher(figure.id()).results())
            .map(found -> found.group(1))
            .distinct()
            .toList();
    definitions.forEach(definition -> direct(inventory, definition));
    apart(inventory, definitions);
    stays(inventory);
  }

  private static void totals(Inventory inventory) {
    print(inventory, "bookings.total", ALL);
    print(inventory, "bookings.held", HELD);
    print(inventory, "bookings.held.analyzed", ANALYZED);
    inventory
        .figure("bookings.held.set-aside")
        .flatMap(aside -> inventory.count(aside, Part.VALUE, aside.id()))
        .ifPresent(
            aside -> {
              if (inventory.has(ANALYZED)) {
                inventory.split(HELD, List.of(ANALYZED, aside));
              }
            });
    if (inventory.has(ALL) && inventory.has(HELD)) {
      long others = inventory.value(ALL) - inventory.value(HELD);
      if (others >= 0) {
        inventory.split(ALL, List.of(HELD, inventory.remainder(OTHERS, others)));
      }
    }
  }

  private static void print(Inventory inventory, String figure, String cell) {
    inventory
        .figure(figure)
        .ifPresent(found -> inventory.count(found, Part.VALUE, cell, Inventory.DEAR));
  }

  /** Bookings held past release, by a definition of a hold. */
  static String longer(String definition) {
    return "direct." + definition + ".longer";
  }

  /** Bookings whose time past release is not known, by a definition of a hold. */
  static String unknown(String definition) {
    return "direct." + definition + ".unknown";
  }

  /** Bookings held longer than two days past release, by a definition of a hold. */
  static String over(String definition) {
    return "direct." + definition + ".over-48-hours";
  }

  /** Bookings with a hold by a definition. */
  static String held(String definition) {
    return "direct." + definition + ".held";
  }

  /** Bookings whose time past release is known, none at all included. */
  static String timed(String definition) {
    return "direct." + definition + ".timed";
  }

  private static void direct(Inventory inventory, String definition) {
    String prefix = "time.direct." + definition + ".";
    Optional<Figure> bookings = inventory.figure(prefix + "bookings");
    if (bookings.isEmpty()) {
      return;
    }
    Figure figure = bookings.get();
    Optional<String> all =
        inventory.count(figure, Part.DENOMINATOR, whole(inventory, figure, definition));
    if (figure.value() == null) {
      // No time is known: the unknown are the whole.
      all.ifPresent(
          cell ->
              inventory
                  .under(prefix)
                  .forEach(
                      each -> {
                        inventory.count(each, Part.UNKNOWN, cell);
                        inventory.count(each, Part.DENOMINATOR, cell);
                      }));
      return;
    }
    Optional<String> longer =
        inventory.count(figure, Part.VALUE, longer(definition), Inventory.DEAR / 8);
    Optional<String> unknown = inventory.count(figure, Part.UNKNOWN, unknown(definition));
    if (all.isEmpty() || longer.isEmpty() || unknown.isEmpty()) {
      return;
    }
    if (!all.get().equals(HELD)) {
      inventory.near(HELD, all.get());
    }
    long none =
        inventory.value(all.get()) - inventory.value(longer.get()) - inventory.value(unknown.get());
    if (none >= 0) {
      String zero = inventory.remainder("direct." + definition + ".none", none);
      String timed = inventory.remainder(timed(definition), none + inventory.value(longer.get()));
      inventory.split(all.get(), List.of(timed, unknown.get()));
      inventory.split(timed, List.of(longer.get(), zero));
    }
    inventory
        .figure(prefix + "over-48-hours")
        .flatMap(over -> inventory.count(over, Part.VALUE, over(definition)))
        .ifPresent(over -> inventory.within(longer.get(), over));
    for (Figure each : inventory.under(prefix)) {
      inventory.count(each, Part.UNKNOWN, unknown.get());
      inventory.count(
          each, Part.DENOMINATOR, each.id().endsWith("median-hours") ? longer.get() : all.get());
      inventory.rests(each, Inventory.inUnit(), longer.stream());
    }
  }

  private static String whole(Inventory inventory, Figure bookings, String definition) {
    return Stream.of(ANALYZED, HELD)
        .filter(inventory::has)
        .filter(cell -> same(bookings, inventory.value(cell)))
        .findFirst()
        .orElse(held(definition));
  }

  private static boolean same(Figure bookings, long count) {
    var denominator = bookings.denominator();
    return denominator != null && denominator.compareTo(java.math.BigDecimal.valueOf(count)) == 0;
  }

  /** One definition may find whom another finds and few more. */
  private static void apart(Inventory inventory, List<String> definitions) {
    for (int i = 0; i < definitions.size(); i++) {
      for (int j = 0; j < i; j++) {
        String one = definitions.get(i);
        String other = definitions.get(j);
        inventory.near(longer(one), longer(other));
        inventory.near(unknown(one), unknown(other));
        inventory.near(over(one), over(other));
        inventory.near(held(one), held(other));
        inventory.near(timed(one), timed(other));
      }
    }
  }

  private static void stays(Inventory inventory) {
    for (String group : List.of("held", "others")) {
      String whole = group.equals("held") ? (inventory.has(ANALYZED) ? ANALYZED : HELD) : OTHERS;
      stay(inventory, "stay." + group, "stay." + group + ".", whole);
      for (String grade : List.of("felony", "misdemeanor")) {
        String own = group.equals("held") ? "who.grade." + grade : "grade.others." + grade;
        stay(inventory, "stay." + group + "." + grade, "stay." + group + "." + grade + ".", own);
        inventory.near("stay." + group, "stay." + group + "." + grade);
      }
      inventory.split(
          "stay." + group,
          Stream.of("felony", "misdemeanor")
              .map(grade -> "stay." + group + "." + grade)
              .filter(inventory::has)
              .toList());
    }
  }

  /** Stays whose length is known, and those whose is not. */
  private static void stay(Inventory inventory, String cell, String prefix, String whole) {
    for (String word : List.of("mean-days", "median-days")) {
      inventory
          .figure(prefix + word)
          .ifPresent(
              figure -> {
                List<String> parts = new ArrayList<>();
                inventory.count(figure, Part.DENOMINATOR, cell).ifPresent(parts::add);
                inventory.count(figure, Part.UNKNOWN, cell + ".unknown").ifPresent(parts::add);
                inventory.rests(figure, Inventory.inUnit(), parts.stream());
                inventory.rests(figure, List.of(Part.NUMERATOR), parts.stream());
                if (parts.size() == 2 && inventory.has(whole)) {
                  inventory.split(whole, parts);
                }
              });
    }
  }
}
