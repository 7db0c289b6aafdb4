package org.amparo.desk.store;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Place;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
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

  private static final int ROWS_AT_ONCE = 500;

  private final String url;
  private final HikariDataSource pool;
  private final DataSource source;
  private final JdbcTemplate jdbc;
  private final JdbcClient sql;
  private final WholeActs acts;

  private DeskDatabase(String url, Reach reach) {
    this.url = url;
    this.pool = DatabasePool.of(url, reach);
    this.source = new SoundConnections(pool);
    this.jdbc = new JdbcTemplate(source);
    this.sql = JdbcClient.create(jdbc);
    this.acts = new WholeActs(source, reach.turn());
  }

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

  private FluentConfiguration flyway() {
    return Flyway.configure()
        .dataSource(source)
        .locations("classpath:db/common", "classpath:db/" + (isSqlite() ? "sqlite" : "postgresql"));
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
        isSqlite()
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
    Path file =
        Path.of(
            url.startsWith(DatabasePool.SQLITE)
                ? url.substring(DatabasePool.SQLITE.length())
                : "/");
    if (!Files.exists(file)) {
      throw ErrorCode.FILE_NOT_FOUND.error(
          "there is no record of a desk", Place.of(file), "name the file that the desk writes");
    }
    return open(url);
  }

  /** Whether SQLite keeps it, in a file. */
  public boolean isSqlite() {
    return url.startsWith(DatabasePool.SQLITE);
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
    if (isSqlite()) {
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
    return acts.write(act);
  }

  /** How many acts of this thread the database took so far. */
  public long acts() {
    return acts.acts();
  }

  /** Notes an event of the act that is being written. */
  public void appended(long sequence, String digest) {
    acts.appended(sequence, digest);
  }

  /** Takes what was erased out of the log of SQLite too; PostgreSQL cleans up by itself. */
  public void forgetErased() {
    if (isSqlite()) {
      jdbc.queryForList("PRAGMA wal_checkpoint(TRUNCATE)");
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}
