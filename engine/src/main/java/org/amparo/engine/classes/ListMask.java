package org.amparo.engine.classes;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.amparo.engine.sql.ConditionSql;
import org.amparo.model.decision.Truth;
import org.amparo.model.fact.ListFact;
import org.amparo.policy.ir.Condition;

/**
 * All that is asked of one list, in one pass over it: two bits a question, of which the lower says
 * that some element meets the condition, the higher that none does for sure but some may. A list
 * that may be incomplete has one more element of which nothing is known.
 *
 * @param list the list
 * @param atoms {@code Exists} over that list, at most {@link #MOST}
 */
record ListMask(ListFact list, List<Condition.Exists> atoms) implements KeyColumn {

  /** As many as fit into a word. */
  static final int MOST = 31;

  ListMask {
    atoms = List.copyOf(atoms);
  }

  @Override
  public int bits() {
    return 2 * atoms.size();
  }

  @Override
  public String sql(Slot slot) {
    String elements =
        IntStream.range(0, atoms.size())
            .mapToObj(
                i ->
                    ConditionSql.number(
                        atoms.get(i).element(),
                        slot.type(),
                        1L << (slot.shift() + 2 * i),
                        2L << (slot.shift() + 2 * i)))
            .collect(Collectors.joining(" | "));
    String met =
        "(coalesce(list_aggregate(list_transform(%s, lambda %s: %s), 'bit_or'), %s) | CASE WHEN %s THEN %s ELSE %s END)"
            .formatted(
                list.path(),
                ConditionSql.ELEMENT,
                elements,
                slot.literal(0),
                list.completePath(),
                slot.literal(0),
                slot.literal(unknowns()));
    // Where the lower bit is set, the higher is cleared. The database computes "met" once.
    return "(%s & ~((%s & %s) * %s))"
        .formatted(met, met, slot.literal(unknowns() >>> 1), "CAST(2 AS " + slot.type() + ")");
  }

  /** The higher bit of each question. */
  private long unknowns() {
    return 0xAAAA_AAAA_AAAA_AAAAL & ((1L << bits()) - 1);
  }

  @Override
  public Truth truth(int atom, long code) {
    long pair = code >>> (2 * atom);
    return (pair & 1) != 0 ? Truth.TRUE : (pair & 2) != 0 ? Truth.UNKNOWN : Truth.FALSE;
  }
}
