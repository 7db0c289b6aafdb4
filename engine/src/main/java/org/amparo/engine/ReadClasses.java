package org.amparo.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.engine.classes.Ask;
import org.amparo.engine.classes.CaseClasses;
import org.amparo.engine.classes.ClassScan;
import org.amparo.ingest.database.Sql;
import org.amparo.ingest.database.Statements;
import org.amparo.model.decision.Decision;
import org.amparo.model.decision.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Classes of cases by every reading of their offenses. A case whose offenses can be read in two
 * ways has a row for each in {@code case_record}, and those that agree in all their readings are
 * one class, so that what the readings answer can be held against each other.
 */
final class ReadClasses {

  private static final String READING = "reading";
  private static final String FIRST = OffenseReading.BY_SECTION.name();

  private final ClassScan scan;
  private final List<Ask> asks;
  private final List<String> splits;

  /**
   * A scan for some asks.
   *
   * @param splits columns of {@code case_record} whose values keep classes apart
   */
  ReadClasses(List<Ask> asks, List<String> splits) {
    this.asks = asks;
    this.splits = splits;
    String none = "CAST(NULL AS VARCHAR)";
    this.scan = ClassScan.of(asks, Stream.concat(splits.stream(), Stream.of(none, none)).toList());
  }

  /**
   * A class of cases.
   *
   * @param split its values of the columns that keep classes apart
   * @param example the row of its first case
   * @param answers to each ask
   */
  record Group(List<@Nullable String> split, long cases, long example, List<Answer> answers) {}

  /**
   * An answer, with the rule by which a person has to look; null where the policy's rules decide.
   */
  record Answer(Outcome outcome, @Nullable String review) {}

  /** Makes {@code case_record} of some cases, with a row for each reading of their offenses. */
  static void make(Connection connection, String cases) throws SQLException {
    Statements.execute(
        connection,
        "CREATE OR REPLACE TEMP TABLE case_record AS\nSELECT *, %s AS %s FROM (%s)"
            .formatted(Sql.text(FIRST), READING, cases));
    for (OffenseReading other : OffenseReading.OTHERS) {
      if (other.occurs(connection)) {
        other.view(connection);
        Statements.execute(
            connection,
            """
            INSERT INTO case_record
            SELECT o.*, %s FROM (%s) o JOIN case_record s USING (detainer_id)
            WHERE s.%s = %s AND (o.convictions, o.charges) IS DISTINCT FROM (s.convictions, s.charges)\
            """
                .formatted(Sql.text(other.name()), cases, READING, Sql.text(FIRST)));
      }
    }
    OffenseReading.BY_SECTION.view(connection);
  }

  /** Leaves each case once, as by section. */
  static void leaveFirst(Connection connection) throws SQLException {
    Statements.execute(
        connection,
        "DELETE FROM case_record WHERE %s <> %s".formatted(READING, Sql.text(FIRST)),
        "ALTER TABLE case_record DROP COLUMN " + READING);
  }

  /** The query that groups cases by all that is asked, over every reading. */
  String query() {
    String words = scan.words();
    String apart =
        splits.stream()
            .map(column -> "CAST(%s AS VARCHAR) AS %s, ".formatted(column, column))
            .collect(Collectors.joining());
    return """
    WITH keyed AS (%1$s),
    joint AS (
      SELECT detainer_id, md5(string_agg(concat_ws(':', %2$s, %3$s), ';' ORDER BY %2$s)) AS pair
      FROM keyed WHERE detainer_id IN (SELECT detainer_id FROM case_record WHERE %2$s <> %4$s)
      GROUP BY detainer_id
    )
    SELECT %3$s, %5$spair, CASE WHEN pair IS NOT NULL THEN %2$s END AS read_as, count(*), min(row_number)
    FROM keyed LEFT JOIN joint USING (detainer_id)
    GROUP BY ALL\
    """
        .formatted(
            scan.keys("detainer_id, row_number, " + columns() + READING),
            READING,
            words,
            Sql.text(FIRST),
            apart);
  }

  private String columns() {
    return splits.stream().map(column -> column + ", ").collect(Collectors.joining());
  }

  /** Gives the classes of {@code case_record}. */
  void run(Connection connection, Consumer<Group> classes) throws SQLException {
    String others =
        "SELECT count(*) FROM case_record WHERE %s <> %s".formatted(READING, Sql.text(FIRST));
    if (Statements.number(connection, others) == 0) {
      scan.run(connection, found -> give(found, classes));
      return;
    }
    List<@Nullable Object[]> rows =
        Statements.rows(
            connection,
            query(),
            row -> {
              @Nullable Object[] values = new Object[row.getMetaData().getColumnCount()];
              for (int i = 0; i < values.length; i++) {
                Object value = row.getObject(i + 1);
                values[i] = value instanceof Number number ? number.longValue() : value;
              }
              return values;
            });
    of(rows, classes);
  }

  /** Gives the classes of rows that {@link #query} gave, in whichever databases. */
  void of(Iterable<@Nullable Object[]> rows, Consumer<Group> classes) {
    give(scan.of(rows), classes);
  }

  private void give(CaseClasses found, Consumer<Group> classes) {
    List<CaseClasses.Answers> answers = asks.stream().map(found::answers).toList();
    Map<List<@Nullable String>, Map<String, Integer>> read = new LinkedHashMap<>();
    for (int i = 0; i < found.size(); i++) {
      List<@Nullable String> split = found.split(i);
      List<@Nullable String> apart = split.subList(0, splits.size());
      String reading = split.getLast();
      if (reading == null) {
        int index = i;
        classes.accept(
            new Group(
                apart,
                found.cases(i),
                found.example(i),
                answers.stream().map(one -> new Answer(one.of(index).outcome(), null)).toList()));
      } else {
        read.computeIfAbsent(split.subList(0, splits.size() + 1), _ -> new LinkedHashMap<>())
            .put(reading, i);
      }
    }
    read.forEach(
        (split, byReading) -> {
          int first = Objects.requireNonNull(byReading.get(FIRST));
          List<Answer> these = new ArrayList<>();
          answers.forEach(one -> these.add(answer(one, first, byReading)));
          classes.accept(
              new Group(
                  split.subList(0, splits.size()),
                  found.cases(first),
                  found.example(first),
                  these));
        });
  }

  /** The section decides, unless another reading is answered otherwise. */
  private static Answer answer(
      CaseClasses.Answers answers, int first, Map<String, Integer> byReading) {
    Decision bySection = answers.of(first);
    for (OffenseReading other : OffenseReading.OTHERS) {
      Integer index = byReading.get(other.name());
      if (index != null && !answers.of(index).possible().equals(bySection.possible())) {
        return new Answer(Outcome.NEEDS_REVIEW, other.why().id());
      }
    }
    return new Answer(bySection.outcome(), null);
  }
}
