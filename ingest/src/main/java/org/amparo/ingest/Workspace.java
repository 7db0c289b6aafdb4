package org.amparo.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.amparo.ingest.database.LockedDatabase;
import org.amparo.ingest.database.LockedDatabase.Reach;
import org.amparo.ingest.database.Statements;
import org.amparo.model.BundledFiles;
import org.amparo.model.ScratchFolder;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Place;
import org.jspecify.annotations.Nullable;

/** A study's records in one DuckDB file: imports write it, all else only temporary tables. */
public final class Workspace implements AutoCloseable {

  /** The version of {@code schema.sql}; a file with a higher one was written by a newer Amparo. */
  public static final int SCHEMA_VERSION = 11;

  /** What the database may hold in memory while records are written; the rest goes to the disk. */
  private static final String MEMORY_TO_WRITE = "340MiB";

  // A DuckDB file has a checksum of eight bytes, then these.
  private static final int MAGIC_OFFSET = 8;
  private static final byte[] MAGIC = "DUCK".getBytes(StandardCharsets.US_ASCII);

  private static final String FOREIGN = "name a workspace made by `amparo import`";

  private final Path file;
  private final Connection connection;

  /** What does not fit into memory; null where the database is in memory. */
  private final @Nullable ScratchFolder spill;

  private Workspace(Path file, Connection connection, @Nullable ScratchFolder spill) {
    this.file = file;
    this.connection = connection;
    this.spill = spill;
  }

  /**
   * Opens an existing workspace to read.
   *
   * @throws AmparoException where there is none, it is foreign, newer, damaged or busy
   */
  public static Workspace read(Path file) {
    return read(file, Reach.NOTHING);
  }

  /** Opens one to read, and to write other files within reach. */
  public static Workspace read(Path file, Reach reach) {
    if (!Files.exists(file)) {
      throw ErrorCode.WORKSPACE_NOT_FOUND.error(
          "there is no workspace " + file,
          Place.of(file),
          "make one with `amparo import FILE... --into " + file + "`, or check the path");
    }
    return open(file, true, reach);
  }

  /** Opens a workspace to write, making an empty one where the file does not exist. */
  public static Workspace write(Path file) {
    return write(file, Reach.NOTHING);
  }

  /** Opens one to write records of files. */
  public static Workspace write(Path file, Reach reach) {
    return open(file, false, reach);
  }

  /** An empty workspace that is kept nowhere. */
  public static Workspace inMemory(Reach reach) throws SQLException {
    return inMemory(Path.of("memory"), LockedDatabase.inMemory(reach));
  }

  /** An empty workspace on a connection to an empty database, which errors call by a name. */
  public static Workspace inMemory(Path name, Connection connection) throws SQLException {
    Workspace workspace = new Workspace(name, connection, null);
    workspace.create();
    return workspace;
  }

  private static Workspace open(Path file, boolean readOnly, Reach reach) {
    boolean fresh = !Files.exists(file);
    if (!fresh && !isDatabase(file)) {
      throw foreign(file, "the file is not a DuckDB database");
    }
    ScratchFolder spill = spill(file, readOnly);
    Map<String, String> settings = new HashMap<>();
    settings.put("temp_directory", spill.path().toString());
    if (!readOnly) {
      settings.put("memory_limit", MEMORY_TO_WRITE);
    }
    Connection connection;
    try {
      connection = LockedDatabase.open(file, readOnly, settings, reach);
    } catch (SQLException e) {
      spill.close();
      throw openFailure(file, e);
    }
    Workspace workspace = new Workspace(file, connection, spill);
    try {
      if (fresh) {
        workspace.create();
      } else {
        workspace.check();
      }
    } catch (AmparoException | SQLException e) {
      workspace.close();
      throw e instanceof AmparoException known ? known : openFailure(file, (SQLException) e);
    }
    return workspace;
  }

  /** Beside the workspace, where there is room for it; elsewhere for one that is only read. */
  private static ScratchFolder spill(Path file, boolean readOnly) {
    try {
      return ScratchFolder.beside(file);
    } catch (IOException e) {
      try {
        if (readOnly) {
          return ScratchFolder.temporary();
        }
      } catch (IOException other) {
        e.addSuppressed(other);
      }
      throw DatabaseFailure.notWritable(file, e);
    }
  }

