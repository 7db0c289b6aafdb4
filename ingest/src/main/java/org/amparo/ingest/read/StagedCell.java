package org.amparo.ingest.read;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a column's cells stand in {@code staged}.
 *
 * @param text SQL of a cell's text; null where {@code value} says all that there is
 * @param value SQL of what the cell says, of the column's type, where the reader knows that without
 *     its text; NULL for cells of which it does not. Null where the reader knows it of none
 * @param blanks whether there may be blanks around a text
 * @param marks which of the layout's marks for no value a text may be; null where any
 */
public record StagedCell(
    @Nullable String text, @Nullable String value, boolean blanks, @Nullable Set<String> marks) {

  /** Cells that stand as text alone. */
  public static StagedCell ofText(String text, boolean blanks) {
    return new StagedCell(text, null, blanks, null);
  }

  /** Cells that stand as values, and as text where there is no value. */
  public static StagedCell ofBoth(String text, String value) {
    return new StagedCell(text, value, false, null);
  }

  /** Cells that stand as values alone. */
  public static StagedCell ofValue(String value) {
    return new StagedCell(null, value, false, null);
  }
}
