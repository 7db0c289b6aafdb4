package org.amparo.engine.classes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.amparo.model.decision.Truth;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.Fact;
import org.amparo.model.fact.FactType;
import org.amparo.policy.ir.Condition;
import org.amparo.policy.ir.Evaluation;
import org.amparo.policy.ir.Term;

/**
 * One fact cut where the atoms that compare it with constants change their truth: {@code age < 18}
 * and {@code age >= 21} make three buckets. Code 0 is the fact unknown; values that no atom tells
 * apart share a code. What an atom is of a bucket, the interpreter's own evaluation says.
 */
final class FactBuckets implements KeyColumn {

  /** The code of a fact that is unknown. */
  static final long UNKNOWN = 0;

  /** A text that ends in as many of these as it takes to be none of the constants. */
  private static final String OTHER = "~";

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
    this.spans = spans(fact.type(), constants);
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

  /** Values no constant tells apart: one, and the test against those behind, empty for the last. */
  private record Span(Object example, String test) {}

  /** The spans of a type. */
  private static List<Span> spans(FactType type, List<Object> constants) {
    return switch (type) {
      case BOOLEAN -> List.of(new Span(true, ""), new Span(false, ""));
      case TEXT -> texts(constants);
      case INTEGER -> integers(constants);
      case DATE -> dates(constants);
      case TIME -> throw new IllegalArgumentException("no condition names a time");
    };
  }

  private static List<Span> texts(List<Object> constants) {
    List<Span> spans = new ArrayList<>();
    String other = OTHER;
    for (Object text : constants.stream().distinct().toList()) {
      spans.add(new Span(text, " = " + literal(text, FactType.TEXT)));
    }
    while (constants.contains(other)) {
      other += OTHER;
    }
    spans.add(new Span(other, ""));
    return spans;
  }

  private static List<Span> integers(List<Object> constants) {
    List<Span> spans = new ArrayList<>();
    TreeSet<Long> cuts = new TreeSet<>();
    constants.forEach(constant -> cuts.add((Long) constant));
    for (long cut : cuts) {
      if (cut != Long.MIN_VALUE && !cuts.contains(cut - 1)) {
        spans.add(new Span(cut - 1, " < " + literal(cut, FactType.INTEGER)));
      }
      spans.add(new Span(cut, " <= " + literal(cut, FactType.INTEGER)));
    }
    if (cuts.isEmpty() || cuts.last() != Long.MAX_VALUE) {
      spans.add(new Span(cuts.isEmpty() ? 0L : cuts.last() + 1, ""));
    }
    return spans;
  }

  private static List<Span> dates(List<Object> constants) {
    List<Span> spans = new ArrayList<>();
    TreeSet<LocalDate> cuts = new TreeSet<>();
    constants.forEach(constant -> cuts.add((LocalDate) constant));
    for (LocalDate cut : cuts) {
      if (!cuts.contains(cut.minusDays(1))) {
        spans.add(new Span(cut.minusDays(1), " < " + literal(cut, FactType.DATE)));
      }
      spans.add(new Span(cut, " <= " + literal(cut, FactType.DATE)));
    }
    spans.add(new Span(cuts.isEmpty() ? LocalDate.EPOCH : cuts.last().plusDays(1), ""));
    return spans;
  }

  private static String literal(Object value, FactType type) {
    return TermSql.constant(new Term.Constant(value, type));
  }
}
