package org.amparo.ingest.read;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.amparo.ingest.contract.Layout;
import org.amparo.ingest.database.DatabaseMessage;
import org.amparo.ingest.database.LockedDatabase;
import org.amparo.ingest.database.LockedDatabase.Reach;
import org.amparo.ingest.database.Sql;
import org.amparo.ingest.database.Statements;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Place;

/** A Parquet file, which the database reads itself. Its rows are numbered from 1. */
record ParquetFile(Path file) implements RecordFile, RecordSheet {

  @Override
  public String format() {
    return "parquet";
  }

  @Override
  public List<RecordSheet> sheets() {
    return List.of(this);
  }

  private record Field(String name, String type) {

    /** The value as text; days and instants as ISO 8601 writes them. */
    String text() {
      String quoted = Sql.name(name);
      String instant =
          type.equals("TIMESTAMP WITH TIME ZONE") ? "timezone('UTC', " + quoted + ")" : quoted;
      return "CAST(" + instant + " AS VARCHAR)";
    }
  }

  /** Rows without columns that the names of folders would add. */
  private String rows() {
    return "read_parquet(" + LockedDatabase.toRead(file) + ", hive_partitioning=false)";
  }

  private List<Field> fields() {
    try (Connection connection = LockedDatabase.inMemory(Reach.file(file))) {
      return Statements.rows(
          connection,
          "DESCRIBE FROM " + rows(),
          row -> new Field(row.getString(1), row.getString(2)));
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  @Override
  public AmparoException failure(SQLException failure) {
    return ErrorCode.FILE_NOT_READABLE.error(
        "the Parquet file cannot be read: " + DatabaseMessage.of(failure),
        Place.of(file),
        "fetch it again, and check that its size is the publisher's",
        DatabaseMessage.withoutValues(failure));
  }

  @Override
  public List<List<String>> head(Layout layout) {
    return List.of(fields().stream().map(Field::name).toList());
  }

  @Override
  public Loaded load(Loading loading, RejectedRows rejected) throws SQLException {
    List<Field> fields = fields();
    // The database numbers rows itself, unless the file has a column of that name.
    boolean taken =
        fields.stream().anyMatch(field -> field.name().equalsIgnoreCase("file_row_number"));
    List<String> selected = new ArrayList<>();
    selected.add((taken ? "row_number() OVER ()" : "file_row_number + 1") + " AS line");
    for (Loading.StagedColumn column : loading.columns()) {
      String text = fields.get(column.position()).text();
      selected.add("trim(" + text + ") AS c" + (selected.size() - 1));
    }
    try {
      Statements.execute(
          loading.connection(),
          "CREATE OR REPLACE TEMP VIEW staged AS SELECT %s FROM %s"
              .formatted(String.join(", ", selected), rows()));
      long rows =
          Statements.number(
              loading.connection(),
              "SELECT num_rows FROM parquet_file_metadata(%s)"
                  .formatted(LockedDatabase.toRead(file)));
      return new Loaded(rows, rows, true, List.of());
    } catch (SQLException e) {
      throw failure(e);
    }
  }
}
