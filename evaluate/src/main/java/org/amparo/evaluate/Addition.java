package org.amparo.evaluate;

/** How a figure of several places comes from those of each. */
public enum Addition {
  /** It is their sum. */
  SUM,
  /** What two places share counts once, so it may be less than their sum. */
  DISTINCT,
  /** It is no sum: a mean, a share, a median. */
  NOT
}
