package org.amparo.cli.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.amparo.cli.base.TextTable;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Evaluation.PolicyNote;
import org.amparo.evaluate.Figure;
import org.amparo.ingest.ImportResult;
import org.amparo.ingest.ImportSummary;
import org.amparo.policy.Policy;
import org.amparo.policy.library.PolicyLibrary;

/** What the demo prints when it is done: one screen. */
final class DemoSummary {

  private DemoSummary() {}

  /** The screen, with what the page says first. */
  static String text(
      ImportSummary imported, Evaluation evaluation, List<String> finding, List<Policy> policies) {
    StringBuilder out = new StringBuilder();
    long read = imported.results().stream().mapToLong(ImportResult::read).sum();
    long kept = imported.results().stream().mapToLong(ImportResult::kept).sum();
    long rejected = imported.results().stream().mapToLong(ImportResult::rejected).sum();
    out.append(
        "%s, %s%n%,d rows read = %,d kept + %,d rejected%n%n"
            .formatted(evaluation.place(), evaluation.period(), read, kept, rejected));
    finding.forEach(sentence -> out.append(new TextTable(sentence).render()));
    out.append("\nThe jail's log under each policy\n");
    out.append("  honored: must, may where it did; open: facts or review; other: other law\n");
    TextTable decided = new TextTable("  POLICY", "HONORED", "DECLINED", "OPEN", "OTHER");
    for (Policy policy : policies) {
      String id = PolicyNote.figurePrefix(policy.id());
      decided.row(
          words(policy.id()),
          range(evaluation.figure(id + "honored")),
          range(evaluation.figure(id + "declined")),
          sum(evaluation, id + "needs-information", id + "needs-review"),
          count(evaluation.figure(id + "silent")));
    }
    return out.append(decided.render()).toString();
  }

  /** A policy's id; of one with a choice the choice alone, since the policy stands above it. */
  private static String words(String id) {
    String choices = PolicyLibrary.choicesOf(id);
    return choices.isEmpty() ? "  " + id : "    :" + choices;
  }

  private static String count(Optional<Figure> figure) {
    return figure
        .map(Figure::value)
        .map(value -> "%,d".formatted(value.longValueExact()))
        .orElse("-");
  }

  private static String range(Optional<Figure> figure) {
    BigDecimal low = figure.map(Figure::low).orElse(null);
    BigDecimal high = figure.map(Figure::high).orElse(null);
    return low == null || high == null || low.compareTo(high) == 0
        ? count(figure)
        : "%,d to %,d".formatted(low.longValueExact(), high.longValueExact());
  }

  private static String sum(Evaluation evaluation, String first, String second) {
    BigDecimal total = BigDecimal.ZERO;
    for (String id : List.of(first, second)) {
      total = total.add(evaluation.figure(id).map(Figure::value).orElse(BigDecimal.ZERO));
    }
    return "%,d".formatted(total.longValueExact());
  }
}
