package org.amparo.sample.county;

/**
 * What a generated county may have that Sample County has not, or has less of. Each is a number
 * that {@link SampleCounty.Settings} gives it, and 0, which all are for Sample County, is none of
 * it.
 */
public enum Trait {
  /** The share of requests that the county would have honored and declines. */
  DECLINED(0.5),
  /** The share of requests that ICE takes back before the person is released. */
  WITHDRAWN(0.2),
  /** The share of the log's answers that nobody wrote down. */
  BLANK(0.4),
  /** The share of people with a request whom a prison or another jail fetches instead. */
  NEVER_DUE(0.2),
  /** The share of bookings that are of somebody booked before, and a column that says of whom. */
  COMES_BACK(0.4),
  /**
   * How many times as long as of an average reason for release the slowest takes to be carried out.
   */
  WAITS_BY_REASON(4),
  /** The share of holds that are the wait that anybody has, and no holding. */
  ORDINARY_HOLDS(0),
  /** The share of holds that last for weeks, as entered. */
  OUTLIERS(0.05),
  /** The share of holds of which no record says when they began, whatever their length. */
  UNTIMED(0.3),
  /** The same of holds of more than half a day alone. */
  UNTIMED_IF_LONG(0),
  /** Where above 0, the files have days and no time of day. */
  DATES_ONLY(0),
  /** The share of bookings that another county's hold keeps for a while after the last charge. */
  OTHER_HOLDS(0.2),
  /** Dollars that ICE was billed for each hold, half of them received. */
  REPAID(80),
  /** The share of the period after which the county honors a third of what it did. */
  CHANGE(0.8),
  /** Where above 0, the mistakes that every real export holds. */
  MISTAKES(1),
  /**
   * Days that a hold adds to the stay of everybody whose request was not declined. Requests then
   * come by lot within a day of booking, and nothing else tells the two groups' stays apart.
   */
  EFFECT(0);

  private final double most;

  Trait(double most) {
    this.most = most;
  }

  /** The most of it that a county drawn at random has; 0 where none has it unasked. */
  double most() {
    return most;
  }
}
