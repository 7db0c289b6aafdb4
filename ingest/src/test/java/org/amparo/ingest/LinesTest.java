package org.amparo.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
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

  @Test
  void aPlanThatMixesUpRowsIsTold() throws SQLException {
    String list = "'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l'";
    try (Workspace workspace = Workspace.inMemory()) {
      Connection connection = workspace.connection();
      try (Statement statement = connection.createStatement()) {
        statement.execute("SET threads = 2");
        statement.execute(
            "CREATE TEMP TABLE cells AS SELECT CAST(range AS VARCHAR) c FROM range(9)");
      }
      String plain =
          "CREATE TEMP TABLE made AS SELECT CASE WHEN c = 'a' THEN NULL ELSE c END FROM cells";
      String joining = "CREATE TEMP TABLE made AS SELECT c IN (" + list + ") FROM cells";
      assertThat(SheetTyping.keepsOrder(connection, plain)).isTrue();
      assertThat(SheetTyping.keepsOrder(connection, joining)).isFalse();
    }
  }
}
