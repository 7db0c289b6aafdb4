package org.amparo.ingest;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
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
import org.amparo.ingest.database.Statements;
import org.amparo.ingest.map.CanonicalTable;
import org.amparo.ingest.map.TableRows;
import org.amparo.ingest.map.TypedRows;
import org.amparo.ingest.read.RecordFile;
import org.amparo.ingest.read.RecordSheet;

/** Checks a contract without importing anything. */
public final class ContractValidation {

  private ContractValidation() {}

  /** A file's contract, and the contract's columns that the file lacks. */
  public record Followed(Contract contract, Set<Column> absent) {}

  /**
   * Has the database check all that a contract names; AMP-111 for each part that is not accepted.
   */
  public static void run(Contract contract) {
    try (Workspace empty = Workspace.inMemory()) {
      run(contract, empty.connection());
    } catch (SQLException e) {
      throw DatabaseFailure.of(Path.of(contract.origin()), e);
    }
  }

  private static void run(Contract contract, Connection connection) throws SQLException {
    TypedRows rows = new TypedRows(contract);
    Statements.execute(connection, rows.macros().toArray(String[]::new));
    Statements.execute(
        connection,
        "SET VARIABLE today = DATE '2000-01-01'",
        "CREATE TEMP TABLE staged (line BIGINT)",
        rows.create(Map.of(), null, false),
        "CREATE TEMP VIEW typed AS SELECT * FROM typed_cells",
        TypedRows.IS_REPEATED_PART);
    new ContractCheck(contract, connection).run();
    for (TableMapping mapping : contract.tables()) {
      Map<String, String> columns = CanonicalTable.columns(connection, mapping.table());
      String insert = new TableRows(contract, mapping, columns, LocalDate.EPOCH).insert(0);
      try (PreparedStatement prepared = connection.prepareStatement(insert)) {
        prepared.getMetaData();
      } catch (SQLException e) {
        throw ContractCheck.rejected(mapping.place(), e);
      }
    }
  }

  /**
   * The contract that a file of records follows, as an import would recognize it; AMP-107 for none.
   */
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
