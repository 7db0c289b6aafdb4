package org.amparo.cluster;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amparo.engine.PlaceAnswers;
import org.amparo.evaluate.run.AtlasEvaluator;
import org.amparo.evaluate.sql.Plan;
import org.amparo.ingest.Workspace;
import org.amparo.ingest.database.LockedDatabase;
import org.amparo.ingest.database.LockedDatabase.Reach;
import org.amparo.ingest.database.Statements;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** A workspace in memory with a part of the records, locked and on one thread like any other. */
final class PartDatabase implements AutoCloseable {

  private static final int SOURCES = RecordTables.ALL.indexOf("source_file");

  private final Workspace workspace;
  private final List<TableShape> shapes;
  private final Set<Integer> sources = new HashSet<>();

  private PartDatabase(Workspace workspace, List<TableShape> shapes) {
    this.workspace = workspace;
    this.shapes = shapes;
  }

  /** A database without records, that the machine alone limits. */
  static PartDatabase open(Path name, List<TableShape> shapes) throws SQLException {
    return open(name, shapes, Map.of());
  }

  /** A database of a task, which may hold so much memory. */
  static PartDatabase open(Path name, List<TableShape> shapes, String memory) throws SQLException {
    return open(name, shapes, Map.of("memory_limit", memory));
  }

  private static PartDatabase open(Path name, List<TableShape> shapes, Map<String, String> limits)
      throws SQLException {
    Map<String, String> settings = new HashMap<>(limits);
    settings.putAll(Map.of("threads", "1", "temp_directory", ""));
    Connection connection = LockedDatabase.inMemory(Reach.NOTHING, settings);
    return new PartDatabase(Workspace.inMemory(name, connection), shapes);
  }

  Workspace workspace() {
    return workspace;
  }

  /** Adds packed rows. */
  void add(Iterator<UnsafeRow> rows) throws SQLException {
    DuckDBConnection connection = workspace.connection().unwrap(DuckDBConnection.class);
    Map<Integer, DuckDBAppender> appenders = new HashMap<>();
    try {
      while (rows.hasNext()) {
        UnsafeRow row = rows.next();
        int table = PackedRow.table(row);
        DuckDBAppender appender = appenders.get(table);
        if (appender == null) {
          appender = connection.createAppender("main", shapes.get(table).name());
          appenders.put(table, appender);
        }
        PackedRow.append(row, shapes.get(table), appender);
        mustHaveSource(row, table);
      }
      for (DuckDBAppender appender : appenders.values()) {
        appender.flush();
      }
    } finally {
      for (DuckDBAppender appender : appenders.values()) {
        appender.close();
      }
    }
  }

  /** A query that asks about the file of a record would pass over one without a file. */
  private void mustHaveSource(UnsafeRow row, int table) throws SQLException {
    if (table == SOURCES) {
      sources.add(row.getInt(1));
    } else if (table >= RecordTables.COMMON.size() && !sources.contains(row.getInt(1))) {
      throw new SQLException(
          "%s has a row of source %d, which source_file does not have"
              .formatted(shapes.get(table).name(), row.getInt(1)));
    }
  }

  /** The rows of a task's queries. */
  List<QueryRows> answers(PartJob job, int task) throws SQLException {
    Plan plan = AtlasEvaluator.plan(workspace);
    ArrayList<QueryRows> answers = new ArrayList<>();
    for (String query : job.queries(task)) {
      answers.add(QueryRows.of(query, plan.rows(query)));
    }
    String classes = job.classes();
    if (classes != null && job.hasPlaces(task)) {
      PlaceAnswers.makeCases(workspace);
      answers.add(classes(classes));
    }
    return answers;
  }

  private QueryRows classes(String query) throws SQLException {
    List<@Nullable Object[]> rows =
        Statements.rows(
            workspace.connection(),
            query,
            row -> {
              @Nullable Object[] values = new Object[row.getMetaData().getColumnCount()];
              for (int i = 0; i < values.length; i++) {
                Object value = row.getObject(i + 1);
                values[i] = value instanceof Number number ? number.longValue() : value;
              }
              return values;
            });
    return new QueryRows(PartJob.CLASSES, List.of(), rows);
  }

  @Override
  public void close() {
    workspace.close();
  }
}
