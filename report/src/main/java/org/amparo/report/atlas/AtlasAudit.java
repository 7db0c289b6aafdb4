package org.amparo.report.atlas;

import java.util.ArrayList;
import java.util.List;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.report.disclosure.SmallCells;

/**
 * Works out, from what an edition shows, how closely each hidden small number can be known, after
 * all was hidden and before anything is written.
 */
final class AtlasAudit {

  private static final int MOST_NAMED = 5;

  private AtlasAudit() {}

  /**
   * Checks an edition.
   *
   * @throws AmparoException AMP-404 where a small number is shown or can be worked out
   */
  static void require(Edition edition) {
    edition.rule().ifPresent(rule -> require(edition, rule));
  }

  private static void require(Edition edition, SmallCells rule) {
    List<String> exposed = new ArrayList<>();
    for (SubjectEdition subject : edition.subjects()) {
      PlaceTree tree = edition.tree();
      NodeRows years = subject.numbers("year");
      String name = subject.subject().id() + " of ";
      TotalHiding.exposed(tree, years, subject.hiddenTotals(), rule)
          .forEach(node -> exposed.add(name + node));
      TotalSpans totals = new TotalSpans(tree, years, subject.hiddenTotals());
      for (String part : subject.breakdowns()) {
        NodeRows numbers = subject.numbers(part);
        RowSpans spans = new RowSpans(tree, numbers, totals, subject.hiddenRows(part));
        RowHiding.exposed(spans, RowHiding.small(tree, numbers, rule), rule)
            .forEach(one -> exposed.add(name + one.node() + " by " + part));
        if (!subject.hiddenRows(part).containsAll(subject.hiddenTotals())) {
          exposed.add(name + "a hidden total, by " + part);
        }
      }
      subject
          .monthNumbers()
          .filter(
              months ->
                  !MonthCheck.safe(tree, years, months, subject.hiddenRows("year"), totals, rule))
          .ifPresent(_ -> exposed.add(name + "a place by month"));
    }
    if (!exposed.isEmpty()) {
      throw new AmparoException(
          ErrorCode.SMALL_CELL_RECOVERABLE,
          "%d small numbers of the atlas could be worked out, such as %s"
              .formatted(
                  exposed.size(), String.join("; ", exposed.stream().limit(MOST_NAMED).toList())),
          null,
          "nothing was written; please report it with the workspace's sources, and use --internal"
              + " for readers who may see all");
    }
  }
}
