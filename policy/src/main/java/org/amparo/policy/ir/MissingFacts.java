package org.amparo.policy.ir;

import java.util.Set;
import org.amparo.model.decision.Truth;

/** Finds the unknown facts that keep a condition unknown. */
public final class MissingFacts {

  private final Situation situation;
  private final Set<String> paths;

  private MissingFacts(Situation situation, Set<String> paths) {
    this.situation = situation;
    this.paths = paths;
  }

  /**
   * Adds the paths of the facts that would help to settle a condition: nothing where it is settled;
   * a list where an element is unknown or may be missing, with the unknown facts compared with its
   * elements.
   */
  public static void collect(Condition condition, Situation situation, Set<String> paths) {
    new MissingFacts(situation, paths).descend(condition);
  }

  private void descend(Condition condition) {
    if (Evaluation.of(condition, situation) != Truth.UNKNOWN) {
      return;
    }
    switch (condition) {
      case Condition.Not _, Condition.And _, Condition.Or _ ->
          condition.parts().forEach(this::descend);
      case Condition.OfList list -> {
        paths.add(list.list().path());
        list.element().each(this::compared);
      }
      default -> compared(condition);
    }
  }

  private void compared(Condition condition) {
    // What a term is one of are constants, often hundreds of sections.
    if (condition instanceof Condition.OneOf oneOf) {
      oneOf.term().each(this::fact);
    } else {
      condition.terms().forEach(term -> term.each(this::fact));
    }
  }

  private void fact(Term term) {
    if (term instanceof Term.FactValue fact && !situation.knows(fact.fact())) {
      paths.add(fact.fact().path());
    }
  }
}
