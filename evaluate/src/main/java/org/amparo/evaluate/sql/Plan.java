package org.amparo.evaluate.sql;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.amparo.evaluate.ResultTable;
import org.amparo.evaluate.ResultTable.Column;
import org.amparo.evaluate.Workings.Query;
import org.amparo.evaluate.catalog.MeasureCatalog;
import org.amparo.ingest.DatabaseFailure;
import org.amparo.ingest.Workspace;
import org.amparo.ingest.database.Sql;
import org.amparo.ingest.database.Statements;
import org.jspecify.annotations.Nullable;

/**
 * Runs SQL steps over a workspace. A step's table is made the first time a query reads it, as a
 * temporary table or view, so nothing is written to the workspace.
 *
 * <p>A step {@code as: given} declares its columns alone: what a user asked for, a file of the
 * program, or what Java computes of the steps and queries that it reads. Who gives its rows is
 * asked when it is first read, so that no order of calls matters.
 *
 * <p>The digest of a query is that of its own text behind the texts of all steps it rests on, in
 * the order run: two figures with the same digest were computed in the same way.
 */
public final class Plan {

  /** With fewer rows the database's threads cost more than they share. */
  private static final long ROWS_FOR_THREADS = 400_000;

  /** What a step has in it that counts by the period. */
  private static final Predicate<String> PERIOD =
      Pattern.compile(
              "'(from_on|until_on|asked_from|asked_until)'|in_period\\(|after_period\\(|in_asked\\(")
          .asPredicate();

  private final Workspace workspace;
  private final MeasureCatalog catalog;
  private final QueryTexts texts;
  private final Set<String> made = new LinkedHashSet<>();
  private final Map<String, List<Row>> given = new HashMap<>();
  private final Map<String, RowMaker> makers = new HashMap<>();

  /** A plan for one place with its kind, or for all where they are null. */
  public Plan(Workspace workspace, @Nullable String placeId, @Nullable String placeKind) {
    this(workspace, placeId, placeKind, MeasureCatalog.bundled());
  }

  /** A plan for one place, with measures of one's own, which may have their own queries. */
  public Plan(
      Workspace workspace,
      @Nullable String placeId,
      @Nullable String placeKind,
      MeasureCatalog catalog) {
    this.workspace = workspace;
    this.catalog = catalog;
    this.texts = new QueryTexts(catalog);
    if (rows() < ROWS_FOR_THREADS) {
      execute("SET threads = 1");
    }
    text("place_id", placeId);
    text("place_kind", placeKind);
    asked(null, null);
    Macros.ALL.forEach(this::execute);
    emptyWhereAbsent("facility_county", "facility_code VARCHAR, geoid VARCHAR, own BOOLEAN");
    emptyWhereAbsent(
        "landmark_county", "landmark VARCHAR, area VARCHAR, geoid VARCHAR, own BOOLEAN");
  }

  /** How many rows all tables of the workspace have. */
  private long rows() {
    String rows =
        "SELECT coalesce(sum(estimated_size), 0) FROM duckdb_tables() WHERE NOT temporary";
    try {
      return Statements.number(workspace.connection(), rows);
    } catch (SQLException e) {
      throw DatabaseFailure.of(workspace.file(), e);
    }
  }

  /** A workspace that no list of facilities was read into places none of them. */
  private void emptyWhereAbsent(String name, String columns) {
    String present =
        "SELECT count(*) FROM information_schema.tables WHERE table_name = " + Sql.text(name);
    try {
      if (Statements.number(workspace.connection(), present) == 0) {
        execute("CREATE TEMP TABLE " + name + "(" + columns + ")");
      }
    } catch (SQLException e) {
      throw DatabaseFailure.of(workspace.file(), e);
    }
  }

  /** Sets the half-open days that the user asks about, null for all, and makes them the period. */
  public void asked(@Nullable LocalDate from, @Nullable LocalDate until) {
    execute("SET VARIABLE asked_from = " + moment(from));
    execute("SET VARIABLE asked_until = " + moment(until));
    period(from, until);
  }

  /**
   * Sets the half-open days that a jail's records count in, null for all; unknown moments lie in
   * none. What was made for another period is made again when it is next read.
   */
  public void period(@Nullable LocalDate from, @Nullable LocalDate until) {
    execute("SET VARIABLE from_on = " + moment(from));
    execute("SET VARIABLE until_on = " + moment(until));
    made.removeIf(
        table ->
            restsOn("step/" + table).stream()
                .anyMatch(part -> PERIOD.test(texts.step(part).text())));
  }

  private static String moment(@Nullable LocalDate day) {
    return day == null ? "NULL::TIMESTAMP" : "TIMESTAMP '" + day + "'";
  }

  /** Sets what draws are made from. */
  public void seed(String seed) {
    text("draw_seed", seed);
  }

  private void text(String variable, @Nullable String text) {
    execute("SET VARIABLE " + variable + " = " + (text == null ? "NULL::VARCHAR" : Sql.text(text)));
  }

  private void execute(String sql) {
    try {
      Statements.execute(workspace.connection(), sql);
    } catch (SQLException e) {
      throw DatabaseFailure.of(workspace.file(), e);
    }
  }

