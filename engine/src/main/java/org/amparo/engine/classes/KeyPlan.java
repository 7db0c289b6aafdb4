package org.amparo.engine.classes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.amparo.model.fact.Fact;
import org.amparo.model.fact.ListFact;
import org.amparo.policy.ir.Condition;
import org.amparo.policy.ir.Mentioned;

/**
 * The key by which cases are grouped so that every question some asks put is settled in each group,
 * and which facts are unknown: columns of codes, packed into few words.
 *
 * @param columns with the slot of each
 * @param words the SQL type of each word, at least one
 * @param atoms where the answer to each question stands
 * @param facts where it stands whether a fact is unknown
 */
record KeyPlan(
    Map<KeyColumn, Slot> columns,
    List<String> words,
    CaseTerms terms,
    Map<Condition, Place> atoms,
    Map<Fact, Place> facts) {

  private static final int WIDEST = 63;

  /** Where an answer stands in the key, and which of its column it is. */
  record Place(KeyColumn column, Slot slot, int atom) {}

  static KeyPlan of(List<Ask> asks) {
    Set<Condition> atoms = new LinkedHashSet<>();
    Mentioned mentioned = new Mentioned();
    for (Ask ask : asks) {
      for (Condition condition : ask.conditions()) {
        Atoms.each(condition, atom -> atoms.add(Atoms.asked(atom)));
        mentioned.add(condition);
      }
    }
    Map<Fact, List<Condition>> byFact = new TreeMap<>();
    Map<ListFact, List<Condition.Exists>> byList = new TreeMap<>();
    List<Condition.AtLeast> counted = new ArrayList<>();
    List<Condition> reckoned = new ArrayList<>();
    mentioned.facts().forEach(fact -> byFact.put(fact, new ArrayList<>()));
    for (Condition atom : atoms) {
      if (atom instanceof Condition.Exists exists) {
        byList.computeIfAbsent(exists.list(), _ -> new ArrayList<>()).add(exists);
      } else if (atom instanceof Condition.AtLeast several) {
        counted.add(several);
      } else if (Atoms.simple(atom)) {
        // A comparison of constants alone needs no column.
        Mentioned.in(atom)
            .facts()
            .forEach(fact -> byFact.computeIfAbsent(fact, _ -> new ArrayList<>()).add(atom));
      } else {
        reckoned.add(atom);
      }
    }
    List<Condition.OfList> ofLists = new ArrayList<>(counted);
    byList.values().forEach(ofLists::addAll);
    CaseTerms terms = CaseTerms.of(ofLists);
    List<KeyColumn> columns = new ArrayList<>();
    reckoned.forEach(atom -> columns.add(new TruthCode(atom, terms)));
    byFact.forEach((fact, own) -> columns.add(new FactBuckets(fact, own, constants(own))));
    byList.forEach(
        (list, own) -> {
          for (int i = 0; i < own.size(); i += ListMask.MOST) {
            List<Condition.Exists> some = own.subList(i, Math.min(own.size(), i + ListMask.MOST));
            columns.add(new ListMask(list, some, terms));
          }
        });
    counted.forEach(atom -> columns.add(new CountCode(atom, terms)));
    return packed(columns, terms);
  }

  private static List<Object> constants(List<Condition> atoms) {
    return atoms.stream().flatMap(atom -> Atoms.constants(atom).stream()).distinct().toList();
  }

  /** Each column into the first word that has room. */
  private static KeyPlan packed(Collection<KeyColumn> columns, CaseTerms terms) {
    List<Integer> used = new ArrayList<>();
    Map<KeyColumn, int[]> taken = new LinkedHashMap<>();
    for (KeyColumn column : columns) {
      int word = 0;
      while (word < used.size() && used.get(word) + column.bits() > WIDEST) {
        word++;
      }
      if (word == used.size()) {
        used.add(0);
      }
      taken.put(column, new int[] {word, used.get(word)});
      used.set(word, used.get(word) + column.bits());
    }
    List<String> words =
        used.isEmpty() ? List.of("TINYINT") : used.stream().map(KeyPlan::type).toList();
    Map<KeyColumn, Slot> slots = new LinkedHashMap<>();
    Map<Condition, Place> atoms = new HashMap<>();
    Map<Fact, Place> facts = new TreeMap<>();
    taken.forEach(
        (column, place) -> {
          Slot slot = new Slot(place[0], place[1], words.get(place[0]));
          slots.put(column, slot);
          for (int i = 0; i < column.atoms().size(); i++) {
            atoms.put(column.atoms().get(i), new Place(column, slot, i));
          }
          if (column instanceof FactBuckets buckets) {
            facts.put(buckets.fact(), new Place(column, slot, 0));
          }
        });
    return new KeyPlan(slots, words, terms, atoms, facts);
  }

  private static String type(int bits) {
    return bits <= 7 ? "TINYINT" : bits <= 15 ? "SMALLINT" : bits <= 31 ? "INTEGER" : "BIGINT";
  }

  /** The words in SQL, over the columns of {@code case_record} and those of {@link #terms}. */
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
}
