package org.amparo.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
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

  /**
   * The header, and rows enough for the file to be taken for text whatever follows; no two files
   * have the same.
   */
  private static String head(int file) {
    return "id,note\n" + ("first,row " + file + "\n").repeat(60);
  }

  private static final int HEAD_LINES = 61;

  /** One import of many files takes hardly longer than one of one. */
  private static final int FILES = 20;

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
  Arbitrary<List<List<Row>>> rows() {
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
        .ofMaxSize(30)
        .list()
        .ofMinSize(1)
        .ofMaxSize(FILES);
  }

  // A quote that is never closed is not among the bad rows: where a later row has quotes too, the
  // text between may be one long value, and no reader can tell. CsvImportTest has the plain case.
  @Property(tries = 6)
  void goodRowsAreKeptAsTheyAreAndBadOnesRejectedOnTheirLine(
      @ForAll("rows") List<List<Row>> written) throws IOException {
    List<byte[]> files = new ArrayList<>();
    List<String> kept = new ArrayList<>();
    List<String> rejected = new ArrayList<>();
    for (List<Row> rows : written) {
      int number = files.size() + 1;
      StringBuilder text = new StringBuilder(head(number));
      long line = HEAD_LINES + 1;
      for (Row row : rows) {
        text.append(row.text());
        if (row.cells().isEmpty()) {
          rejected.add(number + "|" + line);
        } else {
          String note = row.cells().get(1);
          kept.add(
              number
                  + "|"
                  + line
                  + "|"
                  + row.cells().get(0)
                  + "|"
                  + (note.isEmpty() ? "null" : note));
        }
        line += row.lines();
      }
      files.add(text.toString().getBytes(StandardCharsets.UTF_8));
    }
    Path workspace = freshWorkspace();
    List<ImportResult> results = imported(workspace, files);
    assertThat(
            Imported.rows(
                workspace,
                "SELECT source_id, source_row, text, kind FROM offense_code WHERE source_row > "
                    + HEAD_LINES
                    + " ORDER BY source_id, source_row"))
        .isEqualTo(kept);
    assertThat(
            Imported.rows(
                workspace, "SELECT source_id, line FROM rejected_row ORDER BY source_id, line"))
        .isEqualTo(rejected);
    for (int file = 0; file < written.size(); file++) {
      assertThat(results.get(file).read()).isEqualTo(HEAD_LINES - 1 + written.get(file).size());
    }
  }

  private static List<ImportResult> imported(Path workspace, List<byte[]> contents)
      throws IOException {
    Path[] files = new Path[contents.size()];
    for (int number = 0; number < files.length; number++) {
      files[number] =
          Files.write(workspace.resolveSibling("notes-" + number + ".csv"), contents.get(number));
    }
    return Imported.by(CONTRACT, workspace, files).results();
  }

  @Property(tries = 6)
  void anyTextAtAllIsConserved(@ForAll("anyText") List<String> tails) throws IOException {
    conserved(tails, StandardCharsets.UTF_8);
  }

  @Property(tries = 6)
  void anyBytesAtAllAreConserved(@ForAll("anyText") List<String> tails) throws IOException {
    conserved(tails, StandardCharsets.ISO_8859_1);
  }

  @Provide
  Arbitrary<List<String>> anyText() {
    return Arbitraries.strings()
        .withChars("ab ,,\"\"\n\n\r\0é")
        .ofMaxLength(200)
        .list()
        .ofMinSize(1)
        .ofMaxSize(FILES);
  }

  private static void conserved(List<String> tails, Charset charset) throws IOException {
    Path workspace = freshWorkspace();
    List<byte[]> files = new ArrayList<>();
    for (String tail : tails) {
      files.add((head(files.size() + 1) + tail).getBytes(charset));
    }
    List<ImportResult> results = imported(workspace, files);
    List<String> stored =
        Imported.rows(
            workspace,
            "SELECT rows_read, rows_kept, (SELECT count(*) FROM offense_code o WHERE o.source_id ="
                + " f.source_id) FROM source_file f ORDER BY source_id");
    for (int file = 0; file < tails.size(); file++) {
      String tail = tails.get(file);
      ImportResult result = results.get(file);
      assertThat(result.read()).isEqualTo(result.kept() + result.rejected());
      assertThat(stored.get(file))
          .isEqualTo(result.read() + "|" + result.kept() + "|" + result.kept());
      // Every row takes at least one line, and every line that is not blank belongs to a row.
      long lines = tail.lines().filter(text -> !text.isEmpty()).count();
      assertThat(result.read()).isBetween(HEAD_LINES - 1L, HEAD_LINES - 1 + lines);
      if (tail.indexOf('"') < 0) {
        assertThat(result.read()).isEqualTo(HEAD_LINES - 1 + lines);
      }
    }
  }
}
