package org.amparo.ingest;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.amparo.ingest.contract.Column;
import org.amparo.ingest.contract.Contract;
import org.amparo.ingest.map.TypedRows;
import org.amparo.ingest.read.Loaded;
import org.amparo.ingest.read.Loading;
import org.amparo.ingest.read.RecordSheet;
import org.amparo.ingest.read.StagedCell;
import org.amparo.model.problem.AmparoException;
import org.jspecify.annotations.Nullable;

/** Makes the view {@code typed} of what a sheet has loaded, each row with its line. */
final class SheetTyping {

  private static final int WIDE = 60;

  /** So many threads do not make up for putting in order what each of them has read. */
  private static final int FEW_PROCESSORS = 2;

  private final Connection connection;
  private final RecordSheet sheet;
  private final Contract contract;
  private final Watched watched;

  SheetTyping(Connection connection, RecordSheet sheet, Contract contract, Watched watched) {
    this.connection = connection;
    this.sheet = sheet;
    this.contract = contract;
    this.watched = watched;
  }

  /**
   * Makes it, and drops what was loaded.
   *
   * @return how many rows it has
   */
  long run(List<Loading.StagedColumn> columns, Loaded loaded, @Nullable String release)
      throws SQLException {
    Map<Column, StagedCell> staged = new HashMap<>();
    for (int at = 0; at < columns.size(); at++) {
      staged.put(columns.get(at).column(), loaded.cells().get(at));
    }
    TypedRows rows = new TypedRows(contract);
    for (String macro : rows.macros()) {
      execute(macro);
    }
    Long firstLine = loaded.firstLine();
    String create = rows.create(staged, release, firstLine == null, loaded.datesAreIso());
    try {
      // Each expression of each thread holds a block of values, which for a wide table is a lot of
      // memory.
      boolean byOne =
          columns.size() > WIDE
              || (firstLine != null
                  && (Runtime.getRuntime().availableProcessors() <= FEW_PROCESSORS
                      || !keepsOrder(connection, create)));
      create(create, byOne);
    } catch (SQLException e) {
      if (sheet.failure(e) instanceof AmparoException known) {
        throw known;
      }
      throw e;
    }
    execute("DROP VIEW staged");
    execute("DROP TABLE IF EXISTS staged_cells");
    // Rows of a table that this transaction has just made are numbered in the file's order.
    String line =
        firstLine == null
            ? ""
            : "rowid + %d AS line,"
                .formatted(firstLine - count("SELECT coalesce(min(rowid), 0) FROM typed_cells"));
    execute("CREATE OR REPLACE TEMP VIEW typed AS SELECT " + line + " * FROM typed_cells");
    return count("SELECT count(*) FROM typed_cells");
  }

  private void create(String statement, boolean byOneThread) throws SQLException {
    if (byOneThread) {
      execute("SET threads = 1");
    }
    try {
      watched.run(statement);
    } finally {
      if (byOneThread) {
        execute("RESET threads");
      }
    }
  }

  /**
   * Whether several threads write the rows in the order in which they are read. The database does
   * so for plain plans; a join, such as it makes of long lists behind IN, gives that up without a
   * word.
   */
  static boolean keepsOrder(Connection connection, String statement) throws SQLException {
    try (Statement explain = connection.createStatement();
        ResultSet plan = explain.executeQuery("EXPLAIN (FORMAT JSON) " + statement)) {
      plan.next();
      return plan.getString(2).contains("BATCH_CREATE_TABLE_AS");
    }
  }

  private long count(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
