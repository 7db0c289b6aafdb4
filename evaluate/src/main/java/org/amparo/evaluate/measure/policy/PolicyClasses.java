package org.amparo.evaluate.measure.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.amparo.evaluate.measure.spread.ClassTable;
import org.amparo.evaluate.measure.spread.ClassTable.Answers;
import org.amparo.evaluate.sql.Plan;
import org.amparo.policy.Policy;

/**
 * The answers of some policies, and what the jail did, as classes of stays by stage. Expects the
 * table {@code policy_limit} on the connection.
 */
final class PolicyClasses {

  static final String QUERY = "figure/policy_person";

  /** Bits of a mask, less the sign and the one for what the jail did. */
  static final int MOST = 62;

  private final Map<String, ClassTable> byStatus = new HashMap<>();
  private final int done;

  private PolicyClasses(int done) {
    this.done = done;
  }

  /**
   * Reads them in one pass.
   *
   * @param policies at most {@link #MOST}; the first is bit 0
   */
  static PolicyClasses read(Plan plan, List<Policy> policies, String seed) {
    int done = policies.size();
    plan.execute("UPDATE policy_limit SET position = NULL");
    List<List<Object>> positions = new ArrayList<>();
    for (int i = 0; i < policies.size(); i++) {
      positions.add(List.of(i, policies.get(i).id()));
    }
    plan.executeEach("UPDATE policy_limit SET position = ? WHERE policy_id = ?", positions);
    plan.execute("SET VARIABLE done_position = " + done);
    PolicyClasses classes = new PolicyClasses(done);
    Map<String, ClassTable.Builder> builders = new HashMap<>();
    plan.read(
        QUERY,
        rows -> {
          while (rows.next()) {
            builders
                .computeIfAbsent(rows.getString(1), _ -> new ClassTable.Builder())
                .add(
                    new Answers(rows.getLong(2), rows.getLong(3), rows.getLong(4)),
                    ClassTable.person(seed, rows.getString(5)),
                    rows.getLong(6),
                    rows.getInt(7),
                    rows.getInt(8));
          }
        });
    builders.forEach((status, builder) -> classes.byStatus.put(status, builder.build()));
    return classes;
  }

  /** The classes of one stage; without any where nobody could be honored. */
  ClassTable of(String status) {
    return byStatus.getOrDefault(status, new ClassTable.Builder().build());
  }

  /** The bit of what the jail did. */
  int done() {
    return done;
  }

  /** Whether the records say of anyone what the jail did. */
  boolean doneKnown(String status) {
    return of(status).classes().stream().anyMatch(answers -> answers.honored(done));
  }
}
