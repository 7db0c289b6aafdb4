package org.amparo.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.amparo.ingest.ImportRequest;
import org.amparo.ingest.Importer;
import org.amparo.ingest.contract.Column;
import org.amparo.ingest.contract.ContractLibrary;
import org.amparo.ingest.read.ProgressListener;

/**
 * Imports of a generated detainers table: text and Parquet against DuckDB reading the same file
 * into a table of a database file, both in this process; whole processes with their peak memory;
 * the workbook against R's readxl. Run it from the project's root.
 */
public final class ImportBenchmark {

  private static final int ROUNDS = 3;

  private ImportBenchmark() {}

  /** Arguments: how many rows; then which of {@code csv}, {@code parquet}, {@code xlsx}. */
  public static void main(String[] arguments) throws Exception {
    int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 600_000;
    List<String> formats =
        arguments.length > 1
            ? List.of(arguments).subList(1, arguments.length)
            : List.of("csv", "parquet", "xlsx");
    ImportFiles files = new ImportFiles(rows);
    if (formats.contains("csv")) {
      againstDuckDb(files, files.text(), "read_csv", rows);
    }
    if (formats.contains("parquet")) {
      againstDuckDb(files, files.parquet(), "read_parquet", rows);
    }
    if (formats.contains("xlsx")) {
      againstReadxl(files, rows);
    }
  }

  private static void againstDuckDb(ImportFiles files, Path file, String reader, int rows)
      throws Exception {
    String from = "%s('%s')".formatted(reader, file);
    Path workspace = files.folder().resolve("import.duckdb");
    Path database = files.folder().resolve("read.duckdb");
    String subject = "%s, %,d rows".formatted(file.getFileName(), rows);
    Cost.Task imported =
        () -> {
          Files.deleteIfExists(workspace);
          new Importer().run(ImportRequest.of(List.of(file), workspace), ProgressListener.NONE);
        };
    String all = "DuckDB reading all columns into a table";
    Cost.Measured table = Cost.here(() -> table(database, "SELECT * FROM " + from));
    Turns.of(subject + ", the command", () -> amparo(file, workspace))
        .against(all, table)
        .run(ROUNDS);
    Turns.of(subject + ", again in one process", Cost.here(imported))
        .against(all, table)
        .against(
            "DuckDB reading the columns that Amparo reads",
            Cost.here(() -> table(database, "SELECT " + columns() + " FROM " + from)))
        .run(ROUNDS);
  }

  private static String columns() {
    return ContractLibrary.bundled().find("ddp-detainers").getFirst().typedColumns().stream()
        .map(Column::source)
        .map(name -> '"' + name + '"')
        .collect(Collectors.joining(", "));
  }

  private static void table(Path database, String select) throws Exception {
    Files.deleteIfExists(database);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + database);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE t AS " + select);
    } catch (SQLException e) {
      throw new IllegalStateException(select, e);
    }
  }

  private static Cost amparo(Path file, Path workspace) throws Exception {
    Files.deleteIfExists(workspace);
    return Cost.run("./amparo", "import", file.toString(), "--into", workspace.toString());
  }

  private static void againstReadxl(ImportFiles files, int rows) throws Exception {
    Path file = files.workbook();
    Path workspace = files.folder().resolve("import.duckdb");
    String r = "x <- readxl::read_excel('%s', skip = 6); stopifnot(ncol(x) > 60)".formatted(file);
    Turns.of(
            "%s, %,d rows, the command".formatted(file.getFileName(), rows),
            () -> amparo(file, workspace))
        .against("R's readxl::read_excel", () -> Cost.run("Rscript", "-e", r))
        .run(1);
  }
}
