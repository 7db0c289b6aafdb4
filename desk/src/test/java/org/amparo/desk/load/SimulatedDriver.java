package org.amparo.desk.load;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Between the pool and SQLite's real driver: a disk that fails, and a process that is killed. */
final class SimulatedDriver {

  private final Random random;
  private final List<Connection> open = new ArrayList<>();

  /** Of 1,000 calls that begin, end or write, so many fail. */
  private int failing;

  /** After so many such calls the process is dead; below zero it lives. */
  private int killedAfter = -1;

  private boolean dead;

  SimulatedDriver(Random random) {
    this.random = random;
  }

  void fail(int ofThousand) {
    failing = ofThousand;
  }

  void killAfter(int calls) {
    killedAfter = calls;
  }

  boolean isDead() {
    return dead;
  }

  boolean fails() {
    return failing > 0 || dead || killedAfter >= 0;
  }

  /** As the system closes the files of a process that was killed: nothing more is committed. */
  synchronized void end() {
    dead = true;
    for (Connection each : open) {
      try {
        each.close();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
    open.clear();
  }

  /** Another process with the same file. */
  synchronized void begin() {
    dead = false;
    killedAfter = -1;
    failing = 0;
  }

  DataSource of(DataSource drivers) {
    return new DelegatingDataSource(drivers) {
      @Override
      public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        synchronized (SimulatedDriver.this) {
          open.add(connection);
        }
        return watched(Connection.class, connection);
      }
    };
  }

  private <T> T watched(Class<T> type, T real) {
    return type.cast(
        Proxy.newProxyInstance(
            SimulatedDriver.class.getClassLoader(),
            new Class<?>[] {type},
            (_, method, arguments) -> {
              try {
                boolean counts = counts(method.getName(), arguments);
                boolean after = counts && fate(method.getName());
                Object result = method.invoke(real, arguments);
                if (after) {
                  throw new SQLException("no answer to " + method.getName());
                }
                return switch (method.getName()) {
                  case "prepareStatement" ->
                      watched(PreparedStatement.class, (PreparedStatement) result);
                  case "createStatement" -> watched(Statement.class, (Statement) result);
                  default -> result;
                };
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }

  private static boolean counts(String method, Object @Nullable [] arguments) {
    boolean begins = method.equals("setAutoCommit") && List.of(arguments).contains(false);
    return begins || List.of("commit", "rollback", "executeUpdate").contains(method);
  }

  /** Throws where a call fails before it is done; true where it is done and its answer is lost. */
  private boolean fate(String method) throws SQLException {
    if (dead) {
      throw new SQLException("killed", "08006");
    }
    if (killedAfter >= 0 && killedAfter-- == 0) {
      dead = true;
      if (random.nextBoolean()) {
        throw new SQLException("killed before " + method, "08006");
      }
      return true;
    }
    if (random.nextInt(1_000) >= failing) {
      return false;
    }
    if (method.equals("commit") && random.nextBoolean()) {
      return true;
    }
    throw new SQLException("disk full at " + method);
  }
}
