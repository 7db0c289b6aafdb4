package org.amparo.report.edition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.amparo.evaluate.ResultTable;

/** Whole stays by grade of the gravest charge, with a hold and without. */
final class StayByGradeTable implements KnownTable {

  @Override
  public String name() {
    return "stay-by-grade";
  }

  @Override
  public Optional<NumberId> number(TableRow row, String column) {
    return Optional.of(row.own(column));
  }

  @Override
  public void enter(Inventory inventory, ResultTable table) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    Map<String, List<String>> unknowns = new LinkedHashMap<>();
    for (TableRow row : KnownTable.rows(table).toList()) {
      String grade = row.text("grade").toLowerCase(Locale.ROOT);
      boolean held = Boolean.parseBoolean(row.text("held"));
      Optional<Long> bookings = row.whole("bookings");
      Optional<Long> unknown = row.whole("unknown");
      if (bookings.isEmpty() || unknown.isEmpty()) {
        continue;
      }
      String group = held ? "held" : "others";
      String stay = "stay." + group + "." + grade;
      String cell =
          inventory.count(
              row.own("bookings"),
              bookings.get(),
              held
                  ? "who.grade." + (grade.equals("infraction") ? "other" : grade)
                  : "grade.others." + grade);
      String none = inventory.count(row.own("unknown"), unknown.get(), stay + ".unknown");
      String timed = inventory.remainder(stay, bookings.get() - unknown.get());
      inventory.split(cell, List.of(timed, none));
      for (String column : List.of("mean_days", "median_days")) {
        inventory.rests(row.own(column), Stream.of(cell, none));
        if (inventory.rule().small(inventory.value(timed))) {
          inventory.bar(row.own(column));
        }
      }
      all.computeIfAbsent(group, _ -> new ArrayList<>()).add(cell);
      unknowns.computeIfAbsent(group, _ -> new ArrayList<>()).add(none);
    }
    all.forEach(
        (group, cells) ->
            inventory.split(
                group.equals("held")
                    ? (inventory.has(BookingNumbers.ANALYZED)
                        ? BookingNumbers.ANALYZED
                        : BookingNumbers.HELD)
                    : BookingNumbers.OTHERS,
                cells));
    unknowns.forEach((group, cells) -> inventory.split("stay." + group + ".unknown", cells));
  }
}
