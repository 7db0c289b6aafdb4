package org.amparo.evaluate.estimate;

/**
 * A number of bookings in each group.
 *
 * @param held with a hold
 * @param others without
 */
public record Groups(long held, long others) {

  /** These and others. */
  public Groups and(Groups more) {
    return new Groups(held + more.held, others + more.others);
  }

  /** Whether each group has at least so many. */
  public boolean atLeast(long least) {
    return held >= least && others >= least;
  }
}
