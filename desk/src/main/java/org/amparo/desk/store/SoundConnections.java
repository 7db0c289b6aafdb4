package org.amparo.desk.store;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The connections of a pool, but for those on which a transaction could not begin or end.
 *
 * <p>Whether such a connection is in a transaction its driver and the database may see in two ways:
 * SQLite's goes on as if it were in one, and each statement would count by itself. It is closed at
 * once, which takes back what it did, and does nothing more.
 */
final class SoundConnections extends DelegatingDataSource {

  private static final Set<String> ENDS = Set.of("setAutoCommit", "commit", "rollback");

  private final HikariDataSource pool;

  SoundConnections(HikariDataSource pool) {
    super(pool);
    this.pool = pool;
  }

  @Override
  public Connection getConnection() throws SQLException {
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            new Lent(pool, pool.getConnection()));
  }

  /** One of them, until it is given back. */
  private static final class Lent implements InvocationHandler {

    private final HikariDataSource pool;
    private final Connection connection;
    private boolean broken;

    Lent(HikariDataSource pool, Connection connection) {
      this.pool = pool;
      this.connection = connection;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
        throws Throwable {
      if (broken) {
        return whenBroken(method);
      }
      try {
        return method.invoke(connection, arguments);
      } catch (InvocationTargetException e) {
        if (ENDS.contains(method.getName())) {
          broken = true;
          pool.evictConnection(connection);
        }
        throw e.getCause();
      }
    }

    /** Nothing is done on it, above all no commit: not even the one of giving it back. */
    private static @Nullable Object whenBroken(Method method) throws SQLException {
      return switch (method.getName()) {
        case "close" -> null;
        case "isClosed" -> true;
        default -> throw new SQLException("the connection is closed", "08003");
      };
    }
  }
}
