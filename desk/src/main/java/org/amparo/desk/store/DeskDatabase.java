package org.amparo.desk.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Place;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.sqlite.SQLiteConfig;

/**
 * The database of a desk, open and with its newest schema.
 *
 * <p>One writer at a time, in the order of asking: SQLite allows no more, and the chain of events
 * needs no more.
 */
public final class DeskDatabase implements AutoCloseable {

  private static final String SQLITE = "jdbc:sqlite:";

  private final HikariDataSource source;
  private final JdbcClient sql;
  private final TransactionTemplate transactions;
  private final ReentrantLock writer = new ReentrantLock(true);

  private DeskDatabase(HikariDataSource source) {
    this.source = source;
    this.sql = JdbcClient.create(source);
    this.transactions = new TransactionTemplate(new DataSourceTransactionManager(source));
  }

  /**
   * Opens a database and brings its schema up to date.
   *
   * @param url {@code jdbc:sqlite:FILE} or {@code jdbc:postgresql:…}
   * @throws org.amparo.model.problem.AmparoException AMP-602 for any other address
   */
  public static DeskDatabase open(String url) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setPoolName("desk");
    config.setMaximumPoolSize(8);
    String kind;
    if (url.startsWith(SQLITE)) {
      kind = "sqlite";
      config.setDataSourceProperties(sqlite().toProperties());
    } else if (url.startsWith("jdbc:postgresql:")) {
      kind = "postgresql";
    } else {
      throw ErrorCode.ARGUMENT_INVALID.error(
          "the desk keeps its record in SQLite or PostgreSQL, not at " + url,
          "give an address that begins with jdbc:sqlite: or jdbc:postgresql:");
    }
    HikariDataSource source = new HikariDataSource(config);
    try {
      Flyway.configure()
          .dataSource(source)
          .locations("classpath:db/common", "classpath:db/" + kind)
          .load()
          .migrate();
    } catch (RuntimeException e) {
      source.close();
      throw e;
    }
    return new DeskDatabase(source);
  }

  /**
   * Opens the database of a desk that has run before; a check must not make one.
   *
   * @throws org.amparo.model.problem.AmparoException AMP-101 where there is no such file
   */
  public static DeskDatabase openExisting(String url) {
    Path file = Path.of(url.startsWith(SQLITE) ? url.substring(SQLITE.length()) : "/");
    if (!Files.exists(file)) {
      throw ErrorCode.FILE_NOT_FOUND.error(
          "there is no record of a desk", Place.of(file), "name the file that the desk writes");
    }
    return open(url);
  }

  /** What a power cut may not take, and an erasure may not leave. */
  private static SQLiteConfig sqlite() {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.enforceForeignKeys(true);
    config.setBusyTimeout(10_000);
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
    return config;
  }

  /** Where it is. */
  public String url() {
    return source.getJdbcUrl();
  }

  /** Reads, and within {@link #write} writes. */
  public JdbcClient sql() {
    return sql;
  }

  /** Does all of an act or nothing of it, while nobody else writes. */
  public <T> T write(Supplier<T> act) {
    writer.lock();
    try {
      return transactions.execute(_ -> act.get());
    } finally {
      writer.unlock();
    }
  }

  @Override
  public void close() {
    source.close();
  }
}
