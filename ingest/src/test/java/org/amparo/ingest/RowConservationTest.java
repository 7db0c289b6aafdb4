package org.amparo.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever a file holds, rows read are rows kept plus rows rejected, and none is altered. */
class RowConservationTest {

  private static final String CONTRACT =
      """
      id: test-notes
      title: Notes for tests
      publisher: The tests
      license: CC0-1.0
      citation: The tests
      recognize: [id, note]
      columns: {id: {type: text, required: true}, note: text}
      stop: 1.0
      tables:
        - {into: offense_code, set: {text: id, kind: note}}
      """;

  /** The header, and rows enough for the file to be taken for text whatever follows. */
  private static final String HEAD = "id,note\n" + "first,row\n".repeat(60);

  private static final int HEAD_LINES = 61;

  private static Path folder = Path.of("");

  @BeforeContainer
  static void makeFolder() throws IOException {
    folder = Files.createTempDirectory("amparo-test-");
  }

  @AfterContainer
  static void removeFolder() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(RowConservationTest::delete);
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path freshWorkspace() throws IOException {
    return Files.createTempDirectory(folder, "try-").resolve("study.duckdb");
  }

  /**
   * A row as written, and what must become of it.
   *
   * @param text the row with its line break
   * @param cells id and note as they must be kept, or empty where the row must be rejected
   */
  record Row(String text, List<String> cells) {

    static Row of(String id, String note, String lineBreak, Quoting quoting) {
      boolean needed = note.matches("(?s).*[\",\r\n].*");
      String written =
          switch (quoting) {
            case WHERE_NEEDED -> needed ? quote(note) : note;
            case ALWAYS -> quote(note);
            case WITH_SPACES_AROUND -> "  " + quote(note) + " ";
          };
      return new Row(id + "," + written + lineBreak, List.of(id, note.strip()));
    }

    private static String quote(String text) {
      return '"' + text.replace("\"", "\"\"") + '"';
    }

    long lines() {
      return text.replace("\r\n", "\n").chars().filter(c -> c == '\n' || c == '\r').count();
    }
  }

  enum Quoting {
    WHERE_NEEDED,
    ALWAYS,
    WITH_SPACES_AROUND
  }

  @Provide
  Arbitrary<List<Row>> rows() {
    Arbitrary<String> ids =
        Arbitraries.strings().withChars("abcXYZ0123é").ofMinLength(1).ofMaxLength(6);
    Arbitrary<String> notes = Arbitraries.strings().withChars("ab \",\n\ré").ofMaxLength(12);
    Arbitrary<String> breaks = Arbitraries.of("\n", "\n", "\n", "\r\n");
    Arbitrary<Row> good =
        Combinators.combine(ids, notes, breaks, Arbitraries.of(Quoting.class)).as(Row::of);
    Arbitrary<Row> bad =
        Combinators.combine(
                ids,
                Arbitraries.of(
                    "%s\n",
                    "%s,a,b\n",
                    "%s,\"a\"b\n",
                    "%s,a\0b\n",
                    ",%s\n",
                    "\"%s\" x,b\n",
                    "\"%s\" \"x\",b\n"))
            .as((id, shape) -> new Row(shape.formatted(id), List.of()));
    return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(4, good), net.jqwik.api.Tuple.of(1, bad))
        .list()
        .ofMaxSize(30);
  }

  // A quote that is never closed is not among the bad rows: where a later row has quotes too, the
  // text
  // between may be one long value, and no reader can tell. CsvImportTest has the plain case.
  @Property(tries = 40)
  void goodRowsAreKeptAsTheyAreAndBadOnesRejectedOnTheirLine(@ForAll("rows") List<Row> rows)
      throws IOException {
    StringBuilder text = new StringBuilder(HEAD);
    List<String> kept = new ArrayList<>();
    List<String> rejected = new ArrayList<>();
    long line = HEAD_LINES + 1;
    for (Row row : rows) {
      text.append(row.text());
      if (row.cells().isEmpty()) {
        rejected.add(String.valueOf(line));
      } else {
        String note = row.cells().get(1);
        kept.add(line + "|" + row.cells().get(0) + "|" + (note.isEmpty() ? "null" : note));
      }
      line += row.lines();
    }
    Path workspace = freshWorkspace();
    Path file = Files.writeString(workspace.resolveSibling("notes.csv"), text);
    ImportResult result = Imported.by(CONTRACT, workspace, file).results().getFirst();
    assertThat(
            Imported.rows(
                workspace,
                "SELECT source_row, text, kind FROM offense_code WHERE source_row > "
                    + HEAD_LINES
                    + " ORDER BY source_row"))
        .isEqualTo(kept);
    assertThat(Imported.rows(workspace, "SELECT line FROM rejected_row ORDER BY line"))
        .isEqualTo(rejected);
    assertThat(result.read()).isEqualTo(HEAD_LINES - 1 + rows.size());
  }

  @Property(tries = 40)
  void anyTextAtAllIsConserved(@ForAll("anyText") String tail) throws IOException {
    conserved((HEAD + tail).getBytes(StandardCharsets.UTF_8), tail);
  }

  @Property(tries = 40)
  void anyBytesAtAllAreConserved(@ForAll("anyText") String tail) throws IOException {
    conserved((HEAD + tail).getBytes(StandardCharsets.ISO_8859_1), tail);
  }

  @Provide
  Arbitrary<String> anyText() {
    return Arbitraries.strings().withChars("ab ,,\"\"\n\n\r\0é").ofMaxLength(200);
  }

  private void conserved(byte[] content, String tail) throws IOException {
    Path workspace = freshWorkspace();
    Path file = Files.write(workspace.resolveSibling("notes.csv"), content);
    ImportResult result = Imported.by(CONTRACT, workspace, file).results().getFirst();
    assertThat(result.read()).isEqualTo(result.kept() + result.rejected());
    assertThat(
            Imported.value(
                workspace,
                "SELECT rows_read, rows_kept, (SELECT count(*) FROM offense_code) FROM"
                    + " source_file"))
        .isEqualTo(result.read() + "|" + result.kept() + "|" + result.kept());
    // Every row takes at least one line, and every line that is not blank belongs to a row.
    long lines = tail.lines().filter(text -> !text.isEmpty()).count();
    assertThat(result.read()).isBetween(HEAD_LINES - 1L, HEAD_LINES - 1 + lines);
    if (tail.indexOf('"') < 0) {
      assertThat(result.read()).isEqualTo(HEAD_LINES - 1 + lines);
    }
  }
}
