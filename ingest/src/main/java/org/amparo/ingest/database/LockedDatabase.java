package org.amparo.ingest.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.model.ScratchFolder;
import org.duckdb.DuckDBConnection;

/**
 * Opens every DuckDB connection. A connection reaches its own file and the paths it was given,
 * loads no extension, tells time by the Gregorian calendar in UTC whatever the computer's language,
 * and none of that can be changed afterward.
 */
public final class LockedDatabase {

  /** What stays changeable: how many threads work, and whether progress is told. */
  private static final String CHANGEABLE =
      list(Stream.of("threads", "enable_progress_bar", "enable_progress_bar_print"));

  /** What DuckDB keeps next to a file. */
  private static final List<String> KEPT_BESIDE =
      List.of("", ".wal", ".wal.checkpoint", ".wal.recovery");

  static {
    // The driver unpacks its library at each start; a killed process leaves it, 60 MB each time.
    ScratchFolder.clearTemporary("libduckdb_java*.so");
  }

  private LockedDatabase() {}

  /** The paths that a connection may read and write besides its own file. */
  public record Reach(List<Path> files, List<Path> folders) {

    /** No path at all. */
    public static final Reach NOTHING = new Reach(List.of(), List.of());

    /** One file. */
    public static Reach file(Path file) {
      return new Reach(List.of(file), List.of());
    }

    /** All that is in a folder. */
    public static Reach folder(Path folder) {
      return new Reach(List.of(), List.of(folder));
    }
  }

  /** A database in memory. */
  public static DuckDBConnection inMemory(Reach reach) throws SQLException {
    return inMemory(reach, Map.of());
  }

  /** A database in memory under settings such as {@code memory_limit}. */
  public static DuckDBConnection inMemory(Reach reach, Map<String, String> settings)
      throws SQLException {
    Properties properties = properties(reach);
    properties.putAll(settings);
    return open("", false, properties);
  }

  /** A database in a file, whose path is never taken for an address or options. */
  public static Connection open(
      Path file, boolean readOnly, Map<String, String> settings, Reach reach) throws SQLException {
    String path = text(file);
    // The driver reads what follows a semicolon as options, and trims.
    boolean plain = !path.contains(";") && path.equals(path.strip());
    Reach all =
        new Reach(
            Stream.concat(
                    reach.files().stream(),
                    plain ? Stream.of() : KEPT_BESIDE.stream().map(end -> Path.of(path + end)))
                .toList(),
            reach.folders());
    Properties properties = properties(all);
    properties.putAll(settings);
    if (plain) {
      return open(path, readOnly, properties);
    }
    DuckDBConnection connection = open("", false, properties);
    try {
      String access = readOnly ? "(READ_ONLY)" : "";
      Statements.execute(
          connection,
          "ATTACH " + toWrite(file) + " AS workspace_file " + access,
          "USE workspace_file");
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private static Properties properties(Reach reach) {
    Properties properties = new Properties();
    properties.setProperty("autoinstall_known_extensions", "false");
    properties.setProperty("autoload_known_extensions", "false");
    properties.setProperty("allow_community_extensions", "false");
    properties.setProperty("allow_persistent_secrets", "false");
    properties.setProperty(
        "allowed_paths",
        list(
            reach.files().stream()
                .flatMap(file -> Stream.of(text(file), pattern(file)).distinct())));
    properties.setProperty(
        "allowed_directories", list(reach.folders().stream().map(LockedDatabase::text)));
    properties.setProperty("enable_external_access", "false");
    properties.setProperty("allowed_configs", CHANGEABLE);
    return properties;
  }

  private static DuckDBConnection open(String path, boolean readOnly, Properties properties)
      throws SQLException {
    DuckDBConnection connection =
        DuckDBConnection.newConnection("jdbc:duckdb:" + path, readOnly, null, properties);
    try {
      // A file that this process has open already is locked already.
      if (!isLocked(connection)) {
        Statements.execute(
            connection,
            "SET Calendar = 'gregorian'",
            "SET TimeZone = 'UTC'",
            "SET lock_configuration = true");
      }
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private static boolean isLocked(Connection connection) throws SQLException {
    String sql =
        "SELECT value FROM system.main.duckdb_settings() WHERE name = 'lock_configuration'";
    return Statements.rows(connection, sql, row -> row.getBoolean(1)).getFirst();
  }

  /** A file to write, as the database's SQL names it. */
  public static String toWrite(Path file) {
    return Sql.text(text(file));
  }

  /** A file to read; a name that is a pattern to the database is taken as it stands. */
  public static String toRead(Path file) {
    return Sql.text(pattern(file));
  }

  private static String pattern(Path file) {
    return text(file).replaceAll("([*?\\[])", "[$1]");
  }

  private static String text(Path file) {
    return file.toAbsolutePath().toString();
  }

  private static String list(Stream<String> texts) {
    return texts
        .map(text -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
        .collect(Collectors.joining(", ", "[", "]"));
  }
}
