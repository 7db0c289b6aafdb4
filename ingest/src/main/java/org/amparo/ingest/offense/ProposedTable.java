package org.amparo.ingest.offense;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.amparo.ingest.database.Statements;
import org.amparo.model.problem.Place;
import org.jspecify.annotations.Nullable;

/**
 * A table of the offenses of which something stayed unknown, the most frequent first, with what
 * their words and other rows of theirs suggest, for someone who knows the law to correct.
 *
 * @param text the table, in the form of every offense table
 * @param offenses how many it names
 * @param proposed for how many of them it proposes something
 */
public record ProposedTable(String text, int offenses, int proposed) {

  private static final String WORDS = "offenses/tables/words.csv";

  /** That of a workspace, on a day. */
  public static ProposedTable of(Connection workspace, LocalDate day) throws SQLException {
    Statements.execute(workspace, OffenseMapping.sql("keys"));
    new OffenseKeys(workspace).add(OffenseTable.find(WORDS, "", Place.of(WORDS)));
    List<Offense> offenses =
        Statements.rows(
            workspace,
            OffenseMapping.sql("proposal"),
            row ->
                new Offense(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5)));
    return new ProposedTable(
        offenses.stream()
            .map(offense -> offense.row(day))
            .collect(Collectors.joining("\n", String.join(",", OffenseKeys.COLUMNS) + "\n", "\n")),
        offenses.size(),
        (int) offenses.stream().filter(offense -> offense.reason() != null).count());
  }

  /** One of them, and why it is proposed so; no reason where nothing is. */
  private record Offense(
      String namedBy,
      String value,
      @Nullable String grade,
      @Nullable String category,
      @Nullable String reason) {

    String row(LocalDate day) {
      return OffenseKeys.COLUMNS.stream()
          .map(
              column ->
                  switch (column) {
                    case "named_by" -> namedBy;
                    case "key" -> quoted(value);
                    case "grade" -> grade == null ? "" : grade;
                    case "category" -> category == null ? "" : category;
                    case "source" -> reason == null ? "" : quoted(reason);
                    case "as_of" -> reason == null ? "" : day.toString();
                    case "needs_expert" -> "Y";
                    default -> "";
                  })
          .collect(Collectors.joining(","));
    }

    private static String quoted(String cell) {
      return cell.matches("[^\",\r\n]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
  }
}
