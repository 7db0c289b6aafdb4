package org.amparo.report.figure;

import java.util.List;
import java.util.stream.IntStream;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Evaluation.PolicyNote;
import org.amparo.evaluate.ResultTable;

/**
 * A policy compared, with what its text says of holds, from never to always. Wide because it is a
 * row of a table.
 */
public record HoldPolicy(
    String id,
    String name,
    String place,
    String says,
    boolean reading,
    boolean yardstick,
    boolean proposed,
    int strictness,
    boolean official) {

  /** All of an evaluation, in the order compared. */
  public static List<HoldPolicy> all(Evaluation evaluation) {
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
        cells.text(row, "place"),
        cells.text(row, "summary"),
        !cells.text(row, "reading_of").isEmpty(),
        cells.text(row, "yardstick").equals("true"),
        cells.text(row, "rank").equals("proposal"),
        strictness == null ? 0 : strictness.intValue(),
        cells.text(row, "official_text_read").equals("true"));
  }

  /** Whether it stands in the page's chart and table. */
  public boolean compared() {
    return !reading && !yardstick;
  }

  /** How a policy is read: by itself, and with each way to fill what it leaves to others. */
  public static final List<String> READINGS =
      List.of("alone", "under-law", "may-always", "may-never");

  /** What a policy says by itself. */
  public static final String ALONE = READINGS.getFirst();

  /** How the ids of its answers begin. */
  public String answers() {
    return PolicyNote.figurePrefix(id);
  }

  /** How the ids of its answers in a reading begin. */
  public String answers(String reading) {
    return answers() + part(reading);
  }

  /** How the ids of its savings begin. */
  public String saving() {
    return "saving." + PolicyNote.figureWord(id) + ".";
  }

  /** How the ids of its savings in a reading begin. */
  public String saving(String reading) {
    return saving() + part(reading);
  }

  private static String part(String reading) {
    return reading.equals(ALONE) ? "" : reading + ".";
  }
}
