package org.amparo.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.amparo.sample.ice.Facility;
import org.amparo.sample.ice.IceText;
import org.amparo.sample.ice.IceWorkbook;

/** Generated detainers tables in the real schema, as workbook, text and Parquet. */
final class ImportFiles {

  private static final long SEED = 20261124;
  private static final LocalDate FROM = LocalDate.of(2022, 10, 1);
  private static final LocalDate UNTIL = LocalDate.of(2026, 3, 10);
  private static final int FACILITIES = 900;

  /** The share of rows that the generator adds as duplicates. */
  private static final double WITH_DUPLICATES = 1.013;

  private final Path folder;
  private final int rows;

  /** Files of about so many rows, made once and then kept in {@code bench/target}. */
  ImportFiles(int rows) throws Exception {
    this.folder = Files.createDirectories(Path.of("bench/target/import-" + rows));
    this.rows = (int) (rows / WITH_DUPLICATES);
  }

  Path folder() {
    return folder;
  }

  private static List<Facility> facilities() {
    return IntStream.range(0, FACILITIES)
        .mapToObj(
            at ->
                new Facility(
                    "SAMPLE COUNTY JAIL " + at,
                    "SAMPL%02X".formatted(at),
                    "CITY " + at % 700,
                    "STATE " + at % 50,
                    "Area of Responsibility " + at % 25))
        .toList();
  }

  private interface Maker {
    void make(Path file) throws Exception;
  }

  private Path made(String name, Maker maker) throws Exception {
    Path file = folder.resolve(name);
    if (!Files.exists(file)) {
      System.out.println("making " + file);
      Path draft = folder.resolve("draft-" + name);
      maker.make(draft);
      Files.move(draft, file);
    }
    return file;
  }

  Path workbook() throws Exception {
    return made(
        "detainers.xlsx",
        file -> new IceWorkbook(SEED, rows, FROM, UNTIL, facilities()).write(file, done -> {}));
  }

  Path text() throws Exception {
    return made(
        "detainers.csv", file -> new IceText(SEED, rows, FROM, UNTIL, facilities()).write(file));
  }

  /** With dates as dates and numbers as numbers, as DuckDB tells them from the text. */
  Path parquet() throws Exception {
    Path text = text();
    return made(
        "detainers.parquet",
        file -> {
          try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
              Statement statement = connection.createStatement()) {
            statement.execute("COPY (FROM read_csv('" + text + "')) TO '" + file + "'");
          }
        });
  }
}
