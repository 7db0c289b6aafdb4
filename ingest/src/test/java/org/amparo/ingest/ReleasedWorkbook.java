package org.amparo.ingest;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Workbooks laid out as ICE releases them. */
final class ReleasedWorkbook {

  private ReleasedWorkbook() {}

  /** Writes a workbook of one table, whose header stands on the seventh row of each sheet. */
  static Path write(Path file, List<String> header, List<List<List<Object>>> sheets)
      throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "tests", "1.0")) {
      int number = 0;
      for (List<List<Object>> rows : sheets) {
        Worksheet sheet = workbook.newWorksheet("Sheet " + ++number);
        sheet.value(0, 0, "ERO-LESA Statistical Tracking Unit");
        sheet.value(2, 0, "Law Enforcement Sensitive");
        for (int column = 0; column < header.size(); column++) {
          sheet.value(6, column, header.get(column));
          for (int row = 0; row < rows.size(); row++) {
            cell(sheet, 7 + row, column, rows.get(row).get(column));
          }
        }
      }
    }
    return file;
  }

  private static void cell(Worksheet sheet, int row, int column, Object value) {
    switch (value) {
      case LocalDateTime time -> sheet.value(row, column, time);
      case Number number -> sheet.value(row, column, number);
      default -> sheet.value(row, column, value.toString());
    }
  }
}
