package org.amparo.cluster;

import java.util.List;
import java.util.Map;

/**
 * Which task has which homes, and what of it has to be computed.
 *
 * @param tasks how many have homes
 * @param asked the homes whose tasks are computed, with those
 * @param nation whether the nation's is
 * @param kept results of the others
 */
record TaskShare(
    Map<String, Integer> shared,
    int tasks,
    Map<String, Integer> asked,
    boolean nation,
    List<PartResult> kept) {

  /** All of it is computed. */
  static TaskShare all(Map<String, Integer> shared, int tasks) {
    return new TaskShare(shared, tasks, shared, true, List.of());
  }
}
