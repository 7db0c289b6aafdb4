package org.amparo.policy.reading;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How far two readings agree.
 *
 * @param kappa Cohen's kappa, agreement beyond what the frequencies of the answers alone would
 *     give; 1 where all agree
 */
public record Agreement(int pairs, int same, double kappa) {

  /** Of answers that two gave to the same questions. */
  static Agreement of(List<Readings.Pair> pairs) {
    int same = (int) pairs.stream().filter(Readings.Pair::same).count();
    double n = pairs.size();
    Map<String, Long> first = counts(pairs, Readings.Pair::first);
    Map<String, Long> second = counts(pairs, Readings.Pair::second);
    double chance =
        first.entrySet().stream()
            .mapToDouble(one -> one.getValue() / n * second.getOrDefault(one.getKey(), 0L) / n)
            .sum();
    double observed = same / n;
    return new Agreement(pairs.size(), same, chance == 1 ? 1 : (observed - chance) / (1 - chance));
  }

  private static Map<String, Long> counts(
      List<Readings.Pair> pairs, Function<Readings.Pair, String> answer) {
    return pairs.stream().collect(Collectors.groupingBy(answer, Collectors.counting()));
  }

  /** The share of pairs that agree, in percent. */
  public double percent() {
    return 100.0 * same / pairs;
  }
}
