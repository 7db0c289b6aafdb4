package org.amparo.cli.report;

import java.util.List;
import org.amparo.cli.base.TextTable;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Evaluation.PolicyNote;
import org.amparo.evaluate.Figure;
import org.amparo.policy.Policy;
import org.amparo.policy.library.PolicyLibrary;
import org.amparo.report.answer.AnswerPage;

/**
 * What each policy answers to the jail's requests, a row a policy, in the words of the page: what
 * is open of a count is said, and what an edition withholds is withheld.
 */
record DecidedTable(Evaluation evaluation, List<Figure> figures, List<Policy> policies) {

  /** Of an answer of which the report has no figure. */
  private static final String NONE = "-";

  String render() {
    TextTable table = new TextTable("POLICY", "HONORED", "DECLINED", "FACTS", "READ", "OTHER");
    for (Policy policy : policies) {
      String id = PolicyNote.figurePrefix(policy.id());
      table.row(
          words(policy.id()),
          says(id + "honored"),
          says(id + "declined"),
          says(id + "needs-information"),
          says(id + "needs-review"),
          says(id + "silent"));
    }
    return "\nThe jail's log under each policy\n"
        + "  honored: must, may where it did; facts: the records lack what decides;\n"
        + "  read: a person must read the clause; other: other law\n"
        + table.render();
  }

  private String says(String id) {
    return AnswerPage.says(evaluation, figures, id).orElse(NONE);
  }

  /** A policy's id; of one with a choice the choice alone, since the policy stands above it. */
  private static String words(String id) {
    String choices = PolicyLibrary.choicesOf(id);
    return choices.isEmpty() ? id : "  :" + choices;
  }
}
