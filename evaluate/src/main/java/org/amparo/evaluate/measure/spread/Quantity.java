package org.amparo.evaluate.measure.spread;

/**
 * A sum over classes of stays: a class's known seconds, its stays without a time and all its stays,
 * each times a factor of its own.
 */
public final class Quantity {

  private final long[] perSecond;
  private final long[] perUntimed;
  private final long[] perStay;

  /** Nothing yet of any class. */
  Quantity(int classes) {
    perSecond = new long[classes];
    perUntimed = new long[classes];
    perStay = new long[classes];
  }

  /**
   * Sets the factors of a class.
   *
   * @param second of each known second
   * @param without of each stay without a time, in seconds
   * @param stay of each stay
   */
  void set(int index, long second, long without, long stay) {
    perSecond[index] = second;
    perUntimed[index] = without;
    perStay[index] = stay;
  }

  /** Whether a class adds anything. */
  boolean touches(int index) {
    return perSecond[index] != 0 || perUntimed[index] != 0 || perStay[index] != 0;
  }

  /** What a class with these sums adds. */
  long of(int index, long seconds, long untimed, long stays) {
    return perSecond[index] * seconds + perUntimed[index] * untimed + perStay[index] * stays;
  }
}
