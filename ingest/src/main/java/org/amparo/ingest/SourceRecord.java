package org.amparo.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import org.amparo.ingest.contract.Contract;
import org.amparo.ingest.contract.TableMapping;
import org.amparo.ingest.database.Statements;
import org.amparo.ingest.read.RecordFile;
import org.amparo.model.disclosure.Disclosure;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a source before its rows are read.
 *
 * @param release within which the source's anonymous ids stand for the same people, or null
 * @param disclosure as the user states it, or null for what the contract says
 */
record SourceRecord(
    Path file,
    @Nullable String sheet,
    String sha256,
    String format,
    @Nullable String release,
    @Nullable Disclosure disclosure) {

  /** What was read. */
  record Rows(long read, long kept, @Nullable String digest) {}

  static int nextId(Connection connection) throws SQLException {
    return (int)
        Statements.number(connection, "SELECT coalesce(max(source_id), 0) + 1 FROM source_file");
  }

  void write(Connection connection, int id, Contract contract, Rows rows, Clock clock)
      throws SQLException {
    String sql =
        "INSERT INTO source_file VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      insert.setInt(1, id);
      insert.setString(2, file.getFileName().toString());
      insert.setString(3, sheet);
      insert.setString(4, sha256);
      insert.setLong(5, bytes());
      insert.setString(6, format);
      insert.setString(7, contract.id());
      insert.setString(8, contract.about().title());
      insert.setString(9, contract.about().license());
      insert.setString(10, contract.about().citation());
      insert.setLong(11, rows.read());
      insert.setLong(12, rows.kept());
      insert.setLong(13, rows.read() - rows.kept());
      insert.setObject(14, LocalDateTime.now(clock));
      insert.setString(15, release);
      insert.setString(
          16, (disclosure == null ? contract.about().disclosure() : disclosure).word());
      insert.setString(17, rows.digest());
      Contract.Coverage coverage = contract.about().coverage();
      insert.setString(18, coverage.frame() == null ? null : coverage.frame().name());
      insert.setBoolean(19, coverage.shifted());
      insert.setObject(20, coverage.from());
      insert.setObject(21, coverage.until());
      insert.setArray(
          22,
          connection.createArrayOf(
              "VARCHAR", contract.tables().stream().map(TableMapping::table).distinct().toArray()));
      insert.executeUpdate();
    }
  }

  private long bytes() {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw RecordFile.unreadable(file, e);
    }
  }
}
