package org.amparo.sample;

/**
 * Random draws that depend on nothing but the seed, the record and the draw's name. Adding a draw,
 * or a record, leaves every other draw as it was; the same three give the same value on any
 * machine.
 *
 * <p>A draw asked twice gives the same value twice: names must differ where values should.
 */
public final class Draw {

  private static final long FNV_START = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;
  private static final double TO_SHARE = 0x1.0p-53;

  private final long state;

  private Draw(long state) {
    this.state = state;
  }

  /** The draws of a whole study. */
  public static Draw seeded(long seed) {
    return new Draw(mix(seed ^ FNV_START));
  }

  /** The draws of one record. */
  public Draw of(String record) {
    return new Draw(bits(record));
  }

  /** The draws of a numbered part of this record, such as its second charge. */
  public Draw part(String name, int number) {
    return new Draw(mix(bits(name) + number));
  }

  /** 64 bits, each as likely 0 as 1. */
  public long bits(String name) {
    long hash = FNV_START;
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * FNV_PRIME;
    }
    return mix(state ^ mix(hash));
  }

  /** A number in [0, 1), evenly spread. */
  public double share(String name) {
    return (bits(name) >>> 11) * TO_SHARE;
  }

  /** True with the given probability. */
  public boolean chance(String name, double probability) {
    return share(name) < probability;
  }

  /** A whole number in [low, high), evenly spread. */
  public int between(String name, int low, int high) {
    if (high <= low) {
      throw new IllegalArgumentException("nothing to draw from [" + low + ", " + high + ")");
    }
    return low + (int) (share(name) * (high - low));
  }

  /**
   * A number whose logarithm is normally distributed: half are below the median, and the larger the
   * sigma, the heavier the tail above it.
   */
  public double logNormal(String name, double median, double sigma) {
    return median * StrictMath.exp(sigma * normal(name));
  }

  /** A normally distributed number, by the method of Box and Muller. */
  private double normal(String name) {
    long first = bits(name);
    // 1 - share lies in (0, 1], so that its logarithm exists.
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - (first >>> 11) * TO_SHARE));
    return radius * StrictMath.cos(2 * Math.PI * ((mix(first) >>> 11) * TO_SHARE));
  }

  /**
   * The finalizer of SplitMix64 (Steele, Lea and Flood, 2014): every input bit moves every other.
   */
  private static long mix(long input) {
    long z = input + 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
