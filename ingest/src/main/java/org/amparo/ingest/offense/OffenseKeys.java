package org.amparo.ingest.offense;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.ingest.database.Sql;
import org.amparo.ingest.database.Statements;
import org.amparo.model.WordList;
import org.amparo.model.fact.Offense;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Place;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Reads offense tables into the database's table {@code offense_key}, and checks every row. */
record OffenseKeys(Connection connection) {

  static final List<String> COLUMNS =
      WordList.of(
          "named_by key court grade offense_class category kind violent serious ncic"
              + " ice_level source as_of needs_expert");

  private static final List<String> MARKS = List.of("Y", "N");

  /** Each with the condition under which a row breaks it; the first broken one is reported. */
  private record Rule(String broken, String message, String remedy) {}

  private static final List<Rule> RULES =
      List.of(
          new Rule(
              "named_by IS NULL OR named_by NOT IN ('statute', 'code', 'class', 'text', 'pattern',"
                  + " 'ncic', 'ncic-heading')",
              "'named_by' is none of the ways to name an offense",
              "write statute, code, class, text, pattern, ncic or ncic-heading"),
          new Rule("key IS NULL", "the row has no key", "write what names the offense"),
          new Rule(
              "named_by = 'ncic' AND NOT regexp_full_match(key, '[0-9A-Za-z]{4}')"
                  + " OR named_by = 'ncic-heading' AND NOT regexp_full_match(key, '[0-9]{2}')",
              "the key is no NCIC code", "write four characters, or the two digits of a heading"),
          new Rule(
              oneOf("grade", orOpen(Offense.GRADES)),
              "the grade is not in the vocabulary",
              "write " + String.join(", ", Offense.GRADES) + ", or ? to leave it open"),
          new Rule(
              oneOf("category", orOpen(Offense.CATEGORIES)),
              "the category is not in the vocabulary",
              "see the field `category` in docs/facts.md"),
          new Rule(
              oneOf("violent", orOpen(MARKS)) + " OR " + oneOf("serious", orOpen(MARKS)),
              "a mark is neither Y nor N",
              "write Y, N, ? to leave it open, or nothing"),
          new Rule(
              oneOf("ice_level", List.of("1", "2", "3")),
              "the level is none of ICE's",
              "write 1, 2, 3 or nothing"),
          new Rule(
              "coalesce(grade, offense_class, category, kind, violent, serious, ncic, ice_level) IS"
                  + " NULL",
              "the row says nothing of the offense",
              "fill a column, or remove the row"),
          new Rule("source IS NULL", "the row has no source", "name what was read"),
          new Rule(
              "as_of IS NULL OR TRY_CAST(as_of AS DATE) IS NULL",
              "the day on which the source was read is missing or no date",
              "write it as yyyy-MM-dd"),
          new Rule(
              "needs_expert IS NULL OR needs_expert NOT IN ('Y', 'N')",
              "whether the row needs an expert's eye is not said",
              "write Y or N in needs_expert"));

  /** Those words and the mark that leaves a field open. */
  private static List<String> orOpen(Collection<String> words) {
    return Stream.concat(words.stream(), Stream.of("?")).toList();
  }

  private static String oneOf(String column, List<String> allowed) {
    return allowed.stream()
        .map(word -> "'" + word + "'")
        .collect(Collectors.joining(", ", column + " NOT IN (", ")"));
  }

  /** Adds the rows of a table behind those that are there. */
  void add(OffenseTable table) throws SQLException {
    mustHaveColumns(table);
    Statements.execute(
        connection,
        "CREATE OR REPLACE TEMP TABLE offense_row (line BIGINT, %s VARCHAR)"
            .formatted(String.join(" VARCHAR, ", COLUMNS)));
    read(table);
    check(table);
    StatuteForms.write(
        connection, "SELECT court, key AS statute FROM offense_row WHERE named_by = 'statute'");
    Statements.execute(
        connection,
        """
        INSERT INTO offense_key
        WITH read AS (
          SELECT r.* REPLACE (CASE named_by WHEN 'statute' THEN offense_statute(coalesce(f.cited, key))
            WHEN 'text' THEN offense_text(key) WHEN 'pattern' THEN key ELSE upper(key) END AS key)
          FROM offense_row r LEFT JOIN statute_form f ON f.statute = key AND f.court IS NOT DISTINCT FROM r.court
          UNION ALL
          SELECT * REPLACE ('code' AS named_by, offense_code(offense_statute(key)) AS key)
          FROM offense_row WHERE named_by = 'statute' AND regexp_matches(key, '^\\d{3}\\.\\d')
        )
        SELECT line + 1000000 * (SELECT count(DISTINCT source) FROM offense_key), %s, line, named_by,
          key, court, grade, offense_class, category, kind, violent, serious, ncic,
          CAST(ice_level AS INTEGER), needs_expert = 'Y'
        FROM read
        """
            .formatted(Sql.text(table.name())));
  }

  private void read(OffenseTable table) throws SQLException {
    try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(table.text());
        DuckDBAppender appender =
            connection
                .unwrap(DuckDBConnection.class)
                .createAppender("temp", "main", "offense_row")) {
      for (CsvRecord row : rows) {
        if (row.getStartingLineNumber() > 1) {
          appender.beginRow();
          appender.append(row.getStartingLineNumber());
          for (String field : row.getFields()) {
            appender.append(field.isEmpty() ? null : field);
          }
          appender.endRow();
        }
      }
    } catch (CsvParseException | IOException e) {
      throw ErrorCode.OFFENSE_TABLE_INVALID.error(
          "the table cannot be read: " + e.getMessage(),
          Place.of(table.name()),
          "write a CSV file with the columns " + String.join(",", COLUMNS),
          e);
    }
  }

  private void check(OffenseTable table) throws SQLException {
    for (Rule rule : RULES) {
      List<Row> broken = rows(rule.broken() + " ORDER BY line LIMIT 1");
      if (!broken.isEmpty()) {
        throw ErrorCode.OFFENSE_TABLE_INVALID.error(
            rule.message() + " (key " + broken.getFirst().key() + ")",
            Place.of(table.name(), broken.getFirst().line()),
            rule.remedy());
      }
    }
    for (Row pattern : rows("named_by = 'pattern'")) {
      try {
        Statements.execute(
            connection, "SELECT regexp_matches('', " + Sql.text(pattern.key()) + ")");
      } catch (SQLException e) {
        throw ErrorCode.OFFENSE_TABLE_INVALID.error(
            "the pattern is not valid: " + pattern.key(),
            Place.of(table.name(), pattern.line()),
            "write a regular expression in RE2's syntax",
            e);
      }
    }
  }

  private record Row(int line, String key) {}

  private List<Row> rows(String condition) throws SQLException {
    return Statements.rows(
        connection,
        "SELECT line, key FROM offense_row WHERE " + condition,
        row -> new Row(row.getInt(1), row.getString(2)));
  }

  private static void mustHaveColumns(OffenseTable table) {
    String header = table.text().lines().findFirst().orElse("").strip();
    Set<String> missing = new LinkedHashSet<>(COLUMNS);
    List.of(header.split(",", -1)).forEach(missing::remove);
    if (!header.equals(String.join(",", COLUMNS))) {
      throw ErrorCode.OFFENSE_TABLE_INVALID.error(
          missing.isEmpty()
              ? "the columns are not in their order, or there are others"
              : "columns are missing: " + String.join(", ", missing),
          Place.of(table.name(), 1),
          "begin the file with " + String.join(",", COLUMNS));
    }
  }
}
