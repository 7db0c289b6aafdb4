package org.amparo.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows keep the lines they have in the file, also where several threads read it. */
class LinesTest {

  private static final int ROWS = 300_000;

  @TempDir Path folder = Path.of("");

  /** Rows that say on which line they stand, in a file too long for one thread. */
  private Path longFile() throws IOException {
    Path file = folder.resolve("bookings.csv");
    String note = "x".repeat(60);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("Booking,Booked,Note\n");
      for (int row = 0; row < ROWS; row++) {
        out.write("%d,2024-01-01 00:00:00,%s\n".formatted(row + 2, note));
      }
    }
    return file;
  }

  @Test
  void everyRowOfALongFileHasItsOwnLine() throws IOException {
    String marks = "[\"(a)\", \"(b)\", \"(c)\", \"(d)\", \"(e)\", \"(f)\", \"(g)\", \"(h)\"]";
    String contract = TestContracts.BOOKINGS.replace("[\"(b)(6)\"]", marks);
    Path workspace = folder.resolve("study.duckdb");
    Imported.by(contract, workspace, longFile());
    String sql =
        "SELECT count(*), count(*) FILTER (CAST(booking_key AS BIGINT) = source_row) FROM booking";
    assertThat(Imported.rows(workspace, sql)).containsExactly(ROWS + "|" + ROWS);
  }
}
