package org.amparo.report.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.ingest.DatabaseFailure;
import org.amparo.ingest.Workspace;
import org.amparo.ingest.database.LockedDatabase;
import org.amparo.ingest.database.LockedDatabase.Reach;
import org.amparo.ingest.database.Sql;
import org.amparo.ingest.database.Statements;
import org.amparo.model.BundledFiles;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Place;
import org.amparo.report.data.DataPackage.Source;
import org.amparo.report.output.OutputFolder;
import org.amparo.report.output.Template;

/** Writes a workspace as a Data Package: tables, codebook and scripts, always the same bytes. */
public final class WorkspaceExport {

  private static final String CODEBOOK = "codebook.html";

  private WorkspaceExport() {}

  /**
   * Writes the package whole or not at all, in place of an earlier one only where it may; AMP-2xx,
   * 401, 402 or 504.
   */
  public static List<ExportedTable> write(Path workspace, Path folder, boolean replace) {
    if (!replace && holdsSomething(folder)) {
      throw ErrorCode.OUTPUT_NOT_WRITABLE.error(
          "the folder is not empty",
          Place.of(folder),
          "name another one with --out, or let files in it be replaced with --force");
    }
    List<ExportedTable> tables = new ArrayList<>();
    OutputFolder.fill(
        folder,
        target -> {
          // The database may write where the files are made, and nowhere else.
          try (Workspace open = Workspace.read(workspace, Reach.folder(target))) {
            tables.addAll(new Description(open.connection()).tables());
            if (tables.isEmpty()) {
              throw ErrorCode.NOTHING_TO_REPORT.error(
                  "the workspace holds no records",
                  Place.of(workspace),
                  "import some with `amparo import`");
            }
            fill(target, open.connection(), tables, sources(open.connection()));
          } catch (SQLException e) {
            throw DatabaseFailure.of(workspace, e);
          }
        });
    return List.copyOf(tables);
  }

  /** The page to open. */
  public static Path codebook(Path folder) {
    return folder.resolve(CODEBOOK);
  }

  private static boolean holdsSomething(Path folder) {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isPresent();
    } catch (IOException _) {
      // Writing there will say what is wrong with it.
      return false;
    }
  }

  private static void fill(
      Path target, Connection connection, List<ExportedTable> tables, List<Source> sources)
      throws IOException {
    Files.createDirectories(target.resolve("data"));
    try (Statement statement = connection.createStatement()) {
      // One thread keeps rows, row groups and so the files' bytes in one order.
      statement.execute("SET threads = 1");
      for (ExportedTable table : tables) {
        String columns =
            table.columns().stream()
                .map(ExportedTable.Column::csv)
                .collect(Collectors.joining(", "));
        copy(statement, target, table, columns, "csv", "FORMAT csv, HEADER");
        copy(statement, target, table, "*", "parquet", "FORMAT parquet, COMPRESSION zstd");
        if (table.spreadsheet()) {
          Spreadsheet.write(
              table, columns, statement, target.resolve("data").resolve(table.name() + ".xlsx"));
        }
      }
    } catch (SQLException e) {
      throw DatabaseFailure.of(target, e);
    }
    Files.writeString(target.resolve("codebook.csv"), Codebook.csv(tables));
    Files.writeString(
        target.resolve(CODEBOOK), Template.html("codebook.jte", new Codebook(tables)));
    for (String script : List.of("load.R", "load.py")) {
      Files.writeString(
          target.resolve(script),
          BundledFiles.required(WorkspaceExport.class, "org/amparo/report/export/" + script));
    }
    Files.writeString(
        target.resolve("datapackage.json"), new PackageDescriptor(target, tables).json(sources));
  }

  private static void copy(
      Statement statement,
      Path target,
      ExportedTable table,
      String columns,
      String format,
      String options)
      throws SQLException {
    Path file = target.resolve("data").resolve(table.name() + "." + format);
    statement.execute(
        "COPY (SELECT %s FROM %s ORDER BY rowid) TO %s (%s)"
            .formatted(columns, Sql.name(table.name()), LockedDatabase.toWrite(file), options));
  }

  private static List<Source> sources(Connection connection) throws SQLException {
    return Statements.rows(
        connection,
        "SELECT name || coalesce('#' || sheet, ''), title, license, citation, sha256"
            + " FROM source_file ORDER BY source_id",
        row ->
            new Source(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5)));
  }
}
