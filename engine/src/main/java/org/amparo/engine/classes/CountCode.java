package org.amparo.engine.classes;

import java.util.List;
import org.amparo.model.decision.Truth;
import org.amparo.policy.ir.Condition;

/**
 * Whether so many elements of a list meet a condition, by its {@link KleeneCode}: true where as
 * many surely do, false where the list is complete and fewer may.
 */
record CountCode(Condition.AtLeast several, CaseTerms terms) implements KeyColumn {

  private static final int BITS = 2;

  @Override
  public List<Condition> atoms() {
    return List.of(several);
  }

  @Override
  public int bits() {
    return BITS;
  }

  @Override
  public String sql(Slot slot) {
    ComparisonSql writer = new ComparisonSql(terms.columns());
    String codes =
        "list_transform(%s, lambda %s: %s)"
            .formatted(
                several.list().path(),
                ComparisonSql.ELEMENT,
                KleeneCode.of(several.element(), leaf -> writer.code(leaf, "TINYINT", 0)));
    return "CASE WHEN %s >= %d THEN %s WHEN %s AND %s < %d THEN %s ELSE %s END"
        .formatted(
            number(codes, "= " + KleeneCode.TRUE),
            several.number(),
            slot.literal(KleeneCode.TRUE),
            several.list().completePath(),
            number(codes, "<> " + KleeneCode.FALSE),
            several.number(),
            slot.literal(KleeneCode.FALSE),
            slot.literal(KleeneCode.UNKNOWN));
  }

  /** How many elements have such a code; none where there is no list. */
  private static String number(String codes, String such) {
    return "coalesce(len(list_filter(%s, lambda code: code %s)), 0)".formatted(codes, such);
  }

  @Override
  public Truth truth(int atom, long code) {
    return KleeneCode.truth(code);
  }
}
