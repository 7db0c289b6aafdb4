package org.amparo.report.assertion;

/** What an assertion speaks of. */
public enum Scope {
  /** The county, of whose records nothing was selected and nothing is known to be wrong. */
  COUNTY,
  /** Bookings that somebody selected: a sample, or holds alone. */
  THESE_BOOKINGS,
  /** Records with errors that were found and flagged. */
  THESE_RECORDS
}
