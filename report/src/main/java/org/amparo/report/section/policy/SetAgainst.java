package org.amparo.report.section.policy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Evaluation.PolicyNote;
import org.amparo.evaluate.ResultTable;
import org.jspecify.annotations.Nullable;

/**
 * Which policy the others are set against, and why.
 *
 * @param key of the sentence that says why
 * @param policy its name, several with commas between
 * @param law the name of the law in force, where that is not what the others are set against; else
 *     empty
 */
public record SetAgainst(String key, String policy, String law) {

  /** What was chosen, or null where nothing is set against anything. */
  static @Nullable SetAgainst of(Evaluation evaluation) {
    ResultTable table = evaluation.tables().get("baseline");
    if (table == null) {
      return null;
    }
    Map<String, String> names =
        evaluation.policies().stream()
            .collect(
                java.util.stream.Collectors.toMap(PolicyNote::id, PolicyNote::name, (a, _) -> a));
    List<String> against =
        table.rows().stream()
            .map(row -> Objects.requireNonNull(row.get(at(table, "policy_id"))).toString())
            .map(id -> names.getOrDefault(id, id))
            .toList();
    List<@Nullable Object> first = table.rows().getFirst();
    Object law = first.get(at(table, "law"));
    return new SetAgainst(
        "savings.why." + first.get(at(table, "reason")),
        String.join(", ", against),
        law == null ? "" : law.toString());
  }

  private static int at(ResultTable table, String name) {
    return table.columns().stream().map(ResultTable.Column::name).toList().indexOf(name);
  }
}
