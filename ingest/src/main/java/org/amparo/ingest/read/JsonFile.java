package org.amparo.ingest.read;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.amparo.ingest.contract.Column;
import org.amparo.ingest.contract.Header;
import org.amparo.ingest.contract.Layout;
import org.amparo.ingest.database.DatabaseMessage;
import org.amparo.ingest.database.LockedDatabase;
import org.amparo.ingest.database.LockedDatabase.Reach;
import org.amparo.ingest.database.Statements;
import org.amparo.model.BundledFiles;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Place;

/**
 * A file of JSON whose objects are rows.
 *
 * @param kind as the database calls it: {@code newline_delimited} with an object a line, {@code
 *     array}, or {@code unstructured} for one object after the other
 */
record JsonFile(Path file, boolean compressed, String kind) implements RecordFile, RecordSheet {

  private static final String LINES = "newline_delimited";
  private static final Pattern JSON = Pattern.compile("\\s*(?:(\\[)\\s*[{\\]]|\\{\\s*[\"}])");

  /** A first line that is an object, or longer than what is looked at. */
  private static final Pattern LINE =
      Pattern.compile("\\s*\\{[^\\r\\n]*(?:\\}\\s*[\\r\\n]|[^\\r\\n]$)");

  private static final Pattern OBJECT = Pattern.compile("record/value ([0-9]+)");

  private static final Column WHOLE =
      new Column("json", List.of(), "json", Column.ColumnType.TEXT, false, false, false);

  /** A value under its name, how many lists it lies in, and the SQL for it. */
  private record Field(String name, int lists, String text) {}

  /** The file, where its first bytes are those of JSON. */
  static Optional<RecordFile> of(Path file, boolean compressed, String head) {
    Matcher json = JSON.matcher(head);
    if (!json.lookingAt()) {
      return Optional.empty();
    }
    String other = LINE.matcher(head).lookingAt() ? LINES : "unstructured";
    return Optional.of(new JsonFile(file, compressed, json.group(1) != null ? "array" : other));
  }

  @Override
  public String format() {
    return "json";
  }

  @Override
  public List<RecordSheet> sheets() {
    return List.of(this);
  }

  private static String sql(String name) {
    return BundledFiles.required(JsonFile.class, "org/amparo/ingest/read/" + name + ".sql");
  }

  private String objects() {
    return "read_json_objects(%s, format = '%s', compression = '%s'%s)"
        .formatted(
            LockedDatabase.toRead(file),
            kind,
            compressed ? "gzip" : "uncompressed",
            kind.equals(LINES) ? ", ignore_errors = true" : "");
  }

  private List<Field> fields() {
    String sql = sql("json_fields").formatted(objects());
    try (Connection connection = LockedDatabase.inMemory(Reach.file(file))) {
      return Statements.rows(
          connection, sql, row -> new Field(row.getString(1), row.getInt(2), row.getString(3)));
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  @Override
  public AmparoException failure(SQLException failure) {
    Matcher object = OBJECT.matcher(String.valueOf(failure.getMessage()));
    return ErrorCode.FILE_NOT_READABLE.error(
        // The database counts from 2.
        "the JSON cannot be read"
            + (object.find() ? ": object " + (Long.parseLong(object.group(1)) - 1) : ""),
        Place.of(file),
        "fetch it again, and check that it is whole; of a file with an object a line, those that can"
            + " be read are kept",
        DatabaseMessage.withoutValues(failure));
  }

  @Override
  public List<List<String>> head(Layout layout) {
    return layout.json() ? List.of(fields().stream().map(Field::name).toList()) : List.of();
  }

  @Override
  public Loaded load(Loading loading, RejectedRows rejected) throws SQLException {
    List<Field> fields = fields();
    List<String> selected = new ArrayList<>(List.of("line"));
    for (Loading.StagedColumn column : loading.columns()) {
      Field field = fields.get(column.position());
      if (field.lists() > 1) {
        throw ErrorCode.CONTRACT_INVALID.error(
            "'%s' is a list within a list, which is not read".formatted(field.name()),
            Place.of(file),
            "leave it out of columns, or ask for it as a file of its own");
      }
      selected.add(field.text() + " AS c" + (selected.size() - 1));
    }
    Connection connection = loading.connection();
    List<Loaded.Remark> remarks = stage(loading, rejected);
    String wrong = sql("json_wrong");
    for (Map.Entry<Long, String> row :
        Statements.rows(
            connection, wrong, found -> Map.entry(found.getLong(1), found.getString(2)))) {
      rejected.add(row.getKey(), row.getValue(), "the row is no object of JSON that is read");
    }
    Statements.execute(
        connection,
        "DELETE FROM staged_cells WHERE line IN (SELECT line FROM (" + wrong + "))",
        "CREATE OR REPLACE TEMP VIEW staged AS SELECT %s FROM staged_cells"
            .formatted(String.join(", ", selected)));
    long kept = Statements.number(connection, "SELECT count(*) FROM staged_cells");
    return new Loaded(kept + rejected.count(), kept, false, remarks);
  }

  /** Loads the objects as text; lines as any text file's, so that each that is none is told. */
  private List<Loaded.Remark> stage(Loading loading, RejectedRows rejected) throws SQLException {
    if (kind.equals(LINES)) {
      Loading lines =
          new Loading(
              loading.connection(),
              Layout.ofLines(loading.layout().encoding()),
              new Header(-1, List.of(WHOLE.source())),
              List.of(new Loading.StagedColumn(WHOLE, 0)),
              loading.progress());
      return new GridSheet(file, new CsvFile(file, compressed)).load(lines, rejected).remarks();
    }
    try {
      Statements.execute(
          loading.connection(),
          "CREATE OR REPLACE TEMP TABLE staged_cells AS SELECT row_number() OVER () AS line,"
              + " CAST(json AS VARCHAR) AS c0 FROM "
              + objects());
    } catch (SQLException e) {
      throw failure(e);
    }
    return List.of();
  }
}
