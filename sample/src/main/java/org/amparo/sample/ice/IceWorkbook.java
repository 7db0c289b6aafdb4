package org.amparo.sample.ice;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.IntConsumer;
import org.amparo.model.StableArchive;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes a detainers workbook in the shape of ICE's releases: six lines of preamble, a header on
 * the seventh, then a row a request. Rows are streamed, so that memory does not grow with their
 * number.
 */
public final class IceWorkbook {

  private static final String SHEET = "Detainers";
  private static final int HEADER_ROW = 6;
  private static final int ROWS_BETWEEN_FLUSHES = 500;
  private static final String IDENTIFIER = "Anonymized Identifier";

  private final IceRows rows;
  private final LocalDate from;
  private final LocalDate until;

  /**
   * @param requests rows before duplicates, which come on top at 1.5 %
   * @param from first day on which a request may be prepared
   * @param until the day after the last
   * @param facilities at least one; rows are spread over them evenly
   */
  public IceWorkbook(
      long seed, int requests, LocalDate from, LocalDate until, List<Facility> facilities) {
    this.rows = new IceRows(seed, requests, from, until, facilities);
    this.from = from;
    this.until = until;
  }

  /**
   * Writes the workbook; the same arguments give the same bytes.
   *
   * @param progress told the rows written so far, now and then
   * @return rows written, duplicates included
   */
  public long write(Path workbook, IntConsumer progress) throws IOException {
    Path draft = Files.createTempFile(workbook.toAbsolutePath().getParent(), "draft", ".xlsx");
    try {
      long rows;
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft))) {
        rows = write(out, progress);
      }
      StableArchive.repack(draft, workbook);
      return rows;
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private long write(OutputStream out, IntConsumer progress) throws IOException {
    try (Workbook workbook = new Workbook(out, "Amparo sample", "1.0")) {
      // The draft is packed again, so that its own compression need not be good.
      workbook.setCompressionLevel(1);
      Worksheet sheet = workbook.newWorksheet(SHEET);
      preamble(sheet);
      header(sheet);
      long rows = rows(sheet, progress);
      sheet.finish();
      return rows;
    }
  }

  private void preamble(Worksheet sheet) {
    sheet.value(0, 0, "SYNTHETIC: Sample County is invented, and so is every row of this file");
    sheet.value(1, 0, "ERO-LESA Statistical Tracking Unit");
    sheet.value(2, 0, "For Official Use Only (FOUO)/Pre-decisional");
    sheet.value(3, 0, "0000-ICLI-00000");
    // Released workbooks leave a line of the preamble empty.
    sheet.value(5, 0, "ERO Detainers from " + from + " until before " + until);
  }

  private static void header(Worksheet sheet) {
    for (int i = 0; i < IceColumns.ALL.size(); i++) {
      sheet.value(HEADER_ROW, i, IceColumns.ALL.get(i).name());
    }
  }

  private long rows(Worksheet sheet, IntConsumer progress) throws IOException {
    return rows.forEach(
        (row, cells) -> {
          for (int column = 0; column < cells.size(); column++) {
            cell(sheet, HEADER_ROW + row, column, cells.get(column));
          }
          if (row % ROWS_BETWEEN_FLUSHES == 0) {
            sheet.flush();
            progress.accept(row);
          }
        });
  }

  private static void cell(Worksheet sheet, int row, int column, @Nullable Object value) {
    switch (value) {
      case null -> {
        // An empty cell is not written, as in the released files.
      }
      case LocalDate date -> {
        sheet.value(row, column, date);
        sheet.style(row, column).format("yyyy-mm-dd").set();
      }
      case LocalDateTime time -> {
        sheet.value(row, column, time);
        sheet.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
      }
      case Integer number -> sheet.value(row, column, number);
      // Ids are all different: kept among the shared strings they would fill the memory.
      case String text when IceColumns.ALL.get(column).name().equals(IDENTIFIER) ->
          sheet.inlineString(row, column, text);
      case String text -> sheet.value(row, column, text);
      default -> throw new IllegalStateException("no cell for " + value.getClass());
    }
  }
}
