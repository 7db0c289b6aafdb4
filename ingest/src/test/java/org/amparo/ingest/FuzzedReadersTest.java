package org.amparo.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damaged files of every format: each is an error with a code or an import that conserves its rows.
 * {@code -Damparo.fuzz=10000} tries as many; the seed is fixed.
 */
class FuzzedReadersTest {

  private static final int INPUTS = Integer.getInteger("amparo.fuzz", 130);

  /** What takes longer hangs; a busy machine needs a small part of it. */
  private static final Duration EACH = Duration.ofSeconds(60);

  private static final long SEED = 20261124;

  private static final List<String> PIECES =
      List.of(
          "\0",
          "\"",
          "\r",
          "\u00A0",
          "<",
          "&lt;",
          "]]>",
          "<!DOCTYPE a [<!ENTITY b 'c'>]>",
          "-1",
          "1E999999999",
          "99999999999",
          "NaN",
          "</row>",
          "<row r='-5'>",
          "t='s'",
          "r='ZZZZZ1'",
          "\t",
          "é",
          "\uFEFF",
          ",,,,,",
          "\n\n",
          "\"\"\"");

  @TempDir Path folder = Path.of("");

  private final Random random = new Random(SEED);

  private static String text() {
    StringBuilder text = new StringBuilder("Booking,Booked,Year,Held,Note\n");
    for (int row = 0; row < 80; row++) {
      text.append(
          "B%d,2024-05-%02d 07:08:09,%d,Y,\"note, %d\"\n"
              .formatted(row, row % 28 + 1, 1950 + row, row));
    }
    return text.toString();
  }

  private static String rows() {
    StringBuilder rows = new StringBuilder();
    text()
        .lines()
        .forEach(
            line -> {
              rows.append("<row>");
              for (String cell : line.split(",", 5)) {
                rows.append("<c t='inlineStr'><is><t>").append(cell).append("</t></is></c>");
              }
              rows.append("<c t='s'><v>0</v></c><c><v>45418.5</v></c></row>");
            });
    return rows.toString();
  }

  private static byte[] old() throws IOException {
    try (HSSFWorkbook book = new HSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      var sheet = book.createSheet("One");
      int number = 0;
      for (String line : text().lines().toList()) {
        var row = sheet.createRow(number++);
        int column = 0;
        for (String cell : line.split(",", 5)) {
          row.createCell(column++).setCellValue(cell);
        }
      }
      book.write(out);
      return out.toByteArray();
    }
  }

  private byte[] parquet() throws Exception {
    Path csv = Files.writeString(folder.resolve("base.csv"), text());
    Path file = folder.resolve("base.parquet");
    try (var connection = DriverManager.getConnection("jdbc:duckdb:");
        var statement = connection.createStatement()) {
      statement.execute("COPY (FROM read_csv('" + csv + "')) TO '" + file + "'");
    }
    return Files.readAllBytes(file);
  }

  private static byte[] zipped(byte[] text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text);
    }
    return bytes.toByteArray();
  }

  private byte[] mutated(byte[] base) {
    byte[] bytes = base.clone();
    int changes = 1 + random.nextInt(4);
    for (int change = 0; change < changes && bytes.length > 2; change++) {
      int at = random.nextInt(bytes.length);
      int until = at + random.nextInt(Math.min(64, bytes.length - at)) + 1;
      switch (random.nextInt(6)) {
        case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
        case 1 -> bytes = Arrays.copyOf(bytes, at);
        case 2 -> Arrays.fill(bytes, at, Math.min(until, bytes.length), (byte) random.nextInt(256));
        case 3 -> bytes = joined(bytes, at, Arrays.copyOfRange(bytes, at, until));
        default ->
            bytes =
                joined(
                    bytes,
                    at,
                    PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes;
  }

  private static byte[] joined(byte[] bytes, int at, byte[] piece) {
    byte[] joined = Arrays.copyOf(bytes, bytes.length + piece.length);
    System.arraycopy(piece, 0, joined, at, piece.length);
    System.arraycopy(bytes, at, joined, at + piece.length, bytes.length - at);
    return joined;
  }

  /** The next damaged file. */
  private Path next(int number, Map<String, byte[]> bases, byte[] rows) throws IOException {
    List<String> names = new ArrayList<>(bases.keySet());
    String name = names.get(number % names.size());
    Path file = folder.resolve(number + name);
    if (name.equals(".inner.xlsx")) {
      String damaged = new String(mutated(rows), StandardCharsets.ISO_8859_1);
      return RawWorkbook.rows(file, damaged);
    }
    return Files.write(file, mutated(java.util.Objects.requireNonNull(bases.get(name))));
  }

  @Test
  void everyDamagedFileIsAnErrorWithACodeOrConservesItsRows() throws Exception {
    byte[] rows = rows().getBytes(StandardCharsets.ISO_8859_1);
    Path whole = RawWorkbook.rows(folder.resolve("base.xlsx"), rows());
    Map<String, byte[]> bases = new TreeMap<>();
    bases.put(".csv", text().getBytes(StandardCharsets.UTF_8));
    bases.put(".csv.gz", zipped(text().getBytes(StandardCharsets.UTF_8)));
    bases.put(".xlsx", Files.readAllBytes(whole));
    bases.put(".inner.xlsx", rows);
    bases.put(".xls", old());
    bases.put(".parquet", parquet());
    // What is loaded once is loaded before the clock runs.
    Path sound = folder.resolve("sound.duckdb");
    Imported.by(TestContracts.BOOKINGS, sound, folder.resolve("base.csv"));
    Map<String, Integer> outcomes = new TreeMap<>();
    for (int number = 0; number < INPUTS; number++) {
      Path file = next(number, bases, rows);
      Path workspace = folder.resolve("study.duckdb");
      String outcome =
          assertTimeoutPreemptively(EACH, () -> outcome(file, workspace), file.toString());
      outcomes.merge(outcome, 1, Integer::sum);
      Files.deleteIfExists(workspace);
      Files.delete(file);
    }
    System.out.printf(
        "result\tdamaged files that crash, hang or lose a row\t0\tof %,d\t\t\t\t\t%s; %s%n",
        INPUTS, outcomes, memory());
    assertThat(outcomes).containsKey("imported").hasSizeGreaterThan(2);
  }

  /** The heap allowed, and the most memory that the process ever held, where the system tells. */
  private static String memory() throws IOException {
    String allowed = "heap of at most %d MiB".formatted(Runtime.getRuntime().maxMemory() >> 20);
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return allowed;
    }
    String peak =
        Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("VmHWM:"))
            .map(line -> line.replaceAll("\\D", ""))
            .findFirst()
            .orElse("0");
    return "%s, peak of the process %d MiB".formatted(allowed, Long.parseLong(peak) >> 10);
  }

  private static String outcome(Path file, Path workspace) {
    try {
      for (ImportResult result : Imported.by(TestContracts.BOOKINGS, workspace, file).results()) {
        assertThat(result.read()).as(file.toString()).isEqualTo(result.kept() + result.rejected());
      }
      return "imported";
    } catch (AmparoException e) {
      ErrorCode code = e.problems().getFirst().code();
      assertThat(code)
          .as(file + ": " + e.getMessage())
          .isNotIn(
              ErrorCode.UNEXPECTED,
              ErrorCode.ROWS_NOT_CONSERVED,
              ErrorCode.DISK_FULL,
              ErrorCode.CONTRACT_INVALID);
      return code.code();
    }
  }
}
