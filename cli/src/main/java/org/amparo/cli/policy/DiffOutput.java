package org.amparo.cli.policy;

import java.util.List;
import java.util.Map;
import org.amparo.cli.base.JsonObject;
import org.amparo.cli.base.TextTable;
import org.amparo.engine.CaseComparison;
import org.amparo.policy.Policy;
import org.amparo.policy.compare.PolicyDiff;
import org.jspecify.annotations.Nullable;

/** Two policies' differences, as text and as JSON. */
final class DiffOutput {

  private DiffOutput() {}

  static String text(
      Policy before,
      Policy after,
      List<PolicyDiff.Difference> differences,
      @Nullable CaseComparison over) {
    StringBuilder out = new StringBuilder();
    out.append("A  ").append(before.name()).append(" (").append(before.id()).append(")\n");
    out.append("B  ").append(after.name()).append(" (").append(after.id()).append(")\n");
    for (PolicyDiff.Difference difference : differences) {
      out.append('\n').append(difference.clause()).append('\n');
      out.append("  A  ").append(or(difference.before(), "not in A")).append('\n');
      out.append("  B  ").append(or(difference.after(), "not in B")).append('\n');
    }
    if (differences.isEmpty()) {
      out.append("\nNo clause differs.\n");
    }
    if (over != null) {
      out.append('\n').append(table(over));
    }
    return out.toString();
  }

  private static String or(@Nullable String text, String absent) {
    return text == null ? absent : text;
  }

  private static String table(CaseComparison over) {
    StringBuilder out = new StringBuilder();
    out.append("%s, %,d requests%n".formatted(over.question(), over.cases()));
    TextTable table = new TextTable("ANSWER UNDER A", "ANSWER UNDER B", "REQUESTS");
    for (CaseComparison.Cell cell : over.cells()) {
      table.row(cell.before().name(), cell.after().name(), "%,d".formatted(cell.cases()));
    }
    out.append(table.render());
    out.append(
        "Treated differently: %,d for sure, %,d at most%n"
            .formatted(over.surelyDifferent(), over.atMostDifferent()));
    if (over.atMostDifferent() > over.surelyDifferent()) {
      out.append("The records do not settle the others: the answer under A or B is open.\n");
    }
    for (CaseComparison.Example example : over.examples()) {
      out.append(
          "%n%s: %s under A (%s), %s under B (%s)%n  %s%n"
              .formatted(
                  example.detainerId(),
                  example.before(),
                  or(example.ruleBefore(), "no single rule"),
                  example.after(),
                  or(example.ruleAfter(), "no single rule"),
                  example.facts().equals("{}")
                      ? "nothing is known of what either policy reads"
                      : example.facts()));
    }
    return out.toString().replace(System.lineSeparator(), "\n");
  }

  static Map<String, @Nullable Object> json(
      Policy before,
      Policy after,
      List<PolicyDiff.Difference> differences,
      @Nullable CaseComparison over) {
    return JsonObject.of(
        "a", before.id(),
        "b", after.id(),
        "differences",
            differences.stream()
                .map(
                    difference ->
                        JsonObject.of(
                            "clause", difference.clause(),
                            "a", difference.before(),
                            "b", difference.after()))
                .toList(),
        "over", over == null ? null : object(over));
  }

  private static Map<String, @Nullable Object> object(CaseComparison over) {
    return JsonObject.of(
        "question", over.question().name(),
        "requests", over.cases(),
        "surely_different", over.surelyDifferent(),
        "at_most_different", over.atMostDifferent(),
        "cells",
            over.cells().stream()
                .map(
                    cell ->
                        JsonObject.of(
                            "a", cell.before().name(),
                            "b", cell.after().name(),
                            "requests", cell.cases()))
                .toList(),
        "examples",
            over.examples().stream()
                .map(
                    example ->
                        JsonObject.of(
                            "request", example.detainerId(),
                            "a", example.before().name(),
                            "rule_a", example.ruleBefore(),
                            "b", example.after().name(),
                            "rule_b", example.ruleAfter(),
                            "facts", example.facts()))
                .toList());
  }
}
