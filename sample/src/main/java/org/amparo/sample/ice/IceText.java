package org.amparo.sample.ice;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.amparo.sample.CsvFile;
import org.jspecify.annotations.Nullable;

/** Writes the rows of {@link IceWorkbook} as a CSV file, without the preamble. */
public final class IceText {

  private final IceRows rows;

  /** As {@link IceWorkbook}'s. */
  public IceText(
      long seed, int requests, LocalDate from, LocalDate until, List<Facility> facilities) {
    this.rows = new IceRows(seed, requests, from, until, facilities);
  }

  /** Writes the file; the same arguments give the same bytes. Gives the rows written. */
  public long write(Path file) throws IOException {
    List<String> names = IceColumns.ALL.stream().map(IceColumns.Column::name).toList();
    try (CsvFile csv = new CsvFile(file, ZoneOffset.UTC, names)) {
      return rows.forEach(
          (row, cells) -> {
            cells.forEach(cell -> write(csv, cell));
            csv.end();
          });
    }
  }

  private static void write(CsvFile csv, @Nullable Object cell) {
    switch (cell) {
      case null -> csv.text("");
      case LocalDate date -> csv.day(date);
      case LocalDateTime time -> csv.time(time.toInstant(ZoneOffset.UTC));
      case Integer number -> csv.number(number);
      case String text -> csv.text(text);
      default -> throw new IllegalStateException("no cell for " + cell.getClass());
    }
  }
}
