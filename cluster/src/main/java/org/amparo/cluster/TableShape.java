package org.amparo.cluster;

import java.io.Serializable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.amparo.ingest.map.CanonicalTable;

/**
 * A table of the records as the workspace has it.
 *
 * @param columns in the table's order
 */
public record TableShape(String name, List<Field> columns) implements Serializable {

  /**
   * A column.
   *
   * @param type in SQL
   * @param required whether it is never blank
   */
  public record Field(String name, String type, boolean required) implements Serializable {}

  /** The shapes of some tables of an empty workspace. */
  static ArrayList<TableShape> of(Connection connection, List<String> tables) throws SQLException {
    ArrayList<TableShape> shapes = new ArrayList<>();
    for (String table : tables) {
      Set<String> required = CanonicalTable.required(connection, table);
      ArrayList<Field> columns = new ArrayList<>();
      CanonicalTable.columns(connection, table)
          .forEach((name, type) -> columns.add(new Field(name, type, required.contains(name))));
      shapes.add(new TableShape(table, columns));
    }
    return shapes;
  }

  /** Where a column stands, from 0; -1 where there is none of that name. */
  int index(String column) {
    return columns.stream().map(Field::name).toList().indexOf(column);
  }
}
