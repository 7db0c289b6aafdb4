package org.amparo.ingest;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.amparo.ingest.database.Statements;
import org.amparo.ingest.read.Progress;
import org.amparo.ingest.read.ProgressListener;
import org.duckdb.DuckDBPreparedStatement;

/** Runs a long statement and tells a listener how many of its rows the database has done. */
record Watched(Connection connection, ProgressListener listener, String task, long rows) {

  private static final long EVERY_NANOS = 200_000_000L;

  /** Runs it; how many rows it changed. */
  long run(String sql) throws SQLException {
    listener.progress(Progress.ofRows(task, 0, rows));
    try (Statement statement = connection.createStatement()) {
      if (listener == ProgressListener.NONE) {
        return statement.executeLargeUpdate(sql);
      }
      Statements.execute(
          connection, "SET enable_progress_bar = true", "SET enable_progress_bar_print = false");
      // Its close waits for the watch to end.
      try (ExecutorService watches = Executors.newVirtualThreadPerTaskExecutor()) {
        watches.execute(() -> watch(statement));
        try {
          return statement.executeLargeUpdate(sql);
        } finally {
          watches.shutdownNow();
        }
      }
    }
  }

  private void watch(Statement statement) {
    try {
      DuckDBPreparedStatement asked = statement.unwrap(DuckDBPreparedStatement.class);
      while (!Thread.currentThread().isInterrupted()) {
        LockSupport.parkNanos(EVERY_NANOS);
        double percent = asked.getQueryProgress().getPercentage();
        // The database says -1 before it begins and once it is done.
        if (percent >= 0 && !Thread.currentThread().isInterrupted()) {
          long done = Math.min(rows, Math.round(percent / 100 * rows));
          listener.progress(Progress.ofRows(task, done, rows));
        }
      }
    } catch (SQLException e) {
      // What the statement itself says of it counts; this only watches.
    }
  }
}
