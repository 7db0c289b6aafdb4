package org.amparo.sample.county;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.amparo.sample.CsvFile;
import org.jspecify.annotations.Nullable;

/** Writes bookings, requests and convictions as Amparo's own jail-export layout has them. */
final class JailExport implements Closeable {

  private static final Duration RELEASED_TOO_EARLY_BY = Duration.ofHours(26);

  private final ZoneId zone;
  private final boolean persons;
  private final boolean datesOnly;
  private SampleCounty.Settings county;
  private Anomalies anomalies;
  private final CsvFile bookings;
  private final CsvFile detainers;
  private final CsvFile convictions;
  private long bookingRows;
  private long detainerRows;
  private long convictionRows;

  /**
   * Begins the files of these counties, which have the columns that one of them needs.
   *
   * @param counties at least one; dates alone stand in all or in none
   */
  JailExport(Path folder, ZoneId zone, List<SampleCounty.Settings> counties) throws IOException {
    this.zone = zone;
    this.persons = counties.stream().anyMatch(one -> one.of(Trait.COMES_BACK) > 0);
    this.datesOnly = counties.stream().anyMatch(one -> one.of(Trait.DATES_ONLY) > 0);
    this.county = counties.getFirst();
    this.anomalies = new Anomalies(county);
    List<String> columns = new ArrayList<>(JailColumns.BOOKINGS);
    if (persons) {
      columns.add(JailColumns.PERSON);
    }
    this.bookings = new CsvFile(folder.resolve("bookings.csv"), zone, columns);
    this.detainers = new CsvFile(folder.resolve("detainers.csv"), zone, JailColumns.DETAINERS);
    this.convictions =
        new CsvFile(folder.resolve("convictions.csv"), zone, JailColumns.CONVICTIONS);
  }

  /** Goes on with the rows of this county. */
  void begin(SampleCounty.Settings next) {
    this.county = next;
    this.anomalies = new Anomalies(next);
  }

  void write(int index, Booking booking) throws IOException {
    @Nullable Instant releasedAt = booking.releasedAt();
    if (anomalies.releasedBeforeBooked(index, booking)) {
      releasedAt = booking.bookedAt().minus(RELEASED_TOO_EARLY_BY);
    }
    Instant bookedAt =
        anomalies.bookedInYear199(index, booking)
            ? inYear199(booking.bookedAt())
            : booking.bookedAt();
    boolean lost = anomalies.rowWithoutBooking(index);
    boolean twice = anomalies.duplicateCharge(index);
    for (Charge charge : booking.charges()) {
      boolean first = charge.sequence() == 1;
      charge(booking.id(), booking, bookedAt, releasedAt, charge, first && twice ? 2 : 1);
      if (first && lost) {
        charge("", booking, bookedAt, releasedAt, charge, 1);
      }
    }
    for (Request request : booking.requests()) {
      request(booking.id(), request);
    }
    for (PriorConviction conviction : booking.convictions()) {
      conviction(booking.id(), conviction);
    }
  }

  long bookingRows() {
    return bookingRows;
  }

  long detainerRows() {
    return detainerRows;
  }

  long convictionRows() {
    return convictionRows;
  }

  private Instant inYear199(Instant time) {
    return LocalDateTime.ofInstant(time, zone).withYear(199).atZone(zone).toInstant();
  }

  private void charge(
      String bookingId,
      Booking booking,
      Instant bookedAt,
      @Nullable Instant releasedAt,
      Charge charge,
      int times)
      throws IOException {
    time(
        bookings.text(county.placeId()).text(county.placeName()).text(zone.getId()).text(bookingId),
        bookedAt);
    time(bookings, booking.eligibleAt());
    time(bookings.text(booking.releaseReason()), releasedAt);
    bookings
        .text(booking.releasedTo())
        .text(booking.person().gender())
        .text(booking.person().race())
        .numberUnless(0, booking.person().birthYear())
        .text(booking.requested() ? "Y" : "N")
        .numberUnless(0, booking.bondSetCents());
    time(bookings, booking.bondPostedAt());
    bookings.text(booking.chargesComplete()).number(charge.sequence()).text(charge.text());
    SampleOffense offense = charge.offense();
    bookings
        .text(offense == null ? "" : offense.statute())
        .text(offense == null ? "" : offense.ncic())
        .text(charge.grade())
        .text(charge.category())
        .text(charge.status())
        .text(charge.disposition())
        .text(offense == null ? "" : offense.capitalOrLife() ? "Y" : "N")
        .text(charge.detentionFinding())
        .text(charge.jurisdiction());
    time(bookings, charge.releasedAt());
    if (persons) {
      bookings.text(booking.person().key());
    }
    bookings.end(times);
    bookingRows += times;
  }

  private void time(CsvFile file, @Nullable Instant time) {
    if (datesOnly) {
      file.day(time == null ? null : LocalDate.ofInstant(time, zone));
    } else {
      file.time(time);
    }
  }

  private void request(String bookingId, Request request) throws IOException {
    Request.Boxes boxes = request.boxes();
    time(
        detainers.text(county.placeId()).text(request.number()).text(bookingId),
        request.receivedAt());
    detainers
        .text(request.form())
        .text(request.kind())
        .text(boxes.formComplete())
        .text(boxes.probableCauseShown())
        .text(boxes.supportingDocument())
        .text(boxes.administrativeWarrant())
        .text(boxes.judicialWarrant())
        .text(boxes.servedOnPerson())
        .numberUnless(0, request.threatLevel())
        .text(boxes.finalOrder())
        .text(boxes.usCitizenClaim())
        .text(boxes.victimOrWitness())
        .numberUnless(0, request.age())
        .text(request.convictionsComplete())
        .text(request.action())
        .day(request.liftedOn())
        .text(request.liftReason())
        .end();
    detainerRows++;
  }

  private void conviction(String bookingId, PriorConviction conviction) throws IOException {
    convictions
        .text(county.placeId())
        .text(bookingId)
        .text(conviction.offense().statute())
        .text(conviction.offense().ncic())
        .text(conviction.offense().text())
        .text(conviction.grade())
        .text(conviction.category())
        .day(conviction.convictedOn())
        .numberUnless(-1, conviction.sentenceDays())
        .day(conviction.releasedOn())
        .text(conviction.inCustodyForIt())
        .end();
    convictionRows++;
  }

  @Override
  public void close() throws IOException {
    try (bookings;
        detainers;
        convictions) {
      // All three are closed, in any case.
    }
  }
}
