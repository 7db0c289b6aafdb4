package org.amparo.report.edition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.Unit;
import org.amparo.report.number.Part;

/** Who is held or asked for, group by group; and of every thousand booked in a group, how many. */
final class PeopleNumbers implements Family {

  private static final String WHO = "who.";
  private static final String BEARS = "bears.";
  private static final String RATE = ".per-thousand";

  @Override
  public void enter(Inventory inventory) {
    dimensions(inventory, WHO).forEach((name, members) -> who(inventory, name, members));
    dimensions(inventory, BEARS).forEach((name, members) -> bears(inventory, name, members));
  }

  private static Map<String, List<Figure>> dimensions(Inventory inventory, String prefix) {
    Map<String, List<Figure>> dimensions = new LinkedHashMap<>();
    for (Figure figure : inventory.under(prefix)) {
      String name = figure.id().substring(prefix.length());
      dimensions
          .computeIfAbsent(name.substring(0, name.indexOf('.')), _ -> new ArrayList<>())
          .add(figure);
    }
    return dimensions;
  }

  /** The groups of a dimension share nothing and together are all whom it speaks of. */
  private static void who(Inventory inventory, String name, List<Figure> members) {
    List<String> groups = new ArrayList<>();
    String whole = population(inventory, members.getFirst());
    for (Figure figure : members) {
      boolean share = figure.unit() == Unit.SHARE;
      List<String> on = new ArrayList<>();
      inventory
          .count(figure, share ? Part.NUMERATOR : Part.VALUE, figure.id())
          .ifPresent(
              count -> {
                groups.add(count);
                on.add(count);
              });
      inventory.count(figure, Part.DENOMINATOR, whole).ifPresent(on::add);
      inventory.count(figure, Part.UNKNOWN, WHO + name + ".unknown");
      inventory.rests(figure, Inventory.inUnit(), on.stream());
    }
    inventory.split(whole, groups);
  }

  private static String population(Inventory inventory, Figure member) {
    Optional<String> known = RequestNumbers.of(inventory, member.status());
    boolean analyzed =
        known.filter(BookingNumbers.HELD::equals).isPresent()
            && inventory.has(BookingNumbers.ANALYZED)
            && member.denominator() != null
            && member
                    .denominator()
                    .compareTo(
                        java.math.BigDecimal.valueOf(inventory.value(BookingNumbers.ANALYZED)))
                == 0;
    return analyzed ? BookingNumbers.ANALYZED : known.orElse("everyone of " + member.status());
  }

  private static void bears(Inventory inventory, String name, List<Figure> members) {
    List<Figure> rates = members.stream().filter(each -> each.id().endsWith(RATE)).toList();
    Map<String, List<String>> known = new LinkedHashMap<>();
    List<String> booked = new ArrayList<>();
    for (Figure figure : rates) {
      String code = code(figure, name, RATE);
      List<String> on = new ArrayList<>();
      Optional<String> held = inventory.count(figure, Part.NUMERATOR, WHO + name + "." + code);
      Optional<String> all = inventory.count(figure, Part.DENOMINATOR, booked(name, code));
      held.ifPresent(on::add);
      all.ifPresent(on::add);
      if (held.isPresent() && all.isPresent()) {
        inventory.within(all.get(), held.get());
        booked.add(all.get());
      }
      inventory.count(figure, Part.UNKNOWN, booked(name, "unknown"));
      inventory.rests(figure, Inventory.inUnit(), on.stream());
      known.put(code, on);
    }
    inventory.split(BookingNumbers.ALL, booked);
    Stream<String> largest =
        rates.stream()
            .filter(figure -> figure.denominator() != null)
            .filter(figure -> !code(figure, name, RATE).equals("unknown"))
            .max(Comparator.comparing(Figure::denominator))
            .stream()
            .flatMap(figure -> known.getOrDefault(code(figure, name, RATE), List.of()).stream());
    List<String> beside = largest.toList();
    for (Figure figure : members) {
      if (!figure.id().endsWith(RATE)) {
        List<String> own = known.get(code(figure, name, ".ratio"));
        if (own != null) {
          inventory.count(figure, Part.UNKNOWN, booked(name, "unknown"));
          inventory.rests(figure, Inventory.inUnit(), Stream.concat(own.stream(), beside.stream()));
        }
      }
    }
  }

  private static String booked(String dimension, String code) {
    return "booked." + dimension + "." + code;
  }

  private static String code(Figure figure, String dimension, String end) {
    String rest = figure.id().substring((BEARS + dimension + ".").length());
    return rest.endsWith(end) ? rest.substring(0, rest.length() - end.length()) : rest;
  }
}
