package org.amparo.ingest.read;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.amparo.ingest.contract.Layout;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Place;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** A file of delimited text, perhaps compressed with gzip. */
public final class CsvFile implements RecordFile {

  private final Path file;
  private final boolean compressed;

  CsvFile(Path file, boolean compressed) {
    this.file = file;
    this.compressed = compressed;
  }

  @Override
  public String format() {
    return "csv";
  }

  @Override
  public List<RecordSheet> sheets() {
    return List.of(new Text(this));
  }

  @Override
  public void close() {}

  private InputStream open(ProgressListener progress) throws IOException {
    InputStream in = new CountedBytes(file, progress).of(Files.newInputStream(file));
    return compressed ? new GZIPInputStream(in, 1 << 16) : in;
  }

  private CsvRecords records(Layout layout, ProgressListener progress) throws IOException {
    return new CsvRecords(open(progress), layout.delimiter(), layout.encoding());
  }

  /** The one table of a text file. */
  public static final class Text implements RecordSheet {

    /** The database would take such a path for a pattern. */
    private static final Pattern GLOB = Pattern.compile("[*?\\[]");

    private final CsvFile csv;

    Text(CsvFile csv) {
      this.csv = csv;
    }

    @Override
    public @Nullable String name() {
      return null;
    }

    @Override
    public List<List<String>> head(Layout layout) {
      List<List<String>> rows = new ArrayList<>();
      try (CsvRecords records = csv.records(layout, ProgressListener.NONE)) {
        while (rows.size() < layout.headerWithin() && records.next()) {
          if ("bad-encoding".equals(records.fault())) {
            throw encodingWrong(layout, records.line());
          }
          rows.add(records.fault() == null ? records.cells() : List.of(records.text()));
        }
        return rows;
      } catch (IOException e) {
        throw RecordFile.unreadable(csv.file, e);
      }
    }

    private AmparoException encodingWrong(Layout layout, long line) {
      return new AmparoException(
          ErrorCode.ENCODING_WRONG,
          "the text is not in " + layout.encoding(),
          Place.of(csv.file.toString(), Math.toIntExact(line)),
          "save the file as UTF-8, or state its `encoding` in a contract of your own");
    }

    @Override
    public Loaded load(Loading loading, RejectedRows rejected) throws SQLException {
      try {
        CsvReading reading = new CsvReading(loading);
        TidyText.Found tidy = tidy(loading, reading);
        if (tidy != null) {
          try (Statement statement = loading.connection().createStatement()) {
            statement.execute(
                "CREATE OR REPLACE TEMP VIEW staged AS "
                    + reading.tidy(csv.file.toAbsolutePath(), csv.compressed, tidy));
          }
          List<StagedCell> cells = reading.cells(tidy);
          return new Loaded(
              tidy.rows(), tidy.rows(), loading.header().row() + 2L, false, cells, List.of());
        }
        Survey survey = survey(loading, rejected);
        stageCopy(loading, survey);
        List<StagedCell> cells = cells(loading);
        return new Loaded(survey.rows(), survey.kept(), null, false, cells, List.of());
      } catch (IOException e) {
        throw RecordFile.unreadable(csv.file, e);
      }
    }

    private static List<StagedCell> cells(Loading loading) {
      List<StagedCell> cells = new ArrayList<>();
      for (int at = 0; at < loading.columns().size(); at++) {
        // The copy has no outer blanks.
        cells.add(StagedCell.ofText("c" + at, false));
      }
      return cells;
    }

    /** What the file is like if the database can read it as it is, else null. */
    private TidyText.@Nullable Found tidy(Loading loading, CsvReading reading) throws IOException {
      boolean readable =
          loading.layout().encoding().equals(StandardCharsets.UTF_8)
              && !GLOB.matcher(csv.file.toAbsolutePath().toString()).find();
      if (!readable) {
        return null;
      }
      TidyScan scan =
          new TidyScan(
              csv.file,
              loading.header().row() + 1,
              loading.header().names().size(),
              loading.layout().delimiter(),
              reading.toWatch());
      return scan.run(
          csv.compressed, Runtime.getRuntime().availableProcessors(), loading.progress());
    }

    /** Loads the well-formed rows from a copy that is written strictly. */
    private void stageCopy(Loading loading, Survey survey) throws IOException, SQLException {
      Path copy = Files.createTempFile("amparo-", ".csv");
      try {
        copyWellFormed(loading, copy);
        stage(loading, copy, survey);
      } catch (IOException e) {
        throw new AmparoException(
            ErrorCode.DISK_FULL,
            "a tidied copy of " + csv.file.getFileName() + " cannot be written: " + e.getMessage(),
            Place.of(copy.toString()),
            "free some space there, or set java.io.tmpdir to a folder with more",
            e);
      } finally {
        Files.deleteIfExists(copy);
      }
    }

