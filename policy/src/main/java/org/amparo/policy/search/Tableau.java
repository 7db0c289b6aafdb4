package org.amparo.policy.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.amparo.model.decision.Truth;
import org.amparo.model.fact.ListFact;
import org.amparo.policy.search.Store.Goal;
import org.amparo.policy.search.Store.Tie;
import org.jspecify.annotations.Nullable;

/**
 * Searches for a case by asking more and more of it: what all parts of a formula ask at once, then
 * one of the alternatives that are left, the fewest first, going back where none can be. Each
 * existential demand has an element of its own where that may be added: a case in which one element
 * meets two demands is no easier to find than one in which its twin meets the second.
 */
final class Tableau {

  private final int mostSteps;
  private int steps;

  Tableau(int mostSteps) {
    this.mostSteps = mostSteps;
  }

  /** Thrown where the search takes too long. */
  static final class GivenUp extends Exception {
    private static final long serialVersionUID = 1L;

    GivenUp() {
      super(null, null, false, false);
    }
  }

  /** What a case has to be asked so that the formula is true, or null where none can be. */
  @Nullable Store search(Formula formula, Store start) throws GivenUp {
    return require(formula, 0, start) ? continued(start) : null;
  }

  private @Nullable Store continued(Store store) throws GivenUp {
    if (++steps > mostSteps) {
      throw new GivenUp();
    }
    if (!settle(store)) {
      return null;
    }
    if (!store.choices().isEmpty()) {
      return chosen(store.choices().remove(smallest(store)), store);
    }
    return store.ties().isEmpty() ? store : tried(store);
  }

  private static int smallest(Store store) {
    List<List<Goal>> choices = store.choices();
    int smallest = 0;
    for (int i = 1; i < choices.size(); i++) {
      if (choices.get(i).size() < choices.get(smallest).size()) {
        smallest = i;
      }
    }
    return smallest;
  }

  private @Nullable Store chosen(List<Goal> choice, Store store) throws GivenUp {
    for (Goal alternative : choice) {
      Store copy = store.copy();
      if (require(alternative.formula(), alternative.row(), copy)) {
        Store found = continued(copy);
        if (found != null) {
          return found;
        }
      }
      // No case with this alternative: in those that are left it is false.
      if (alternative.formula() instanceof Formula.Among(Variable variable, BitSet values)) {
        BitSet others = (BitSet) variable.all().clone();
        others.andNot(values);
        if (!store.restrict(variable, alternative.row(), others)) {
          return null;
        }
      }
    }
    return null;
  }

