package org.amparo.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.amparo.model.problem.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Text made to break readers: each is an error with a code, or costs the row it stands in. */
class HostileTextTest {

  private static final String HEAD = "Booking,Booked,Note\nA,2024-01-01 00:00:00,first\n";
  private static final String TAIL = "Z,2024-01-02 00:00:00,last\n";

  @TempDir Path folder = Path.of("");

  private Path workspace() {
    return folder.resolve("study.duckdb");
  }

  private ImportResult load(Path file) {
    ImportResult result =
        Imported.by(TestContracts.BOOKINGS, workspace(), file).results().getFirst();
    assertThat(result.read()).isEqualTo(result.kept() + result.rejected());
    assertThat(Imported.rows(workspace(), "SELECT booking_key FROM booking ORDER BY source_row"))
        .as("the rows around it are kept")
        .startsWith("A")
        .endsWith("Z");
    return result;
  }

  private ImportResult between(byte[] row) throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    text.writeBytes(HEAD.getBytes(StandardCharsets.UTF_8));
    text.writeBytes(row);
    text.writeBytes(TAIL.getBytes(StandardCharsets.UTF_8));
    return load(Files.write(folder.resolve("rows.csv"), text.toByteArray()));
  }

  @Test
  void aCellOfTenMegabytesIsOneRejectedRow() throws IOException {
    for (String end : new String[] {"\n", "\r\n", "\"\n"}) {
      String cell = (end.startsWith("\"") ? "\"" : "") + "x, y".repeat(5 << 19);
      String row = "B,2024-01-01 00:00:00," + cell + end;
      ImportResult result = between(row.getBytes(StandardCharsets.UTF_8));
      assertThat(result.kept()).isEqualTo(2);
      assertThat(Imported.rows(workspace(), "SELECT line, code FROM rejected_row"))
          .containsExactly("3|too-long");
      assertThat(Imported.rows(workspace(), "SELECT max(source_row) FROM booking"))
          .containsExactly("4");
      Files.delete(workspace());
    }
  }

  @Test
  void aLastRowThatIsTooLongIsOneRejectedRowToo() throws IOException {
    String text = HEAD + TAIL + "B,2024-01-01 00:00:00," + "x".repeat(10 << 20);
    ImportResult result = load(Files.writeString(folder.resolve("last.csv"), text));
    assertThat(result.read()).isEqualTo(3);
    assertThat(Imported.rows(workspace(), "SELECT line, code FROM rejected_row"))
        .containsExactly("4|too-long");
  }

  @Test
  void bytesOfZeroAreNoText() {
    byte[] row = "B,2024-01-01 00:00:00,\0\0n\0te\n".getBytes(StandardCharsets.UTF_8);
    Problems.of(ErrorCode.FORMAT_UNKNOWN, () -> between(row));
    assertThat(workspace()).doesNotExist();
  }

  @Test
  void aBombOfZeroesInAnArchiveIsRefused() throws IOException {
    Path file = folder.resolve("bomb.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(HEAD.getBytes(StandardCharsets.UTF_8));
      byte[] zeroes = new byte[1 << 20];
      for (int part = 0; part < 256; part++) {
        out.write(zeroes);
      }
      out.write(("\n" + TAIL).getBytes(StandardCharsets.UTF_8));
    }
    Problems.of(ErrorCode.FORMAT_UNKNOWN, () -> load(file));
    assertThat(workspace()).doesNotExist();
  }
}
