package org.amparo.sample.truth;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What records have that is not so. */
final class Errors {

  private Errors() {}

  /** In one booking of a hundred, and one at least, the year of the release is a year early. */
  static JailRecords clerksMistakes(JailRecords records) {
    String first =
        records.bookings().isEmpty()
            ? ""
            : records.bookings().getFirst().getOrDefault("booking_id", "");
    return records.bookings(
        row -> {
          if (Losses.chance("mistake", row, 0.01) || first.equals(row.get("booking_id"))) {
            row.computeIfPresent("released_at", (_, time) -> yearBefore(time));
          }
          return row;
        });
  }

  private static String yearBefore(String time) {
    return time.isEmpty()
        ? ""
        : Integer.parseInt(time.substring(0, 4))
            - 1
            + time.substring(4).replace("-02-29", "-02-28");
  }

  /** One stay of four stands a second time, as a booking of its own. */
  static JailRecords overlappingBookings(JailRecords records) {
    List<Map<String, String>> rows = new ArrayList<>(records.bookings());
    for (Map<String, String> row : records.bookings()) {
      if (Losses.chance("overlaps", row, 0.25)) {
        Map<String, String> second = new LinkedHashMap<>(row);
        second.computeIfPresent("booking_id", (_, id) -> id + "b");
        rows.add(second);
      }
    }
    return records.with(rows, records.detainers());
  }

  /** Every twelfth row of both files stands twice. */
  static JailRecords doubledRows(JailRecords records) {
    List<Map<String, String>> log = records.detainers();
    return records.with(doubled(records.bookings()), log == null ? null : doubled(log));
  }

  private static List<Map<String, String>> doubled(List<Map<String, String>> rows) {
    List<Map<String, String>> twice = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      twice.add(rows.get(i));
      if (i % 12 == 0) {
        twice.add(rows.get(i));
      }
    }
    return twice;
  }

  /** A row of another county's warrant without an end, in one booking held of four. */
  static JailRecords anotherAgencysWarrant(JailRecords records) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (Map<String, String> row : records.bookings()) {
      boolean warrant = row.getOrDefault("jurisdiction_code", "").equals("WARRANT");
      rows.add(warrant ? open(row, row.getOrDefault("charge_seq", "")) : row);
      if (row.getOrDefault("jurisdiction_code", "").equals("IMM")
          && Losses.chance("warrant", row, 0.25)) {
        rows.add(open(row, "9"));
      }
    }
    return records.with(rows, records.detainers());
  }

  private static Map<String, String> open(Map<String, String> row, String sequence) {
    Map<String, String> warrant = new LinkedHashMap<>(row);
    warrant.put("charge_seq", sequence);
    warrant.put("charge_text", "WARRANT OF OTHER COUNTY");
    warrant.put("jurisdiction_code", "WARRANT");
    warrant.put("charge_released_at", "");
    return warrant;
  }
}
