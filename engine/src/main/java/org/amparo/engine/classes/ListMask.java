package org.amparo.engine.classes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.amparo.engine.classes.KleeneCode.Leaf;
import org.amparo.model.decision.Truth;
import org.amparo.model.fact.ListFact;
import org.amparo.policy.ir.Condition;

/**
 * All that is asked of one list, in one pass over it: a {@link KleeneCode} a question, for each
 * element, of which "or" over the elements is the answer. A list that may be incomplete has one
 * more element of which nothing is known. Comparisons are computed once an element.
 *
 * @param atoms {@code Exists} over that list, at most {@link #MOST}
 */
record ListMask(ListFact list, List<Condition.Exists> atoms, CaseTerms terms) implements KeyColumn {

  /** As many as fit into a word. */
  static final int MOST = 31;

  private static final String LEAVES = "leaves";
  private static final int BITS = 2;

  @Override
  public int bits() {
    return BITS * atoms.size();
  }

  @Override
  public String sql(Slot slot) {
    ComparisonSql writer = new ComparisonSql(terms.columns());
    Map<Leaf, String> leaves = new LinkedHashMap<>();
    String codes =
        codes(
            slot,
            leaf -> LEAVES + "." + leaves.computeIfAbsent(leaf, _ -> "leaf_" + leaves.size()));
    String elements =
        leaves.isEmpty()
            ? "list_transform(%s, lambda %s: %s)".formatted(list.path(), LEAVES, codes)
            : "list_transform(list_transform(%s, lambda %s: struct_pack(%s)), lambda %s: %s)"
                .formatted(
                    list.path(),
                    ComparisonSql.ELEMENT,
                    leaves.entrySet().stream()
                        .map(
                            leaf ->
                                leaf.getValue() + " := " + writer.code(leaf.getKey(), "TINYINT", 0))
                        .collect(Collectors.joining(", ")),
                    LEAVES,
                    codes);
    return "(coalesce(list_aggregate(%s, 'bit_or'), %s) | CASE WHEN %s THEN %s ELSE %s END)"
        .formatted(
            elements,
            slot.literal(0),
            list.completePath(),
            slot.literal(0),
            slot.literal(allUnknown()));
  }

  /** Every question's code of one element, each at its place in the word. */
  private String codes(Slot slot, Function<Leaf, String> leaf) {
    return IntStream.range(0, atoms.size())
        .mapToObj(
            i ->
                "CAST(%s AS %s) * CAST(%s AS %s)"
                    .formatted(
                        KleeneCode.of(atoms.get(i).element(), leaf),
                        slot.type(),
                        1L << (slot.shift() + BITS * i),
                        slot.type()))
        .collect(Collectors.joining(" | ", "(", ")"));
  }

  private long allUnknown() {
    long codes = 0;
    for (int i = 0; i < atoms.size(); i++) {
      codes |= (long) KleeneCode.UNKNOWN << (BITS * i);
    }
    return codes;
  }

  @Override
  public Truth truth(int atom, long code) {
    return KleeneCode.truth((code >>> (BITS * atom)) & KleeneCode.TRUE);
  }
}