    /**
     * What one pass over the file found.
     *
     * @param rows rows below the header
     * @param shifts where the difference between a kept row's ordinal and its line changes
     */
    private record Survey(long rows, long kept, List<long[]> shifts) {}

    private Survey survey(Loading loading, RejectedRows rejected) throws IOException, SQLException {
      int width = loading.header().names().size();
      long rows = 0;
      long kept = 0;
      List<long[]> shifts = new ArrayList<>();
      try (CsvRecords records = csv.records(loading.layout(), loading.progress())) {
        skipHeader(loading, records);
        while (records.next()) {
          rows++;
          String fault = records.fault();
          if (fault == null && records.fields() == width) {
            long shift = records.line() - kept;
            if (shifts.isEmpty() || shifts.getLast()[1] != shift) {
              shifts.add(new long[] {kept, shift});
            }
            kept++;
          } else if (fault == null) {
            rejected.add(
                records.line(),
                "wrong-width",
                records.fields() + " fields where the header has " + width,
                records.text());
          } else {
            rejected.add(records.line(), fault, explain(fault, loading.layout()), records.text());
          }
        }
        return new Survey(rows, kept, shifts);
      }
    }

    private static String explain(String fault, Layout layout) {
      return switch (fault) {
        case "bad-quoting" -> "a quote is not closed, or text follows a closing quote";
        case "bad-encoding" -> "the bytes are not text in " + layout.encoding();
        case "nul-character" -> "the row holds a NUL character";
        case "too-long" ->
            "the row is longer than " + CsvRecords.LONGEST + " bytes; its beginning is kept";
        default -> fault;
      };
    }

    private static void skipHeader(Loading loading, CsvRecords records) throws IOException {
      int row = 0;
      while (row <= loading.header().row() && records.next()) {
        row++;
      }
    }

    private void copyWellFormed(Loading loading, Path copy) throws IOException {
      int width = loading.header().names().size();
      try (CsvRecords records = csv.records(loading.layout(), loading.progress());
          OutputStream out = new BufferedOutputStream(Files.newOutputStream(copy), 1 << 16)) {
        skipHeader(loading, records);
        while (records.next()) {
          if (records.fault() == null && records.fields() == width) {
            records.copyTo(out);
          }
        }
      }
    }

    private void stage(Loading loading, Path from, Survey survey) throws SQLException {
      Connection connection = loading.connection();
      try (Statement statement = connection.createStatement()) {
        statement.execute(
            "CREATE OR REPLACE TEMP TABLE staged_cells AS " + new CsvReading(loading).copy(from));
        number(connection, statement, survey);
      }
    }

    /** Rows of a table that this transaction has just made are numbered in the file's order. */
    private static void number(Connection connection, Statement statement, Survey survey)
        throws SQLException {
      String ordinal = "rowid - (SELECT min(rowid) FROM staged_cells)";
      if (survey.shifts().size() < 2) {
        long shift = survey.shifts().isEmpty() ? 0 : survey.shifts().getFirst()[1];
        statement.execute(
            "CREATE OR REPLACE TEMP VIEW staged AS SELECT %s + %d AS line, * FROM staged_cells"
                .formatted(ordinal, shift));
        return;
      }
      statement.execute("CREATE OR REPLACE TEMP TABLE line_shift(first BIGINT, shift BIGINT)");
      try (DuckDBAppender appender =
          connection.unwrap(DuckDBConnection.class).createAppender("temp", "main", "line_shift")) {
        for (long[] shift : survey.shifts()) {
          appender.beginRow();
          appender.append(shift[0]);
          appender.append(shift[1]);
          appender.endRow();
        }
      }
      statement.execute(
          """
          CREATE OR REPLACE TEMP VIEW staged AS
          WITH numbered AS (SELECT %s AS ordinal, * FROM staged_cells)
          SELECT n.ordinal + s.shift AS line, n.* EXCLUDE (ordinal)
          FROM numbered n ASOF JOIN line_shift s ON n.ordinal >= s.first
          """
              .formatted(ordinal));
    }

    @Override
    public Map<Long, String> text(Loading loading, Set<Long> lines) {
      Map<Long, String> texts = new HashMap<>();
      try (CsvRecords records = csv.records(loading.layout(), ProgressListener.NONE)) {
        while (texts.size() < lines.size() && records.next()) {
          if (lines.contains(records.line())) {
            texts.put(records.line(), records.text());
          }
        }
        return texts;
      } catch (IOException e) {
        throw RecordFile.unreadable(csv.file, e);
      }
    }
  }
}
