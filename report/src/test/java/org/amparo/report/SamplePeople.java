package org.amparo.report;

import org.amparo.evaluate.Spread;
import org.amparo.evaluate.Status;
import org.amparo.evaluate.Unit;

/** Whom it falls on in Sample County: race, bail and the clocks of two policies. */
final class SamplePeople {

  private SamplePeople() {}

  static void addTo(EvaluationBuilder made) {
    made.figure(
        "who.race.hispanic",
        "Race HISPANIC, of bookings with a hold",
        Unit.SHARE,
        f -> f.share(816, 1_020).unknown(20).status(Status.CARRIED_OUT));
    rate(made, "hispanic", "78.98", "73.8", "84.5", 816, 10_332);
    rate(made, "white", "1.83", "1.4", "2.39", 54, 29_543);
    made.figure(
        "bears.race.hispanic.ratio",
        "Rate of holds, Race WHITE as one: Race HISPANIC",
        Unit.RATIO,
        f ->
            f.value("43.2")
                .range("32.9", "56.7", Spread.SAMPLING)
                .unknown(1_719)
                .status(Status.CARRIED_OUT));
    made.figure(
        "bail.bail-paid.with-hold",
        "Bookings in which bail was posted, with a hold",
        Unit.SHARE,
        f -> f.share(124, 1_020).unknown(0).status(Status.CARRIED_OUT));
    made.figure(
        "bail.recognizance.with-hold",
        "Charge rows released on own recognizance, with a hold",
        Unit.SHARE,
        f -> f.of(2_951).unknown(2_951).status(Status.CARRIED_OUT));
    made.figure(
        "clock.us-ny-new-york-city.past",
        "Held past the deadline of \"New York City 2014\", 48 hours at most",
        Unit.BOOKINGS,
        f -> f.value(37).of(1_020).unknown(20).status(Status.CARRIED_OUT));
  }

  private static void rate(
      EvaluationBuilder made,
      String race,
      String value,
      String low,
      String high,
      long held,
      long booked) {
    made.figure(
        "bears.race." + race + ".per-thousand",
        "Held of every thousand booked: " + race,
        Unit.PER_THOUSAND,
        f ->
            f.value(value)
                .range(low, high, Spread.SAMPLING)
                .counted(held, booked)
                .unknown(1_719)
                .status(Status.CARRIED_OUT));
  }
}
