package org.amparo.report;

import org.amparo.evaluate.Spread;
import org.amparo.evaluate.Status;
import org.amparo.evaluate.Unit;

/** Local seriousness by disposition by ICE level, of three sets of Sample County. */
final class SampleLevels {

  private static final String[] LEVELS = {"1", "2", "3", "unknown"};

  private final EvaluationBuilder made;

  private SampleLevels(EvaluationBuilder made) {
    this.made = made;
  }

  static void addTo(EvaluationBuilder made) {
    SampleLevels levels = new SampleLevels(made);
    levels.held();
    levels.removed();
  }

  private void held() {
    long[][] cells = {{40, 60, 120, 141}, {0, 9, 300, 258}, {0, 0, 12, 80}};
    String[] rows = {"serious.convicted", "low.not-guilty", "unknown.unknown"};
    long[] columns = new long[LEVELS.length];
    count("held.total", "Bookings with an immigration hold", 1_020, Status.CARRIED_OUT);
    made.figure(
        "levels.held.low-or-not-guilty",
        "Bookings with an immigration hold: charged with nothing above low-level, or not found guilty",
        Unit.BOOKINGS,
        f ->
            f.value(567)
                .range("567", "659", Spread.MISSING_FACTS)
                .of(1_020)
                .unknown(92)
                .status(Status.CARRIED_OUT));
    count("held.no-seriousness", "Seriousness not known", 92, Status.CARRIED_OUT);
    count("held.no-level", "No ICE level stated", 479, Status.CARRIED_OUT);
    for (int row = 0; row < rows.length; row++) {
      long total = 0;
      for (int column = 0; column < LEVELS.length; column++) {
        total += cells[row][column];
        columns[column] += cells[row][column];
      }
      count("held.row." + rows[row], "Row " + rows[row], total, Status.CARRIED_OUT);
      for (int column = 0; column < LEVELS.length; column++) {
        if (cells[row][column] > 0) {
          count(
              "held.cell." + rows[row] + "." + LEVELS[column],
              "Cell " + rows[row] + ", level " + LEVELS[column],
              cells[row][column],
              Status.CARRIED_OUT);
        }
      }
    }
    for (int column = 0; column < LEVELS.length; column++) {
      count(
          "held.column." + LEVELS[column],
          "Level " + LEVELS[column],
          columns[column],
          Status.CARRIED_OUT);
    }
  }

  /** Nothing is known of their charges. */
  private void removed() {
    count("removed.total", "Removals in ICE's file", 310, Status.UNKNOWN);
    made.figure(
        "levels.removed.low-or-not-guilty",
        "Removals in ICE's file: charged with nothing above low-level, or not found guilty",
        Unit.BOOKINGS,
        f -> f.of(310).unknown(310).status(Status.UNKNOWN));
    count("removed.no-seriousness", "Seriousness not known", 310, Status.UNKNOWN);
    count("removed.no-disposition", "Disposition not known", 310, Status.UNKNOWN);
    count("removed.row.unknown.unknown", "Row unknown", 310, Status.UNKNOWN);
    count("removed.column.1", "Level 1", 310, Status.UNKNOWN);
    count("removed.cell.unknown.unknown.1", "Cell unknown, level 1", 310, Status.UNKNOWN);
  }

  private void count(String id, String label, long value, Status status) {
    made.figure("levels." + id, label, Unit.BOOKINGS, f -> f.value(value).of(value).status(status));
  }
}
