package org.amparo.cli.policy;

import java.util.List;
import java.util.Locale;
import org.amparo.cli.base.TextTable;
import org.amparo.engine.CaseComparison;
import org.amparo.policy.Policy;
import org.amparo.policy.compare.PolicyDiff;
import org.jspecify.annotations.Nullable;

/** Two policies' differences, as text and as JSON. */
record DiffOutput(
    Policy before,
    Policy after,
    List<PolicyDiff.Difference> differences,
    @Nullable CaseComparison over) {

  String text() {
    StringBuilder out = new StringBuilder();
    out.append("A  %s (%s)\n".formatted(before.name(), before.id()));
    out.append("B  %s (%s)\n".formatted(after.name(), after.id()));
    for (PolicyDiff.Difference difference : differences) {
      String one = or(difference.before(), "not in A");
      String other = or(difference.after(), "not in B");
      out.append("\n%s\n  A  %s\n  B  %s\n".formatted(difference.clause(), one, other));
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
    String cases = over.implied() > 0 && over.implied() == over.cases() ? "bookings" : "requests";
    out.append("%s, %,d %s".formatted(over.question(), over.cases(), cases));
    if (over.implied() > 0) {
      out.append(
          ", %,d of them marked with a hold where no log of requests is".formatted(over.implied()));
    }
    out.append('\n');
    TextTable table =
        new TextTable("ANSWER UNDER A", "ANSWER UNDER B", cases.toUpperCase(Locale.ROOT));
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

  Object json() {
    return new Compared(before.id(), after.id(), differences, over);
  }

  private record Compared(
      String a, String b, List<PolicyDiff.Difference> differences, @Nullable CaseComparison over) {}
}
