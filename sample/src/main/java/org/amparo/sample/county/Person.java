package org.amparo.sample.county;

import org.amparo.sample.Draw;
import org.amparo.sample.Weighted;

/**
 * What a booking says of the person. No name and no day of birth exists anywhere in Sample County.
 *
 * @param key stands for the person in every booking of theirs
 * @param birthYear 0 where the jail did not record it
 */
record Person(String key, String gender, String race, int birthYear) {

  /** Three of four people booked are men; of people with a request nearly all (Pierce: 97.9 %). */
  private static final double MEN = 0.75;

  private static final double MEN_WITH_REQUEST = 0.96;

  private static final Weighted<String> RACES =
      Weighted.of("WHITE", 0.50)
          .and("BLACK", 0.25)
          .and("HISPANIC", 0.16)
          .and("ASIAN", 0.04)
          .and("NATIVE", 0.02)
          .and("UNKNOWN", 0.03)
          .build();

  /** Four of five are recorded as Hispanic (Pierce: 152 of 188). */
  private static final Weighted<String> RACES_WITH_REQUEST =
      Weighted.of("HISPANIC", 0.80)
          .and("ASIAN", 0.08)
          .and("BLACK", 0.06)
          .and("WHITE", 0.05)
          .and("UNKNOWN", 0.01)
          .build();

  static Person of(String key, Draw booking, boolean requested, int yearBooked) {
    String gender =
        booking.chance("gender", requested ? MEN_WITH_REQUEST : MEN) ? "MALE" : "FEMALE";
    String race = (requested ? RACES_WITH_REQUEST : RACES).pick(booking, "race");
    int age = (int) Math.min(78, 18 + booking.logNormal("age", 13, 0.6));
    if (requested && booking.chance("minor", Assumptions.MINOR)) {
      age = 17;
    }
    boolean unrecorded = booking.chance("birth-year-unrecorded", Assumptions.BIRTH_YEAR_UNRECORDED);
    return new Person(key, gender, race, unrecorded ? 0 : yearBooked - age);
  }
}
