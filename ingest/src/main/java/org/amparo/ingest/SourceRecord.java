package org.amparo.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
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
    Contract.About about = contract.about();
    Contract.Coverage coverage = about.coverage();
    Statements.insert(
        connection,
        "source_file",
        id,
        file.getFileName().toString(),
        sheet,
        sha256,
        bytes(),
        format,
        contract.id(),
        about.title(),
        about.license(),
        about.citation(),
        rows.read(),
        rows.kept(),
        rows.read() - rows.kept(),
        LocalDateTime.now(clock),
        release,
        (disclosure == null ? about.disclosure() : disclosure).word(),
        rows.digest(),
        coverage.frame() == null ? null : coverage.frame().name(),
        coverage.shifted(),
        coverage.from(),
        coverage.until(),
        connection.createArrayOf(
            "VARCHAR", contract.tables().stream().map(TableMapping::table).distinct().toArray()));
  }

  private long bytes() {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw RecordFile.unreadable(file, e);
    }
  }
}
