package org.amparo.desk.keep;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.amparo.desk.record.ChainCheck;
import org.amparo.desk.store.DeskDatabase;
import org.amparo.model.Sha256;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A desk's whole database as one file, the same for SQLite and PostgreSQL: gzip with a line of JSON
 * for the layout, for each table and for each of its rows, and at the end for the digest of all
 * lines before.
 */
public final class Backup {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_LONG_FOR_INTS).build();
  private static final String LAYOUT = "amparo_desk_backup";
  private static final Pattern NAMES = Pattern.compile("[a-z_0-9, ]+");
  private static final int ROWS_AT_ONCE = 500;

  private Backup() {}

  /**
   * Writes a copy as of one moment, while the desk goes on.
   *
   * @return the digest of what the file holds
   * @throws AmparoException AMP-401 where there is a file already, or none can be written
   */
  public static String write(DeskDatabase database, Path file) {
    if (Files.exists(file)) {
      throw notWritable(file, "there is a file of that name already", null);
    }
    Path part = file.resolveSibling("." + file.getFileName() + ".part");
    try {
      String digest = fill(part, database);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      return digest;
    } catch (IOException | UncheckedIOException e) {
      throw notWritable(file, "it cannot be written: " + e.getMessage(), e);
    } finally {
      part.toFile().delete();
    }
  }

  private static String fill(Path part, DeskDatabase database) throws IOException {
    MessageDigest digest = Sha256.start();
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(part), 1 << 16)) {
      // It holds what the desk holds: its owner alone reads it.
      part.toFile().setReadable(false, false);
      part.toFile().setReadable(true, true);
      add(out, digest, Map.of(LAYOUT, 1, "schema", database.schema()));
      database.snapshot(
          rows -> {
            for (String table : tables(rows)) {
              rows.query(
                  "SELECT * FROM " + table,
                  (RowCallbackHandler) row -> add(out, digest, table, row));
            }
            return digest;
          });
      String hex = Sha256.hex(digest.digest());
      add(out, digest, Map.of("sha256", hex));
      return hex;
    }
  }

  private static void add(OutputStream out, MessageDigest digest, String table, ResultSet row)
      throws SQLException {
    ResultSetMetaData columns = row.getMetaData();
    Map<String, @Nullable Object> values = new TreeMap<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      values.put(columns.getColumnName(i), row.getObject(i));
    }
    add(out, digest, Map.of("table", table, "row", values));
  }

  private static void add(OutputStream out, MessageDigest digest, Map<String, ?> line) {
    byte[] bytes = (JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8);
    digest.update(bytes);
    try {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The desk's own tables, each after those that its rows refer to. */
  private static List<String> tables(JdbcTemplate rows) {
    return Objects.requireNonNull(
        rows.execute(
            (ConnectionCallback<List<String>>)
                connection -> {
                  Set<String> left = names(connection, null);
                  left.removeIf(
                      name -> name.startsWith("sqlite_") || name.equals("flyway_schema_history"));
                  List<String> ordered = new ArrayList<>();
                  while (!left.isEmpty()) {
                    for (String table : List.copyOf(left)) {
                      Set<String> needed = names(connection, table);
                      needed.remove(table);
                      if (Collections.disjoint(needed, left)) {
                        ordered.add(table);
                        left.remove(table);
                      }
                    }
                  }
                  return ordered;
                }));
  }

  /** All tables, or those that one refers to. */
  private static Set<String> names(Connection connection, @Nullable String of) throws SQLException {
    DatabaseMetaData about = connection.getMetaData();
    String schema = connection.getSchema();
    Set<String> names = new HashSet<>();
    try (ResultSet found =
        of == null
            ? about.getTables(null, schema, "%", new String[] {"TABLE"})
            : about.getImportedKeys(null, schema, of)) {
      while (found.next()) {
        names.add(found.getString(of == null ? "TABLE_NAME" : "PKTABLE_NAME"));
      }
    }
    return names;
  }

  /**
   * Fills a new database from a backup, whole or not at all, and brings it to today's schema.
   *
   * @param url of a database without a schema, or with an empty record
   * @return how many events it has
   * @throws AmparoException AMP-602 where the database holds a record; AMP-103 where the file is
   *     damaged, cut short, no backup or of a newer Amparo, or its chain of events is not whole
   */
  public static long restore(String url, Path file) {
    try (BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8));
        DeskDatabase database = DeskDatabase.openAsItIs(url)) {
      Lines read = new Lines(lines);
      Map<String, Object> layout = read.next();
      if (!Objects.equals(layout.get(LAYOUT), 1L)
          || !(layout.get("schema") instanceof String schema)
          || Double.parseDouble(schema) > Double.parseDouble(database.newestSchema())) {
        throw new IOException("it is no backup that this version of Amparo reads");
      }
      if (database.schema().equals(DeskDatabase.NONE)) {
        database.migrate(schema);
      }
      JdbcTemplate rows = database.jdbc();
      if (!database.schema().equals(schema)
          || rows.queryForList("SELECT 1 FROM event UNION SELECT 1 FROM account").size() > 0) {
        throw ErrorCode.ARGUMENT_INVALID.error(
            "there is a record at " + url, "restore into a new, empty database");
      }
      long events = database.write(() -> fill(rows, read));
      database.migrate(database.newestSchema());
      return events;
    } catch (IOException | UncheckedIOException e) {
      throw ErrorCode.FILE_NOT_READABLE.error(
          "the backup cannot be restored: " + e.getMessage(),
          Place.of(file),
          "nothing was restored; use another copy",
          e);
    }
  }

  private static long fill(JdbcTemplate rows, Lines lines) {
    // Some tables begin with a row of their own.
    tables(rows).reversed().forEach(table -> rows.update("DELETE FROM " + table));
    String statement = "";
    List<Object[]> batch = new ArrayList<>();
    while (true) {
      Map<String, Object> line = lines.next();
      Map<?, ?> row = line.get("row") instanceof Map<?, ?> values ? values : Map.of();
      String columns = String.join(", ", row.keySet().stream().map(String::valueOf).toList());
      if (!NAMES.matcher(line.get("table") + ", " + columns).matches()) {
        throw new UncheckedIOException(new IOException("it names no table of a desk"));
      }
      String insert =
          "INSERT INTO %s (%s) VALUES (%s)"
              .formatted(
                  line.get("table"),
                  columns,
                  String.join(", ", Collections.nCopies(row.size(), "?")));
      if (!batch.isEmpty() && (!insert.equals(statement) || batch.size() == ROWS_AT_ONCE)) {
        rows.batchUpdate(statement, batch);
        batch.clear();
      }
      if (line.containsKey("sha256")) {
        break;
      }
      statement = insert;
      batch.add(row.values().toArray());
    }
    ChainCheck.Result chain = ChainCheck.run(rows, List.of());
    if (!chain.whole()) {
      throw new UncheckedIOException(
          new IOException("its record is not whole: " + chain.faults().getFirst().words()));
    }
    return chain.events();
  }

  /** The lines of a backup; the last one has to tell the digest of those before. */
  private static final class Lines {

    private final BufferedReader lines;
    private final MessageDigest digest = Sha256.start();

    Lines(BufferedReader lines) {
      this.lines = lines;
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> next() {
      try {
        String line = lines.readLine();
        if (line == null) {
          throw new IOException("it is cut short");
        }
        Map<String, Object> read = JSON.readValue(line, Map.class);
        if (read.containsKey("sha256") && !Sha256.hex(digest.digest()).equals(read.get("sha256"))) {
          throw new IOException("it was changed after it was written");
        }
        digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
        return read;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (tools.jackson.core.JacksonException e) {
        throw new UncheckedIOException(new IOException("it is damaged", e));
      }
    }
  }

  private static AmparoException notWritable(Path file, String why, @Nullable Throwable cause) {
    return ErrorCode.OUTPUT_NOT_WRITABLE.error(
        "no backup was made: " + why, Place.of(file), "name another file", cause);
  }
}
