package org.amparo.policy.whatif;

import java.util.ArrayList;
import java.util.List;
import org.amparo.policy.Rule;
import org.amparo.policy.Ruling;
import org.amparo.policy.search.WitnessSearch.Wanted;

/** What has to be true of a case so that a rule settles the answer. */
final class Goals {

  private Goals() {}

  /**
   * The rule's condition holds, and none before it that answers otherwise does. An earlier rule
   * with the same outcome may hold or not.
   */
  static List<Wanted> settledBy(Ruling ruling, int rule) {
    List<Wanted> wanted = new ArrayList<>();
    Rule last = ruling.rules().get(rule);
    for (Rule earlier : ruling.rules().subList(0, rule)) {
      if (earlier.outcome() != last.outcome()) {
        wanted.add(new Wanted(earlier.condition(), false));
      }
    }
    wanted.add(new Wanted(last.condition(), true));
    return wanted;
  }
}
