package org.amparo.engine.classes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.amparo.engine.classes.Spans.Span;
import org.amparo.model.decision.Truth;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.Fact;
import org.amparo.model.fact.FactType;
import org.amparo.policy.ir.Condition;
import org.amparo.policy.ir.Evaluation;

/**
 * One fact cut where the atoms that compare it with constants change their truth: {@code age < 18}
 * and {@code age >= 21} make three buckets. Code 0 is the fact unknown; values that no atom tells
 * apart share a code. What an atom is of a bucket, the interpreter's own evaluation says.
 */
final class FactBuckets implements KeyColumn {

  /** The code of a fact that is unknown. */
  static final long UNKNOWN = 0;

  private final Fact fact;
  private final List<Condition> atoms;
  private final List<Span> spans;

  /** The code of each span. */
  private final int[] codes;

  /** What the atoms are, by code. */
  private final List<List<Truth>> truths = new ArrayList<>();

  /** Cuts a fact by conditions on it alone and the constants in them. */
  FactBuckets(Fact fact, List<Condition> atoms, List<Object> constants) {
    this.fact = fact;
    this.atoms = List.copyOf(atoms);
    this.spans = Spans.of(fact.type(), constants);
    truths.add(truths(new CaseRecord("", Map.of(), Map.of())));
    Map<List<Truth>, Integer> known = new HashMap<>();
    this.codes = new int[spans.size()];
    for (int i = 0; i < codes.length; i++) {
      List<Truth> all = truths(new CaseRecord("", Map.of(fact, spans.get(i).example()), Map.of()));
      Integer code = known.get(all);
      if (code == null) {
        code = truths.size();
        known.put(all, code);
        truths.add(all);
      }
      codes[i] = code;
    }
  }

  private List<Truth> truths(CaseRecord example) {
    return atoms.stream().map(atom -> Evaluation.of(atom, example)).toList();
  }

  Fact fact() {
    return fact;
  }

  @Override
  public List<Condition> atoms() {
    return atoms;
  }

  @Override
  public int bits() {
    return Integer.SIZE - Integer.numberOfLeadingZeros(truths.size() - 1);
  }

  @Override
  public Truth truth(int atom, long code) {
    return truths.get((int) code).get(atom);
  }

  @Override
  public String sql(Slot slot) {
    String column = fact.column();
    int last = codes.length - 1;
    StringBuilder sql =
        new StringBuilder("(CASE WHEN " + column + " IS NULL THEN " + slot.literal(UNKNOWN));
    for (int i = 0; i < last; i++) {
      // Ordered spans run on into one another; of words, those like all others need no test.
      int next = fact.type() == FactType.TEXT ? codes[last] : codes[i + 1];
      if (codes[i] != next) {
        sql.append(" WHEN ").append(column).append(spans.get(i).test());
        sql.append(" THEN ").append(slot.literal(codes[i]));
      }
    }
    return sql.append(" ELSE ").append(slot.literal(codes[last])).append(" END)").toString();
  }
}
