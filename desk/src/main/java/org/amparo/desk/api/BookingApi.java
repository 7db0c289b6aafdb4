package org.amparo.desk.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import org.amparo.desk.booking.Booking;
import org.amparo.desk.booking.Bookings;
import org.amparo.desk.counter.ActForm;
import org.amparo.desk.record.Actor;
import org.amparo.model.problem.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Bookings and times of release from the jail's own system. */
@RestController
@RequestMapping(path = "/api/v1", produces = "application/json")
record BookingApi(Bookings bookings) {

  /** What is sent. */
  record ToldBookings(
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
          @Nullable List<@Nullable BookingRow> bookings) {}

  /** One booking; null what is not known. */
  record BookingRow(
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "B-1001")
          @Nullable String booking,
      @Schema(
              description =
                  "When it began, by the clocks of the jail or with an offset; a time that clocks showed twice needs one",
              example = "2026-11-02T21:15")
          @JsonProperty("booked_at")
          @Nullable String booked,
      @Schema(
              description = "When local custody ended, once it has",
              example = "2026-11-03T09:30:00-05:00")
          @JsonProperty("release_at")
          @Nullable String release) {}

  @PutMapping("/bookings")
  @Operation(
      summary = "Tell of bookings and of when local custody ended",
      description =
          "All rows or none. A time of release is the time of leaving of every open request about the booking, and of one that comes later. What the desk knows already changes nothing, so the same rows can be sent again.")
  Bookings.Taken tell(@AuthenticationPrincipal Actor actor, @RequestBody ToldBookings body) {
    List<Booking> all = new ArrayList<>();
    for (BookingRow row : ActForm.needed(body.bookings(), "bookings")) {
      BookingRow one = ActForm.needed(row, "a booking");
      Place place = Place.of("bookings", all.size() + 1);
      all.add(bookings.read(place, one.booking(), one.booked(), one.release()));
    }
    return bookings.takeIn(actor, all, "bookings");
  }
}
