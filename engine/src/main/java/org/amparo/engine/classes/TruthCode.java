package org.amparo.engine.classes;

import java.util.List;
import org.amparo.model.decision.Truth;
import org.amparo.policy.ir.Condition;

/** A comparison of two facts, or of a fact that is reckoned with, by its {@link KleeneCode}. */
record TruthCode(Condition comparison, CaseTerms terms) implements KeyColumn {

  private static final int BITS = 2;

  @Override
  public List<Condition> atoms() {
    return List.of(comparison);
  }

  @Override
  public int bits() {
    return BITS;
  }

  @Override
  public String sql(Slot slot) {
    return "("
        + new ComparisonSql(terms.columns())
            .code(new KleeneCode.Leaf(comparison, false), slot.type(), slot.shift())
        + ")";
  }

  @Override
  public Truth truth(int atom, long code) {
    return KleeneCode.truth(code);
  }
}