  /** Tries the values of the compared variable that has the fewest left. */
  private @Nullable Store tried(Store store) throws GivenUp {
    Variable variable = null;
    int row = 0;
    int fewest = Integer.MAX_VALUE;
    for (Tie tie : store.ties()) {
      for (Variable candidate : tie.comparison().variables()) {
        int left = store.left(candidate, tie.row()).cardinality();
        if (left > 1 && left < fewest) {
          variable = candidate;
          row = tie.row();
          fewest = left;
        }
      }
    }
    if (variable == null) {
      return store;
    }
    BitSet left = store.left(variable, row);
    for (int i = left.nextSetBit(0); i >= 0; i = left.nextSetBit(i + 1)) {
      BitSet one = new BitSet();
      one.set(i);
      Store copy = store.copy();
      Store found = copy.restrict(variable, row, one) ? continued(copy) : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** Draws every conclusion that needs no choice; false where the case cannot be. */
  private boolean settle(Store store) {
    int before;
    do {
      before = store.changes();
      if (!settleTies(store) || !settleChoices(store)) {
        return false;
      }
    } while (store.changes() != before);
    return true;
  }

  private static boolean settleTies(Store store) {
    List<Tie> ties = List.copyOf(store.ties());
    store.ties().clear();
    for (Tie tie : ties) {
      if (!Ties.narrow(tie, store)) {
        return false;
      }
      switch (Ties.status(tie.comparison(), tie.row(), store)) {
        case TRUE -> {}
        case FALSE -> {
          return false;
        }
        case UNKNOWN -> store.ties().add(tie);
      }
    }
    return true;
  }

  private boolean settleChoices(Store store) {
    List<List<Goal>> choices = List.copyOf(store.choices());
    store.choices().clear();
    for (List<Goal> choice : choices) {
      Goal certain = null;
      List<Goal> open = new ArrayList<>(choice.size());
      for (Goal goal : choice) {
        Truth truth = Prospect.of(goal.formula(), goal.row(), store);
        if (truth == Truth.TRUE) {
          certain = goal;
          break;
        }
        if (truth == Truth.UNKNOWN) {
          open.add(goal);
        }
      }
      if (certain == null && open.isEmpty()) {
        return false;
      }
      if (certain != null || open.size() == 1) {
        Goal goal = certain != null ? certain : open.getFirst();
        if (!require(goal.formula(), goal.row(), store)) {
          return false;
        }
      } else {
        boolean same = open.size() == choice.size();
        store.choices().add(same ? choice : open);
      }
    }
    return true;
  }

  /** Asks of the case that a formula be true; false where that cannot be. */
  private boolean require(Formula formula, int row, Store store) {
    return switch (formula) {
      case Formula.Known known -> known == Formula.Known.TRUE;
      case Formula.Among among -> store.restrict(among.variable(), row, among.values());
      case Formula.Related(Atom.Comparison comparison) -> {
        store.ties().add(new Tie(comparison, row));
        boolean able = true;
        for (Variable variable : comparison.variables()) {
          able &= store.restrict(variable, row, variable.all());
        }
        yield able;
      }
      case Formula.All all -> {
        boolean able = true;
        for (Formula part : all.parts()) {
          able = able && require(part, row, store);
        }
        yield able;
      }
      case Formula.Any any -> {
        store.open(any.parts().stream().map(part -> new Goal(part, row)).toList());
        yield true;
      }
      case Formula.Some some -> some(some.list(), some.element(), store);
      case Formula.Every every -> every(every.list(), every.element(), store);
      case Formula.NewElement added -> added(added.list(), added.element(), store);
      case Formula.Several several -> several(several, store);
      case Formula.Counted counted -> counted(counted, row, store);
      case Formula.Fewer fewer -> fewer(fewer, store);
      case Formula.Exempt(int limit) -> {
        boolean able = store.exemptions(limit) > 0;
        if (able) {
          store.exempt(limit);
        }
        yield able;
      }
    };
  }

  private boolean some(ListFact list, Formula element, Store store) {
    List<Goal> alternatives = new ArrayList<>();
    boolean roomy = store.mayAdd(list) && store.scope().recorded(list) == 0;
    for (int row : store.rows(list)) {
      Truth truth = Prospect.of(element, row, store);
      if (truth == Truth.TRUE) {
        return require(element, row, store);
      }
      if (truth == Truth.UNKNOWN && !roomy) {
        alternatives.add(new Goal(element, row));
      }
    }
    if (store.mayAdd(list)) {
      alternatives.add(new Goal(new Formula.NewElement(list, element), Store.FRESH));
    }
    if (alternatives.size() == 1) {
      Goal only = alternatives.getFirst();
      return require(only.formula(), only.row(), store);
    }
    store.open(alternatives);
    return !alternatives.isEmpty();
  }

  /** The first of them is a row, or one to be added, and the rest stand behind it. */
  private boolean several(Formula.Several several, Store store) {
    if (several.number() == 0) {
      return true;
    }
    Formula counted = new Formula.Counted(several.list(), several.number(), several.element());
    List<Goal> alternatives = new ArrayList<>();
    boolean roomy = store.mayAdd(several.list()) && store.scope().recorded(several.list()) == 0;
    for (int row : store.rows(several.list())) {
      if (!roomy
          && row >= several.from()
          && Prospect.of(several.element(), row, store) != Truth.FALSE) {
        alternatives.add(new Goal(counted, row));
      }
    }
    if (store.mayAdd(several.list())) {
      alternatives.add(new Goal(counted, Store.FRESH));
    }
    store.open(alternatives);
    return !alternatives.isEmpty();
  }

  private boolean counted(Formula.Counted counted, int row, Store store) {
    ListFact list = counted.list();
    boolean fresh = row == Store.FRESH;
    boolean able =
        fresh ? added(list, counted.element(), store) : require(counted.element(), row, store);
    int from = (fresh ? store.rows(list).getLast() : row) + 1;
    return able
        && several(new Formula.Several(list, counted.number() - 1, counted.element(), from), store);
  }

  /** Each element meets the formula, or is one of the few that need not. */
  private boolean fewer(Formula.Fewer fewer, Store store) {
    int limit = store.addLimit(fewer.number() - 1);
    Formula either = Formula.any(List.of(fewer.element(), new Formula.Exempt(limit)));
    return every(fewer.list(), either, store);
  }

  private boolean every(ListFact list, Formula element, Store store) {
    if (!store.scope().mayBeComplete(list)) {
      return false;
    }
    store.addUniversal(list, element);
    for (int row : store.rows(list)) {
      if (!require(element, row, store)) {
        return false;
      }
    }
    return true;
  }

  private boolean added(ListFact list, Formula element, Store store) {
    if (!store.mayAdd(list)) {
      return false;
    }
    int row = store.add(list);
    boolean able = require(element, row, store);
    for (Formula universal : store.universals(list)) {
      able = able && require(universal, row, store);
    }
    return able;
  }
}
