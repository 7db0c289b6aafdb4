package org.amparo.desk.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Place;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionTemplate;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The database of a desk.
 *
 * <p>One writer at a time, in the order of asking: SQLite allows no more, and the chain of events
 * needs no more.
 */
public final class DeskDatabase implements AutoCloseable {

  /** The version of a database without a schema. */
  public static final String NONE = "0";

  private static final String SQLITE = "jdbc:sqlite:";
  private static final String PASSWORD = "AMPARO_DESK_DATABASE_PASSWORD";
  private static final int ROWS_AT_ONCE = 500;
  private static final Set<PosixFilePermission> OWNER =
      PosixFilePermissions.fromString("rw-------");

  private final String url;
  private final Reach reach;
  private final HikariDataSource pool;
  private final DataSource source;
  private final JdbcTemplate jdbc;
  private final JdbcClient sql;
  private final TransactionTemplate transactions;
  private final ReentrantLock writer = new ReentrantLock(true);

  private final ThreadLocal<Long> acts = ThreadLocal.withInitial(() -> 0L);

  /** The last event of the act that is being written; read and set by the writer alone. */
  private @Nullable Mark mark;

  private DeskDatabase(String url, Reach reach) {
    this.url = url;
    this.reach = reach;
    this.pool = pool(url, reach);
    this.source = new SoundConnections(pool);
    this.jdbc = new JdbcTemplate(source);
    this.sql = JdbcClient.create(jdbc);
    this.transactions = new TransactionTemplate(new DataSourceTransactionManager(source));
  }

  /** An event by which it is known whether its act is in the record. */
  private record Mark(long sequence, String digest) {}

  /**
   * Opens a database, and makes its schema where it has none.
   *
   * @param url {@code jdbc:sqlite:FILE} or {@code jdbc:postgresql:…}
   * @throws org.amparo.model.problem.AmparoException AMP-602 for any other address, and for the
   *     record of another version of Amparo
   */
  public static DeskDatabase open(String url) {
    return open(url, Reach.USUAL);
  }

