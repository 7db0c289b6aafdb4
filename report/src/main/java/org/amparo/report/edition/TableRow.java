package org.amparo.report.edition;

import java.util.Optional;
import org.amparo.evaluate.ResultTable;
import org.amparo.report.number.Part;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table, by the names of its columns.
 *
 * @param table the table
 * @param row which row, from 0
 */
record TableRow(ResultTable table, int row) {

  /** The cell as text; empty where it is blank or there is no such column. */
  String text(String column) {
    Object value = value(column);
    return value == null ? "" : value.toString();
  }

  /** The first of a month, or a day in it, as 2017-04; empty where the cell is blank. */
  String month(String column) {
    String day = text(column);
    return day.length() < 7 ? "" : day.substring(0, 7);
  }

  /** The cell as a whole number, or empty where it is none. */
  Optional<Long> whole(String column) {
    return value(column) instanceof Number number
        ? Optional.of(number.longValue())
        : Optional.empty();
  }

  /** The name of a number that no figure has. */
  NumberId own(String column) {
    return new NumberId(table.name() + " " + row + " " + column, Part.VALUE);
  }

  private @Nullable Object value(String column) {
    for (int i = 0; i < table.columns().size(); i++) {
      if (table.columns().get(i).name().equals(column)) {
        return table.rows().get(row).get(i);
      }
    }
    return null;
  }
}
