package org.amparo.policy.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.amparo.model.fact.ListFact;

/**
 * A condition with its negations pushed down to its atoms. Asking that a formula be true asks that
 * every fact it turns on be known, as in {@link org.amparo.policy.ir.Evaluation}.
 */
sealed interface Formula {

  /** True or false whatever the case. */
  enum Known implements Formula {
    TRUE,
    FALSE
  }

  /** A variable is known and has one of some values, given by their indexes. */
  record Among(Variable variable, BitSet values) implements Formula {}

  /** A comparison of more than one variable, all known. */
  record Related(Atom.Comparison comparison) implements Formula {}

  /** All of them. */
  record All(List<Formula> parts) implements Formula {}

  /** Any of them; what asks least of a case first. */
  record Any(List<Formula> parts) implements Formula {}

  /** Some element on record meets the formula. */
  record Some(ListFact list, Formula element) implements Formula {}

  /** The list is complete and every element meets the formula. */
  record Every(ListFact list, Formula element) implements Formula {}

  /** An element is added to the list that meets the formula; arises in the search only. */
  record NewElement(ListFact list, Formula element) implements Formula {}

  /** So many elements, from a row on, meet the formula. */
  record Several(ListFact list, int number, Formula element, int from) implements Formula {}

  /** The element of a row meets a formula, and so do others behind it, so many in all. */
  record Counted(ListFact list, int number, Formula element) implements Formula {}

  /** The list is complete, and all of its elements but fewer than so many meet the formula. */
  record Fewer(ListFact list, int number, Formula element) implements Formula {}

  /** The element of a row is one of those few that a limit lets pass; arises in the search only. */
  record Exempt(int limit) implements Formula {}

  /** All of some formulas, flat. */
  static Formula all(List<Formula> parts) {
    List<Formula> kept = new ArrayList<>();
    for (Formula part : parts) {
      if (part == Known.FALSE) {
        return Known.FALSE;
      }
      if (part instanceof All(List<Formula> inner)) {
        kept.addAll(inner);
      } else if (part != Known.TRUE) {
        kept.add(part);
      }
    }
    return kept.isEmpty() ? Known.TRUE : kept.size() == 1 ? kept.getFirst() : new All(kept);
  }

  /** Any of some formulas, flat. */
  static Formula any(List<Formula> parts) {
    List<Formula> kept = new ArrayList<>();
    for (Formula part : parts) {
      if (part == Known.TRUE) {
        return Known.TRUE;
      }
      if (part instanceof Any(List<Formula> inner)) {
        kept.addAll(inner);
      } else if (part != Known.FALSE) {
        kept.add(part);
      }
    }
    if (kept.size() < 2) {
      return kept.isEmpty() ? Known.FALSE : kept.getFirst();
    }
    kept.sort(Comparator.comparingInt(Formula::weight));
    return new Any(kept);
  }

  private static int weight(Formula formula) {
    return switch (formula) {
      case Known _, Among _ -> 0;
      case Related _ -> 1;
      case All _, Any _ -> 2;
      case Every _, Fewer _ -> 3;
      case Some _, NewElement _, Several _, Counted _ -> 4;
      case Exempt _ -> 5;
    };
  }
}
