package org.amparo.policy.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.amparo.model.decision.Truth;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.Fact;
import org.amparo.policy.ir.Condition;
import org.amparo.policy.ir.Evaluation;
import org.amparo.policy.ir.Mentioned;

/**
 * A condition with its truth, and the parts it is made of with theirs.
 *
 * @param text the part as a reader of policy files knows it, with the values of the facts it names
 * @param parts what it is made of; empty for a comparison or a question about a list
 */
public record ConditionTrace(String text, Truth truth, List<ConditionTrace> parts) {

  /** As many characters of one part as a reader of a trace will read. */
  private static final int LONGEST = 400;

  public ConditionTrace {
    parts = List.copyOf(parts);
  }

  /** The trace of a condition about a case. */
  public static ConditionTrace of(Condition condition, CaseRecord record) {
    Truth truth = Evaluation.of(condition, record);
    return switch (condition) {
      case Condition.And and ->
          new ConditionTrace("all of", truth, parts(and.conditions(), record));
      case Condition.Or or -> new ConditionTrace("any of", truth, parts(or.conditions(), record));
      case Condition.Not not ->
          not.condition() instanceof Condition.And || not.condition() instanceof Condition.Or
              ? new ConditionTrace("not", truth, List.of(of(not.condition(), record)))
              : new ConditionTrace(text(condition, record), truth, List.of());
      default -> new ConditionTrace(text(condition, record), truth, List.of());
    };
  }

  private static List<ConditionTrace> parts(List<Condition> conditions, CaseRecord record) {
    return conditions.stream().map(part -> of(part, record)).toList();
  }

  private static String text(Condition condition, CaseRecord record) {
    List<String> values = new ArrayList<>();
    Mentioned mentioned = Mentioned.in(condition);
    mentioned.parameters().forEach((path, value) -> values.add(path + " is " + value));
    for (Fact fact : mentioned.facts()) {
      Object value = record.value(fact);
      values.add(fact.path() + (value == null ? " is unknown" : " is " + value));
    }
    String written = ConditionText.of(condition);
    String shown = written.length() > LONGEST ? written.substring(0, LONGEST) + " ..." : written;
    return shown
        + (values.isEmpty() ? "" : values.stream().collect(Collectors.joining("; ", " (", ")")));
  }

  /** As indented lines, each ended. */
  public String lines(int depth) {
    String mark =
        switch (truth) {
          case TRUE -> "true     ";
          case FALSE -> "false    ";
          case UNKNOWN -> "unknown  ";
        };
    StringBuilder out = new StringBuilder();
    out.append(mark).append("  ".repeat(depth)).append(text).append('\n');
    parts.forEach(part -> out.append(part.lines(depth + 1)));
    return out.toString();
  }
}
