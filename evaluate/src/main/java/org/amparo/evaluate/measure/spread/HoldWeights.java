package org.amparo.evaluate.measure.spread;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.amparo.evaluate.sql.Plan;

/** How much each hold on record weighs where one without a start is drawn ({@code hold_weight}). */
final class HoldWeights {

  /** At so many lengths stands a hold longer than any on record. */
  static final int LONGER = 8;

  private final int[] slots;
  private final double[] upTo;

  private HoldWeights(int[] slots, double[] weights) {
    this.slots = slots;
    this.upTo = weights;
    Arrays.parallelPrefix(upTo, Double::sum);
  }

  /** The weights by the hash of the stay that is drawn. */
  static Map<Long, HoldWeights> readAll(Plan plan) {
    Map<Long, IntStream.Builder> slots = new HashMap<>();
    Map<Long, DoubleStream.Builder> weights = new HashMap<>();
    plan.scan(
        "figure/hold_weights",
        row -> {
          long hash = HashedChance.hash(row);
          slots.computeIfAbsent(hash, _ -> IntStream.builder()).add((int) row.count("slot") - 1);
          weights
              .computeIfAbsent(hash, _ -> DoubleStream.builder())
              .add(HashedChance.number(row, "weight", 0));
        });
    Map<Long, HoldWeights> all = new HashMap<>();
    slots.forEach(
        (hash, of) ->
            all.put(
                hash,
                new HoldWeights(
                    of.build().toArray(),
                    weights.getOrDefault(hash, DoubleStream.builder()).build().toArray())));
    return all;
  }

  /** The slot, from 0, at which so much of all weight is reached. */
  int at(double share) {
    int found = Arrays.binarySearch(upTo, share * upTo[upTo.length - 1]);
    return slots[Math.min(found < 0 ? -found - 1 : found + 1, slots.length - 1)];
  }
}
