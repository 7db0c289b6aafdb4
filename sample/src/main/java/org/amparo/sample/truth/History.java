package org.amparo.sample.truth;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;

/**
 * What truly happened in a county's jail in some time, complete.
 *
 * @param from the first day that an export of the jail's records would cover
 * @param until the day on which it would be made, early in the morning; what follows is unknown to
 *     it
 * @param custodies every stay that began in that time, by booking
 */
public record History(
    String placeId,
    String placeName,
    ZoneId zone,
    LocalDate from,
    LocalDate until,
    List<Custody> custodies,
    List<Payment> payments) {

  /** Copies the lists. */
  public History {
    custodies = List.copyOf(custodies);
    payments = List.copyOf(payments);
  }

  /** When the export would be made. */
  public Instant exportedAt() {
    return start(until);
  }

  /** When a day begins on the jail's clock. */
  public Instant start(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  /** The day of a moment on the jail's clock. */
  public LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, zone);
  }

  /** The same county, of some stays alone. */
  public History only(Predicate<Custody> which) {
    return new History(
        placeId, placeName, zone, from, until, custodies.stream().filter(which).toList(), payments);
  }
}
