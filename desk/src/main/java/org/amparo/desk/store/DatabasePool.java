package org.amparo.desk.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.amparo.model.problem.ErrorCode;
import org.postgresql.ds.PGSimpleDataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** The connections of a desk to its database, by the driver that its address names. */
final class DatabasePool {

  static final String SQLITE = "jdbc:sqlite:";

  private static final String PASSWORD = "AMPARO_DESK_DATABASE_PASSWORD";
  private static final Set<PosixFilePermission> OWNER =
      PosixFilePermissions.fromString("rw-------");

  private DatabasePool() {}

  /** Connections to a database; AMP-602 for an address of neither kind. */
  static HikariDataSource of(String url, Reach reach) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("desk");
    config.setMaximumPoolSize(8);
    // A database that starts again is not asked for all of them while it is at that.
    config.setMinimumIdle(1);
    // Whoever waits at the desk is told soon that the database does not answer.
    config.setConnectionTimeout(5_000);
    config.setDataSource(reach.drivers().apply(driver(url, reach)));
    return new HikariDataSource(config);
  }

  private static DataSource driver(String url, Reach reach) {
    long lock = reach.lock().toMillis();
    if (url.startsWith(SQLITE)) {
      SQLiteDataSource sqlite = new SQLiteDataSource(sqlite(lock));
      sqlite.setUrl(url);
      makePrivate(Path.of(url.substring(SQLITE.length())));
      return sqlite;
    } else if (url.startsWith("jdbc:postgresql:")) {
      PGSimpleDataSource postgres = new PGSimpleDataSource();
      postgres.setUrl(url);
      // An error that quotes a row would carry it into the log.
      postgres.setLogServerErrorDetail(false);
      postgres.setReWriteBatchedInserts(true);
      postgres.setOptions("-c lock_timeout=" + lock);
      postgres.setTcpKeepAlive(true);
      if (url.contains("password=")) {
        throw ErrorCode.ARGUMENT_INVALID.error(
            "an argument holds the database's password, for every process to read",
            "put it into the environment, as " + PASSWORD);
      }
      Secrets.read(PASSWORD, System::getenv).ifPresent(postgres::setPassword);
      return postgres;
    } else {
      throw ErrorCode.ARGUMENT_INVALID.error(
          "the desk keeps its record in SQLite or PostgreSQL, not at " + url,
          "give an address that begins with jdbc:sqlite: or jdbc:postgresql:");
    }
  }

  /** The files are for the account alone that the desk runs as; SQLite makes its others alike. */
  private static void makePrivate(Path file) {
    try {
      if (!Files.exists(file)) {
        Files.createFile(file);
      }
      for (String of : List.of("", "-wal", "-shm")) {
        Path each = file.resolveSibling(file.getFileName() + of);
        if (Files.exists(each)) {
          Files.setPosixFilePermissions(each, OWNER);
        }
      }
    } catch (IOException | UnsupportedOperationException _) {
      // Another's file, which is theirs to guard; or no folder, which SQLite says better.
    }
  }

  /** What a power cut may not take, and an erasure may not leave. */
  private static SQLiteConfig sqlite(long lock) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.enforceForeignKeys(true);
    config.setBusyTimeout((int) lock);
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
    return config;
  }
}
