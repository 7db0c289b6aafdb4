package org.amparo.ingest.draft;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.amparo.ingest.contract.Column;
import org.amparo.ingest.contract.Column.ColumnType;
import org.amparo.ingest.contract.Words;
import org.amparo.ingest.draft.Guesses.Guessed;
import org.amparo.ingest.read.Loading;
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

  /** Rows that are looked at from the top, and from the rest, of a file with more. */
  private static final long FIRST = 100_000;

  private static final int BLOCK = 2_048;

  /** Names that the typed rows have besides those of the file's columns. */
  private static final Set<String> OURS =
      Set.of(
          "line",
          "row_id",
          "source_id",
          "place_id",
          "release",
          "unparsed",
          "reject_code",
          "reject_detail",
          "reject_cells");

  private final Path file;
  private final Connection connection;
  private final Synonyms synonyms = Synonyms.bundled();

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
      List<Loading.StagedColumn> columns = columns(shape, !text);
      shape = load(shape, columns, progress);
      String looked = look(columns.size());
      boolean sampled = !looked.startsWith("all");
      Profiler profiler = new Profiler(connection, synonyms);
      Profiler.Tokens tokens = profiler.tokens(columns.size());
      List<Profile> profiles = profiles(profiler, columns, tokens);
      List<Guessed> tables =
          new Guesses(
                  profiles,
                  (profile, pattern) -> profiler.share(profiles.indexOf(profile), pattern, tokens))
              .tables(synonyms);
      Shape found = shape;
      List<String> others =
          records.sheets().stream()
              .map(RecordSheet::name)
              .filter(Objects::nonNull)
              .filter(name -> !name.equals(found.sheet().name()))
              .toList();
      return ContractText.of(
          new ContractText.Findings(
              String.valueOf(file.getFileName()),
              id(),
              shape,
              !text,
              others,
              looked,
              sampled,
              tokens,
              profiles,
              tables,
              required(tables)));
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
  private List<Loading.StagedColumn> columns(Shape shape, boolean workbook) throws SQLException {
    List<Loading.StagedColumn> columns = new ArrayList<>();
    Set<String> names = new HashSet<>();
    Set<String> aliases = taken();
    List<String> header = shape.header().names();
    List<String> normalized = header.stream().map(Column::normalized).toList();
    for (int at = 0; at < header.size(); at++) {
      String name = header.get(at);
      if (!name.isBlank() && names.add(Column.normalized(name))) {
        boolean time = workbook && maybeTime(name);
        columns.add(
            new Loading.StagedColumn(
                new Column(
                    name,
                    List.of(),
                    alias(name, aliases),
                    time ? ColumnType.TIMESTAMP : ColumnType.TEXT,
                    false,
                    false,
                    normalized.indexOf(normalized.get(at))
                        != normalized.lastIndexOf(normalized.get(at))),
                at));
      }
    }
    return columns;
  }

  /** Names that no column may have: ours, and those that the database would take for its words. */
  private Set<String> taken() throws SQLException {
    Set<String> taken = new HashSet<>(OURS);
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

  /** A workbook keeps days as numbers; only their column's name tells them from others. */
  private static boolean maybeTime(String name) {
    return Words.of(name).stream()
        .anyMatch(Set.of("date", "dt", "dob", "signed", "datetime")::contains);
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

  private Shape load(Shape shape, List<Loading.StagedColumn> columns, ProgressListener progress)
      throws SQLException {
    try (RejectedRows rejected = new RejectedRows(connection, 0)) {
      shape
          .sheet()
          .load(
              new Loading(connection, shape.layout(), shape.header(), columns, progress), rejected);
      boolean foreign = rejected.tallies().containsKey("bad-encoding");
      if (!foreign || !shape.encoding().equals(StandardCharsets.UTF_8)) {
        return shape;
      }
    }
    return load(shape.in(Shape.WINDOWS), columns, progress);
  }

  /** Makes {@code looked} of the staged rows, and says which they are. */
  private String look(int columns) throws SQLException {
    String cells =
        IntStream.range(0, columns)
            .mapToObj(at -> "coalesce(c" + at + ", '') AS c" + at)
            .collect(Collectors.joining(", "));
    execute("CREATE OR REPLACE TEMP TABLE looked_all AS SELECT " + cells + " FROM staged");
    long rows = count("SELECT count(*) FROM looked_all");
    if (rows <= 2 * FIRST) {
      execute("CREATE OR REPLACE TEMP VIEW looked AS SELECT * FROM looked_all");
      return "all %,d rows were looked at".formatted(rows);
    }
    long every = Math.max(1, (rows - FIRST) / FIRST);
    execute(
        """
        CREATE OR REPLACE TEMP TABLE looked AS SELECT * FROM looked_all
        WHERE rowid < %s OR hash(rowid // %s) %% %s = 0
        """
            .formatted(FIRST, BLOCK, every + 1));
    return "the first %,d of %,d rows and blocks drawn from the rest were looked at, %,d rows"
        .formatted(FIRST, rows, count("SELECT count(*) FROM looked"));
  }

  private List<Profile> profiles(
      Profiler profiler, List<Loading.StagedColumn> columns, Profiler.Tokens tokens)
      throws SQLException {
    List<String> names = columns.stream().map(one -> one.column().source()).toList();
    List<Profile> profiles = new ArrayList<>();
    for (int at = 0; at < columns.size(); at++) {
      profiles.add(
          profiler.profile(
              at,
              names.get(at),
              columns.get(at).column().alias(),
              columns.get(at).column().repeats(),
              tokens));
    }
    return profiles;
  }

  /** The columns of each table that may not be blank. */
  private Map<String, Set<String>> required(List<Guessed> tables) throws SQLException {
    Map<String, Set<String>> required = new LinkedHashMap<>();
    for (Guessed guessed : tables) {
      Set<String> columns = new TreeSet<>();
      String sql =
          "SELECT column_name FROM duckdb_columns() WHERE table_name = '%s' AND NOT is_nullable"
              .formatted(guessed.table().table());
      try (Statement statement = connection.createStatement();
          ResultSet rows = statement.executeQuery(sql)) {
        while (rows.next()) {
          columns.add(rows.getString(1));
        }
      }
      required.put(guessed.table().table(), columns);
    }
    return required;
  }

  private String id() {
    String name = String.valueOf(file.getFileName()).replaceAll("\\.[A-Za-z.]*$", "");
    String id = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    String trimmed = id.replaceAll("^-+|-+$", "");
    return trimmed.isEmpty() ? "draft" : trimmed;
  }

  private long count(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
