package org.amparo.ingest.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.amparo.ingest.Workspace;
import org.amparo.ingest.database.Statements;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Exports of known truth in many layouts, drafted and imported as they stand: most are right, and
 * none is wrong without saying so.
 */
class DraftedLayoutsTest {

  /** Rows, set of names, dates, where a hold stands, and oddities. */
  private static final List<String> LAYOUTS =
      """
      charge 0 iso row
      charge 1 us row
      charge 2 t row
      charge 3 ustime row
      charge 4 month row
      charge 0 us2 row years
      charge 1 zone row released
      charge 2 dmy row
      charge 3 serial row
      charge 4 long row title
      charge 0 iso flag
      charge 1 day flag mark
      charge 3 us agency
      charge 2 iso agency words
      charge 0 ustime bond
      bands 4 us row
      charge 1 iso row person nonumber
      charge 0 us flag tab
      files 2 day row semicolon words
      booking 0 iso flag eligible
      booking 1 us flag
      booking 2 t agency
      booking 3 ustime left
      booking 4 dmy flag mark
      booking 0 day bond nolevel
      roster 1 iso row pipe
      booking 2 month flag person
      side 0 iso row
      side 1 us row spaced
      side 3 ustime row nolevel
      side 4 day flag
      list 0 iso row pipe
      list 2 us row lines
      list 1 ustime row
      json 0 t row words
      json 4 us row array
      list 0 us row comma
      charge 0 day row nonumber
      charge 1 us row mixed
      booking 3 iso notes
      charge 5 seconds row
      charge 6 military row classes
      charge 7 abbr row ranks
      charge 8 sql row released
      charge 9 z row
      charge 10 weekday row footer
      charge 0 apart row released
      ditto 6 us row classes
      charge 7 compact flag
      charge 8 plain row nonumber person
      booking 5 fraction left words
      booking 6 dashes detainer
      booking 7 dots x
      booking 8 apart date
      booking 9 offset agency
      booking 10 iso bond classes eligible
      side 7 us row within
      side 8 iso row zero ranks
      side 10 day detainer
      list 5 us row slash
      list 6 iso row pipe ranks
      list 9 t x lines words
      json 9 epoch row
      json 8 iso row wrapped
      bands 7 seconds row words
      bands 10 day row
      files 8 iso row
      three 5 us file words
      three 9 t file semicolon
      roster 6 us row pipe
      dated 7 iso row pipe compact
      dated 5 seconds row lines
      log 7 us date
      log 10 ustime left
      charge 7 seconds row mixed
      charge 6 iso row person nonumber
      charge 9 day agency
      booking 7 ustime notes
      list 10 us flag nolevel
      charge 6 t detainer tab
      """
          .lines()
          .toList();

  private static final String COUNTS =
      """
      WITH b AS (
        SELECT b.booking_key, any_value(b.booked_at) AS booked, any_value(b.released_at) AS released,
          coalesce(bool_or(b.hold_reported), FALSE) OR coalesce(bool_or(c.hold_by <> []), FALSE) AS held,
          coalesce(bool_or(c.grade = 'FELONY') FILTER (c.hold_by = []), FALSE) AS felony,
          coalesce(any_value(b.release_eligible_at), max(c.released_at) FILTER (c.hold_by = [])) AS local
        FROM booking_current b LEFT JOIN charge_current c USING (booking_key) GROUP BY b.booking_key
      )
      SELECT count(*), (SELECT count(*) FROM charge_current WHERE hold_by = []), count(*) FILTER (held), count(*) FILTER (felony),
        sum(date_diff('minute', booked, released)), %s
      FROM b
      """;

  @TempDir private Path folder;

  @Test
  void mostLayoutsAreReadAsTheyAreAndNoneWronglyWithoutAWord() {
    List<String> results =
        IntStream.range(0, LAYOUTS.size()).parallel().mapToObj(this::outcome).toList();
    Map<String, Integer> outcomes = new TreeMap<>();
    results.forEach(result -> outcomes.merge(result.split(":", 2)[0], 1, Integer::sum));
    StringBuilder table = new StringBuilder();
    for (int at = 0; at < LAYOUTS.size(); at++) {
      table.append("%-36s %s%n".formatted(LAYOUTS.get(at), results.get(at)));
    }
    System.out.println(table.append(outcomes));
    assertThat(LAYOUTS).hasSize(80);
    assertThat(outcomes.getOrDefault("wrong", 0)).as(table.toString()).isZero();
    assertThat(outcomes.getOrDefault("equal", 0)).as(table.toString()).isGreaterThanOrEqualTo(34);
  }

  private String outcome(int at) {
    GeneratedExport export = GeneratedExport.of(LAYOUTS.get(at), at);
    try {
      Path in = Files.createDirectory(folder.resolve("export-" + at));
      List<Path> files = new ArrayList<>();
      for (Map.Entry<String, String> file : export.files().entrySet()) {
        files.add(Files.writeString(in.resolve(file.getKey()), file.getValue()));
      }
      Path workspace = in.resolve("trial.duckdb");
      ContractDraft draft = ContractDraft.of(files, null, "draft.yaml", workspace);
      String counts = counts(workspace, !export.truth().endsWith("|0"));
      if (counts.equals(export.truth())) {
        return "equal";
      }
      boolean said =
          draft.summary().contains("holds     not known") && draft.contract().contains("# CHECK: ");
      return said
          ? "refused: holds are said not to be known"
          : "wrong: %s for %s".formatted(counts, export.truth());
    } catch (AmparoException e) {
      assertThat(e.problems().getFirst().code()).as(LAYOUTS.get(at) + e).isEqualTo(ErrorCode.DRAFT_UNSURE);
      return "refused: " + e.problems().getFirst().message();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String counts(Path workspace, boolean past) {
    String sql = COUNTS.formatted(past ? "count(*) FILTER (released > local)" : "0");
    try (Workspace open = Workspace.read(workspace)) {
      return Statements.rows(
              open.connection(),
              sql,
              row ->
                  String.join(
                      "|", IntStream.rangeClosed(1, 6).mapToObj(at -> text(row, at)).toList()))
          .getFirst();
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }

  private static String text(java.sql.ResultSet row, int at) {
    try {
      return row.getString(at);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
