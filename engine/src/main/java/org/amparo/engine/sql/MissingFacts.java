package org.amparo.engine.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.amparo.model.fact.Fact;
import org.amparo.policy.ir.Condition;
import org.amparo.policy.ir.Mentioned;

/**
 * Which unknown facts keep a policy undecided, as SQL. Walks each rule's condition as the
 * interpreter does: only through parts that are themselves unknown, down to the comparisons that
 * are.
 */
final class MissingFacts {

  /** Path of a fact to the tests under which it counts as missing; any of them suffices. */
  private final Map<String, List<String>> tests = new TreeMap<>();

  /** SQL of a part of a condition to the column that holds its truth. */
  private final Map<String, String> columns = new LinkedHashMap<>();

  private final SharedParts shared;

  /**
   * @param shared what is computed before
   */
  MissingFacts(SharedParts shared) {
    this.shared = shared;
  }

  /** The column that holds the truth of a part of a condition, added where it is new. */
  String column(Condition condition) {
    return columns.computeIfAbsent(
        shared.truth(condition).holds(), sql -> "part_" + columns.size());
  }

  /** Every part met so far: its SQL, and the column to compute it into. */
  Map<String, String> columns() {
    return columns;
  }

  /**
   * Adds the facts of one rule.
   *
   * @param reached SQL that says whether the rule is reached at all
   */
  void add(Condition condition, String reached) {
    String open = reached + " AND " + column(condition) + " IS NULL";
    switch (condition) {
      case Condition.Not not -> add(not.condition(), open);
      case Condition.And and -> and.conditions().forEach(child -> add(child, open));
      case Condition.Or or -> or.conditions().forEach(child -> add(child, open));
      case Condition.Exists exists -> {
        note(exists.list().path(), open);
        noteNullFacts(exists.element(), open);
      }
      case Condition.ForAll all -> {
        note(all.list().path(), open);
        noteNullFacts(all.element(), open);
      }
      case Condition.Always always -> {}
      case Condition.Holds holds -> noteNullFacts(holds, open);
      case Condition.Compare compare -> noteNullFacts(compare, open);
      case Condition.OneOf oneOf -> noteNullFacts(oneOf, open);
    }
  }

  private void note(String path, String test) {
    tests.computeIfAbsent(path, unused -> new ArrayList<>()).add("(" + test + ")");
  }

  private void noteNullFacts(Condition condition, String open) {
    for (Fact fact : Mentioned.in(condition).facts()) {
      note(fact.path(), open + " AND " + fact.column() + " IS NULL");
    }
  }

  /** A sorted list of the missing facts' paths, as a SQL expression over the parts' columns. */
  String sql() {
    if (tests.isEmpty()) {
      return "CAST([] AS VARCHAR[])";
    }
    List<String> entries = new ArrayList<>();
    tests.forEach(
        (path, any) ->
            entries.add(
                "CASE WHEN "
                    + String.join(" OR ", any)
                    + " THEN "
                    + TermSql.quoted(path)
                    + " END"));
    return "list_filter(["
        + String.join(",\n    ", entries)
        + "], lambda missing_path: missing_path IS NOT NULL)";
  }
}
