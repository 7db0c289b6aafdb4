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
import java.util.stream.IntStream;
import org.amparo.ingest.Workspace;
import org.amparo.ingest.database.Statements;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
      charge 7 seconds row mixed
      booking 6 dashes detainer
      booking 7 dots x
      booking 8 apart date
      booking 9 offset agency
      booking 10 iso bond classes eligible
      side 7 us row within
      side 8 iso row zero ranks
      side 11 eee detainer
      list 5 us row slash
      list 6 iso row pipe ranks
      list 9 t x lines words
      json 9 epoch row
      json 8 iso row wrapped
      bands 7 seconds row words
      bands 13 ampm row
      files 12 slash row
      three 5 us file words
      three 9 t file semicolon
      roster 6 us row pipe
      dated 7 iso row pipe compact
      dated 5 seconds row lines
      log 7 us date
      log 12 us24 left
      charge 6 iso row person nonumber
      charge 12 dmonth agency
      booking 7 ustime notes
      list 13 us24 flag nolevel
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
      SELECT count(*), (SELECT count(*) FROM charge_current WHERE hold_by = []), count(*) FILTER (held),
        CASE WHEN (SELECT count(grade) FROM charge_current) > 0 THEN CAST(count(*) FILTER (felony) AS VARCHAR) ELSE '?' END,
        coalesce(CAST(sum(date_diff('minute', booked, released)) AS VARCHAR), '?'),
        CASE WHEN count(local) > 0 THEN CAST(count(*) FILTER (released > local) AS VARCHAR) ELSE '?' END
      FROM b
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {0, 20, 40, 60})
  void mostLayoutsAreReadAsTheyAreAndNoneWronglyWithoutAWord(int from) {
    List<String> results =
        IntStream.range(from, from + 20).parallel().mapToObj(this::outcome).toList();
    StringBuilder table = new StringBuilder();
    for (int at = 0; at < results.size(); at++) {
      table.append("%-36s %s%n".formatted(LAYOUTS.get(from + at), results.get(at)));
    }
    System.out.println(table);
    assertThat(LAYOUTS).hasSize(80);
    assertThat(results).as(table.toString()).noneMatch(one -> one.startsWith("wrong"));
    assertThat(results.stream().filter("equal"::equals))
        .as(table.toString())
        .hasSizeGreaterThanOrEqualTo(17);
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
      String counts = counts(workspace);
      if (counts.equals(export.truth())) {
        return "equal";
      }
      if (export.truth().matches(counts.replace("|", "[|]").replace("?", "[^|]+"))) {
        return "less: " + counts + " of " + export.truth();
      }
      boolean said =
          draft.summary().contains("holds     not known") && draft.contract().contains("# CHECK: ");
      return said
          ? "refused: holds are said not to be known"
          : "wrong: %s for %s".formatted(counts, export.truth());
    } catch (AmparoException e) {
      assertThat(e.problems().getFirst().code())
          .as(LAYOUTS.get(at) + e)
          .isEqualTo(ErrorCode.DRAFT_UNSURE);
      String reason = e.problems().getFirst().message();
      return (reason.contains("the database stopped") ? "wrong: " : "refused: ") + reason;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String counts(Path workspace) {
    try (Workspace open = Workspace.read(workspace)) {
      return Statements.rows(
              open.connection(),
              COUNTS,
              row ->
                  String.join(
                      "|", IntStream.rangeClosed(1, 6).mapToObj(at -> text(row, at)).toList()))
          .getFirst();
    } catch (SQLException e) {
      throw new AssertionError(COUNTS, e);
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
