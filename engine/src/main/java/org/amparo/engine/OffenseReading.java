package org.amparo.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.ingest.database.Sql;
import org.amparo.ingest.database.Statements;
import org.amparo.policy.RecordedOffenses;
import org.amparo.policy.Rule;
import org.amparo.policy.Safeguards;
import org.amparo.policy.offense.OffenseLists;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * The readings of offenses in records, the same as {@link RecordedOffenses} has of a case: by
 * section, as recorded, and with attempts counted. The first decides; where another would be
 * answered otherwise a person has to look.
 */
enum OffenseReading {
  BY_SECTION,
  AS_RECORDED,
  WITH_ATTEMPTS;

  /** Those that may be answered otherwise than by section, in the order in which they are asked. */
  static final List<OffenseReading> OTHERS = List.of(AS_RECORDED, WITH_ATTEMPTS);

  private static final String WORDS =
      "CREATE OR REPLACE TEMP TABLE section_word (court VARCHAR, statute VARCHAR, category VARCHAR,"
          + " grade VARCHAR, violent BOOLEAN, serious BOOLEAN, compound BOOLEAN)";

  private static final String CITED =
      """
      CREATE OR REPLACE TEMP VIEW cited_%1$s AS SELECT o.* REPLACE (%2$s AS statute, %3$s AS category, %4$s AS grade,
        coalesce(o.violent, w.violent) AS violent, coalesce(o.serious, w.serious) AS serious)
      FROM %1$s o
      LEFT JOIN statute_form f ON f.statute = o.statute AND f.court IS NOT DISTINCT FROM o.court
      LEFT JOIN section_word w ON w.statute = o.statute AND w.court = o.court\
      """;

  /** The safeguard where this reading would be answered otherwise. */
  Rule why() {
    return switch (this) {
      case AS_RECORDED -> Safeguards.bundled().againstSection();
      case WITH_ATTEMPTS -> Safeguards.bundled().attempt();
      case BY_SECTION -> throw new IllegalStateException("the section decides");
    };
  }

  /** Writes down, of each statute of records, what its section says; over {@code statute_form}. */
  static void prepare(Connection connection) throws SQLException {
    Statements.execute(connection, WORDS);
    List<String[]> statutes =
        Statements.rows(
            connection,
            "SELECT court, statute, cited FROM statute_form WHERE court IS NOT NULL AND cited IS NOT NULL",
            row -> new String[] {row.getString(1), row.getString(2), row.getString(3)});
    try (DuckDBAppender words =
        connection.unwrap(DuckDBConnection.class).createAppender("temp", "main", "section_word")) {
      for (String[] one : statutes) {
        Optional<OffenseLists.Section> section = OffenseLists.bundled().section(one[0], one[2]);
        if (section.isPresent()) {
          Map<String, String> said = section.get().words();
          words.beginRow();
          words.append(one[0]);
          words.append(one[1]);
          words.append(said.get("category"));
          words.append(said.get("grade"));
          append(words, said.get("violent"));
          append(words, said.get("serious"));
          words.append(section.get().compound());
          words.endRow();
        }
      }
    }
  }

  private static void append(DuckDBAppender words, @Nullable String mark) throws SQLException {
    if (mark == null) {
      words.appendNull();
    } else {
      words.append(mark.equals("Y"));
    }
  }

  /** Makes the views {@code cited_charge} and {@code cited_conviction} of this reading. */
  void view(Connection connection) throws SQLException {
    String statute =
        this == WITH_ATTEMPTS
            ? "CASE WHEN w.compound THEN %s || f.cited ELSE f.cited END"
                .formatted(Sql.text(RecordedOffenses.perhaps("")))
            : "f.cited";
    for (String table : List.of("charge", "conviction")) {
      Statements.execute(
          connection, CITED.formatted(table, statute, word("category"), word("grade")));
    }
  }

  /** What the section says, unless what is recorded is no other, or stands in this reading. */
  private String word(String field) {
    String kept =
        this == AS_RECORDED
            ? "o.%1$s <> %2$s".formatted(field, Sql.text(RecordedOffenses.ANY))
            : "o.%1$s IN (%2$s)".formatted(field, Sql.texts(RecordedOffenses.NARROWER));
    return "CASE WHEN w.%1$s IS NULL OR %2$s THEN o.%1$s ELSE w.%1$s END".formatted(field, kept);
  }

  /** Whether some offense of the records may be read in this way and by section not. */
  boolean occurs(Connection connection) throws SQLException {
    String differs =
        this == WITH_ATTEMPTS
            ? "w.compound"
            : Arrays.asList("category", "grade").stream()
                .map("o.%1$s <> w.%1$s"::formatted)
                .reduce((a, b) -> a + " OR " + b)
                .orElseThrow();
    for (String table : List.of("charge", "conviction")) {
      String query =
          "SELECT count(*) FROM (SELECT 1 FROM %s o JOIN section_word w USING (court, statute) WHERE %s LIMIT 1)";
      if (Statements.number(connection, query.formatted(table, differs)) > 0) {
        return true;
      }
    }
    return false;
  }
}
