package org.amparo.report.edition;

import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amparo.evaluate.ResultTable;

/** A table of which the catalog knows every number. */
interface KnownTable {

  /** The table's name. */
  String name();

  /** Columns of numbers that count nobody: they are shown as they are. */
  default Set<String> free() {
    return Set.of();
  }

  /** Columns of words that say what hidden numbers say: they are judged as numbers are. */
  default Set<String> telling() {
    return Set.of();
  }

  /** Whether the table is left out whole, for what its rows are. */
  default boolean leavesOut(ResultTable table) {
    return false;
  }

  /** Enters the numbers that the table has and no figure does. */
  default void enter(Inventory inventory, ResultTable table) {}

  /** Which number stands in a column of a row; empty where the catalog knows none. */
  Optional<NumberId> number(TableRow row, String column);

  /** The rows of a table. */
  static Stream<TableRow> rows(ResultTable table) {
    return IntStream.range(0, table.rows().size()).mapToObj(row -> new TableRow(table, row));
  }
}
