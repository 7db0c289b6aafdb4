package org.amparo.evaluate.estimate;

/** A number of bookings with a hold, and of others without. */
public record Groups(long held, long others) {

  /** Whether each group has at least so many. */
  public boolean atLeast(long least) {
    return held >= least && others >= least;
  }

  /** These and others, each group added up. */
  public Groups with(Groups more) {
    return new Groups(held + more.held, others + more.others);
  }
}
