package org.amparo.engine.classes;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.amparo.model.decision.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * How many cases have each outcome, by the values that the scan's grouping keeps apart. Made for
 * breakdowns with thousands of values: no set of classes is kept for each of them.
 */
public final class CountsByBreakdown {

  private final CaseClasses classes;
  private final List<List<@Nullable String>> values = new ArrayList<>();
  private final int[] valueOf;

  private CountsByBreakdown(CaseClasses classes) {
    this.classes = classes;
    ClassTable table = classes.table();
    Map<List<@Nullable String>, Integer> numbers = new HashMap<>();
    valueOf = new int[table.size()];
    for (int i = 0; i < valueOf.length; i++) {
      List<@Nullable String> breakdown = table.breakdown(i);
      Integer known = numbers.get(breakdown);
      if (known == null) {
        known = values.size();
        numbers.put(breakdown, known);
        values.add(breakdown);
      }
      valueOf[i] = known;
    }
  }

  /** Of the classes of a scan. */
  public static CountsByBreakdown of(CaseClasses classes) {
    return new CountsByBreakdown(classes);
  }

  /** The values of the breakdown, each once, in the order met; null where unknown. */
  public List<List<@Nullable String>> values() {
    return List.copyOf(values);
  }

  /**
   * The cases by outcome and value.
   *
   * @return for each outcome a number for each of {@link #values}
   */
  public Map<Outcome, long[]> byOutcome(Ask ask) {
    ClassDecisions decisions = classes.decide(ask);
    Map<Outcome, long[]> counts = new EnumMap<>(Outcome.class);
    for (Outcome outcome : Outcome.values()) {
      long[] cases = new long[values.size()];
      BitSet with = decisions.with(outcome);
      for (int i = with.nextSetBit(0); i >= 0; i = with.nextSetBit(i + 1)) {
        cases[valueOf[i]] += classes.table().cases(i);
      }
      counts.put(outcome, cases);
    }
    return counts;
  }
}
