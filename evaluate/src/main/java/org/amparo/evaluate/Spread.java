package org.amparo.evaluate;

/** Why a figure is a range. The first three are never added together. */
public enum Spread {
  /** Facts that the records lack leave the decision open. */
  MISSING_FACTS,
  /** Other people could have been the ones observed. */
  SAMPLING,
  /** A rate or definition could be another. */
  ASSUMPTIONS,
  /** All of these at once; as wide as each of them or wider. */
  COMBINED
}