  /** The same, reached in some way. */
  public static DeskDatabase open(String url, Reach reach) {
    DeskDatabase database = new DeskDatabase(url, reach);
    try {
      String newest = database.newestSchema();
      if (database.schema().equals(NONE)) {
        database.migrate(newest);
      } else if (!database.schema().equals(newest)) {
        throw ErrorCode.ARGUMENT_INVALID.error(
            "the record is laid out as version %s, and this Amparo writes version %s"
                .formatted(database.schema(), newest),
            "if this Amparo is the newer one, run `amparo desk upgrade --backup FILE`; else start"
                + " the newer one");
      }
      return database;
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /** Opens a database as it is, whatever the version of its schema. */
  public static DeskDatabase openAsItIs(String url) {
    return new DeskDatabase(url, Reach.USUAL);
  }

  private static HikariDataSource pool(String url, Reach reach) {
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

  private FluentConfiguration flyway() {
    return Flyway.configure()
        .dataSource(source)
        .locations(
            "classpath:db/common",
            "classpath:db/" + (url().startsWith(SQLITE) ? "sqlite" : "postgresql"));
  }

  /** The version of its schema, {@link #NONE} where it has none yet. */
  public String schema() {
    MigrationInfo current = flyway().load().info().current();
    return current == null ? NONE : String.valueOf(current.getVersion());
  }

  /** The version of the schema that this program writes. */
  public String newestSchema() {
    // Without those of a newer Amparo that the database has.
    return Stream.of(flyway().load().info().all())
        .filter(migration -> migration.getState().isResolved())
        .map(migration -> String.valueOf(migration.getVersion()))
        .reduce(NONE, (_, last) -> last);
  }

  /** Brings the schema to a version. */
  public void migrate(String version) {
    flyway().target(version).load().migrate();
  }

  /** The tables of the desk itself, by their names. */
  public List<String> tables() {
    String all =
        url().startsWith(SQLITE)
            ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
            : "SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema()";
    return jdbc.queryForList(all, String.class).stream()
        .filter(name -> !name.startsWith("flyway"))
        .sorted()
        .toList();
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

  /** Whether SQLite keeps it, in a file. */
  public boolean isSqlite() {
    return url.startsWith(SQLITE);
  }

  /** Where it is. */
  public String url() {
    return url;
  }

  /** Reads, and within {@link #write} writes. */
  public JdbcClient sql() {
    return sql;
  }

  /** The same, with a statement and its values. */
  public JdbcClient.StatementSpec sql(String statement, Object... values) {
    return sql.sql(statement).params(values);
  }

  /** The same, for many rows at once and for what the database says of itself. */
  public JdbcTemplate jdbc() {
    return jdbc;
  }

  /** Reads as of one moment, while others go on writing. */
  public <T> T snapshot(Function<JdbcTemplate, T> reading) {
    DataSource of = source;
    if (url().startsWith(SQLITE)) {
      // The connections of the desk begin as writers.
      of = new SQLiteDataSource();
      ((SQLiteDataSource) of).setUrl(url());
    }
    TransactionTemplate moment = new TransactionTemplate(new DataSourceTransactionManager(of));
    if (of == source) {
      moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }
    JdbcTemplate from = new JdbcTemplate(of);
    from.setFetchSize(ROWS_AT_ONCE);
    return moment.execute(_ -> reading.apply(from));
  }

  /**
   * Does all of an act or nothing of it, while nobody else writes. Those who wait for their turn
   * get it in the order of asking.
   *
   * @throws NotWritten where the database did not take it, which says whether nothing of it is in
   *     the record or nobody can tell
   */
  public <T> T write(Supplier<T> act) {
    if (writer.isHeldByCurrentThread()) {
      return transactions.execute(_ -> act.get());
    }
    awaitTurn();
    try {
      mark = null;
      T done = whole(act);
      acts.set(acts() + 1);
      return done;
    } finally {
      writer.unlock();
    }
  }

  private void awaitTurn() {
    try {
      if (!writer.tryLock(reach.turn().toMillis(), TimeUnit.MILLISECONDS)) {
        throw NotWritten.nothingOf(null);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw NotWritten.nothingOf(e);
    }
  }

  private <T> T whole(Supplier<T> act) {
    AtomicReference<T> done = new AtomicReference<>();
    try {
      return transactions.execute(
          _ -> {
            T given = act.get();
            done.set(given);
            return given;
          });
    } catch (TransactionSystemException e) {
      if (e.getApplicationException() instanceof RuntimeException refused) {
        // Its connection was closed, which took back what it did.
        throw refused instanceof DataAccessException ? NotWritten.nothingOf(refused) : refused;
      }
      if (kept(e)) {
        return Objects.requireNonNull(done.get());
      }
      throw NotWritten.nothingOf(e);
    } catch (TransactionException | DataAccessException e) {
      throw NotWritten.nothingOf(e);
    }
  }

  /** Whether an act is in the record whose commit failed, which may be after it was done. */
  private boolean kept(RuntimeException failed) {
    Mark last = mark;
    if (last == null) {
      throw NotWritten.perhaps(failed);
    }
    try {
      return transactions.execute(
          _ -> {
            // What may still be under way there holds this row, and has ended once it is had.
            jdbc.update("UPDATE event_head SET sequence = sequence");
            return sql("SELECT digest FROM event WHERE sequence = ?", last.sequence())
                .query(String.class)
                .optional()
                .filter(last.digest()::equals)
                .isPresent();
          });
    } catch (TransactionException | DataAccessException e) {
      failed.addSuppressed(e);
      throw NotWritten.perhaps(failed);
    }
  }

  /** How many acts of this thread the database took so far. */
  public long acts() {
    return acts.get();
  }

  /** Notes an event of the act that is being written. */
  public void appended(long sequence, String digest) {
    mark = new Mark(sequence, digest);
  }

  /** Takes what was erased out of the log of SQLite too; PostgreSQL cleans up by itself. */
  public void forgetErased() {
    if (url().startsWith(SQLITE)) {
      jdbc.queryForList("PRAGMA wal_checkpoint(TRUNCATE)");
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}
