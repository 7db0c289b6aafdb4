package org.amparo.engine.classes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.amparo.engine.sql.CaseTerms;
import org.amparo.model.fact.Fact;
import org.amparo.model.fact.ListFact;
import org.amparo.policy.Rule;
import org.amparo.policy.ir.Condition;

/**
 * The key by which cases are grouped so that every ask is settled in each group: columns of codes,
 * packed into few words.
 *
 * @param asks what the key settles
 * @param whole those of the asks of which only whole rules count, for they have too many atoms that
 *     no other has
 * @param columns with the slot of each
 * @param words the SQL type of each word, at least one
 * @param terms the dates computed once a case
 */
record KeyPlan(
    List<Ask> asks,
    Set<Ask> whole,
    Map<KeyColumn, Slot> columns,
    List<String> words,
    CaseTerms terms) {

  private static final int WIDEST = 63;

  /**
   * Plans the key.
   *
   * @param missing whether the facts that are missing shall be known too
   */
  static KeyPlan of(List<Ask> asks, Set<Ask> whole, boolean missing) {
    Set<Condition> atoms = new LinkedHashSet<>();
    Set<Condition> wholeRules = new LinkedHashSet<>();
    Set<Fact> facts = new TreeSet<>();
    for (Ask ask : asks) {
      for (Rule rule : ask.rules()) {
        if (!whole.contains(ask)) {
          Atoms.each(rule.condition(), atoms::add);
        } else if (!(rule.condition() instanceof Condition.Always)) {
          wholeRules.add(rule.condition());
        }
      }
    }
    if (missing) {
      atoms.forEach(atom -> facts.addAll(Atoms.facts(atom)));
    }
    wholeRules.removeAll(atoms);
    Set<Condition> all = new LinkedHashSet<>(atoms);
    all.addAll(wholeRules);
    CaseTerms terms = CaseTerms.of(all);
    List<KeyColumn> columns = columns(atoms, facts, terms);
    wholeRules.forEach(rule -> columns.add(new TruthCode(rule, terms)));
    return packed(asks, whole, columns, terms);
  }

  private static List<KeyColumn> columns(Set<Condition> atoms, Set<Fact> facts, CaseTerms terms) {
    Map<Fact, List<Condition>> byFact = new TreeMap<>();
    Map<ListFact, List<Condition.Exists>> byList = new TreeMap<>();
    List<KeyColumn> columns = new ArrayList<>();
    facts.forEach(fact -> byFact.put(fact, new ArrayList<>()));
    for (Condition atom : atoms) {
      if (atom instanceof Condition.Exists exists) {
        byList.computeIfAbsent(exists.list(), _ -> new ArrayList<>()).add(exists);
      } else if (!Atoms.simple(atom)) {
        columns.add(new TruthCode(atom, terms));
      } else {
        for (Fact fact : Atoms.facts(atom)) {
          byFact.computeIfAbsent(fact, _ -> new ArrayList<>()).add(atom);
        }
      }
    }
    byFact.forEach((fact, own) -> columns.add(new FactBuckets(fact, own, constants(own))));
    byList.forEach(
        (list, own) -> {
          for (int i = 0; i < own.size(); i += ListMask.MOST) {
            columns.add(
                new ListMask(
                    list,
                    own.subList(i, Math.min(own.size(), i + ListMask.MOST)),
                    terms,
                    "words_" + list.path() + "_" + i + "_"));
          }
        });
    return columns;
  }

  private static List<Object> constants(List<Condition> atoms) {
    return atoms.stream().flatMap(atom -> Atoms.constants(atom).stream()).distinct().toList();
  }

  /** Each column into the first word that has room. */
  private static KeyPlan packed(
      List<Ask> asks, Set<Ask> whole, Collection<KeyColumn> columns, CaseTerms terms) {
    List<Integer> used = new ArrayList<>();
    Map<KeyColumn, int[]> places = new LinkedHashMap<>();
    for (KeyColumn column : columns) {
      int word = 0;
      while (word < used.size() && used.get(word) + column.bits() > WIDEST) {
        word++;
      }
      if (word == used.size()) {
        used.add(0);
      }
      places.put(column, new int[] {word, used.get(word)});
      used.set(word, used.get(word) + column.bits());
    }
    List<String> words =
        used.isEmpty() ? List.of("TINYINT") : used.stream().map(KeyPlan::type).toList();
    Map<KeyColumn, Slot> slots = new LinkedHashMap<>();
    places.forEach(
        (column, place) -> slots.put(column, new Slot(place[0], place[1], words.get(place[0]))));
    return new KeyPlan(List.copyOf(asks), Set.copyOf(whole), slots, words, terms);
  }

  private static String type(int bits) {
    return bits <= 7 ? "TINYINT" : bits <= 15 ? "SMALLINT" : bits <= 31 ? "INTEGER" : "BIGINT";
  }

  /** What the words are computed from: the cases, each with its row_number. */
  String source() {
    return source("");
  }

  /**
   * As {@link #source()}, of some cases.
   *
   * @param sample which, as a TABLESAMPLE clause
   */
  String source(String sample) {
    StringBuilder more = new StringBuilder(", rowid AS row_number");
    columns
        .keySet()
        .forEach(
            column ->
                column
                    .lookups()
                    .forEach(
                        (name, sql) -> more.append(", ").append(sql).append(" AS ").append(name)));
    return terms.source(more.toString(), sample);
  }

  /** The words in SQL, over the columns of {@link #source}. */
  List<String> sql() {
    List<String> sql = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      int word = i;
      sql.add(
          columns.entrySet().stream()
              .filter(column -> column.getValue().word() == word)
              .map(column -> column.getKey().sql(column.getValue()))
              .reduce((a, b) -> a + "\n  | " + b)
              .orElse("CAST(0 AS " + words.get(i) + ")"));
    }
    return sql;
  }

  /** How many bits all codes take together. */
  int bits() {
    return columns.keySet().stream().mapToInt(KeyColumn::bits).sum();
  }

  /** How many distinct atoms the columns settle. */
  int atoms() {
    return columns.keySet().stream().mapToInt(column -> column.atoms().size()).sum();
  }
}
