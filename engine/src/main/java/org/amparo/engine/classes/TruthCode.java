package org.amparo.engine.classes;

import java.util.List;
import org.amparo.engine.sql.ConditionSql;
import org.amparo.model.decision.Truth;
import org.amparo.policy.ir.Condition;

/**
 * A condition as it is: 0 false, 1 true, 2 unknown. For comparisons of two facts, and for whole
 * rules of a policy that has too much of its own.
 */
record TruthCode(Condition condition) implements KeyColumn {

  private static final long TRUE = 1;
  private static final long UNKNOWN = 2;

  @Override
  public List<Condition> atoms() {
    return List.of(condition);
  }

  @Override
  public int bits() {
    return 2;
  }

  @Override
  public String sql(Slot slot) {
    return ConditionSql.number(
        condition, slot.type(), TRUE << slot.shift(), UNKNOWN << slot.shift());
  }

  @Override
  public Truth truth(int atom, long code) {
    return code == TRUE ? Truth.TRUE : code == UNKNOWN ? Truth.UNKNOWN : Truth.FALSE;
  }
}
