package org.amparo.policy.ir;

import java.util.Set;
import org.amparo.model.decision.Truth;
import org.amparo.model.fact.ListFact;

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
      case Condition.Not not -> descend(not.condition());
      case Condition.And and -> and.conditions().forEach(this::descend);
      case Condition.Or or -> or.conditions().forEach(this::descend);
      case Condition.Exists exists -> quantified(exists.list(), exists.element());
      case Condition.ForAll all -> quantified(all.list(), all.element());
      default -> facts(condition);
    }
  }

  private void quantified(ListFact list, Condition element) {
    paths.add(list.path());
    facts(element);
  }

  /** Every unknown single fact that a condition without quantifiers names, at any depth. */
  private void facts(Condition condition) {
    switch (condition) {
      case Condition.Always _ -> {}
      case Condition.Holds holds -> facts(holds.term());
      case Condition.Compare compare -> {
        facts(compare.left());
        facts(compare.right());
      }
      case Condition.OneOf oneOf -> facts(oneOf.term());
      case Condition.Not not -> facts(not.condition());
      case Condition.And and -> and.conditions().forEach(this::facts);
      case Condition.Or or -> or.conditions().forEach(this::facts);
      case Condition.Exists _, Condition.ForAll _ ->
          throw new IllegalArgumentException("quantifiers do not nest: " + condition);
    }
  }

  private void facts(Term term) {
    switch (term) {
      case Term.FactValue fact -> {
        if (!situation.knows(fact.fact())) {
          paths.add(fact.fact().path());
        }
      }
      case Term.YearsBefore before -> facts(before.date());
      case Term.PlusDays plus -> {
        facts(plus.date());
        facts(plus.days());
      }
      case Term.Constant _, Term.FieldValue _ -> {}
    }
  }
}
