package org.amparo.evaluate.truth;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.amparo.sample.truth.Coverings;
import org.amparo.sample.truth.Damage;
import org.amparo.sample.truth.JailRecords;
import org.amparo.sample.truth.TinyCounty;

/** A county whose report is judged, with what was done to its records. */
record JudgedCase(String name, List<Damage> damages, Supplier<JailRecords> records) {

  static final long SEED = 20_261_201;

  /** What the rows of records count is no number of the county, where one stay has many rows. */
  private static final Set<String> OF_ROWS =
      Set.of("bookings.total", "requests.received", "requests.received.hold", "requests.total");

  static Stream<JudgedCase> tiny() {
    return Stream.of(TinyCounty.values())
        .map(
            one ->
                new JudgedCase(
                    "tiny-" + one,
                    one == TinyCounty.OVERLAP ? List.of(Damage.OVERLAPPING_BOOKINGS) : List.of(),
                    one::records));
  }

  static Stream<JudgedCase> made(int counties) {
    return Coverings.of(counties).stream()
        .map(
            one -> new JudgedCase(one.toString(), one.damages(), () -> one.records(SEED)));
  }

  /** Whether a figure of these records speaks of the county, so that it can be true of it. */
  boolean judges(Verdict verdict) {
    return !damages.contains(Damage.CLERKS_MISTAKES)
        && !(damages.contains(Damage.OVERLAPPING_BOOKINGS) && OF_ROWS.contains(verdict.claim()));
  }

  @Override
  public String toString() {
    return name;
  }
}
