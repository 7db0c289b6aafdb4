package org.amparo.ingest.draft;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.amparo.ingest.database.Sql;
import org.amparo.ingest.database.Statements;
import org.amparo.ingest.read.Loaded;

/**
 * The part of a contract that reads files of one layout.
 *
 * @param text from {@code recognize} on
 * @param remarks what was seen, for the summary
 * @param layout what a row is, in words
 * @param gives {@code bookings} where each row is one, {@code charges} where several are, or
 *     neither
 */
record FileDraft(
    List<FoundTable> files,
    long rows,
    String text,
    List<String> remarks,
    String layout,
    String gives) {

  /** Whether files are the whole export, are to give its bookings, or what hangs on them. */
  enum Wanted {
    ALL,
    BOOKINGS,
    REST
  }

  private static final Pattern BLOCK = Pattern.compile("\\{(\\w+)\\}");

  private static final int FEW = 10_000;

  /** Where the numbers of a further file's lines begin. */
  private static final long FILE = 10_000_000_000L;

  /**
   * Drafts it.
   *
   * @param state the letters of the place's state; empty where no place is named
   * @param offenses offense tables to fill in from
   * @param wanted what else of the export there is
   */
  static FileDraft of(
      List<FoundTable> files, Connection connection, String state, String offenses, Wanted wanted)
      throws SQLException {
    boolean numbersAreDates = stage(files, connection);
    long rows = Statements.number(connection, "SELECT count(*) FROM staged");
    List<String> names =
        files.stream().map(one -> String.valueOf(one.file().getFileName())).toList();
    Statements.execute(
        connection,
        // Many small statements cost more to share out than to run.
        rows < FEW ? "SET threads = 1" : "RESET threads",
        "CREATE OR REPLACE TEMP TABLE named AS " + files.getFirst().named(),
        "SET VARIABLE rows = " + rows,
        "SET VARIABLE file = " + FILE,
        "SET VARIABLE layout = " + Sql.text(files.getFirst().layout().replaceFirst(", $", "")),
        "SET VARIABLE numbers_are_dates = " + numbersAreDates,
        "SET VARIABLE day_in_name = " + Sql.text(names.size() > 1 ? DraftWords.dayIn(names) : ""),
        "SET VARIABLE offenses = " + Sql.text(offenses),
        "SET VARIABLE alone = " + (wanted == Wanted.ALL),
        "SET VARIABLE wanted = " + (wanted != Wanted.REST),
        "SET VARIABLE bookings = " + (wanted != Wanted.REST));
    for (String script : List.of("profile.sql", "shape.sql", "holds.sql", "text.sql")) {
      DraftWords.run(connection, script, state);
    }
    Statements.rows(
            connection,
            "SELECT reason, remedy FROM refusal",
            row ->
                ContractDraft.unsure(files.getFirst().file(), row.getString(1), row.getString(2)))
        .stream()
        .findFirst()
        .ifPresent(
            refusal -> {
              throw refusal;
            });
    Map<String, String> blocks = new HashMap<>();
    Statements.rows(
        connection,
        "SELECT name, text FROM block",
        row -> blocks.put(row.getString(1), row.getString(2)));
    return new FileDraft(
        files,
        rows,
        BLOCK
            .matcher(DraftWords.text("part.yaml"))
            .replaceAll(found -> Matcher.quoteReplacement(blocks.getOrDefault(found.group(1), ""))),
        Statements.rows(
            connection, "SELECT remark FROM remark ORDER BY n DESC", row -> row.getString(1)),
        blocks.getOrDefault("words", ""),
        blocks.getOrDefault("gives", ""));
  }

  /** The name of the first. */
  String name() {
    return String.valueOf(files.getFirst().file().getFileName());
  }

  /** Makes {@code staged} of all files; whether their numbers may be dates. */
  private static boolean stage(List<FoundTable> files, Connection connection) throws SQLException {
    boolean dates = false;
    for (int at = 0; at < files.size(); at++) {
      Loaded loaded = files.get(at).load(connection);
      dates = loaded.datesAreIso();
      String rows = "SELECT * REPLACE (line + %s AS line) FROM staged".formatted(at * FILE);
      Statements.execute(
          connection,
          at == 0
              ? "CREATE OR REPLACE TEMP TABLE gathered AS " + rows
              : "INSERT INTO gathered " + rows);
    }
    Statements.execute(connection, "CREATE OR REPLACE TEMP VIEW staged AS SELECT * FROM gathered");
    return dates;
  }
}
