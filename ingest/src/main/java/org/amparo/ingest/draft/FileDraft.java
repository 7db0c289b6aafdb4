package org.amparo.ingest.draft;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.amparo.ingest.contract.PersonalColumns;
import org.amparo.ingest.database.Sql;
import org.amparo.ingest.database.Statements;

/**
 * The part of a contract that reads one file.
 *
 * @param text from {@code recognize} on
 * @param remarks what was seen, for the summary
 * @param layout what a row is, in words
 */
record FileDraft(Path file, long rows, String text, List<String> remarks, String layout) {

  private static final Pattern BLOCK = Pattern.compile("\\{(\\w+)\\}");

  /**
   * Drafts it.
   *
   * @param state the letters of the place's state; empty where no place is named
   * @param offenses offense tables to fill in from
   * @param bookings whether this file is to give the bookings
   */
  static FileDraft of(
      Path path, Connection connection, String state, String offenses, boolean bookings)
      throws SQLException {
    StagedFile file = StagedFile.of(path, connection);
    String named =
        IntStream.range(0, file.names().size())
            .mapToObj(at -> named(at, file.names().get(at)))
            .collect(Collectors.joining(", "));
    Statements.execute(
        connection,
        "CREATE OR REPLACE TEMP TABLE named AS FROM (VALUES " + named + ") n(pos, name, personal)",
        "SET VARIABLE rows = " + file.rows(),
        "SET VARIABLE layout = " + Sql.text(file.layout()),
        "SET VARIABLE numbers_are_dates = " + file.datesAreIso(),
        "SET VARIABLE offenses = " + Sql.text(offenses),
        "SET VARIABLE bookings = " + bookings);
    for (String script : List.of("profile.sql", "shape.sql", "holds.sql", "text.sql")) {
      DraftWords.run(connection, script, state);
    }
    List<String[]> refusals =
        Statements.rows(
            connection,
            "SELECT reason, remedy FROM refusal",
            row -> new String[] {row.getString(1), row.getString(2)});
    if (!refusals.isEmpty()) {
      throw ContractDraft.unsure(path, refusals.getFirst()[0], refusals.getFirst()[1]);
    }
    Map<String, String> blocks = new HashMap<>();
    Statements.rows(
        connection,
        "SELECT name, text FROM block",
        row -> blocks.put(row.getString(1), row.getString(2)));
    return new FileDraft(
        path,
        file.rows(),
        BLOCK
            .matcher(DraftWords.text("part.yaml"))
            .replaceAll(found -> Matcher.quoteReplacement(blocks.getOrDefault(found.group(1), ""))),
        Statements.rows(
            connection, "SELECT remark FROM remark ORDER BY n DESC", row -> row.getString(1)),
        Statements.rows(connection, DraftWords.text("layout.sql"), row -> row.getString(1))
            .getFirst());
  }

  private static String named(int at, String name) {
    return "(%s, %s, %s)"
        .formatted(at, Sql.text(name.strip()), PersonalColumns.contain(name, true));
  }
}
