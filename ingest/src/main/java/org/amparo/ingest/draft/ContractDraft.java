package org.amparo.ingest.draft;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.amparo.ingest.contract.Column;
import org.amparo.ingest.contract.Column.ColumnType;
import org.amparo.ingest.contract.Words;
import org.amparo.ingest.draft.Guesses.Guessed;
import org.amparo.ingest.map.CanonicalTable;
import org.amparo.ingest.read.Loading;
import org.amparo.ingest.read.Loading.StagedColumn;
import org.amparo.ingest.read.ProgressListener;
import org.amparo.ingest.read.RecordFile;
import org.amparo.ingest.read.RecordSheet;
import org.amparo.ingest.read.RejectedRows;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Place;
import org.jspecify.annotations.Nullable;

/**
 * Proposes a contract for a file: a whole one, which an import runs, with each guess marked as one.
 * It holds no value of a column that may name a person.
 */
public final class ContractDraft {

  /** Rows that are looked at, drawn by chance where a file has more. */
  static final int MOST = 200_000;

  /**
   * A workbook keeps days as numbers; only a word of their column's name tells them from others.
   */
  private static final Set<String> TIMES = Set.of("date", "dt", "dob", "signed", "datetime");

  private final Path file;
  private final Connection connection;

  private ContractDraft(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
  }

  /**
   * The text of the contract.
   *
   * @param file what to look at
   * @param sheetName the workbook's sheet to draft for; null for the fullest
   * @param connection an empty workspace to work in
   * @param progress told of bytes or rows
   * @throws AmparoException AMP-101 to AMP-106 where the file cannot be read, AMP-107 where no row
   *     of it could be a header
   */
  public static String of(
      Path file, @Nullable String sheetName, Connection connection, ProgressListener progress)
      throws SQLException {
    return new ContractDraft(file, connection).text(sheetName, progress);
  }

  private String text(@Nullable String sheetName, ProgressListener progress) throws SQLException {
    try (RecordFile records = RecordFile.open(file)) {
      boolean text = records.format().equals("csv");
      Shape shape = shape(records.sheets(), sheetName, text);
      List<StagedColumn> columns = columns(shape.header().names(), text);
      shape = load(shape, columns, progress);
      long rows = look(columns.size());
      Synonyms synonyms = Synonyms.bundled();
      Profiler profiler = new Profiler(connection, synonyms);
      List<Profile> profiles = new ArrayList<>();
      for (StagedColumn column : columns) {
        profiles.add(profiler.profile(profiles.size(), column.column(), Math.min(rows, MOST)));
      }
      List<Guessed> tables = new Guesses(profiles, profiler).tables(synonyms);
      Map<String, Set<String>> required = new HashMap<>();
      for (Guessed guessed : tables) {
        String table = guessed.table().table();
        required.put(table, CanonicalTable.required(connection, table));
      }
      return ContractText.of(
          new ContractText.Findings(
              file, records.sheets(), shape, rows, profiler.tokens(), profiles, tables, required));
    }
  }

  private Shape shape(List<RecordSheet> sheets, @Nullable String sheetName, boolean text) {
    if (sheetName != null && sheets.stream().noneMatch(sheet -> sheetName.equals(sheet.name()))) {
      throw new AmparoException(
          ErrorCode.ARGUMENT_INVALID,
          "the file has no sheet '" + sheetName + "'",
          Place.of(file.toString()),
          "use one of: "
              + sheets.stream()
                  .map(sheet -> String.valueOf(sheet.name()))
                  .collect(Collectors.joining(", ")));
    }
    return sheets.stream()
        .filter(sheet -> sheetName == null || sheetName.equals(sheet.name()))
        .map(sheet -> Shape.of(sheet, text))
        .flatMap(Optional::stream)
        .max(Comparator.comparingLong(Shape::weight))
        .orElseThrow(
            () ->
                new AmparoException(
                    ErrorCode.HEADER_NOT_RECOGNIZED,
                    "no row could be a header",
                    Place.of(file.toString()),
                    "add a row that names the columns"));
  }

  /** The named columns, each once, under the aliases that the contract will give them. */
  private List<StagedColumn> columns(List<String> header, boolean text) throws SQLException {
    List<StagedColumn> columns = new ArrayList<>();
    Set<String> aliases = taken();
    List<String> normalized = header.stream().map(Column::normalized).toList();
    for (int at = 0; at < header.size(); at++) {
      String name = header.get(at);
      if (name.isBlank() || normalized.indexOf(normalized.get(at)) != at) {
        continue;
      }
      boolean time = !text && !Collections.disjoint(Words.of(name), TIMES);
      columns.add(
          new StagedColumn(
              new Column(
                  name,
                  List.of(),
                  alias(name, aliases),
                  time ? ColumnType.TIMESTAMP : ColumnType.TEXT,
                  false,
                  false,
                  normalized.lastIndexOf(normalized.get(at)) != at),
              at));
    }
    return columns;
  }

  /** Names that no column may have: ours, and those that the database would take for its words. */
  private Set<String> taken() throws SQLException {
    Set<String> taken = new HashSet<>(Column.RESERVED);
    try (Statement statement = connection.createStatement();
        ResultSet words =
            statement.executeQuery(
                "SELECT keyword_name FROM duckdb_keywords() WHERE keyword_category = 'reserved'")) {
      while (words.next()) {
        taken.add(words.getString(1));
      }
    }
    return taken;
  }

  private static String alias(String name, Set<String> taken) {
    String plain = String.join("_", Words.of(name));
    String base = plain.isEmpty() || Character.isDigit(plain.charAt(0)) ? "c_" + plain : plain;
    String alias = base;
    for (int number = 2; !taken.add(alias); number++) {
      alias = base + "_" + number;
    }
    return alias;
  }

  private Shape load(Shape shape, List<StagedColumn> columns, ProgressListener progress)
      throws SQLException {
    try (RejectedRows rejected = new RejectedRows(connection, 0)) {
      shape
          .sheet()
          .load(
              new Loading(connection, shape.layout(), shape.header(), columns, progress), rejected);
      if (!rejected.tallies().containsKey("bad-encoding")
          || !shape.encoding().equals(StandardCharsets.UTF_8)) {
        return shape;
      }
    }
    return load(shape.in(Shape.WINDOWS), columns, progress);
  }

  /** Makes {@code looked} of the staged rows, or of a part of them; how many there are. */
  private long look(int columns) throws SQLException {
    String cells =
        IntStream.range(0, columns)
            .mapToObj(at -> "coalesce(c" + at + ", '') AS c" + at)
            .collect(Collectors.joining(", "));
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE OR REPLACE TEMP TABLE looked AS SELECT %s FROM staged USING SAMPLE reservoir(%s ROWS) REPEATABLE (1)"
              .formatted(cells, MOST));
      try (ResultSet row = statement.executeQuery("SELECT count(*) FROM staged")) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
