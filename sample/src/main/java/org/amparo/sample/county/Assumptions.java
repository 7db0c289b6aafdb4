package org.amparo.sample.county;

import org.amparo.sample.Weighted;

/**
 * The shares Sample County is made with, each with the reason for its size. All are invented; where
 * a published study has a like figure the comment names it. "Unrecorded" shares are what real
 * exports leave blank, so that some requests cannot be decided from the records.
 */
final class Assumptions {

  private Assumptions() {}

  // Bookings.

  /** Charges a booking: one is the most common, six are rare; Pierce County's cap was ten. */
  static final Weighted<Integer> CHARGES =
      Weighted.of(1, 0.48).and(2, 0.26).and(3, 0.13).and(4, 0.07).and(5, 0.04).and(6, 0.02).build();

  /** A felony case takes longer than a misdemeanor: 34.6 against 10.1 days in Pierce County. */
  static final double FELONY_STAY_FACTOR = 1.6;

  static final double MISDEMEANOR_STAY_FACTOR = 0.7;
  static final double INFRACTION_STAY_FACTOR = 0.3;

  /** Cases of people with a request also last longer: 87 against 35 days for felonies in Pierce. */
  static final double REQUEST_STAY_FACTOR = 1.9;

  /** Nobody passes through intake, identification and release in less than this. */
  static final double SHORTEST_STAY_DAYS = 0.06;

  /** The longest stay of Pierce County's 29,312 bookings was 1,314 days. */
  static final double LONGEST_STAY_DAYS = 1_300;

  /** Of two charges, the one that does not end the stay often ends with it all the same. */
  static final double CHARGES_ENDING_TOGETHER = 0.6;

  /**
   * Clerks enter the last charge's release at once, or some minutes after the person is eligible.
   */
  static final double RELEASE_ENTERED_AT_ONCE = 0.7;

  static final double BOND_SET_UNLESS_RELEASED_ON_IT = 0.55;

  /** Of those who leave on bond or recognizance, this share posts money. */
  static final double BOND_RATHER_THAN_RECOGNIZANCE = 0.6;

  /** Bond posted, and the person kept to the end of the case all the same: rare, and grave. */
  static final double BOND_POSTED_YET_KEPT = 0.02;

  static final double ELIGIBLE_TIME_UNRECORDED = 0.06;

  /** For people held the jail's clerk more often skips the field, for the person did not leave. */
  static final double ELIGIBLE_TIME_UNRECORDED_IF_HELD = 0.10;

  /**
   * Where that time is missing, the charges' release times are missing as well in half the cases.
   */
  static final double CHARGE_RELEASES_UNRECORDED_THEN = 0.5;

  static final double CHARGES_SAID_COMPLETE = 0.9;
  static final double BIRTH_YEAR_UNRECORDED = 0.02;
  static final double GRADE_UNRECORDED = 0.04;
  static final double CATEGORY_UNRECORDED = 0.07;
  static final double CHARGE_STATUS_UNRECORDED = 0.12;

  // Requests.

  /**
   * Requests grow over the years, as national counts did from 2022 to 2024: first year, yearly
   * step.
   */
  static final double REQUESTS_FIRST_YEAR = 0.85;

  static final double REQUESTS_YEARLY_STEP = 0.15;

  /** A second request for the same stay, when a form is renewed. */
  static final double SECOND_REQUEST = 0.02;

  /** Most requests come within a day of the booking, when fingerprints have been shared. */
  static final double REQUEST_WITHIN_A_DAY = 0.75;

  /**
   * Forms that only ask to be told of a release (I-247G), against forms that ask to hold (I-247A).
   */
  static final double NOTIFICATION_ONLY = 0.06;

  /** The county's constant practice while an agreement to pay, in whole or in part, is in force. */
  static final double HONORED_WHILE_PAID = 0.92;

  /** Unpaid, the county declines more; over the three years about 85 % are honored. */
  static final double HONORED_ONCE_UNPAID = 0.72;

  static final double ACTION_UNRECORDED = 0.03;
  static final double CONVICTIONS_SAID_COMPLETE = 0.75;
  static final double AGE_UNRECORDED = 0.03;

  /** Seventeen-year-olds charged as adults are booked into county jails in a few states. */
  static final double MINOR = 0.006;

  /** Half of the people with a request were never convicted, as in TRAC's counts for 2012-13. */
  static final double NEVER_CONVICTED = 0.5;

  // Holds, after the last local release.

  /** Half and more are handed over as they would have walked out: Pierce's median was 2.5 hours. */
  static final double HELD_UP_TO_TWO_HOURS = 0.58;

  /** Most others wait within the 48 hours that 8 CFR 287.7(d) speaks of. */
  static final double HELD_UP_TO_TWO_DAYS = 0.375;

  /** A few past 48 hours; what remains are stretches of weeks that look like data entry. */
  static final double HELD_UP_TO_A_WEEK = 0.037;

  /** Held for the full two days, and nobody came. */
  static final double NOBODY_CAME = 0.06;

  /** Yes, no and blank shares of the log's boxes; blanks are what clerks skip most. */
  static final Weighted<String> FORM_COMPLETE = yesNo(0.88, 0.05);

  static final Weighted<String> PROBABLE_CAUSE_SHOWN = yesNo(0.80, 0.08);
  static final Weighted<String> SUPPORTING_DOCUMENT = yesNo(0.06, 0.60);
  static final Weighted<String> ADMINISTRATIVE_WARRANT = yesNo(0.70, 0.10);
  static final Weighted<String> JUDICIAL_WARRANT = yesNo(0.005, 0.795);
  static final Weighted<String> SERVED_ON_PERSON = yesNo(0.55, 0.20);
  static final Weighted<String> FINAL_ORDER = yesNo(0.22, 0.58);
  static final Weighted<String> US_CITIZEN_CLAIM = yesNo(0.006, 0.844);
  static final Weighted<String> VICTIM_OR_WITNESS = yesNo(0.02, 0.38);
  static final Weighted<String> IN_CUSTODY_FOR_IT = yesNo(0.06, 0.84);

  private static Weighted<String> yesNo(double yes, double no) {
    return Weighted.of("Y", yes).and("N", no).and("", 1 - yes - no).build();
  }
}
