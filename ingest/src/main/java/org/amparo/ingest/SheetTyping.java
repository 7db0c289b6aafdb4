package org.amparo.ingest;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.ingest.check.ContractCheck;
import org.amparo.ingest.contract.Column;
import org.amparo.ingest.contract.Contract;
import org.amparo.ingest.contract.TableMapping;
import org.amparo.ingest.database.Statements;
import org.amparo.ingest.map.CanonicalTable;
import org.amparo.ingest.map.RosterRows;
import org.amparo.ingest.map.TableRows;
import org.amparo.ingest.map.TypedRows;
import org.amparo.ingest.read.Loaded;
import org.amparo.ingest.read.Loading;
import org.amparo.ingest.read.RecordSheet;
import org.amparo.model.problem.AmparoException;
import org.jspecify.annotations.Nullable;

/** Makes the view {@code typed} of what a sheet has loaded, each row with its line. */
record SheetTyping(Connection connection, RecordSheet sheet, Contract contract, Watched watched) {

  private static final int WIDE = 60;

  /** Makes it, drops what was loaded, and returns how many rows it has. */
  long run(List<Loading.StagedColumn> columns, Loaded loaded, @Nullable String release)
      throws SQLException {
    Map<Column, String> staged = new HashMap<>();
    for (int at = 0; at < columns.size(); at++) {
      staged.put(columns.get(at).column(), "c" + at);
    }
    TypedRows rows = new TypedRows(contract);
    Statements.execute(connection, rows.macros().toArray(String[]::new));
    String create = rows.create(staged, release, loaded.datesAreIso());
    try {
      // Each expression of each thread holds a block of values, which for a wide table is a lot of
      // memory.
      create(create, columns.size() > WIDE);
    } catch (SQLException e) {
      if (sheet.failure(e) instanceof AmparoException known) {
        throw known;
      }
      throw e;
    }
    Statements.execute(
        connection,
        "DROP VIEW staged",
        "DROP TABLE IF EXISTS staged_cells",
        "CREATE OR REPLACE TEMP VIEW typed AS SELECT * FROM typed_cells",
        TypedRows.IS_REPEATED_PART);
    return Statements.number(connection, "SELECT count(*) FROM typed_cells");
  }

  /** Keeps the first rows only; how many it leaves out. */
  long leave(long most) throws SQLException {
    String first = "(SELECT line FROM typed_cells ORDER BY line LIMIT " + most + ")";
    return watched.run("DELETE FROM typed_cells WHERE line NOT IN " + first);
  }

  /**
   * Marks rows as rejected that would give a record without what it may not lack: a row that is no
   * row, such as a header that stands again in the middle.
   *
   * @throws AmparoException AMP-111 where the contract's SQL fails on a row
   */
  void rejectIncomplete(int sourceId, LocalDate today) throws SQLException {
    if (contract.snapshots().isPresent()) {
      reject(
          "SELECT line, 'snapshots' AS missing FROM typed WHERE "
              + new RosterRows(contract, contract.snapshots().get()).unplaced());
    }
    for (TableMapping mapping : contract.tables()) {
      String table = mapping.table();
      Optional<String> incomplete =
          mapping.fills().isEmpty()
              ? new TableRows(contract, mapping, CanonicalTable.columns(connection, table), today)
                  .incomplete(sourceId, CanonicalTable.required(connection, table))
              : Optional.empty();
      if (incomplete.isPresent()) {
        try {
          reject(incomplete.get());
        } catch (SQLException e) {
          throw ContractCheck.rejected(mapping.place(), e);
        }
      }
    }
  }

  private void reject(String incomplete) throws SQLException {
    Statements.execute(
        connection,
        "CREATE OR REPLACE TEMP TABLE incomplete AS " + incomplete,
        """
        UPDATE typed_cells SET reject_code = 'record-incomplete', reject_detail = i.missing,
          reject_cells = coalesce(reject_cells, %s)
        FROM incomplete i WHERE typed_cells.line = i.line AND typed_cells.reject_code IS NULL
        """
            .formatted(new TypedRows(contract).cells()),
        "DROP TABLE incomplete");
  }

  private void create(String statement, boolean byOneThread) throws SQLException {
    if (byOneThread) {
      Statements.execute(connection, "SET threads = 1");
    }
    try {
      watched.run(statement);
    } finally {
      if (byOneThread) {
        Statements.execute(connection, "RESET threads");
      }
    }
  }
}
