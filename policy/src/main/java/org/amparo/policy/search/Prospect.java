package org.amparo.policy.search;

import java.util.BitSet;
import java.util.List;
import org.amparo.model.decision.Truth;
import org.amparo.model.fact.ListFact;

/** Whether a formula can still be true in a search. */
final class Prospect {

  private Prospect() {}

  /**
   * TRUE where asking for the formula takes nothing away, FALSE where it cannot be; UNKNOWN
   * otherwise, and where that takes more than a look.
   */
  static Truth of(Formula formula, int row, Store store) {
    return switch (formula) {
      case Formula.Known known -> Truth.of(known == Formula.Known.TRUE);
      case Formula.Among among -> among(among, row, store);
      case Formula.Related(Atom.Comparison comparison) -> Ties.status(comparison, row, store);
      case Formula.All all -> {
        Truth truth = Truth.TRUE;
        for (Formula part : all.parts()) {
          truth = truth.and(of(part, row, store));
          if (truth == Truth.FALSE) {
            break;
          }
        }
        yield truth;
      }
      case Formula.Any any -> {
        Truth truth = Truth.FALSE;
        for (Formula part : any.parts()) {
          truth = truth.or(of(part, row, store));
          if (truth == Truth.TRUE) {
            break;
          }
        }
        yield truth;
      }
      case Formula.Some some -> some(some.list(), some.element(), store);
      case Formula.Every every -> every(every.list(), every.element(), store);
      case Formula.NewElement added -> added(added.list(), added.element(), store);
    };
  }

  private static Truth among(Formula.Among among, int row, Store store) {
    BitSet left = store.left(among.variable(), row);
    if (!left.intersects(among.values())) {
      return Truth.FALSE;
    }
    BitSet others = (BitSet) left.clone();
    others.andNot(among.values());
    return others.isEmpty() ? Truth.TRUE : Truth.UNKNOWN;
  }

  private static Truth some(ListFact list, Formula element, Store store) {
    Truth truth = added(list, element, store);
    for (int row : store.rows(list)) {
      truth = truth.or(of(element, row, store));
    }
    return truth;
  }

  /** Never TRUE: the element has to meet, with those to come, what else every element has to. */
  private static Truth added(ListFact list, Formula element, Store store) {
    if (!store.mayAdd(list) || of(element, Store.FRESH, store) == Truth.FALSE) {
      return Truth.FALSE;
    }
    for (Formula universal : store.universals(list)) {
      if (of(universal, Store.FRESH, store) == Truth.FALSE) {
        return Truth.FALSE;
      }
    }
    return Truth.UNKNOWN;
  }

  private static Truth every(ListFact list, Formula element, Store store) {
    if (!store.scope().mayBeComplete(list)) {
      return Truth.FALSE;
    }
    List<Integer> rows = store.rows(list);
    Truth truth = store.scope().complete(list) ? Truth.TRUE : Truth.UNKNOWN;
    for (int row : rows) {
      truth = truth.and(of(element, row, store));
    }
    return truth;
  }
}
