package org.amparo.sample.truth;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Small counties of which a report once said what was not so, each a corner of its own. */
public enum TinyCounty {
  /** One booking, held 24 hours past release. */
  ONE(() -> TinyHistories.row(1, "2023-03-01", 48, 24)),
  /** Marked bookings without a time or an answer; some were held past release, some were not. */
  UNKNOWN(TinyHistories::someHeld, Damage.EVERYTHING_BLANK),
  /** One stay of one person that stands as twenty bookings. */
  OVERLAP(() -> TinyHistories.row(1, "2023-01-02", 20 * 24, 5 * 24), TinyCounty::twentyTimes),
  /** Holds from the evening to the morning, with times. */
  DATESTIMES(TinyHistories::overnight),
  /** The same with dates alone. */
  DATESONLY(TinyHistories::overnight, Damage.TIMES_TO_DATES),
  /** Holds of which those over 48 hours lack the time at which the person could go. */
  MNAR(() -> TinyHistories.amongOthers(400, 4, true), TinyCounty::withoutLongStarts),
  /** Holds that wait exactly as others do. */
  NOEFFECT(() -> TinyHistories.amongOthers(340, 8, false)),
  /** Held, and where each went is blank in all. */
  BLANKDEST(TinyHistories::pickedUpBySome, Damage.DESTINATIONS_BLANK),
  /** The same, known of one. */
  ONEDEST(TinyHistories::pickedUpBySome, records -> oneDestination(records, false)),
  /** The same, and a reason of lifting says who was picked up. */
  LIFTED(TinyHistories::pickedUpBySome, records -> oneDestination(records, true)),
  /** Bookings, and a log without a request in it. */
  EMPTYLOG(() -> TinyHistories.nobodyAsked(40)),
  /** Money received for a year, and an export of a month. */
  REPAID(() -> TinyHistories.paid(TinyHistories.row(30, "2023-01-02", 48, 40), 5_000_000)),
  /** Money received for a year, and an export of six months. */
  REPAID6(() -> TinyHistories.paid(TinyHistories.every(6, 30, "2023-01-02", 48, 40), 200_000)),
  /** One booking of 2001, one a year to 2021, and sixty in 2022. */
  LONGFRAME(TinyHistories::longFrame),
  /** Short holds, and one person for twenty years. */
  HUGE(TinyHistories::twentyYears),
  /** Kept by another county's warrant for ten days, to an hour before they left. */
  WARRANT(TinyHistories::warranted);

  private final Supplier<History> history;
  private final UnaryOperator<JailRecords> damage;

  TinyCounty(Supplier<History> history) {
    this(history, records -> records);
  }

  TinyCounty(Supplier<History> history, Damage damage) {
    this(history, damage::of);
  }

  TinyCounty(Supplier<History> history, UnaryOperator<JailRecords> damage) {
    this.history = history;
    this.damage = damage;
  }

  /** Its records, with what truly happened. */
  public JailRecords records() {
    return damage.apply(JailRecords.complete(history.get()));
  }

  private static JailRecords twentyTimes(JailRecords records) {
    List<Map<String, String>> rows = new ArrayList<>();
    List<Map<String, String>> log = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      int number = i;
      records.bookings().forEach(row -> rows.add(numbered(row, number)));
      List<Map<String, String>> requests = records.detainers();
      if (requests != null) {
        requests.forEach(row -> log.add(numbered(row, number)));
      }
    }
    return records.with(rows, log);
  }

  private static Map<String, String> numbered(Map<String, String> row, int number) {
    Map<String, String> other = new LinkedHashMap<>(row);
    other.computeIfPresent("booking_id", (_, id) -> id + "-" + number);
    other.computeIfPresent("detainer_no", (_, id) -> id + "-" + number);
    return other;
  }

  private static JailRecords withoutLongStarts(JailRecords records) {
    List<String> longer =
        records.history().custodies().stream()
            .filter(one -> new Span(one.eligibleAt(), one.departedAt()).seconds() > 48 * 3_600)
            .map(Custody::booking)
            .toList();
    return records.bookings(
        row -> {
          if (longer.contains(row.get("booking_id"))) {
            row.put("release_eligible_at", "");
            row.put(
                "charge_released_at",
                "IMM".equals(row.get("jurisdiction_code")) ? row.get("charge_released_at") : "");
          }
          return row;
        });
  }

  private static JailRecords oneDestination(JailRecords records, boolean lifted) {
    String first = records.history().custodies().getFirst().booking();
    JailRecords of =
        records.bookings(
            row -> {
              row.computeIfPresent(
                  "released_to", (_, to) -> first.equals(row.get("booking_id")) ? to : "");
              return row;
            });
    return of.detainers(
        row -> {
          row.computeIfPresent(
              "lift_reason", (_, why) -> lifted && why.startsWith("PICKED UP") ? why : "");
          return row;
        });
  }
}
