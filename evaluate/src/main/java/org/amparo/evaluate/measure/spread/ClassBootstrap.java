package org.amparo.evaluate.measure.spread;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Quantities over classes of stays, as they are and in each resample of the people.
 *
 * <p>A person's weight in a resample is drawn once, whatever the number of policies: each class is
 * summed once, and the sums of classes make every policy's total and every difference of two. All
 * sums are whole numbers, so the order of the work does not tell on the result.
 */
public final class ClassBootstrap {

  private ClassBootstrap() {}

  /** Each quantity with every person counted once. */
  public static long[] totals(ClassTable table, List<Quantity> quantities) {
    long[] totals = new long[quantities.size()];
    for (int q = 0; q < totals.length; q++) {
      for (int index = 0; index < table.classes().size(); index++) {
        totals[q] += table.times(index, quantities.get(q));
      }
    }
    return totals;
  }

  /** Each quantity in each resample: {@code [quantity][resample]}. */
  static double[][] resamples(ClassTable table, List<Quantity> quantities) {
    double[][] totals = new double[quantities.size()][Bootstrap.RESAMPLES];
    IntStream.range(0, Bootstrap.RESAMPLES / Bootstrap.DRAWS_A_HASH)
        .parallel()
        .forEach(block -> block(table, quantities, block, totals));
    return totals;
  }

  private static void block(
      ClassTable table, List<Quantity> quantities, int block, double[][] totals) {
    int draws = Bootstrap.DRAWS_A_HASH;
    long[] sums = new long[3 * draws];
    long[][] found = new long[quantities.size()][draws];
    for (int index = 0; index < table.classes().size(); index++) {
      sum(table, index, block, sums);
      for (int q = 0; q < found.length; q++) {
        Quantity quantity = quantities.get(q);
        if (quantity.touches(index)) {
          for (int draw = 0; draw < draws; draw++) {
            found[q][draw] +=
                quantity.of(index, sums[draw], sums[draws + draw], sums[2 * draws + draw]);
          }
        }
      }
    }
    for (int q = 0; q < found.length; q++) {
      for (int draw = 0; draw < draws; draw++) {
        totals[q][block * draws + draw] = found[q][draw];
      }
    }
  }

  /** A class's seconds, untimed stays and stays in the four resamples of a block. */
  private static void sum(ClassTable table, int index, int block, long[] sums) {
    long seconds0 = 0;
    long seconds1 = 0;
    long seconds2 = 0;
    long seconds3 = 0;
    // Two counts in one number: neither reaches 2^31 while there are fewer than 10^8 stays.
    long counts0 = 0;
    long counts1 = 0;
    long counts2 = 0;
    long counts3 = 0;
    for (int i = table.start(index); i < table.start(index + 1); i++) {
      long bits = Bootstrap.bits(table.person(i), block);
      long known = table.seconds(i);
      long counts = (long) table.untimed(i) << 32 | table.stays(i);
      int weight0 = Bootstrap.weight(bits, 0);
      int weight1 = Bootstrap.weight(bits, 1);
      int weight2 = Bootstrap.weight(bits, 2);
      int weight3 = Bootstrap.weight(bits, 3);
      seconds0 += weight0 * known;
      seconds1 += weight1 * known;
      seconds2 += weight2 * known;
      seconds3 += weight3 * known;
      counts0 += weight0 * counts;
      counts1 += weight1 * counts;
      counts2 += weight2 * counts;
      counts3 += weight3 * counts;
    }
    long[] known = {seconds0, seconds1, seconds2, seconds3};
    long[] counts = {counts0, counts1, counts2, counts3};
    for (int draw = 0; draw < Bootstrap.DRAWS_A_HASH; draw++) {
      sums[draw] = known[draw];
      sums[Bootstrap.DRAWS_A_HASH + draw] = counts[draw] >>> 32;
      sums[2 * Bootstrap.DRAWS_A_HASH + draw] = counts[draw] & 0xFFFF_FFFFL;
    }
  }
}
