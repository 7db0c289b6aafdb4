package org.amparo.engine.classes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.amparo.engine.sql.CaseTerms;
import org.amparo.engine.sql.ConditionSql;
import org.amparo.engine.sql.KleeneCode;
import org.amparo.engine.sql.KleeneCode.Leaf;
import org.amparo.model.decision.Truth;
import org.amparo.model.fact.Field;
import org.amparo.model.fact.ListFact;
import org.amparo.policy.ir.Condition;

/**
 * All that is asked of one list, in one pass over it: a {@link KleeneCode} a question, for each
 * element, of which "or" over the elements is the answer. A list that may be incomplete has one
 * more element of which nothing is known. Comparisons that several questions share are computed
 * once an element.
 *
 * @param list the list
 * @param atoms {@code Exists} over that list, at most {@link #MOST}
 * @param terms the dates computed once a case
 * @param prefix of the names of {@link #lookups}, this column's own
 */
record ListMask(ListFact list, List<Condition.Exists> atoms, CaseTerms terms, String prefix)
    implements KeyColumn {

  /** As many as fit into a word. */
  static final int MOST = 31;

  private static final String LEAVES = "leaves";
  private static final int BITS = 2;

  /** Up to so many words, comparing with each is as soon done as looking them up. */
  private static final int FEW_WORDS = 8;

  ListMask {
    atoms = List.copyOf(atoms);
  }

  @Override
  public int bits() {
    return BITS * atoms.size();
  }

  @Override
  public String sql(Slot slot) {
    ConditionSql writer = ConditionSql.with(Map.of(), terms.columns());
    Map<Leaf, Integer> uses = uses();
    Map<Field, FieldWords> words = words(uses);
    String elements =
        !words.isEmpty() || uses.values().stream().anyMatch(times -> times > 1)
            ? inStages(slot, writer, uses.keySet(), words)
            : "list_transform(%s, lambda %s: %s)"
                .formatted(list.path(), ConditionSql.ELEMENT, codes(slot, writer::leaf));
    return "(coalesce(list_aggregate(%s, 'bit_or'), %s) | CASE WHEN %s THEN %s ELSE %s END)"
        .formatted(
            elements,
            slot.literal(0),
            list.completePath(),
            slot.literal(0),
            slot.literal(allUnknown()));
  }

  /** How often each comparison stands in the atoms. */
  private Map<Leaf, Integer> uses() {
    Map<Leaf, Integer> uses = new LinkedHashMap<>();
    atoms.forEach(
        atom -> KleeneCode.leaves(atom.element(), leaf -> uses.merge(leaf, 1, Integer::sum)));
    return uses;
  }

  /** The text fields worth looking up; none where few words are named. */
  private Map<Field, FieldWords> words(Map<Leaf, Integer> uses) {
    Map<Field, FieldWords> words = new LinkedHashMap<>(FieldWords.of(uses.keySet(), prefix));
    words.values().removeIf(field -> field.size() <= FEW_WORDS);
    return words;
  }

  @Override
  public Map<String, String> lookups() {
    Map<String, String> lookups = new LinkedHashMap<>();
    words(uses()).values().forEach(field -> lookups.putAll(field.lookups()));
    return lookups;
  }

  /** Every comparison, or its field's bucket of words, once an element; then the questions. */
  private String inStages(
      Slot slot, ConditionSql writer, Set<Leaf> leaves, Map<Field, FieldWords> words) {
    List<String> first = new ArrayList<>();
    Map<Leaf, String> second = new LinkedHashMap<>();
    words.values().forEach(field -> first.add(field.name() + " := " + field.bucket()));
    for (Leaf leaf : leaves) {
      FieldWords field = FieldWords.field(leaf).map(words::get).orElse(null);
      if (field == null) {
        String name = "leaf_" + second.size();
        first.add(name + " := " + writer.leaf(leaf));
        second.put(leaf, LEAVES + "." + name);
      } else {
        second.put(leaf, field.code(leaf, LEAVES + "." + field.name()));
      }
    }
    return "list_transform(list_transform(%s, lambda %s: struct_pack(%s)), lambda %s: %s)"
        .formatted(
            list.path(),
            ConditionSql.ELEMENT,
            String.join(", ", first),
            LEAVES,
            codes(slot, second::get));
  }

  /** Every question's code of one element, each at its place in the word. */
  private String codes(Slot slot, Function<Leaf, String> leaf) {
    return IntStream.range(0, atoms.size())
        .mapToObj(
            i ->
                "CAST(%s AS %s) * CAST(%d AS %s)"
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
    return TruthCode.truth((code >>> (BITS * atom)) & KleeneCode.TRUE);
  }
}
