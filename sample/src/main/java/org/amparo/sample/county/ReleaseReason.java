package org.amparo.sample.county;

import org.amparo.sample.Weighted;

/**
 * Why somebody in Sample County becomes eligible for release, and after how long.
 *
 * <p>Stays are log-normal within a reason. The medians and sigmas were chosen so that people
 * without a request come out near what Pierce County's bookings of 2016-18 show (median 3 days,
 * mean 27, a tail of years) and people with one near its 35 and 74, both a little shorter because
 * the export leaves out the end of stays that last beyond it. The shares of the reasons are
 * invented.
 */
enum ReleaseReason {
  BOND_OR_RECOGNIZANCE(1.0, 1.4),
  DISMISSED(3, 1.3),
  SERVED(42, 1.2),
  ACQUITTED(70, 0.9),
  DIVERSION(5, 1.0),
  OTHER(100, 1.3);

  /** People without a request: half leave on bond or recognizance within a few days. */
  static final Weighted<ReleaseReason> USUALLY =
      Weighted.of(BOND_OR_RECOGNIZANCE, 0.54)
          .and(DISMISSED, 0.19)
          .and(SERVED, 0.15)
          .and(OTHER, 0.08)
          .and(DIVERSION, 0.03)
          .and(ACQUITTED, 0.01)
          .build();

  /**
   * People with a request seldom leave on bond (judges refuse it and families do not post it: in
   * Pierce County 1.6 % paid bail against 19.8 % of others), so they leave when their case ends.
   */
  static final Weighted<ReleaseReason> WITH_REQUEST =
      Weighted.of(BOND_OR_RECOGNIZANCE, 0.17)
          .and(DISMISSED, 0.27)
          .and(SERVED, 0.34)
          .and(OTHER, 0.16)
          .and(DIVERSION, 0.02)
          .and(ACQUITTED, 0.04)
          .build();

  private final double medianDays;
  private final double sigma;

  ReleaseReason(double medianDays, double sigma) {
    this.medianDays = medianDays;
    this.sigma = sigma;
  }

  double medianDays() {
    return medianDays;
  }

  double sigma() {
    return sigma;
  }
}
