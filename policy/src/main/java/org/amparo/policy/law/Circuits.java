package org.amparo.policy.law;

import java.util.List;
import java.util.Map;

/**
 * The federal judicial circuits.
 *
 * @param states circuit to the Open Civic Data ids of the states and territories in it
 */
record Circuits(Map<String, List<String>> states) {

  Circuits {
    states = Map.copyOf(states);
  }

  /** Whether two states lie in one circuit. */
  boolean together(String one, String other) {
    return states.values().stream().anyMatch(all -> all.contains(one) && all.contains(other));
  }
}