  private static AmparoException openFailure(Path file, SQLException failure) {
    String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    if (message.contains("could not set lock") || message.contains("different configuration")) {
      return ErrorCode.WORKSPACE_BUSY.error(
          "another process has the workspace open",
          Place.of(file),
          "wait until it has finished, then run this again",
          failure);
    }
    if (message.contains("not a valid duckdb") || message.contains("binder error")) {
      return foreign(file, "the file is not a DuckDB database that this version can read", failure);
    }
    AmparoException known = DatabaseFailure.of(file, failure);
    // Whatever else keeps a database from opening is in the file.
    return known.problems().getFirst().code() == ErrorCode.UNEXPECTED
        ? DatabaseFailure.damaged(file, failure)
        : known;
  }

  /**
   * Whether a file begins as DuckDB's do. DuckDB itself would take a text of columns for a database
   * in memory: what is written there would be lost without a word. A file that cannot be read is
   * left to DuckDB, which says why, and so is an empty one, which another process may just be
   * making.
   */
  private static boolean isDatabase(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(MAGIC_OFFSET + MAGIC.length);
      boolean empty = head.length == 0;
      byte[] magic = Arrays.copyOfRange(head, Math.min(MAGIC_OFFSET, head.length), head.length);
      return empty || Arrays.equals(magic, MAGIC);
    } catch (IOException e) {
      return true;
    }
  }

  private static AmparoException foreign(Path file, String what) {
    return ErrorCode.WORKSPACE_FOREIGN.error(what, Place.of(file), FOREIGN);
  }

  private static AmparoException foreign(Path file, String what, SQLException cause) {
    return ErrorCode.WORKSPACE_FOREIGN.error(what, Place.of(file), FOREIGN, cause);
  }

  private void create() throws SQLException {
    connection.setAutoCommit(false);
    Statements.execute(
        connection,
        BundledFiles.required(Workspace.class, "org/amparo/ingest/schema.sql"),
        "INSERT INTO workspace VALUES (" + SCHEMA_VERSION + ", 'Amparo')");
    connection.commit();
    connection.setAutoCommit(true);
  }

  /** What Amparo makes, made once. */
  private static final class Made {
    private static final WorkspaceShape SHAPE;

    static {
      try (Workspace ours = inMemory(Reach.NOTHING)) {
        SHAPE = WorkspaceShape.of(ours.connection);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** Refuses what Amparo did not make before any of it is evaluated. */
  private void check() throws SQLException {
    WorkspaceShape shape = WorkspaceShape.of(connection);
    if (!shape.hasTable("workspace")) {
      throw foreign(file, "the database has no Amparo tables");
    }
    int version = version();
    if (version > SCHEMA_VERSION) {
      throw ErrorCode.WORKSPACE_NEWER.error(
          "the workspace has layout " + version + "; this Amparo knows up to " + SCHEMA_VERSION,
          Place.of(file),
          "update Amparo, or import the sources again into a new workspace");
    }
    if (version < SCHEMA_VERSION) {
      throw ErrorCode.WORKSPACE_OLDER.error(
          "the workspace has layout " + version + "; this Amparo writes " + SCHEMA_VERSION,
          Place.of(file),
          "import the sources again into a new workspace");
    }
    shape.mustBe(Made.SHAPE, file);
  }

  private int version() throws SQLException {
    String version = "SELECT schema_version FROM workspace LIMIT 1";
    return Statements.rows(connection, version, row -> row.getInt(1)).stream()
        .findFirst()
        .orElse(0);
  }

  /** The file, as it was named. */
  public Path file() {
    return file;
  }

  /** The connection; owned by the workspace, which closes it. */
  public Connection connection() {
    return connection;
  }

  /**
   * Closes a workspace that was written to, once all that was committed stands in its file. Closing
   * alone would keep silent about a full disk, and leave it in the log beside.
   *
   * @throws AmparoException AMP-402 where there is no room for it
   */
  public void finish() {
    Path log = file.resolveSibling(file.getFileName() + ".wal");
    SQLException failure = null;
    try {
      Statements.execute(connection, "CHECKPOINT");
    } catch (SQLException e) {
      failure = e;
    }
    close();
    if (failure == null && !Files.exists(log)) {
      return;
    }
    SQLException reason = failure == null ? new SQLException("disk full") : failure;
    Path named = ScratchFolder.target(file);
    if (!named.equals(file)) {
      throw DatabaseFailure.of(file, reason);
    }
    throw DatabaseFailure.of(file, reason)
        .problems()
        .getFirst()
        .code()
        .error(
            "the records were read, but could not be written into " + named + " to the end",
            Place.of(named),
            "free some space, then run this again; until then keep "
                + log.getFileName()
                + " beside it, which holds its newest records",
            reason);
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw DatabaseFailure.of(file, e);
    } finally {
      if (spill != null) {
        spill.close();
      }
    }
  }
}
