package org.amparo.report.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.amparo.model.StableArchive;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes a workbook; times are text, since a spreadsheet has none before 1900 and records do. */
final class Spreadsheet {

  /** A sheet's rows, less the header. */
  static final long MOST_ROWS = 1_048_575;

  /** Of a cell. */
  static final long MOST_CHARACTERS = 32_767;

  private static final int ROWS_IN_MEMORY = 1_000;

  private Spreadsheet() {}

  /** Writes the columns, given as SQL, to the file. */
  static void write(ExportedTable table, String columns, Statement statement, Path file)
      throws IOException, SQLException {
    Path dated = file.resolveSibling(file.getFileName() + ".dated");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(dated));
        Workbook workbook = new Workbook(out, "Amparo", "1.0");
        ResultSet rows =
            statement.executeQuery(
                "SELECT %s FROM \"%s\" ORDER BY rowid".formatted(columns, table.name()))) {
      Worksheet sheet = workbook.newWorksheet(table.name());
      for (int column = 0; column < table.columns().size(); column++) {
        sheet.value(0, column, table.columns().get(column).name());
      }
      for (int row = 1; rows.next(); row++) {
        for (int column = 0; column < table.columns().size(); column++) {
          cell(sheet, row, column, rows.getObject(column + 1));
        }
        if (row % ROWS_IN_MEMORY == 0) {
          sheet.flush();
        }
      }
    }
    StableArchive.repack(dated, file);
    Files.delete(dated);
  }

  private static void cell(Worksheet sheet, int row, int column, @Nullable Object value) {
    switch (value) {
      case null -> {}
      case Number number -> sheet.value(row, column, number);
      case Boolean truth -> sheet.value(row, column, truth);
      default -> sheet.inlineString(row, column, value.toString());
    }
  }
}
