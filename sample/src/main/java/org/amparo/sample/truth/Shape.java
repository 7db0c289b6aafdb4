package org.amparo.sample.truth;

/** What kind of county to make. */
public enum Shape {
  /** One booking, which is a hold. */
  ONE(1, 1, 3),
  /** A handful. */
  FEW(3, 9, 6),
  /** ICE asks, and the jail holds nobody. */
  NOBODY_HELD(20, 60, 12),
  /** ICE asks for nobody. */
  NOBODY_ASKED(20, 60, 12),
  /** ICE asks for everybody, and the jail holds all of them. */
  EVERYBODY_HELD(20, 60, 12),
  /** A few short holds, and one person kept for twenty years. */
  ONE_FOR_YEARS(20, 40, 14),
  /** A year of a small jail. */
  SMALL(40, 120, 12),
  /** Three years of a jail of some size, with people who come back. */
  USUAL(150, 300, 36),
  /** A year of many ordinary waits, so that net time can be told. */
  MANY_OTHERS(400, 600, 12);

  private final int fewest;
  private final int most;
  private final int months;

  Shape(int fewest, int most, int months) {
    this.fewest = fewest;
    this.most = most;
    this.months = months;
  }

  int fewest() {
    return fewest;
  }

  int most() {
    return most;
  }

  int months() {
    return months;
  }
}