  /** Gives the rows of a step whose file declares its columns alone: lists of values in order. */
  @FunctionalInterface
  public interface RowMaker {
    /** Makes them of what the step's file says that it reads; called when the step is read. */
    Stream<? extends List<? extends @Nullable Object>> rows(Plan plan);
  }

  /** Says who gives the rows of a step from now on; they are made when it is next read. */
  public void give(String table, RowMaker maker) {
    makers.put(table, maker);
    made.removeIf(other -> restsOn("step/" + other).contains("step/" + table));
  }

  /**
   * Takes rows that were computed elsewhere for those of a query, or of a step, whose columns they
   * have.
   */
  public void give(String name, List<Row> rows) {
    given.put(name, List.copyOf(rows));
  }

  /** The rows of a query, such as {@code figure/requests}. */
  public List<Row> rows(String name) {
    if (given.containsKey(name)) {
      return given.get(name);
    }
    List<Row> rows = new ArrayList<>();
    scan(name, rows::add);
    return rows;
  }

  /** The only row of a query. */
  public Row row(String name) {
    List<Row> rows = rows(name);
    if (rows.size() != 1) {
      throw new IllegalStateException(name + " gave " + rows.size() + " rows");
    }
    return rows.getFirst();
  }

  /** Hands each row of a query to a consumer, in order. */
  public void scan(String name, Consumer<Row> consumer) {
    Step step = prepared(name);
    query(
        step,
        result -> {
          List<String> names = columnNames(result.getMetaData());
          while (result.next()) {
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            for (int i = 0; i < names.size(); i++) {
              values.put(names.get(i), result.getObject(i + 1));
            }
            consumer.accept(new Row(values));
          }
        });
  }

  /** A query's result as a table of the report, under the last part of its name. */
  public ResultTable table(String name) {
    Step step = prepared(name);
    digest(name);
    List<Column> columns = new ArrayList<>();
    List<List<@Nullable Object>> rows = new ArrayList<>();
    query(
        step,
        result -> {
          ResultSetMetaData metadata = result.getMetaData();
          for (String column : columnNames(metadata)) {
            columns.add(column(step, column, metadata, columns.size() + 1));
          }
          while (result.next()) {
            rows.add(TableValues.of(result, columns));
          }
        });
    String shortName = name.substring(name.lastIndexOf('/') + 1);
    return new ResultTable(shortName, step.title(), step.description(), columns, rows);
  }

  private static Column column(Step step, String name, ResultSetMetaData metadata, int index)
      throws SQLException {
    String title = step.columns().get(name);
    if (title == null) {
      throw new IllegalStateException(step.name() + " has no heading for " + name);
    }
    return new Column(name, TableValues.type(metadata.getColumnTypeName(index)), title);
  }

  /** The names of a query and of all steps it rests on, in the order run, its own last. */
  public Set<String> restsOn(String name) {
    return texts.restsOn(name);
  }

  /** SHA-256 of a query and all it rests on, in hexadecimal. */
  public String digest(String name) {
    return texts.digest(name);
  }

  /** Every query whose digest was asked for, by name, each with all that it rests on. */
  public List<Query> queries() {
    return texts.queries();
  }

  /** The texts of those queries and of all steps that they rest on, by name. */
  public Map<String, String> texts() {
    return texts.texts();
  }

  private Step prepared(String name) {
    Step step = texts.step(name);
    step.tables().forEach(this::make);
    return step;
  }

  private void make(String table) {
    if (made.contains(table)) {
      return;
    }
    Step step = prepared("step/" + table);
    String kind = step.as() == Step.As.VIEW ? "VIEW " : "TABLE ";
    execute("CREATE OR REPLACE TEMP " + kind + table + " AS\n" + step.text());
    made.add(table);
    List<Row> rows = given.getOrDefault(step.name(), List.of());
    try {
      if (!rows.isEmpty()) {
        TableRows.replace(workspace.connection(), table, rows);
      } else if (step.as() == Step.As.GIVEN) {
        TableRows.append(workspace.connection(), table, maker(table).rows(this));
      }
    } catch (SQLException e) {
      throw DatabaseFailure.of(workspace.file(), e);
    }
  }

  private RowMaker maker(String table) {
    RowMaker maker = makers.get(table);
    if (maker == null) {
      throw new IllegalStateException("nobody gives the rows of step/" + table);
    }
    return maker;
  }

  /** What its queries compute. */
  public MeasureCatalog catalog() {
    return catalog;
  }

  /** Reads a result from its beginning. */
  @FunctionalInterface
  public interface Reader {
    /** Reads it; SQLException where the database fails. */
    void read(ResultSet result) throws SQLException;
  }

  /** Hands a query's result to a reader, for results too long to make a {@link Row} of each. */
  public void read(String name, Reader reader) {
    query(prepared(name), reader);
  }

  private void query(Step step, Reader reader) {
    try (Statement statement = workspace.connection().createStatement();
        ResultSet result = statement.executeQuery(step.text())) {
      reader.read(result);
    } catch (SQLException e) {
      throw DatabaseFailure.of(workspace.file(), e);
    }
  }

  private static List<String> columnNames(ResultSetMetaData metadata) throws SQLException {
    List<String> names = new ArrayList<>();
    for (int i = 1; i <= metadata.getColumnCount(); i++) {
      names.add(metadata.getColumnLabel(i));
    }
    return names;
  }
}
