package org.amparo.ingest;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.ingest.check.ContractCheck;
import org.amparo.ingest.contract.Column;
import org.amparo.ingest.contract.Contract;
import org.amparo.ingest.contract.Recognition;
import org.amparo.ingest.contract.TableMapping;
import org.amparo.ingest.database.DatabaseMessage;
import org.amparo.ingest.database.LockedDatabase.Reach;
import org.amparo.ingest.database.Statements;
import org.amparo.ingest.map.CanonicalTable;
import org.amparo.ingest.map.FillingRows;
import org.amparo.ingest.map.TableRows;
import org.amparo.ingest.map.TypedRows;
import org.amparo.ingest.offense.OffenseTable;
import org.amparo.ingest.read.ProgressListener;
import org.amparo.ingest.read.RecordFile;
import org.amparo.ingest.read.RecordSheet;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Place;

/** Checks a contract without importing anything. */
public final class ContractValidation {

  private ContractValidation() {}

  /** A file's contract, and the contract's columns that the file lacks. */
  public record Followed(Contract contract, Set<Column> absent) {}

  /** Rows of a file by which its contract is tried. */
  public static final int ROWS_TRIED = 1_000;

  /** Checks a contract as an import does before it reads anything; AMP-111 for each fault. */
  public static void run(Contract contract) {
    try (Workspace empty = Workspace.inMemory(Reach.NOTHING)) {
      run(contract, empty.connection());
      contract
          .offenses()
          .forEach(table -> OffenseTable.find(table.name(), contract.origin(), table.place()));
    } catch (SQLException e) {
      throw DatabaseFailure.of(Path.of(contract.origin()), e);
    }
  }

  /**
   * Imports the first {@link #ROWS_TRIED} rows of each sheet of a file into a workspace that is
   * kept nowhere: what an import of them would say, or the error with which it would stop.
   */
  public static List<ImportResult> tried(Path file, List<Contract> contracts) {
    try (Workspace empty = Workspace.inMemory(Reach.file(file))) {
      empty.connection().setAutoCommit(false);
      ImportRequest request = new ImportRequest(List.of(file), empty.file(), contracts, null);
      return new FileImport(
              file,
              empty.connection(),
              contracts,
              request,
              Clock.systemUTC(),
              ProgressListener.NONE)
          .run(ROWS_TRIED);
    } catch (SQLException e) {
      throw DatabaseFailure.of(file, e);
    }
  }

  private static void run(Contract contract, Connection connection) throws SQLException {
    TypedRows rows = new TypedRows(contract);
    Map<Column, String> staged = new LinkedHashMap<>();
    contract.typedColumns().forEach(column -> staged.put(column, "c" + staged.size()));
    String columns =
        staged.values().stream().map(name -> ", " + name + " VARCHAR").collect(joining());
    Statements.execute(connection, rows.macros().toArray(String[]::new));
    Statements.execute(
        connection,
        "SET VARIABLE today = DATE '2000-01-01'",
        "CREATE TEMP TABLE staged_cells(line BIGINT" + columns + ")",
        "INSERT INTO staged_cells (line) VALUES (0)",
        "CREATE TEMP VIEW staged AS SELECT * FROM staged_cells");
    try {
      Statements.execute(connection, rows.create(staged, null, false));
    } catch (SQLException e) {
      throw ErrorCode.CONTRACT_INVALID.error(
          "the database does not know a format: " + DatabaseMessage.of(e),
          Place.of(contract.origin()),
          "write dates and timestamps of the layout as DuckDB does, such as \"%m/%d/%Y\"",
          DatabaseMessage.withoutValues(e));
    }
    Statements.execute(
        connection,
        "CREATE TEMP VIEW typed AS SELECT * FROM typed_cells",
        TypedRows.IS_REPEATED_PART);
    List<TableRows> tables = new ArrayList<>();
    for (TableMapping mapping : contract.tables()) {
      Map<String, String> types = CanonicalTable.columns(connection, mapping.table());
      tables.add(new TableRows(contract, mapping, types, LocalDate.EPOCH));
    }
    new ContractCheck(contract, connection).run();
    for (TableRows records : tables) {
      TableMapping mapping = records.mapping();
      try {
        if (mapping.fills().isEmpty()) {
          bind(connection, records.insert(0));
        } else {
          FillingRows filling = new FillingRows(contract, mapping, records);
          Statements.execute(connection, filling.filling());
          bind(connection, filling.fill());
          bind(connection, filling.differing());
        }
      } catch (SQLException e) {
        throw ContractCheck.rejected(mapping.place(), e);
      }
    }
  }

  private static void bind(Connection connection, String sql) throws SQLException {
    try (PreparedStatement prepared = connection.prepareStatement(sql)) {
      prepared.getMetaData();
    }
  }

  /** The contract that a file follows, as an import would recognize it; AMP-107 for none. */
  public static Followed of(Path file, List<Contract> contracts) {
    try (RecordFile records = RecordFile.open(file)) {
      for (RecordSheet sheet : records.sheets()) {
        Optional<Recognition> found = Recognition.of(sheet::head, sheet.name(), contracts);
        if (found.isPresent()) {
          Contract contract = found.get().contract();
          Set<Column> absent = new HashSet<>(contract.columns().values());
          absent.removeAll(found.get().header().positions(contract, file.toString()).keySet());
          return new Followed(contract, absent);
        }
      }
      List<Recognition.Head> heads =
          records.sheets().stream()
              .<Recognition.Head>map(sheet -> sheet::head)
              .collect(Collectors.toList());
      throw Recognition.failure(file.toString(), heads, contracts);
    }
  }
}
