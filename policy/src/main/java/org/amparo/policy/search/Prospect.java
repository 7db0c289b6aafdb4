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
      case Formula.Several several -> several(several, store);
      case Formula.Counted counted -> counted(counted, row, store);
      case Formula.Fewer fewer -> fewer(fewer, store);
      case Formula.Exempt exempt ->
          store.exemptions(exempt.limit()) > 0 ? Truth.UNKNOWN : Truth.FALSE;
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

  private static Truth several(Formula.Several several, Store store) {
    int met = 0;
    int able = 0;
    for (int row : store.rows(several.list())) {
      if (row >= several.from()) {
        Truth truth = of(several.element(), row, store);
        met += truth == Truth.TRUE ? 1 : 0;
        able += truth != Truth.FALSE ? 1 : 0;
      }
    }
    if (met >= several.number()) {
      return Truth.TRUE;
    }
    boolean none = added(several.list(), several.element(), store) == Truth.FALSE;
    return none && able < several.number() ? Truth.FALSE : Truth.UNKNOWN;
  }

  private static Truth counted(Formula.Counted counted, int row, Store store) {
    Truth first =
        row == Store.FRESH
            ? added(counted.list(), counted.element(), store)
            : of(counted.element(), row, store);
    return first == Truth.FALSE ? Truth.FALSE : Truth.UNKNOWN;
  }

  private static Truth fewer(Formula.Fewer fewer, Store store) {
    if (!store.scope().mayBeComplete(fewer.list())) {
      return Truth.FALSE;
    }
    int failing = 0;
    int open = 0;
    for (int row : store.rows(fewer.list())) {
      Truth truth = of(fewer.element(), row, store);
      failing += truth == Truth.FALSE ? 1 : 0;
      open += truth != Truth.TRUE ? 1 : 0;
    }
    if (failing >= fewer.number()) {
      return Truth.FALSE;
    }
    boolean all = store.scope().complete(fewer.list()) && open < fewer.number();
    return all ? Truth.TRUE : Truth.UNKNOWN;
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
