package org.amparo.policy;

import java.util.List;

/**
 * A policy's answer to one question: rules in order, the first whose condition holds decides. The
 * last is named {@code otherwise} and always applies.
 *
 * @param clock how long a hold may last where one is allowed
 * @param rules at least one; the last is {@code otherwise}
 */
public record Ruling(Clock clock, List<Rule> rules) {

  public Ruling {
    rules = List.copyOf(rules);
  }
}
