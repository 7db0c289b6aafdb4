package org.amparo.evaluate;

/** What a figure counts. Money is always whole cents. */
public enum Unit {
  PEOPLE,
  REQUESTS,
  BOOKINGS,
  POLICIES,
  ROWS,
  /** Encounters, arrests, stays in custody, removals. */
  EVENTS,
  MONTHS,
  /** Counties and other places. */
  PLACES,
  /** Numbers of a report itself. */
  NUMBERS,
  /** So many a month of what the label names; need not be whole. */
  PER_MONTH,
  HOURS,
  DAYS,
  CENTS,
  CENTS_PER_DAY,
  /** So many of every thousand, from 0 to 1000. */
  PER_THOUSAND,
  /** From 0 to 1. */
  SHARE,
  /** One figure divided by another of the same unit. */
  RATIO
}
