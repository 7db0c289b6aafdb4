package org.amparo.cli.screen;

import java.util.Optional;
import java.util.Set;
import org.amparo.model.decision.Decision;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.model.decision.Truth;
import org.amparo.policy.Policy;
import org.amparo.policy.Rule;
import org.amparo.policy.Ruling;
import org.amparo.policy.explain.RankText;
import org.amparo.policy.law.LawInForce;
import org.amparo.policy.law.Resolution;

/** Why a stack of policies answers as it does, in a sentence with its source. */
record LawReasons(LawInForce law, Question asked) {

  /** The rule that surely gives an answer, else one that may; empty where no rule does. */
  Optional<String> of(Resolution resolution, Outcome outcome) {
    boolean open = resolution.possible().size() > 1;
    return of(resolution, outcome, open ? Truth.UNKNOWN : Truth.TRUE)
        .or(() -> of(resolution, outcome, Truth.UNKNOWN));
  }

  private Optional<String> of(Resolution resolution, Outcome outcome, Truth truth) {
    int layers = law.layers().size();
    for (int step = 0; step < layers; step++) {
      // What a higher rank leaves open is left by the lowest that speaks.
      int i = outcome == Outcome.MAY ? layers - 1 - step : step;
      Policy policy = law.layers().get(i);
      Decision decision = resolution.decisions().get(i);
      Ruling ruling = policy.rulings().get(asked);
      boolean sure = truth == Truth.UNKNOWN || decision.possible().equals(Set.of(outcome));
      if (ruling == null || !resolution.deciding().contains(policy.id()) || !sure) {
        continue;
      }
      for (int j = 0; j < decision.conditions().size(); j++) {
        Rule rule = ruling.rules().get(j);
        Truth holds = decision.conditions().get(j).truth();
        if (rule.outcome() == outcome && holds.compareTo(truth) >= 0) {
          String read = policy.verified() ? "" : ", not all read in full";
          String source = policy.id() + ", " + RankText.of(policy) + read;
          return Optional.of(
              elsewhere(resolution, i, outcome)
                  + firstSentence(rule.explanation())
                  + " ("
                  + source
                  + ")");
        }
        if (holds == Truth.TRUE) {
          break;
        }
      }
    }
    return Optional.empty();
  }

  /**
   * What other ranks ask before this one is heard: the rule by which each leaves it to this one.
   * Where this one allows, the ranks below it are heard too, for any of them may still forbid.
   */
  private String elsewhere(Resolution resolution, int layer, Outcome outcome) {
    StringBuilder conditions = new StringBuilder();
    int last = outcome == Outcome.MAY ? law.layers().size() : layer;
    for (int i = 0; i < last; i++) {
      if (i != layer) {
        left(resolution, i, layer)
            .ifPresent(
                condition -> {
                  conditions.append(condition);
                  conditions.append(" And: ");
                });
      }
    }
    return conditions.toString();
  }

  /** The rule by which a policy whose answer is open may leave it to that of another layer. */
  private Optional<String> left(Resolution resolution, int i, int layer) {
    Policy policy = law.layers().get(i);
    Decision decision = resolution.decisions().get(i);
    Ruling ruling = policy.rulings().get(asked);
    boolean stands = decision.possible().size() > 1;
    if (ruling == null || !stands || policy.rank() == law.layers().get(layer).rank()) {
      return Optional.empty();
    }
    for (int j = 0; j < decision.conditions().size(); j++) {
      Rule rule = ruling.rules().get(j);
      boolean leaves = rule.outcome() == Outcome.SILENT || rule.outcome() == Outcome.MAY;
      if (leaves && decision.conditions().get(j).truth() != Truth.FALSE) {
        return Optional.of(firstSentence(rule.explanation()) + " (" + policy.id() + ")");
      }
    }
    return Optional.empty();
  }

  /** The first sentence of a text. */
  static String firstSentence(String text) {
    return text.split("(?<=[a-z)0-9]{2}\\.)\\s+(?=[A-Z])", 2)[0];
  }
}
