package org.amparo.ingest;

/** Small contracts for tests. */
final class TestContracts {

  private TestContracts() {}

  /** Bookings with a required time and an optional date; any share of rows may be rejected. */
  static final String BOOKINGS =
      """
      id: test-bookings
      title: Bookings for tests
      publisher: The tests
      license: CC0-1.0
      citation: The tests
      recognize: [Booking, Booked]
      layout: {header_within: 5, nulls: [NA], redactions: ["(b)(6)"]}
      columns:
        Booking: {type: text, required: true}
        Booked: {type: timestamp, required: true}
        Released: {type: timestamp}
        Year: {type: integer, as: birth_year}
        Held: yes_no
        Note: {type: text, as: race}
      unused:
        - {columns: [Clerk], reason: Who typed it}
      stop: 1.0
      place: {id: "'test'", name: "'Test County'", kind: "'county'"}
      tables:
        - into: booking
          set:
            booking_key: booking
            place_id: place_id
            booked_at: booked
            released_at: released
            birth_year: birth_year
            hold_reported: held
            race: race
      """;

  /** As {@link #BOOKINGS}, stopping where more than this share of rows is rejected. */
  static String bookingsStoppingAt(String share) {
    return BOOKINGS.replace("stop: 1.0", "stop: " + share);
  }
}
