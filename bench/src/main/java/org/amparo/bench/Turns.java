package org.amparo.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Measures a subject and its peers by turns, so that a busy moment hits all: on the clock, by the
 * processors' time, which a busy machine changes far less, and by memory. A first turn of each is
 * not counted.
 */
final class Turns {

  private final String subject;
  private final Map<String, Cost.Measured> measured = new LinkedHashMap<>();

  private Turns(String subject) {
    this.subject = subject;
  }

  /** Turns of a subject. */
  static Turns of(String subject, Cost.Measured measured) {
    Turns turns = new Turns(subject);
    turns.measured.put(subject, measured);
    return turns;
  }

  /** Adds a peer. */
  Turns against(String peer, Cost.Measured measure) {
    measured.put(peer, measure);
    return this;
  }

  /** Runs them all and prints a line for each peer and unit. */
  void run(int rounds) throws Exception {
    Map<String, List<Cost>> costs = new LinkedHashMap<>();
    for (int round = 0; round <= rounds; round++) {
      for (Map.Entry<String, Cost.Measured> one : measured.entrySet()) {
        Cost cost = one.getValue().once();
        if (round > 0) {
          costs.computeIfAbsent(one.getKey(), name -> new ArrayList<>()).add(cost);
        }
      }
    }
    print(costs, "s", Cost::seconds);
    print(costs, "processors' s", Cost::processors);
    print(costs, "peak MiB", Cost::peakMebibytes);
  }

  private void print(Map<String, List<Cost>> costs, String unit, ToDoubleFunction<Cost> part) {
    Map<String, double[]> turns = new LinkedHashMap<>();
    costs.forEach((name, all) -> turns.put(name, all.stream().mapToDouble(part).toArray()));
    turns.values().removeIf(all -> all[0] == 0);
    double[] own = turns.remove(subject);
    if (own == null) {
      return;
    }
    if (turns.isEmpty()) {
      ResultLine.print(subject, unit, own);
    }
    turns.forEach((peer, all) -> ResultLine.print(subject, unit, own, peer, all, ""));
  }
}
