package org.amparo.desk.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Between a pool and SQLite's driver: fails once where it is told to, as a driver would. */
final class BrokenConnections {

  /** What of a transaction fails. */
  enum Where {
    BEGIN,
    COMMIT,
    AFTER_COMMIT,
    ROLLBACK
  }

  private final AtomicReference<@Nullable Where> next = new AtomicReference<>();
  private final AtomicInteger failures = new AtomicInteger();

  /** The next time, and once. */
  void fail(Where where) {
    next.set(where);
  }

  int failed() {
    return failures.get();
  }

  DataSource of(DataSource drivers) {
    return new DelegatingDataSource(drivers) {
      @Override
      public Connection getConnection() throws SQLException {
        return watched(super.getConnection());
      }
    };
  }

  private Connection watched(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (_, method, arguments) -> {
              try {
                Where here = where(method.getName(), arguments);
                if (here == Where.BEGIN) {
                  // As SQLite's does it: it believes to be in a transaction.
                  connection.setAutoCommit(false);
                  connection.createStatement().execute("ROLLBACK");
                }
                if (here == Where.AFTER_COMMIT) {
                  method.invoke(connection, arguments);
                }
                if (here != null) {
                  failures.incrementAndGet();
                  throw new SQLException("broken at " + here);
                }
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private @Nullable Where where(String method, Object @Nullable [] arguments) {
    Where asked = next.get();
    boolean here =
        asked != null
            && switch (asked) {
              case BEGIN ->
                  method.equals("setAutoCommit")
                      && List.of(java.util.Objects.requireNonNull(arguments)).contains(false);
              case COMMIT, AFTER_COMMIT -> method.equals("commit");
              case ROLLBACK -> method.equals("rollback");
            };
    return here && next.compareAndSet(asked, null) ? asked : null;
  }
}
