package org.amparo.sample.county;

import org.amparo.sample.Draw;
import org.amparo.sample.Places;

/**
 * The mistakes that every real export holds, a handful of each whatever the size, so that an import
 * must flag them, and must show rows read = rows kept + rows rejected.
 */
final class Anomalies {

  /** Rows that lack the booking they belong to: nothing can be done with them but count them. */
  static final int ROWS_WITHOUT_BOOKING = 3;

  static final int RELEASED_BEFORE_BOOKED = 3;
  static final int HELD_AND_RELEASED_BEFORE_BOOKED = 1;
  static final int BOOKED_IN_YEAR_199 = 1;
  static final int DUPLICATE_CHARGE_ROWS = 3;

  private final Places withoutBooking;
  private final Places releasedBeforeBooked;
  private final Places heldAndReleasedBeforeBooked;
  private final Places bookedInYear199;
  private final Places duplicateCharge;

  Anomalies(SampleCounty.Settings settings) {
    Draw draw = Draw.seeded(settings.seed()).of("anomalies");
    int bookings = settings.bookings();
    int of = settings.number() == 0 || settings.of(Trait.MISTAKES) > 0 ? 1 : 0;
    withoutBooking = new Places(draw, "without-booking", of * ROWS_WITHOUT_BOOKING, bookings);
    releasedBeforeBooked = new Places(draw, "reversed", of * RELEASED_BEFORE_BOOKED, bookings);
    heldAndReleasedBeforeBooked =
        new Places(draw, "held-reversed", of * HELD_AND_RELEASED_BEFORE_BOOKED, bookings);
    bookedInYear199 = new Places(draw, "year-199", of * BOOKED_IN_YEAR_199, bookings);
    duplicateCharge = new Places(draw, "duplicate", of * DUPLICATE_CHARGE_ROWS, bookings);
  }

  boolean rowWithoutBooking(int index) {
    return withoutBooking.take(index, true);
  }

  /** One of them is a person held, so that a study must say what it set aside. */
  boolean releasedBeforeBooked(int index, Booking booking) {
    boolean released = booking.releasedAt() != null;
    return releasedBeforeBooked.take(index, released && !booking.requested())
        || heldAndReleasedBeforeBooked.take(index, released && booking.requested());
  }

  boolean bookedInYear199(int index, Booking booking) {
    return bookedInYear199.take(index, !booking.requested());
  }

  boolean duplicateCharge(int index) {
    return duplicateCharge.take(index, true);
  }
}
