package org.amparo.engine.classes;

import java.util.List;
import java.util.Map;
import org.amparo.engine.sql.CaseTerms;
import org.amparo.engine.sql.ConditionSql;
import org.amparo.engine.sql.KleeneCode;
import org.amparo.model.decision.Truth;
import org.amparo.policy.ir.Condition;

/**
 * A condition as it is, by its {@link KleeneCode}. For comparisons of two facts, and for whole
 * rules of a policy that has too much of its own.
 *
 * @param terms the dates computed once a case
 */
record TruthCode(Condition condition, CaseTerms terms) implements KeyColumn {

  private static final int BITS = 2;

  @Override
  public List<Condition> atoms() {
    return List.of(condition);
  }

  @Override
  public int bits() {
    return BITS;
  }

  @Override
  public String sql(Slot slot) {
    return ConditionSql.with(Map.of(), terms.columns())
        .shifted(condition, slot.type(), slot.shift());
  }

  @Override
  public Truth truth(int atom, long code) {
    return truth(code);
  }

  /** The truth that a code says. */
  static Truth truth(long code) {
    return code == KleeneCode.TRUE
        ? Truth.TRUE
        : code == KleeneCode.UNKNOWN ? Truth.UNKNOWN : Truth.FALSE;
  }
}
