package org.amparo.report.answer;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Evaluation.PolicyNote;
import org.amparo.evaluate.ResultTable;
import org.amparo.report.figure.Cells;

/** A policy compared, with what its text says of holds, from never to always. */
record HoldPolicy(
    String id,
    String name,
    String says,
    boolean reading,
    boolean yardstick,
    boolean proposed,
    int strictness,
    boolean official) {

  /** All of an evaluation, in the order compared. */
  static List<HoldPolicy> all(Evaluation evaluation) {
    ResultTable table = evaluation.tables().get("policies-on-holds");
    if (table == null) {
      return List.of();
    }
    Cells cells = new Cells(table);
    return IntStream.range(0, table.rows().size()).mapToObj(row -> of(cells, row)).toList();
  }

  private static HoldPolicy of(Cells cells, int row) {
    Double strictness = cells.number(row, "strictness");
    return new HoldPolicy(
        cells.text(row, "policy_id"),
        cells.text(row, "policy"),
        cells.text(row, "summary"),
        !cells.text(row, "reading_of").isEmpty(),
        cells.text(row, "yardstick").equals("true"),
        cells.text(row, "rank").equals("proposal"),
        strictness == null ? 0 : strictness.intValue(),
        cells.text(row, "official_text_read").equals("true"));
  }

  /** Whether it stands in the page's chart and table. */
  boolean compared() {
    return !reading && !yardstick;
  }

  /** How the ids of its answers begin. */
  String answers() {
    return PolicyNote.figurePrefix(id);
  }

  /** How the ids of its savings begin. */
  String saving() {
    return "saving." + PolicyNote.figureWord(id) + ".";
  }

  /** From the text that holds fewest to the one that holds most. */
  static Comparator<HoldPolicy> byText() {
    return Comparator.comparingInt(HoldPolicy::strictness).thenComparing(HoldPolicy::name);
  }
}
