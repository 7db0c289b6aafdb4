package org.amparo.sample.truth;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.amparo.model.BundledFiles;

/** Lists of who is in jail, one each morning, in place of any export: nobody wrote down more. */
final class Rosters {

  /** The columns of a roster, in the order in which they are written. */
  static final List<String> COLUMNS =
      List.of(
          "taken",
          "place_id",
          "place_name",
          "timezone",
          "booking_id",
          "booked_at",
          "hold_flag",
          "charge_seq",
          "charge_text",
          "grade",
          "category",
          "jurisdiction_code",
          "person_id");

  private static final LocalTime MORNING = LocalTime.of(6, 0);

  private Rosters() {}

  /** How a program reads them. */
  static String contract() {
    return BundledFiles.required(Rosters.class, "org/amparo/sample/truth/rosters.yaml");
  }

  /**
   * The rosters of the records, which mark a hold from the day on which it was asked for. Whoever
   * came and went between two of them, or was marked between them, is on none.
   */
  static JailRecords of(JailRecords records) {
    History history = records.history();
    JailRecords seen =
        records.only(
            one ->
                mornings(history)
                    .anyMatch(
                        morning ->
                            isThere(one, morning) && (!one.honored() || isMarked(one, morning))));
    List<Map<String, String>> rows = new ArrayList<>();
    mornings(history).forEach(morning -> rows.addAll(roster(seen, morning)));
    return new JailRecords(history, seen.about(), rows, null, List.of(), records.jurisdiction());
  }

  private static Stream<Instant> mornings(History history) {
    LocalDate last = history.until().minusDays(1);
    return history.from().datesUntil(last.plusDays(1)).map(day -> morning(history, day));
  }

  private static Instant morning(History history, LocalDate day) {
    return day.atTime(MORNING).atZone(history.zone()).toInstant();
  }

  private static boolean isThere(Custody custody, Instant morning) {
    return !morning.isBefore(custody.bookedAt()) && morning.isBefore(custody.departedAt());
  }

  private static boolean isMarked(Custody custody, Instant morning) {
    Asked asked = custody.asked();
    return custody.honored() && asked != null && !morning.isBefore(asked.receivedAt());
  }

  private static List<Map<String, String>> roster(JailRecords records, Instant morning) {
    List<String> there =
        records.about().custodies().stream()
            .filter(one -> isThere(one, morning))
            .map(Custody::booking)
            .toList();
    List<String> held =
        records.about().custodies().stream()
            .filter(one -> isMarked(one, morning))
            .map(Custody::booking)
            .toList();
    String taken = records.history().day(morning) + " " + MORNING + ":00";
    List<Map<String, String>> rows = new ArrayList<>();
    for (Map<String, String> row : records.bookings()) {
      String booking = row.getOrDefault("booking_id", "");
      boolean hold = row.getOrDefault("jurisdiction_code", "").equals("IMM");
      if (there.contains(booking) && (!hold || held.contains(booking))) {
        rows.add(row(row, taken, held.contains(booking)));
      }
    }
    return rows;
  }

  private static Map<String, String> row(Map<String, String> of, String taken, boolean held) {
    Map<String, String> row = new LinkedHashMap<>();
    for (String column : COLUMNS) {
      row.put(column, of.getOrDefault(column, ""));
    }
    row.put("taken", taken);
    row.computeIfPresent("hold_flag", (_, flag) -> flag.isEmpty() || held ? flag : "N");
    return row;
  }
}
