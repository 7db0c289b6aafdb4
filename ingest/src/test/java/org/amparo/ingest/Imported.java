package org.amparo.ingest;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.amparo.ingest.contract.Contract;
import org.amparo.ingest.contract.ContractLibrary;
import org.amparo.ingest.read.ProgressListener;
import org.jspecify.annotations.Nullable;

/** Imports in tests, and what the workspace then holds. */
final class Imported {

  private static final Importer IMPORTER = new Importer();

  private Imported() {}

  static ImportSummary into(Path workspace, Path... files) {
    return IMPORTER.run(ImportRequest.of(List.of(files), workspace), ProgressListener.NONE);
  }

  static ImportSummary by(String contract, Path workspace, Path... files) {
    Contract parsed = ContractLibrary.parse(contract, "test.yaml");
    return IMPORTER.run(
        new ImportRequest(List.of(files), workspace, List.of(parsed), null), ProgressListener.NONE);
  }

  /** Imports files by a contract that may list several kinds of them. */
  static ImportSummary all(String contract, Path workspace, List<Path> files) {
    return IMPORTER.run(
        new ImportRequest(files, workspace, ContractLibrary.parseAll(contract, "test.yaml"), null),
        ProgressListener.NONE);
  }

  /** The rows of a query, cells between bars. */
  static List<String> rows(Path workspace, String sql) {
    try (Workspace open = Workspace.read(workspace);
        Statement statement = open.connection().createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        List<String> cells = new ArrayList<>();
        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
          @Nullable Object value = rows.getObject(column);
          cells.add(String.valueOf(value));
        }
        found.add(String.join("|", cells));
      }
      return found;
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }

  static String value(Path workspace, String sql) {
    return rows(workspace, sql).getFirst();
  }
}
