package org.amparo.policy.law;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.amparo.model.fact.CaseRecord;
import org.amparo.policy.Policy;
import org.amparo.policy.Policy.GoesBy;

/**
 * The days by which the law is chosen.
 *
 * @param day that of a provision of whose own day nothing is known
 * @param known by what a provision goes, the day of the case
 */
public record LawDays(LocalDate day, Map<GoesBy, LocalDate> known) {

  public LawDays {
    known = Map.copyOf(known);
  }

  /** One day, by whatever a provision goes. */
  public static LawDays on(LocalDate day) {
    Map<GoesBy, LocalDate> all = new EnumMap<>(GoesBy.class);
    for (GoesBy by : GoesBy.values()) {
      all.put(by, day);
    }
    return new LawDays(day, all);
  }

  /** The days of a case; {@code otherwise} for one that tells not even when the request came. */
  public static LawDays of(CaseRecord record, LocalDate otherwise) {
    Map<GoesBy, LocalDate> known = new EnumMap<>(GoesBy.class);
    for (GoesBy by : GoesBy.values()) {
      if (record.value(by.fact()) instanceof LocalDate day) {
        known.put(by, day);
      }
    }
    return new LawDays(known.getOrDefault(GoesBy.RECEIPT, otherwise), known);
  }

  /** The day that has to lie within a policy's dates. */
  public LocalDate of(Policy policy) {
    return known.getOrDefault(policy.goesBy(), day);
  }

  /** Whether a policy goes by a day that the case does not tell. */
  public boolean assumed(Policy policy) {
    return policy.goesBy() != GoesBy.RECEIPT && !known.containsKey(policy.goesBy());
  }
}
