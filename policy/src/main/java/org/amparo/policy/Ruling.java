package org.amparo.policy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amparo.model.decision.Decision.RuleTruth;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Truth;
import org.jspecify.annotations.Nullable;

/**
 * A policy's answer to one question: rules in order, the first whose condition holds decides. The
 * last is named {@code otherwise} and always applies.
 *
 * @param clock how long a hold may last where one is allowed
 * @param rules at least one; the last is {@code otherwise}
 * @param ordered whether the file declares that earlier rules win; where it does not, rules that
 *     differ must not hold together
 * @param complete whether the file itself states {@code otherwise}; where it does not, its rules
 *     must cover every case, and {@code otherwise} asks for a reader
 */
public record Ruling(Clock clock, List<Rule> rules, boolean ordered, boolean complete) {

  public Ruling {
    rules = List.copyOf(rules);
  }

  /** The rules that the file states; an implied {@code otherwise} is none of them. */
  public List<Rule> stated() {
    return complete ? rules : rules.subList(0, rules.size() - 1);
  }

  /** The rules that may be the first to hold, by the truth of each one's condition, in order. */
  public List<Rule> able(List<RuleTruth> truths) {
    List<Rule> able = new ArrayList<>();
    for (int i = 0; i < truths.size(); i++) {
      Truth truth = truths.get(i).truth();
      if (truth != Truth.FALSE) {
        able.add(rules.get(i));
      }
      if (truth == Truth.TRUE) {
        break;
      }
    }
    return able;
  }

  /**
   * Every answer that the rules may give, by the truth of each one's condition; SILENT where it may
   * be that none applies, as where all that is left speaks of a request to hold.
   */
  public Set<Outcome> possible(List<RuleTruth> truths) {
    Set<Outcome> possible = EnumSet.noneOf(Outcome.class);
    able(truths).forEach(rule -> possible.add(rule.outcome()));
    if (falls(truths)) {
      possible.add(Outcome.SILENT);
    }
    return Collections.unmodifiableSet(possible);
  }

  /** Whether no rule surely applies. */
  public static boolean falls(List<RuleTruth> truths) {
    return truths.stream().noneMatch(one -> one.truth() == Truth.TRUE);
  }

  /** Whether some rule speaks of a request to hold alone. */
  public boolean hangsOnHold() {
    return rules.stream().anyMatch(Rule::hangsOnHold);
  }

  /** The rule of this id, which may be null as in a decision that no single rule made. */
  public Optional<Rule> rule(@Nullable String id) {
    return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
  }
}
