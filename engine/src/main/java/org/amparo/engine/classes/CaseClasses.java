package org.amparo.engine.classes;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amparo.model.decision.Truth;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.Fact;
import org.amparo.policy.ir.Condition;
import org.amparo.policy.ir.Evaluation;

/**
 * The cases of {@code case_record} grouped into classes within which every ask has one answer: the
 * outcome of one scan, whatever the number of asks. Answers come from {@link #decide}.
 */
public final class CaseClasses {

  private static final CaseRecord NOTHING_KNOWN = new CaseRecord("", Map.of(), Map.of());

  private final KeyPlan plan;
  private final Grouping grouping;
  private final ClassTable table;
  private final Map<Condition, Truths> atoms;
  private final Map<Fact, BitSet> unknown = new HashMap<>();

  private CaseClasses(KeyPlan plan, Grouping grouping, ClassTable table) {
    this.plan = plan;
    this.grouping = grouping;
    this.table = table;
    this.atoms = truths(plan, table);
    plan.columns()
        .forEach(
            (column, slot) -> {
              if (column instanceof FactBuckets buckets) {
                unknown.put(buckets.fact(), unknown(buckets, slot));
              }
            });
  }

  /**
   * Scans the table {@code case_record} once (and a sample of it before, where it is large).
   *
   * @param asks what shall be answered
   */
  public static CaseClasses scan(Connection connection, List<Ask> asks, Grouping grouping)
      throws SQLException {
    return scan(connection, ClassLimit.USUAL.plan(connection, asks, grouping), grouping);
  }

  static CaseClasses scan(Connection connection, KeyPlan plan, Grouping grouping)
      throws SQLException {
    int words = plan.words().size();
    int breakdown = grouping.breakdown().size();
    int measures = grouping.measures().size();
    ClassTable table = new ClassTable(words, breakdown, measures);
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql(plan, grouping))) {
      while (rows.next()) {
        int index = table.add();
        int column = 1;
        for (int i = 0; i < words; i++) {
          table.word(index, i, rows.getLong(column++));
        }
        for (int i = 0; i < breakdown; i++) {
          table.breakdown(index, i, rows.getString(column++));
        }
        table.cases(index, rows.getLong(column++), rows.getLong(column++));
        for (int i = 0; i < measures; i++) {
          table.sum(index, i, rows.getLong(column++));
        }
      }
    }
    return new CaseClasses(plan, grouping, table);
  }

  /** The scan's query: words, breakdown, number of cases, row of the first case, sums. */
  static String sql(KeyPlan plan, Grouping grouping) {
    List<String> inner = new ArrayList<>();
    List<String> outer = new ArrayList<>();
    List<String> key = new ArrayList<>();
    List<String> words = plan.sql();
    for (int i = 0; i < words.size(); i++) {
      inner.add(words.get(i) + " AS word_" + i);
      key.add("word_" + i);
    }
    for (int i = 0; i < grouping.breakdown().size(); i++) {
      inner.add("CAST(" + grouping.breakdown().get(i) + " AS VARCHAR) AS breakdown_" + i);
      key.add("breakdown_" + i);
    }
    outer.add("count(*)");
    outer.add("min(row_number)");
    for (int i = 0; i < grouping.measures().size(); i++) {
      inner.add("(" + grouping.measures().get(i) + ") AS measure_" + i);
      outer.add("coalesce(CAST(sum(measure_" + i + ") AS BIGINT), 0)");
    }
    return "SELECT %1$s, %2$s\nFROM (SELECT row_number, %3$s\nFROM %4$s)\nGROUP BY %1$s"
        .formatted(
            String.join(", ", key),
            String.join(", ", outer),
            String.join(",\n", inner),
            plan.source());
  }

  private static Map<Condition, Truths> truths(KeyPlan plan, ClassTable table) {
    Map<Condition, Truths> truths = new HashMap<>();
    plan.columns()
        .forEach(
            (column, slot) -> {
              for (int i = 0; i < column.atoms().size(); i++) {
                truths.put(column.atoms().get(i), truths(column, slot, i, table));
              }
            });
    return truths;
  }

  private static Truths truths(KeyColumn column, Slot slot, int atom, ClassTable table) {
    BitSet yes = new BitSet(table.size());
    BitSet no = new BitSet(table.size());
    for (int i = 0; i < table.size(); i++) {
      Truth truth = column.truth(atom, slot.code(table.word(i, slot.word()), column.bits()));
      if (truth == Truth.TRUE) {
        yes.set(i);
      } else if (truth == Truth.FALSE) {
        no.set(i);
      }
    }
    return new Truths(yes, no);
  }

  private BitSet unknown(FactBuckets buckets, Slot slot) {
    BitSet unknown = new BitSet(table.size());
    for (int i = 0; i < table.size(); i++) {
      if (slot.code(table.word(i, slot.word()), buckets.bits()) == FactBuckets.UNKNOWN) {
        unknown.set(i);
      }
    }
    return unknown;
  }

  /** How many classes there are, each breakdown value's counted apart. */
  public int size() {
    return table.size();
  }

  /** How many distinct atoms the asks have together. */
  public int atoms() {
    return plan.atoms();
  }

  /** How many bits the key of a class has. */
  public int keyBits() {
    return plan.bits();
  }

  /** The asks whose rules were computed case by case, for they have too many atoms of their own. */
  public Set<Ask> byTheirOwnExpressions() {
    return plan.whole();
  }

  /** Answers an ask in every class. */
  public ClassDecisions decide(Ask ask) {
    return new ClassDecisions(this, ask);
  }

  /** What a condition of one of the asks is in every class. */
  Truths truths(Condition condition) {
    return switch (condition) {
      case Condition.Always always -> Truths.always(always.value(), size());
      case Condition.Not not -> truths(not.condition()).not();
      case Condition.And and ->
          and.conditions().isEmpty()
              ? Truths.always(true, size())
              : Truths.and(and.conditions().stream().map(this::truths).toList());
      case Condition.Or or ->
          or.conditions().isEmpty()
              ? Truths.always(false, size())
              : Truths.or(or.conditions().stream().map(this::truths).toList());
      case Condition.ForAll all -> atom(Atoms.someIsNot(all)).not();
      default -> atom(condition);
    };
  }

  private Truths atom(Condition atom) {
    Truths truths = atoms.get(atom);
    if (truths != null) {
      return truths;
    }
    if (!Atoms.facts(atom).isEmpty() || atom instanceof Condition.Exists) {
      throw new IllegalArgumentException("the scan was not asked for " + atom);
    }
    // A comparison of constants.
    return switch (Evaluation.of(atom, NOTHING_KNOWN)) {
      case TRUE -> Truths.always(true, size());
      case FALSE -> Truths.always(false, size());
      case UNKNOWN -> new Truths(new BitSet(), new BitSet());
    };
  }

  /** What a rule's condition of an ask is in every class. */
  Truths rule(Ask ask, Condition condition) {
    return plan.whole().contains(ask) && atoms.containsKey(condition)
        ? atom(condition)
        : truths(condition);
  }

  /** The classes in which a fact is unknown. */
  BitSet unknown(Fact fact) {
    BitSet classes = unknown.get(fact);
    if (classes == null) {
      throw new IllegalStateException("the scan did not ask where " + fact.path() + " is unknown");
    }
    return classes;
  }

  KeyPlan plan() {
    return plan;
  }

  Grouping grouping() {
    return grouping;
  }

  ClassTable table() {
    return table;
  }
}
