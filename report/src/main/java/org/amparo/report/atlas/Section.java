package org.amparo.report.atlas;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a page.
 *
 * @param id its fragment
 * @param title its heading
 * @param paragraphs sentences below it
 * @param tables in order
 */
public record Section(String id, String title, List<String> paragraphs, List<Table> tables) {

  public Section {
    paragraphs = List.copyOf(paragraphs);
    tables = List.copyOf(tables);
  }

  /**
   * A table.
   *
   * @param caption what it shows
   * @param heads the columns' names, the first that of the rows' names
   * @param rows in order
   */
  public record Table(String caption, List<String> heads, List<Row> rows) {
    public Table {
      heads = List.copyOf(heads);
      rows = List.copyOf(rows);
    }
  }

  /**
   * A row.
   *
   * @param label its name
   * @param link where its name leads, or null
   * @param cells a value for each column
   * @param bar the length of its bar, 0 to 100, or -1 for none
   * @param named whether its name is a name, in English on every page
   */
  public record Row(
      String label, @Nullable String link, List<Value> cells, int bar, boolean named) {
    public Row {
      cells = List.copyOf(cells);
    }

    static Row of(String label, Value... cells) {
      return new Row(label, null, List.of(cells), -1, false);
    }
  }
}
