package org.amparo.desk.booking;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.amparo.desk.intake.FreeText;
import org.amparo.desk.intake.RequestForm;
import org.amparo.desk.law.JailTime;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Place;
import org.jspecify.annotations.Nullable;

/**
 * A booking as the jail's own system tells it.
 *
 * @param row its line in the file, or its place in the message
 * @param booked when it began; null where that is not said
 * @param release when local custody ended; null where it has not, or that is not said
 */
public record Booking(
    int row, String number, @Nullable LocalDateTime booked, @Nullable JailTime release) {

  /**
   * Reads one.
   *
   * @param own how booking numbers of this jail look, whatever they look like to others
   * @throws AmparoException AMP-612 at what is no booking, AMP-611 at a time that clocks showed
   *     twice
   */
  static Booking read(
      Place place, String number, String booked, String release, ZoneId zone, String own) {
    String fault = RequestForm.fault(number);
    if (!fault.isEmpty()) {
      throw fault(place, "no booking number stands there", fault);
    }
    if (!com.google.re2j.Pattern.matches(own, number) && !FreeText.in(number).isEmpty()) {
      throw fault(
          place,
          "the booking number looks as if it told who a person is",
          "send numbers alone; if yours look so, say how they are made in AMPARO_DESK_BOOKINGS");
    }
    JailTime began = time(place, "booked_at", booked, zone);
    return new Booking(
        place.line(),
        number,
        began == null ? null : began.local(),
        time(place, "release_at", release, zone));
  }

  private static @Nullable JailTime time(Place place, String name, String text, ZoneId zone) {
    if (text.isBlank()) {
      return null;
    }
    try {
      return JailTime.read(text.strip(), zone)
          .orElseThrow(
              () ->
                  fault(
                      place,
                      name + " is not a day and time",
                      "send it as 2026-11-03T09:30, by the clocks of the jail, or with an offset"));
    } catch (AmparoException e) {
      var first = e.problems().getFirst();
      throw new AmparoException(first.code(), first.message(), place, first.remedy());
    }
  }

  /** That a row cannot be taken in, and why. */
  static AmparoException fault(Place place, String message, String remedy) {
    return ErrorCode.BOOKINGS_INVALID.error(
        "row %d: %s".formatted(place.line(), message), place, remedy);
  }
}
