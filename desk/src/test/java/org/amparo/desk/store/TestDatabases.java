package org.amparo.desk.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** New, empty databases of both kinds, each at an address of its own. */
public final class TestDatabases {

  private static final AtomicInteger COUNT = new AtomicInteger();

  private TestDatabases() {}

  /** The addresses of a new SQLite file and of a new database in a real PostgreSQL. */
  public static Stream<String> both() {
    return Stream.of(sqlite(), postgres());
  }

  public static String sqlite() {
    try {
      Path folder = Files.createTempDirectory("amparo-desk");
      folder.toFile().deleteOnExit();
      return "jdbc:sqlite:" + folder.resolve("desk.db");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String postgres() {
    String name = "desk" + COUNT.incrementAndGet();
    try (var connection = Server.POSTGRES.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
    return Server.POSTGRES.getJdbcUrl("postgres", name);
  }

  /**
   * A server as a county's would be: what it acknowledged is on the disk. Its own way is faster.
   */
  public static EmbeddedPostgres.Builder durable() {
    return EmbeddedPostgres.builder()
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on");
  }

  /** Started once, and stopped with the process of the tests. */
  private static final class Server {
    static final EmbeddedPostgres POSTGRES = start();

    private static EmbeddedPostgres start() {
      try {
        return durable().start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
