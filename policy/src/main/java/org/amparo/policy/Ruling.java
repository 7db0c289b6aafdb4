package org.amparo.policy;

import java.util.List;
import java.util.Optional;
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

  /** The rule of this id, which may be null as in a decision that no single rule made. */
  public Optional<Rule> rule(@Nullable String id) {
    return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
  }
}
