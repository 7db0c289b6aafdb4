package org.amparo.engine.classes;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amparo.policy.Rule;
import org.amparo.policy.ir.Condition;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the number of classes in bounds: where a sample of the cases tells that there would be more
 * than a limit, the policy with the most atoms of its own gives only the truth of its whole rules
 * to the key, computed case by case.
 *
 * @param classes how many classes a scan may have
 * @param sample how many cases the estimate looks at
 */
record ClassLimit(long classes, long sample) {

  /** As many classes as are read in about a second. */
  static final ClassLimit USUAL = new ClassLimit(4_000_000, 400_000);

  /** The plan of a key that keeps to the limit as far as whole rules bring it there. */
  KeyPlan plan(Connection connection, List<Ask> asks, Grouping grouping) throws SQLException {
    KeyPlan plan = KeyPlan.of(asks, Set.of(), grouping.missing());
    long cases = count(connection);
    if (cases <= classes) {
      return plan;
    }
    Set<Ask> whole = new HashSet<>();
    while (plan.bits() > bits(classes) && estimate(connection, plan, cases) > classes) {
      Ask own = mostOfItsOwn(asks, whole);
      if (own == null) {
        break;
      }
      whole.add(own);
      plan = KeyPlan.of(asks, whole, grouping.missing());
    }
    return plan;
  }

  private static int bits(long number) {
    return Long.SIZE - 1 - Long.numberOfLeadingZeros(number);
  }

  private static long count(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT count(*) FROM case_record")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /**
   * Chao's lower estimate of the number of classes from those that the sample meets once and twice.
   */
  private long estimate(Connection connection, KeyPlan plan, long cases) throws SQLException {
    double percent = Math.min(100, 100.0 * sample / cases);
    String words = String.join(",\n", plan.sql());
    String sql =
        """
        SELECT count(*), count(*) FILTER (cases = 1), count(*) FILTER (cases = 2)
        FROM (SELECT count(*) AS cases
          FROM (SELECT [%s] AS key FROM %s)
          GROUP BY key)"""
            .formatted(words, plan.source(" TABLESAMPLE system(" + percent + "%)"));
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      double met = rows.getLong(1);
      double once = rows.getLong(2);
      double twice = rows.getLong(3);
      return (long) Math.min((double) cases, met + once * (once - 1) / (2 * (twice + 1)));
    }
  }

  /** The ask that would spare the most atoms, or null where none would spare any. */
  private static @Nullable Ask mostOfItsOwn(List<Ask> asks, Set<Ask> whole) {
    Map<Condition, Integer> users = new HashMap<>();
    List<Set<Condition>> atoms = new ArrayList<>();
    for (Ask ask : asks) {
      Set<Condition> own = new HashSet<>();
      if (!whole.contains(ask)) {
        ask.rules().stream().map(Rule::condition).forEach(rule -> Atoms.each(rule, own::add));
      }
      own.forEach(atom -> users.merge(atom, 1, Integer::sum));
      atoms.add(own);
    }
    Ask most = null;
    long spared = 0;
    for (int i = 0; i < asks.size(); i++) {
      long own = atoms.get(i).stream().filter(atom -> users.getOrDefault(atom, 0) == 1).count();
      long spares = own - asks.get(i).rules().size() + 1;
      if (spares > spared) {
        spared = spares;
        most = asks.get(i);
      }
    }
    return most;
  }
}
