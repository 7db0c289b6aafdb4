package org.amparo.desk.keep;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.amparo.desk.record.ChainCheck;
import org.amparo.desk.store.DeskDatabase;
import org.amparo.model.Sha256;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Place;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ColumnMapRowMapper;
import org.springframework.jdbc.core.JdbcTemplate;

/** A desk's whole database as one file, whatever keeps it: one of SQLite, in gzip. */
public final class Backup {

  private static final int ROWS_AT_ONCE = 500;

  private Backup() {}

  /**
   * Writes a copy as of one moment, while the desk goes on.
   *
   * @return the digest of the file
   * @throws AmparoException AMP-401 where there is a file already, or none can be written
   */
  public static String write(DeskDatabase database, Path file) {
    try {
      if (Files.exists(file)) {
        throw new IOException("there is a file of that name already");
      }
      // They hold what the desk holds: files of that kind their owner alone reads.
      Path copy = Files.createTempFile(file.resolveSibling(""), ".backup", ".db");
      Path part = Files.createTempFile(file.resolveSibling(""), ".backup", ".part");
      try {
        try (DeskDatabase to = DeskDatabase.openAsItIs("jdbc:sqlite:" + copy)) {
          to.migrate(database.schema());
          to.write(() -> database.snapshot(rows -> copy(rows, to)));
        }
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(part), 1 << 16)) {
          Files.copy(copy, out);
        }
        String digest = Sha256.of(part);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        return digest;
      } finally {
        Files.deleteIfExists(copy);
        Files.deleteIfExists(part);
      }
    } catch (IOException | DataAccessException e) {
      throw ErrorCode.OUTPUT_NOT_WRITABLE.error(
          "no backup was made: " + e.getMessage(), Place.of(file), "name another file", e);
    }
  }

  /**
   * Fills a new database from a backup, whole or not at all, and brings it to today's schema.
   *
   * @param url of a database without a schema, or with an empty record
   * @param digest of the file, as {@link #write} gave it and someone kept it elsewhere
   * @return how many events it has
   * @throws AmparoException AMP-602 where the database holds a record; AMP-103 where the file is
   *     damaged, cut short, no backup or of a newer Amparo, or its chain of events is not whole
   */
  public static long restore(String url, Path file, String digest) {
    requireDigest(file, digest);
    try (DeskDatabase to = DeskDatabase.openAsItIs(url)) {
      if (!to.schema().equals(DeskDatabase.NONE)
          && !to.jdbc().queryForList("SELECT 1 FROM event UNION SELECT 1 FROM account").isEmpty()) {
        throw ErrorCode.ARGUMENT_INVALID.error(
            "there is a record at " + url, "restore into a new, empty database");
      }
      Path copy = Files.createTempFile("amparo-desk", ".db");
      try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
        Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
        return restore(to, copy);
      } finally {
        Files.delete(copy);
      }
    } catch (AmparoException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw ErrorCode.FILE_NOT_READABLE.error(
          "the backup cannot be restored: " + e.getMessage(),
          Place.of(file),
          "nothing was restored; use another copy",
          e);
    }
  }

  private static long restore(DeskDatabase to, Path copy) throws IOException {
    try (DeskDatabase from = DeskDatabase.openAsItIs("jdbc:sqlite:" + copy)) {
      String schema = from.schema();
      if (schema.equals(DeskDatabase.NONE)
          || Double.parseDouble(schema) > Double.parseDouble(to.newestSchema())) {
        throw new IOException("it is no backup that this version of Amparo reads");
      }
      from.migrate(from.newestSchema());
      ChainCheck.Result check = RecordCheck.run(from, List.of());
      if (!check.whole()) {
        throw new IOException("its record is not whole: " + check.faults().getFirst().words());
      }
      to.migrate(to.newestSchema());
      to.write(() -> from.snapshot(rows -> copy(rows, to)));
      return check.events();
    }
  }

  private static void requireDigest(Path file, String digest) {
    try {
      if (!Sha256.of(file).equals(digest)) {
        throw ErrorCode.ARGUMENT_INVALID.error(
            "the backup's SHA-256 is not the one given",
            "give the one that `desk backup` printed, or use another copy");
      }
    } catch (IOException e) {
      throw ErrorCode.FILE_NOT_READABLE.error(
          "the backup cannot be read: " + e.getMessage(), Place.of(file), "name another file", e);
    }
  }

  /** Copies every row of the desk's own tables into empty ones. */
  private static DeskDatabase copy(JdbcTemplate from, DeskDatabase to) {
    JdbcTemplate rows = to.jdbc();
    // By their names each table comes after those that its rows refer to.
    List<String> tables = to.tables();
    // Some begin with a row of their own.
    tables.reversed().forEach(table -> rows.update("DELETE FROM " + table));
    for (String table : tables) {
      try (Stream<Map<String, Object>> all =
          from.queryForStream("SELECT * FROM " + table, new ColumnMapRowMapper())) {
        all.map(row -> row.values().toArray())
            .gather(Gatherers.windowFixed(ROWS_AT_ONCE))
            .forEach(
                some -> {
                  var places = Collections.nCopies(some.getFirst().length, "?");
                  String values = String.join(", ", places);
                  rows.batchUpdate("INSERT INTO " + table + " VALUES (" + values + ")", some);
                });
      }
    }
    return to;
  }
}
