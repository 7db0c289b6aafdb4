package org.amparo.cluster;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which tables of a workspace an atlas rests on.
 *
 * <p>Records are handed out by what a part needs whole: a place ({@link #OF_PLACES}), or everything
 * (those of {@link #OF_NATION}). What tells of sources and places goes to every machine.
 */
final class RecordTables {

  static final String DETAINER = "detainer";
  static final String BOOKING = "booking";
  static final String CHARGE = "charge";
  static final String CONVICTION = "conviction";

  static final List<String> OF_PLACES = List.of(DETAINER, BOOKING, CHARGE, CONVICTION, "ledger");

  static final List<String> OF_NATION = List.of(DETAINER, "ledger", "ice_event", "reported_count");

  /** Those that tell which bookings a protected file shares with another. */
  static final Set<String> OF_BOOKINGS = Set.of(DETAINER, BOOKING, CHARGE, CONVICTION);

  static final List<String> RECORDS =
      Stream.concat(OF_PLACES.stream(), OF_NATION.stream()).distinct().toList();

  /** What tells of sources and places, small enough for every machine. */
  static final List<String> COMMON =
      List.of(
          "source_file",
          "place",
          "jurisdiction_fact",
          "facility_place",
          "landmark_place",
          "hold_definition",
          "roster",
          "agreement");

  static final List<String> ALL = Stream.concat(COMMON.stream(), RECORDS.stream()).toList();

  private RecordTables() {}
}
